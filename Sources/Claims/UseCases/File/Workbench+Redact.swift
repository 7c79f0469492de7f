/// What is to be erased, and why.
public struct RedactionRequest: Sendable, Hashable {
  /// Records by number: `S-3`, `N-4`. Removed ones too: what was taken back still stands in the log.
  public var records: [String]
  /// Only these of their fields; all that can hold personal data when empty.
  public var fields: [String]
  /// Events whose payload goes, by number.
  public var events: [Int]
  /// Whether the bytes go that the records name: an article's text, the file of evidence or of an answer.
  public var hasBytes: Bool
  public var reason: String

  public init(
    records: [String] = [], fields: [String] = [], events: [Int] = [], hasBytes: Bool = false, because reason: String
  ) {
    self.records = records
    self.fields = fields
    self.events = events
    self.hasBytes = hasBytes
    self.reason = reason
  }
}

/// What was erased.
public struct RedactionOutcome: Sendable {
  public let subjects: [Subject]
  /// Changes whose reason repeats what was erased. The chain is made of reasons, so they stay.
  public let reasonsLeft: [Int]

  /// One record that was emptied.
  public struct Subject: Sendable {
    /// The stub that stays.
    public let redaction: Redaction
    /// What to call the record, `S-3`.
    public let record: String
    /// What its fields held until now, as far as whoever erases it may see it.
    public let values: [RedactedValue]
  }
}

extension Workbench {
  /// Takes personal data out of records, out of the log and, if asked to, bytes out of the file. The chain of hashes stays
  /// whole, and a `Redaction` says what is gone, by whom and why.
  ///
  ///     let request = RedactionRequest(records: ["S-3"], because: "They asked for it.")
  ///     let plan = try await workbench.plan { try await $0.redact(request) }
  ///     print(plan.outcome.subjects.map(\.record))
  ///
  /// - Throws: `ClaimsError.notAllowed` in a file where roles count and the author is no admin; for the last admin; for an
  ///   event that is the newest of its record; for bytes that another record has too; for a reason that repeats what is erased.
  public func redact(_ request: RedactionRequest) async throws -> Receipt<RedactionOutcome> {
    try await change(.redact, reason: request.reason) { draft in
      let reason = try Draft.checked(request.reason, as: "the reason")
      guard !request.records.isEmpty || !request.events.isEmpty else {
        throw ClaimsError.missing(
          "what to redact", note: "Name a record (S-3, C-12, N-4, E-7, A-2 …), or an event by its number",
          [Remedy("See both", .showLog(of: nil))])
      }
      try draft.requireRightToRedact()
      var plan = RedactionPlan(snapshot: draft.snapshot)
      try plan.add(request)
      try plan.requireSilent(reason)
      return try draft.carryOut(plan, because: reason)
    }
  }
}

extension Draft {
  /// In a file where roles count, erasing is for admins.
  fileprivate func requireRightToRedact() throws {
    guard settings.isOn(Setting.roles), author.role != .admin else { return }
    throw ClaimsError.notAllowed(
      Refusal(
        .roleMissing, "only an admin redacts, and \(author.name) is \(author.role.rawValue)", author.lacking(.admin),
        Remedy("See who could", .listPeople)))
  }

  fileprivate mutating func carryOut(_ plan: RedactionPlan, because reason: String) throws -> RedactionOutcome {
    func replace<R: Entity>(_ before: R, by after: Record, _ draft: inout Draft) {
      draft.update(before) { record in record = R(after) ?? record }
    }
    var subjects: [RedactionOutcome.Subject] = []
    var erasure = Erasure()
    var sight = try Sight(of: Viewer(author.name), in: snapshot)
    for part in plan.parts where !part.isEmpty {
      replace(part.record.entity, by: part.redacted, &self)
      let (by, at) = (author.id, now)
      let redaction = try create { id, number in
        Redaction(
          id: id, number: number, subject: part.record.kind, subjectID: part.record.uuid, fields: part.fields,
          events: part.events, contents: part.contents, reason: reason, by: by, at: at)
      }
      erasure.events += part.events
      erasure.contents += part.contents
      let isHidden = try sight.hides(part.record.kind, of: part.record.claim.flatMap { try snapshot.find($0) })
      let values = isHidden ? part.values.map { RedactedValue(field: $0.field, value: nil) } : part.values
      subjects.append(.init(redaction: redaction, record: part.record.shortID, values: values))
    }
    // Even when it is empty: the store then sweeps out what an earlier one may have left.
    self.erasure = erasure
    return RedactionOutcome(subjects: subjects, reasonsLeft: try plan.reasonsLeft())
  }
}
