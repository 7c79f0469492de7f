/// What somebody is asked, and how.
public struct ReplyRequest: Sendable, Hashable {
  /// Whom; the claim's first speaker when absent.
  public var addressee: String?
  public var channel: String?
  /// Today when absent.
  public var asked: Day?
  /// So many working days after as the file says, when absent.
  public var deadline: Day?
  /// Somebody who was asked already, and has not answered, was asked once more.
  public var isAgain: Bool

  public init(
    addressee: String? = nil, channel: String? = nil, asked: Day? = nil, deadline: Day? = nil, isAgain: Bool = false
  ) {
    self.addressee = addressee
    self.channel = channel
    self.asked = asked
    self.deadline = deadline
    self.isAgain = isAgain
  }
}

/// What somebody answered.
public struct ReplyAnswer: Sendable, Hashable {
  public var text: String?
  /// The answer's file: its name and bytes.
  public var fileName: String?
  public var bytes: [UInt8]?
  /// Today when absent.
  public var answered: Day?

  public init(text: String? = nil, fileName: String? = nil, bytes: [UInt8]? = nil, answered: Day? = nil) {
    self.text = text
    self.fileName = fileName
    self.bytes = bytes
    self.answered = answered
  }
}

/// An entry of the right-of-reply log with its claim.
public struct ReplyRow: Sendable {
  public let reply: Reply
  public let claim: Claim
}

extension Workbench {
  /// Records that somebody was asked for a reply.
  ///
  ///     let request = ReplyRequest(addressee: "Port of Holm", channel: "mail", deadline: Day(iso: "2024-05-20"))
  ///     let asked = try await workbench.askReply(.named(["C-12"]), request)
  ///
  /// - Throws: `ClaimsError.notAllowed` where the same person was asked already and may still answer.
  public func askReply(_ selection: ClaimSelection, _ request: ReplyRequest) async throws
    -> Receipt<[ReplyRow]>
  {
    try await change(.askReply) { draft in
      let asked = request.asked ?? draft.today
      let deadline = request.deadline ?? asked.addingWorkingDays(draft.settings.number(.replyDays))
      guard deadline.daysSince1970 >= asked.daysSince1970 else {
        throw ClaimsError.invalid(
          "the deadline", value: deadline.iso, problem: "it lies before the day of asking, \(asked.iso)")
      }
      guard asked.daysSince1970 <= draft.today.daysSince1970 else {
        throw ClaimsError.invalid("the day of asking", value: asked.iso, problem: "it lies in the future")
      }
      let channel = try request.channel.map { try Draft.checkedLine($0, as: "how") }
      let (author, now) = (draft.author.id, draft.now)
      return try selection.claims(in: draft.snapshot).map { claim in
        try claim.requireKept()
        let speaker = try claim.speakers.first.flatMap { try draft.snapshot.find($0)?.name }
        guard let addressee = try request.addressee.map({ try Draft.checkedLine($0, as: "whom") }) ?? speaker else {
          throw ClaimsError.missing(
            "whom you asked", note: "\(claim.shortID) has no named speaker",
            [Remedy("Name them", .askReply(claim: claim.shortID, isNaming: true))])
        }
        if !request.isAgain { try draft.snapshot.requireUnasked(addressee, about: claim) }
        let reply = try draft.create { id, number in
          Reply(
            id: id, number: number, claim: claim.id, addressee: addressee, channel: channel, asked: asked,
            deadline: deadline, by: author, at: now)
        }
        return ReplyRow(reply: reply, claim: claim)
      }
    }
  }

  /// Records why nobody is asked.
  public func waiveReply(_ selection: ClaimSelection, because reason: String) async throws
    -> Receipt<[ReplyRow]>
  {
    try await change(.waiveReply, reason: reason) { draft in
      let reason = try Draft.checkedLine(reason, as: "the reason")
      // A correction may turn a published check against somebody who cannot be asked.
      for claim in try selection.claims(in: draft.snapshot)
      where try draft.snapshot.proposedCorrection(of: claim) == nil {
        try draft.requireUnsealed(claim)
      }
      let (author, now) = (draft.author.id, draft.now)
      return try selection.claims(in: draft.snapshot).map { claim in
        try claim.requireKept()
        let reply = try draft.create { id, number in
          Reply(id: id, number: number, claim: claim.id, waiver: reason, by: author, at: now)
        }
        return ReplyRow(reply: reply, claim: claim)
      }
    }
  }

  /// Records an answer to the request that is open: that of a claim (C-12), or one by its number (R-3).
  public func answerReply(_ word: String, _ answer: ReplyAnswer) async throws -> Receipt<ReplyRow> {
    try await change(.answerReply) { draft in
      let reply = try draft.snapshot.openReply(word)
      let text = try answer.text.map { try Draft.checked($0, as: "the answer") }
      guard text != nil || answer.bytes != nil else {
        throw ClaimsError.missing("the answer", [Remedy("Give its text or its file", .answerReply(reply.shortID))])
      }
      let answered = answer.answered ?? draft.today
      if let asked = reply.asked, answered.daysSince1970 < asked.daysSince1970 {
        throw ClaimsError.invalid(
          "the day of the answer", value: answered.iso, problem: "it lies before the day of asking, \(asked.iso)")
      }
      let content = answer.bytes.map { Content($0) }
      if let content { draft.keep(content) }
      let row = draft.update(reply) {
        $0.answer = text
        $0.content = content?.digest
        $0.fileName = content == nil ? nil : answer.fileName
        $0.answered = answered
      }
      guard let claim = try draft.snapshot.find(reply.claim) else {
        throw ClaimsError.damaged("a reply without its claim")
      }
      return ReplyRow(reply: row, claim: claim)
    }
  }
}

extension Snapshot {
  /// The right-of-reply log: of some claims, or of all; by number.
  func replies(of selection: ClaimSelection? = nil) throws -> [ReplyRow] {
    if let selection {
      return try selection.claims(in: self).flatMap { claim in
        try records(.reply, of: claim.id).compactMap(Reply.init).filter { !$0.isRemoved }
          .map { ReplyRow(reply: $0, claim: claim) }
      }
    }
    return try all(Reply.self).compactMap { reply in
      try find(reply.claim).map { ReplyRow(reply: reply, claim: $0) }
    }
  }

  /// Refuses a second request to somebody whose first one is open: one of the two would never have its answer.
  fileprivate func requireUnasked(_ addressee: String, about claim: Claim) throws {
    let folded = Folding.folded(addressee)
    let open = try records(.reply, of: claim.id).compactMap(Reply.init).first {
      !$0.isRemoved && $0.isOpen && $0.addressee.map(Folding.folded) == folded
    }
    guard let open else { return }
    let until = open.deadline.map { ", until \($0.iso)" } ?? ""
    throw ClaimsError.notAllowed(
      Refusal(
        .replyOpen, "\(open.addressee ?? addressee) was asked about \(claim.shortID) already: \(open.shortID)\(until)",
        ["claim": .text(claim.shortID), "reply": .text(open.shortID), "addressee": .text(addressee)],
        Remedy("Enter the answer", .answerReply(open.shortID)),
        Remedy("if you asked again", .askReplyAgain(claim: claim.shortID, whom: addressee))))
  }

  fileprivate func openReply(_ word: String) throws -> Reply {
    if word.lowercased().hasPrefix("r"), Reference(word, to: .reply) != nil {
      let reply = try resolve(word, as: Reply.self)
      guard reply.waiver == nil else {
        throw ClaimsError.notAllowed(
          Refusal(
            .replyWaived, "\(reply.shortID) says that nobody was asked", ["reply": .text(reply.shortID)],
            Remedy("Ask first", .askReply(claim: try find(reply.claim)?.shortID))))
      }
      guard reply.answered == nil else {
        throw ClaimsError.notAllowed(
          Refusal(
            .replyAnswered, "\(reply.shortID) has its answer, which stays", ["reply": .text(reply.shortID)],
            Remedy("For another one ask again", .askReply(claim: try find(reply.claim)?.shortID))))
      }
      return reply
    }
    let claim = try resolve(word, as: Claim.self)
    let replies = try records(.reply, of: claim.id).compactMap(Reply.init).filter { !$0.isRemoved && $0.waiver == nil }
    let open = replies.filter(\.isOpen)
    guard open.count <= 1 else {
      throw ClaimsError.ambiguous(
        .reply, claim.shortID, candidates: open.map { "\($0.shortID) \($0.addressee ?? "")" })
    }
    guard let reply = open.first else {
      throw ClaimsError.notFound(
        .reply, claim.shortID, [Remedy("Nobody has been asked, or all have answered", .listReplies(of: claim.shortID))])
    }
    return reply
  }
}
