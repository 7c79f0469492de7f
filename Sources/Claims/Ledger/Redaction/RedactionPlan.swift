/// What a redaction takes out of which record, worked out before anything is changed.
struct RedactionPlan {
  let snapshot: any Snapshot
  private(set) var parts: [Part] = []

  /// What goes of one record.
  struct Part {
    let record: Record
    /// The record without what goes.
    var redacted: Record
    var values: [RedactedValue] = []
    /// The fields that held something, now or once.
    var fields: [String] = []
    /// What was in events, in all versions.
    var erased: [String] = []
    var events: [Int] = []
    var contents: [Digest] = []

    var isEmpty: Bool { values.isEmpty && events.isEmpty && contents.isEmpty }
  }

  init(snapshot: any Snapshot) { self.snapshot = snapshot }

  mutating func add(_ request: RedactionRequest) throws {
    let records = try unique(request.records.map(record))
    let names = request.fields.isEmpty ? nil : Set(request.fields)
    for record in records {
      try Self.requireFields(of: record.kind)
      try add(record, names)
    }
    if let unknown = request.fields.first(where: { field in
      !records.contains { record in record.kind.redactableFields.contains { $0.name == field } }
    }), let kind = records.first?.kind {
      throw ClaimsError.invalid(
        "the field", value: unknown,
        problem: "what can be redacted of a \(kind.word): "
          + kind.redactableFields.map(\.name).joined(separator: ", "))
    }
    if request.hasBytes { try addBytes(of: records) }
    for number in request.events { try add(event: number) }
  }

  // MARK: Fields

  /// Blanks fields of a record, and empties the earlier events that held something in them.
  private mutating func add(_ record: Record, _ names: Set<String>?) throws {
    let place = try place(of: record)
    let (redacted, values) = parts[place].redacted.redacted(names)
    parts[place].redacted = redacted
    parts[place].values += values
    var fields = values.map(\.field)
    parts[place].erased += values.compactMap(\.value)
    for event in try events(of: record) {
      guard let held = try event.decoded()?.redacted(names).values, !held.isEmpty else { continue }
      fields += held.map(\.field)
      parts[place].erased += held.compactMap(\.value)
      parts[place].events.append(event.number)
    }
    parts[place].events = Set(parts[place].events).sorted()
    parts[place].fields = Claim.unique(parts[place].fields + fields)
  }

  private static func requireFields(of kind: RecordKind) throws {
    guard !kind.redactableFields.isEmpty else {
      throw ClaimsError.notAllowed(
        Refusal(
          .nothingToRedact, "a \(kind.word) holds nothing that can be redacted", ["kind": .text(kind.rawValue)]))
    }
  }

  // MARK: Events

  private mutating func add(event number: Int) throws {
    guard let event = try snapshot.event(number: number) else {
      throw ClaimsError.invalid(
        "the event", value: "\(number)", problem: "the log has the events 1 to \(try snapshot.chain().count)")
    }
    guard let record = try snapshot.record(event.kind, uuid: event.record) else {
      throw ClaimsError.damaged("an event without its record (\(number))")
    }
    guard event.payload != nil else {
      throw ClaimsError.notAllowed(
        Refusal(.eventRedacted, "event \(number) was redacted before", ["event": .number(number)], .log))
    }
    guard event.kind != .redaction else {
      throw ClaimsError.notAllowed(
        Refusal(
          .eventIsRedaction, "event \(number) is the stub of a redaction, which says what is gone: it stays",
          ["event": .number(number)]))
    }
    guard event.version < record.version else {
      throw ClaimsError.notAllowed(
        Refusal(
          .eventIsNewest, "event \(number) is the newest of \(record.shortID) and says how it stands",
          ["event": .number(number), "record": .text(record.shortID)],
          Remedy("Redact the record", .redact(records: [record.shortID], withBytes: false))))
    }
    let place = try place(of: record)
    if !parts[place].events.contains(number) { parts[place].events = (parts[place].events + [number]).sorted() }
    parts[place].erased += try event.decoded()?.redacted().values.compactMap(\.value) ?? []
  }

  /// The events of a record that still have their payload.
  private func events(of record: Record) throws -> [Event] {
    try (1...record.version).compactMap { version in
      try snapshot.event(record.kind, record: record.uuid, version: version).flatMap { $0.payload == nil ? nil : $0 }
    }
  }

  // MARK: Bytes

  /// Empties the bytes that records name, in all their versions, and the quotations that were taken from them.
  private mutating func addBytes(of records: [Record]) throws {
    var digests: [Digest] = []
    for record in records {
      var own = record.contents
      for event in try events(of: record) { own += try event.decoded()?.contents ?? [] }
      own = try Set(own).filter { try snapshot.content($0)?.isEmpty == false && !digests.contains($0) }
        .sorted { $0.hexadecimal < $1.hexadecimal }
      parts[try place(of: record)].contents = own
      digests += own
    }
    guard !digests.isEmpty else {
      throw ClaimsError.notAllowed(
        Refusal(
          .bytesMissing, "none of these has bytes in the file", ["records": Fact(records.map(\.shortID))],
          Remedy("Redact their words alone", .redact(records: records.map(\.shortID), withBytes: false))))
    }
    try requireUnshared(Set(digests), by: records)
    let articles = Set(records.compactMap { Article($0)?.id })
    if !articles.isEmpty {
      try each(.claim) { plan, record in
        guard let claim = Claim(record), let article = claim.article, articles.contains(article) else { return }
        // A wording that is the article's own goes with it; what an editor wrote is hers.
        let isQuoted = claim.passage.map { $0.quote == Redacted.word || $0.wording == claim.text } ?? false
        try plan.add(record, Claim.fieldsFromArticle.union(isQuoted ? ["text"] : []))
      }
    }
    let evidence = Set(records.compactMap { Evidence($0)?.id })
    if !evidence.isEmpty {
      try each(.evidenceLink) { plan, record in
        guard let link = EvidenceLink(record), evidence.contains(link.evidence) else { return }
        try plan.add(record, ["quote"])
      }
    }
  }

  /// Bytes are kept once, so what another record has too cannot go with one of them.
  private func requireUnshared(_ digests: Set<Digest>, by records: [Record]) throws {
    let own = Set(records.map(\.uuid))
    for kind in [RecordKind.article, .evidence, .reply] {
      let next = try snapshot.recordRows(kind)
      while let other = try next() {
        guard !own.contains(other.uuid), other.contents.contains(where: digests.contains) else { continue }
        let all = (records + [other]).map(\.shortID)
        throw ClaimsError.notAllowed(
          Refusal(
            .bytesShared, "\(other.shortID) has the same bytes", ["records": Fact(all)],
            Remedy("Redact them together", .redact(records: all, withBytes: true))))
      }
    }
  }

  private mutating func each(_ kind: RecordKind, _ body: (inout RedactionPlan, Record) throws -> Void) throws {
    let next = try snapshot.recordRows(kind)
    while let record = try next() { try body(&self, record) }
  }

  // MARK: Words that stay

  /// Shorter ones stand in any sentence by chance.
  private static let shortest = 4

  private var erased: [String] { parts.flatMap(\.erased).filter { $0.count >= Self.shortest } }

  /// Refuses a reason that writes into the log again what is taken out of it.
  func requireSilent(_ reason: String) throws {
    let folded = Folding.folded(reason)
    guard erased.contains(where: { folded.contains(Folding.folded($0)) }) else { return }
    throw ClaimsError.notAllowed(
      Refusal(
        .reasonTells, "the reason repeats what is to be erased, and stays in the log. Give one without it",
        ["records": Fact(parts.map(\.record.shortID))]))
  }

  /// The changes whose reason has the words.
  func reasonsLeft() throws -> [Int] {
    let words = Set(erased.map(Folding.folded))
    guard !words.isEmpty else { return [] }
    var numbers: [Int] = []
    let next = try snapshot.commitRows()
    while let commit = try next() {
      guard let reason = commit.reason.map({ Folding.folded(String(decoding: $0, as: UTF8.self)) }) else { continue }
      if words.contains(where: reason.contains) { numbers.append(commit.number) }
    }
    return numbers
  }

  // MARK: Finding

  private mutating func place(of record: Record) throws -> Int {
    if let place = parts.firstIndex(where: { $0.record.uuid == record.uuid }) { return place }
    parts.append(Part(record: record, redacted: record))
    return parts.count - 1
  }

  /// The record with this number, whatever its kind.
  private func record(_ word: String) throws -> Record {
    guard word.first?.isLetter == true,
      case .number(let kind, let number)? = RecordKind.allCases.lazy.compactMap({ kind -> Reference? in
        guard case .number? = Reference(word, to: kind) else { return nil }
        return Reference(word, to: kind)
      }).first
    else {
      throw ClaimsError.invalid(
        "the record", value: word, problem: "records are named with their letters: S-3, C-12, N-4, E-7, A-2, P-1")
    }
    guard let record = try snapshot.record(kind, number: number) else {
      throw ClaimsError.notFound(kind, word, [Remedy("See what there is", .showLog(of: nil))])
    }
    return record
  }

  private func unique(_ records: [Record]) -> [Record] {
    var seen: Set<String> = []
    return records.filter { seen.insert($0.uuid).inserted }
  }
}
