/// Who stands for a check beside its author, and what has changed since without anybody else's looking.
struct SignOff {
  /// The approval, or the correction that a second person approved.
  let step: Step
  /// What readers are shown otherwise than it was signed, the newest change of each part; only of published checks, since
  /// before publication such an approval does not hold.
  let changes: [CheckChange]
}

extension Snapshot {
  /// The second person's signature that a check has as it stands, or stood when it was published. Nothing where nobody but
  /// the author signed: whatever the file asks for, readers are told so.
  func signOff(of claim: Claim) throws -> SignOff? {
    let steps = try steps(of: claim.id)
    // Passing over what was changed after publication signs nothing, and takes nothing from who signed before.
    let place = steps.lastIndex { step in
      [.approve, .return, .correct].contains(step.transition) && !step.passesChangesOver
    }
    guard let place else { return nil }
    let signed = steps[place]
    // What was passed over was signed by nobody.
    guard signed.transition != .return, !signed.overridden.contains(.secondPerson) else { return nil }
    if signed.transition == .correct {
      // One that its author made alone is a change of its own.
      guard try commit(of: signed)?.action == .approve else { return nil }
    } else {
      guard try !authors(of: claim).contains(signed.by) else { return nil }
    }
    guard claim.status.isPublic else {
      return try Seal.holds(signed.seal, for: claim, in: self) ? SignOff(step: signed, changes: []) : nil
    }
    guard !steps[place...].contains(where: { $0.transition == .publish && $0.overridden.contains(.approval) }) else {
      return nil
    }
    // Corrections of the first files have no seal: what changed after them is not known.
    guard signed.seal != nil, try !Seal.holds(signed.seal, for: claim, in: self) else {
      return SignOff(step: signed, changes: [])
    }
    let number = try commit(of: signed)?.number ?? 0
    return SignOff(step: signed, changes: try changes(of: claim, after: number))
  }

  /// Whether readers are shown something of a published check that no second person has signed, in a file that asks for
  /// one.
  func isUnsigned(_ claim: Claim) throws -> Bool {
    guard claim.isStanding, try settings().isOn(Guard.secondPerson) else { return false }
    guard let signed = try signOff(of: claim), !signed.changes.isEmpty else { return false }
    // An editor may have said why nobody looks at it.
    return try !steps(of: claim.id).contains { step in
      try step.passesChangesOver && Seal.holds(step.seal, for: claim, in: self)
    }
  }
}

extension Step {
  fileprivate var passesChangesOver: Bool {
    transition == .approve && from.isPublic && overridden.contains(.secondPerson)
  }
}
