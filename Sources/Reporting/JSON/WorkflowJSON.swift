public import Claims

/// The JSON form of the workflow's records.
extension JSON {
  init(_ signed: Dossier.SignedStep) {
    let step = signed.step
    self = [
      "id": .string(step.shortID), "step": .string(step.transition.rawValue), "from": .string(step.from.rawValue),
      "to": .string(step.to.rawValue), "reason": JSON(step.reason),
      "overridden": .array(step.overridden.map { .string($0.rawValue) }), "override_reason": JSON(step.overrideReason),
      "by": .string(signed.by.name), "at": .string(step.at.iso),
    ]
  }

  public init(_ reply: Reply, of claim: Claim) {
    self = [
      "id": .string(reply.shortID), "claim": .string(claim.shortID), "whom": JSON(reply.addressee),
      "how": JSON(reply.channel), "asked": JSON(reply.asked?.iso), "deadline": JSON(reply.deadline?.iso),
      "answer": JSON(reply.answer), "file": JSON(reply.fileName), "sha256": JSON(reply.content?.hexadecimal),
      "answered": JSON(reply.answered?.iso), "waived": JSON(reply.waiver), "open": .bool(reply.isOpen),
    ]
  }

  public init(_ correction: Correction, of claim: Claim) {
    self = [
      "id": .string(correction.shortID), "claim": .string(claim.shortID),
      "class": .string(correction.severity.rawValue), "state": .string(correction.state.rawValue),
      "wrong": .string(correction.wrong), "now": JSON(correction.now ?? correction.proposal?.now),
      "request": JSON(correction.request), "asked_by": JSON(correction.askedBy),
      "credited": .bool(correction.isCredited == true), "received": .string(correction.received.iso),
      "deadline": JSON(correction.deadline?.iso), "answered": JSON(correction.answered?.iso),
      "refusal": JSON(correction.refusal),
    ]
  }

  public init(_ person: Person) {
    self = [
      "id": .string(person.shortID), "uuid": .string(person.uuidText), "name": .string(person.name),
      "role": .string(person.role.rawValue), "retired": JSON(person.retired?.iso),
    ]
  }
}
