/// Follows the log from its first row to its last without keeping it: of each record only what its last event says is
/// remembered.
struct LogWalk {
  /// What the newest event of a record says.
  struct Last {
    let event: Int
    let kind: RecordKind
    let version: Int
    let digest: HashBits
  }

  private(set) var head = Array(EventChain.origin.hexadecimal.utf8)
  private(set) var count = 0
  private(set) var commits = 0
  private(set) var emptied = 0
  /// The event whose hash is the noted head.
  private(set) var noted: Int?
  var last: [UUIDBits: Last] = [:]

  /// The events whose payload a redaction took away.
  private let redacted: Set<Int>
  private let expected: NotedHead?
  private let kinds = Dictionary(uniqueKeysWithValues: RecordKind.allCases.map { (Array($0.rawValue.utf8), $0) })
  /// Put together anew for each event, in the same memory.
  private var line: [UInt8] = []

  init(redacted: Set<Int>, expected: NotedHead?) {
    self.redacted = redacted
    self.expected = expected
  }

  /// - Throws: `ClaimsError.brokenChain` naming the first row that doesn't fit, `.brokenRule` for a change that was not
  ///   allowed.
  mutating func follow(_ nextCommit: Rows<CommitRow>, _ nextEvent: Rows<EventRow>) throws {
    var commit: CommitRow?
    var header: [UInt8] = []
    var rules = RulesWalk()
    while let event = try nextEvent() {
      if commit?.id != event.commit {
        guard let next = try nextCommit() else {
          throw ClaimsError.brokenChain("event \(event.number) belongs to no change that the log has")
        }
        try check(next)
        guard next.id == event.commit else {
          throw ClaimsError.brokenChain(
            "event \(event.number) and change \(next.number) do not belong together; one was altered, moved or taken away"
          )
        }
        header = EventChain.header(next)
        commit = next
      }
      try check(event, header: header)
      if let commit { try rules.follow(event, of: commit) }
    }
    if let rest = try nextCommit() {
      throw ClaimsError.brokenChain("change \(rest.number) has no events; they were taken away")
    }
  }

  private mutating func check(_ commit: CommitRow) throws(ClaimsError) {
    guard commit.number == commits + 1 else {
      throw .brokenChain(
        commit.number > commits
          ? "change \(commits + 1) is not there; the next one is change \(commit.number)"
          : "change \(commit.number) stands where change \(commits + 1) should")
    }
    // The fields are hashed with line breaks between them, so none but the last may have one.
    let isPlain =
      UUIDBits(commit.id) != nil && UUIDBits(commit.by) != nil && commit.undoes.map { UUIDBits($0) != nil } ?? true
      && !commit.action.contains(UInt8(ascii: "\n")) && !commit.at.contains(UInt8(ascii: "\n"))
      // An absent reason is hashed as an empty one.
      && commit.reason?.isEmpty != true
    guard isPlain else { throw .brokenChain("change \(commit.number) was altered") }
    commits += 1
  }

  private mutating func check(_ event: EventRow, header: [UInt8]) throws(ClaimsError) {
    guard event.number == count + 1 else {
      throw .brokenChain(
        event.number > count
          ? "event \(count + 1) is not there; the next one is event \(event.number)"
          : "event \(event.number) stands where event \(count + 1) should")
    }
    guard event.previous == head else {
      throw .brokenChain("event \(event.number) does not follow from the event before it")
    }
    EventChain.line(after: head, header: header, event, into: &line)
    guard let hash = HashBits(hexadecimal: event.hash), hash == HashBits(of: line),
      let digest = HashBits(hexadecimal: event.digest), let kind = kinds[event.kind],
      let record = UUIDBits(event.record)
    else { throw .brokenChain("event \(event.number), or the change it belongs to, was altered") }
    if let payload = event.payload {
      guard HashBits(of: payload) == digest else {
        throw .brokenChain("event \(event.number) has another payload than the one that was hashed")
      }
      guard !redacted.contains(event.number) else {
        throw .brokenChain("event \(event.number) has a payload again that a redaction emptied")
      }
    } else {
      guard redacted.contains(event.number) else {
        throw .brokenChain("event \(event.number) was emptied, and no redaction names it")
      }
      emptied += 1
    }
    let before = last[record]
    guard event.version == (before?.version ?? 0) + 1, before?.kind ?? kind == kind else {
      throw .brokenChain("event \(event.number) is no next version of its record")
    }
    last[record] = Last(event: event.number, kind: kind, version: event.version, digest: digest)
    if noted == nil, let expected, expected.begins(event.hash) { noted = event.number }
    count += 1
    head = event.hash
  }
}
