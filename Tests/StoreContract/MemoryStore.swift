@testable public import Claims
import Synchronization

/// A store without a database: the simplest thing that keeps the contract. Tests of the domain run on it, and it says
/// in plain code what every filter means.
public final class MemoryStore: ClaimStore {
  private let state: Mutex<State>

  public init(clock: any Clock) { state = Mutex(State(clock: clock)) }

  struct State: Sendable {
    let clock: any Clock
    var records: [String: Record] = [:]
    var contents: [Digest: [UInt8]] = [:]
    var commits: [LoggedCommit] = []
    var chain = EventChain()
    let lookups = Lookups()

    mutating func erase(_ erasure: Erasure) {
      for digest in erasure.contents { contents[digest] = [] }
      let emptied = Set(erasure.events)
      commits = commits.map { commit in
        guard commit.events.contains(where: { emptied.contains($0.number) }) else { return commit }
        return LoggedCommit(
          number: commit.number, id: commit.id, action: commit.action, by: commit.by, at: commit.at,
          reason: commit.reason, undoes: commit.undoes,
          events: commit.events.map { emptied.contains($0.number) ? $0.emptied : $0 })
      }
    }
  }

  public func commit<Outcome: Sendable>(_ ruling: Ruling<Outcome>) async throws -> Receipt<Outcome> {
    try state.withLock { state in
      let decision = try ruling.decision(on: MemorySnapshot(state: state))
      let commit = decision.commit
      guard !commit.changes.isEmpty else {
        return Receipt(outcome: decision.outcome, commitNumber: nil, changeCount: 0)
      }
      for change in commit.changes {
        let stored = state.records[change.after.uuid]
        guard stored?.version == change.before?.version else {
          throw ClaimsError.conflict(
            change.after.shortID, seen: change.before?.version ?? 0, now: stored?.version ?? 0)
        }
      }
      let events = state.chain.append(commit)
      for change in commit.changes { state.records[change.after.uuid] = change.after }
      for content in commit.contents { state.contents[content.digest] = content.bytes }
      if let erasure = commit.erasure { state.erase(erasure) }
      state.commits.append(
        LoggedCommit(
          number: state.commits.count + 1, id: commit.id, action: commit.action, by: commit.by, at: commit.at,
          reason: commit.reason, undoes: commit.undoes, events: events))
      return Receipt(
        outcome: decision.outcome, commitNumber: state.commits.count, changeCount: commit.changes.count)
    }
  }

  /// How often a record was asked for by its number, one by one.
  public var lookups: Int { state.withLock { $0.lookups.number.withLock { $0 } } }

  /// As somebody with an editor for databases would: nothing else can change stored bytes.
  public func replaceContent(_ digest: Digest, by bytes: [UInt8]?) {
    state.withLock { $0.contents[digest] = bytes }
  }

  public func read<Value: Sendable>(_ inquiry: Inquiry<Value>) async throws -> Value {
    let snapshot = MemorySnapshot(state: state.withLock { $0 })
    return try inquiry.answer(from: snapshot)
  }
}

extension Event {
  /// Without its payload.
  var emptied: Event {
    Event(
      number: number, commit: commit, kind: kind, record: record, version: version, digest: digest, previous: previous,
      hash: hash, payload: nil)
  }
}

extension LoggedCommit {
  fileprivate var withoutEvents: LoggedCommit {
    LoggedCommit(
      number: number, id: id, action: action, by: by, at: at, reason: reason, undoes: undoes, events: [])
  }
}

/// Counts what a snapshot was asked.
final class Lookups: Sendable {
  let number = Mutex(0)

  func count() { number.withLock { $0 += 1 } }
}

struct MemorySnapshot: Snapshot {
  let state: MemoryStore.State

  func record(_ kind: RecordKind, number: Int) throws -> Record? {
    state.lookups.count()
    return state.records.values.first { $0.kind == kind && $0.number == number }
  }

  func records(_ kind: RecordKind, numbers: [Int]) throws -> [Record] {
    let numbers = Set(numbers)
    return state.records.values.filter { $0.kind == kind && numbers.contains($0.number) }
  }

  func record(_ kind: RecordKind, uuid: String) throws -> Record? {
    state.records[uuid].flatMap { $0.kind == kind ? $0 : nil }
  }

  func records(_ kind: RecordKind, uuidPrefix: String, limit: Int) throws -> [Record] {
    Array(all(kind).filter { $0.uuid.hasPrefix(uuidPrefix) }.prefix(limit))
  }

  func records(_ kind: RecordKind) throws -> [Record] { all(kind).filter { !$0.isRemoved } }

  func records(_ kind: RecordKind, of claim: Identifier<Claim>) throws -> [Record] {
    all(kind).filter { record in
      switch record {
      case .verdict(let verdict): verdict.claim == claim
      case .note(let note): note.claim == claim
      case .evidenceLink(let link): link.claim == claim
      case .step(let step): step.claim == claim
      case .opinion(let opinion): opinion.claim == claim
      case .reply(let reply): reply.claim == claim
      case .correction(let correction): correction.claim == claim
      default: false
      }
    }
  }

  func links(of evidence: Identifier<Evidence>) throws -> [EvidenceLink] {
    all(.evidenceLink).compactMap(EvidenceLink.init).filter { $0.evidence == evidence && !$0.isRemoved }
  }

  func highestNumber(_ kind: RecordKind) throws -> Int { all(kind).last?.number ?? 0 }

  func speakers(folded name: String) throws -> [Speaker] { try all(Speaker.self).filter { $0.bears(folded: name) } }

  func articles(text: Digest) throws -> [Article] { try all(Article.self).filter { $0.text == text } }
  func articles(raw: Digest) throws -> [Article] { try all(Article.self).filter { $0.raw == raw } }
  func articles(url: String) throws -> [Article] { try all(Article.self).filter { $0.url == url } }
  func articles(source: Identifier<Source>, published: Day) throws -> [Article] {
    try all(Article.self).filter { $0.source == source && $0.published == published }
  }
  func articles(title: String) throws -> [Article] { try all(Article.self).filter { $0.title == title } }
  func evidence(url: String) throws -> [Evidence] { try all(Evidence.self).filter { $0.url == url } }
  func feed(address: String) throws -> Feed? { all(.feed).compactMap(Feed.init).first { $0.address == address } }
  func evidence(content: Digest) throws -> [Evidence] { try all(Evidence.self).filter { $0.content == content } }

  func claims(_ query: ClaimQuery) throws -> ClaimPage {
    let all = try all(Claim.self)
    let filter = try expanded(query.filter)
    let matching = try all.filter { claim in try filter.terms.allSatisfy { try matches($0, claim) } }
    let shown = try sorted(matching, by: query.order).prefix(query.limit ?? .max).map {
      ClaimPage.Found(claim: $0, snippet: query.filter.hasText ? $0.text : nil)
    }
    return ClaimPage(claims: Array(shown), matching: matching.count, total: all.count, filter: filter)
  }

  private func sorted(_ claims: [Claim], by order: ClaimQuery.Order) throws -> [Claim] {
    // Stable, and what has no value last.
    func sorted(_ key: (Claim) throws -> String?, _ isBefore: (String, String) -> Bool = (<)) rethrows -> [Claim] {
      let keyed = try claims.map { (claim: $0, key: try key($0)) }
      let known = keyed.compactMap { each in each.key.map { (claim: each.claim, key: $0) } }
        .sorted { $0.key == $1.key ? $0.claim.number < $1.claim.number : isBefore($0.key, $1.key) }
      return known.map(\.claim) + keyed.filter { $0.key == nil }.map(\.claim)
    }
    return switch order {
    case .number, .relevance: claims
    case .added: claims.reversed()
    case .said: sorted({ $0.said?.day.iso }, >)
    case .due: sorted { $0.due?.iso }
    case .speaker:
      try sorted { claim in
        try claim.speakers.first.flatMap { try find($0) }.map { Folding.folded(try merged($0).name) }
      }
    }
  }

  func claimCounts(by kind: RecordKind) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for claim in try all(Claim.self) {
      let keys: [String] =
        switch kind {
        case .speaker: claim.speakers.map(\.description)
        case .source: claim.source.map { [$0.description] } ?? []
        case .article: claim.article.map { [$0.description] } ?? []
        default: []
        }
      for key in keys { counts[key, default: 0] += 1 }
    }
    return counts
  }

  func counts() throws -> FileCounts {
    var counts = FileCounts(head: state.chain.head)
    counts.articles = try records(.article).count
    counts.speakers = try all(Speaker.self).filter { $0.mergedInto == nil }.count
    counts.sources = try records(.source).count
    let evidence = try all(Evidence.self)
    counts.evidence = evidence.count
    counts.uncapturedEvidence = evidence.filter { $0.capture == .uncaptured || $0.capture == .failed }.count
    for claim in try all(Claim.self) {
      counts.claims[claim.status, default: 0] += 1
      guard claim.status != .dropped else { continue }
      let verdict = try currentVerdict(of: claim.id)
      let scale = try verdict.flatMap { try find($0.scale) }
      let rating = scale?.isFreeText == true ? scale?.key : verdict?.rating
      counts.ratings[rating, default: 0] += 1
      if let scale, let rating { counts.ratingsByScale[scale.id, default: [:]][rating, default: 0] += 1 }
      if claim.isProposed { counts.proposed += 1 }
      if claim.passage?.lostIn != nil { counts.lost += 1 }
    }
    counts.commits = state.commits.count
    counts.events = state.chain.count
    return counts
  }

  func waiting() throws -> Waiting {
    let claims = Dictionary(uniqueKeysWithValues: try all(Claim.self).map { ($0.id, $0) })
    func isOpen(_ id: Identifier<Claim>) -> Bool { claims[id]?.isOpen ?? false }
    return Waiting(
      replies: try all(Reply.self).filter { $0.isOpen && claims[$0.claim]?.awaitsReplies ?? false },
      corrections: try all(Correction.self).filter { $0.isOpen && claims[$0.claim].map { $0.drop == nil } ?? false },
      captures: try all(EvidenceLink.self).filter { isOpen($0.claim) }.compactMap { link in
        guard let evidence = try find(link.evidence), !evidence.isRemoved, evidence.lacksCapture else { return nil }
        return .init(claim: link.claim, evidence: evidence)
      })
  }

  func maybeUnsigned() throws -> [Claim] { try all(Claim.self).filter(\.isStanding) }

  func log(_ query: LogQuery) throws -> [LoggedCommit] {
    let commits = state.commits.filter { commit in
      query.numbers.map { $0.contains(commit.number) } ?? true
        && query.records.map { records in commit.events.contains { records.contains($0.record) } } ?? true
    }.map { query.hasEvents ? $0 : $0.withoutEvents }
    return Array((query.isOldestFirst ? commits : commits.reversed()).prefix(query.limit ?? .max))
  }

  func event(_ kind: RecordKind, record: String, version: Int) throws -> Event? {
    state.commits.lazy.flatMap(\.events).first { $0.record == record && $0.version == version }
  }

  func event(number: Int) throws -> Event? { state.commits.lazy.flatMap(\.events).first { $0.number == number } }

  func chain() throws -> EventChain { state.chain }

  func content(_ digest: Digest) throws -> [UInt8]? { state.contents[digest] }

  func commitRows() throws -> Rows<CommitRow> { rows(state.commits.map(CommitRow.init)) }
  func eventRows() throws -> Rows<EventRow> { rows(state.commits.flatMap(\.events).map(EventRow.init)) }
  func recordRows(_ kind: RecordKind) throws -> Rows<Record> { rows(all(kind)) }
  func contentRows() throws -> Rows<ContentRow> {
    rows(state.contents.map { ContentRow(digest: Array($0.key.hexadecimal.utf8), bytes: $0.value) })
  }

  private func rows<Row>(_ rows: [Row]) -> Rows<Row> {
    var rest = rows.makeIterator()
    return { rest.next() }
  }

  private func all(_ kind: RecordKind) -> [Record] {
    state.records.values.filter { $0.kind == kind }.sorted { $0.number < $1.number }
  }
}
