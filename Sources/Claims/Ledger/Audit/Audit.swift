/// What a check of the whole file found whole.
public struct Audit: Sendable, Hashable {
  /// The hash of the newest event.
  public let head: Digest
  /// How many events the log has.
  public let count: Int
  public let commits: Int
  /// How many records are what their last event says.
  public let records: Int
  /// How many texts and files are what their digest says.
  public let contents: Int
  /// How many events redactions emptied.
  public let emptied: Int
  /// The event whose hash is the noted head; absent when none was asked for.
  public let noted: Int?
}

/// The end of the log, to be noted elsewhere.
public struct LogHead: Sendable, Hashable {
  public let hash: Digest
  public let events: Int
  /// When the newest change was made.
  public let at: Instant?
}

extension Snapshot {
  /// The end of the log.
  func head() throws -> LogHead {
    let chain = try chain()
    let newest = try log(LogQuery(limit: 1, hasEvents: false)).first
    return LogHead(hash: chain.head, events: chain.count, at: newest?.at)
  }

  /// Follows the log from its first event to its last, and compares every record with the last event about it, and all
  /// bytes with their digests. Reads each row once and keeps none.
  ///
  /// Bytes whose digests are `excused` may be missing or others: somebody else looks at them.
  ///
  /// - Throws: `ClaimsError.brokenChain` for what was altered in the log, `.damaged` naming the first record that was
  ///   changed, made or taken away past the log, `.unknownHead` when no event has the noted hash.
  func verified(expecting noted: NotedHead? = nil, excused: [Digest] = []) throws -> Audit {
    let redactions = try records(.redaction).compactMap(Redaction.init)
    var walk = LogWalk(redacted: Set(redactions.flatMap(\.events)), expected: noted)
    try walk.follow(commitRows(), eventRows())
    if let noted, walk.noted == nil { throw ClaimsError.unknownHead(noted.digits) }
    let contents = try ContentCheck(redacted: redactions.flatMap(\.contents), excused: excused, contentRows())
    let records = try compare(&walk, contents)
    try contents.requireWhole()
    return Audit(
      head: Digest(unchecked: String(decoding: walk.head, as: UTF8.self)), count: walk.count, commits: walk.commits,
      records: records, contents: contents.whole.count, emptied: walk.emptied, noted: walk.noted)
  }

  /// - Returns: how many records were compared.
  private func compare(_ walk: inout LogWalk, _ contents: ContentCheck) throws -> Int {
    var count = 0
    for kind in RecordKind.allCases {
      let next = try recordRows(kind)
      while let record = try next() {
        guard let id = UUIDBits(Array(record.uuid.utf8)), let last = walk.last.removeValue(forKey: id),
          last.kind == kind
        else { throw ClaimsError.damaged("\(record.shortID), which the log does not know") }
        guard record.version <= last.version else {
          throw ClaimsError.damaged(
            "\(record.shortID) at version \(record.version), while its log ends with version \(last.version)")
        }
        guard try HashBits(of: CanonicalJSON.bytes(of: record)) == last.digest || isSame(record, as: last) else {
          throw ClaimsError.damaged("\(record.shortID), which is not what the log says")
        }
        guard record.contents.allSatisfy(contents.has) else {
          throw ClaimsError.damaged("the bytes of \(record.shortID), which are not those of the log")
        }
        count += 1
      }
    }
    if let (_, lost) = walk.last.min(by: { $0.value.event < $1.value.event }) {
      let record = try event(number: lost.event)?.decoded()
      throw ClaimsError.damaged("no \(record?.shortID ?? lost.kind.word) any more, which the log knows")
    }
    return count
  }

  /// The first files spelled line breaks otherwise in their payloads, so what they say is compared where bytes differ.
  private func isSame(_ record: Record, as last: LogWalk.Last) throws -> Bool {
    try event(number: last.event)?.decoded() == record
  }
}

/// The bytes of the file compared with the digests that they are kept under.
private struct ContentCheck {
  private(set) var whole: Set<HashBits> = []
  private var wrong: [UInt8]?
  private let redacted: Set<HashBits>
  private let excused: Set<HashBits>

  init(redacted: [Digest], excused: [Digest], _ next: Rows<ContentRow>) throws {
    self.redacted = Set(redacted.compactMap { HashBits($0) })
    self.excused = Set(excused.compactMap { HashBits($0) })
    while let row = try next() {
      if let digest = HashBits(hexadecimal: row.digest) {
        if HashBits(of: row.bytes) == digest {
          whole.insert(digest)
          continue
        }
        if row.bytes.isEmpty && self.redacted.contains(digest) || self.excused.contains(digest) { continue }
      }
      if wrong == nil { wrong = row.digest }
    }
  }

  /// Whether these bytes are there, or were taken away by a redaction that says so.
  func has(_ digest: Digest) -> Bool {
    guard let digest = HashBits(digest) else { return false }
    return whole.contains(digest) || redacted.contains(digest) || excused.contains(digest)
  }

  func requireWhole() throws {
    guard let wrong else { return }
    throw ClaimsError.damaged(
      "bytes that are not those of their digest \(String(decoding: wrong.prefix(12), as: UTF8.self))")
  }
}

extension Record {
  /// The bytes that it names by their digest.
  var contents: [Digest] {
    switch self {
    case .article(let article):
      [article.text, article.raw] + article.earlier.flatMap { [$0.text, $0.raw] }
        + ([article.layout] + article.earlier.map(\.layout)).compactMap { $0 }
    case .evidence(let evidence): [evidence.content, evidence.text].compactMap { $0 }
    case .reply(let reply): [reply.content].compactMap { $0 }
    default: []
    }
  }
}
