import Claims
import GRDB

extension SQLiteSnapshot {
  func waiting() throws -> Waiting {
    // Looked up row by row: few wait, and claims are many.
    func isOf(_ column: String, _ condition: String) -> String {
      "EXISTS (SELECT 1 FROM claim AS c WHERE c.id = \(column) AND c.is_removed = 0 AND c.\(condition))"
    }
    let kept = "status <> 'dropped'"
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT l.claim AS linked, evidence.* FROM evidence JOIN evidence_link AS l ON l.evidence = evidence.id
        WHERE evidence.is_removed = 0 AND l.is_removed = 0 AND \(ClaimSQL.lacksCapture) AND \(isOf("l.claim", ClaimSQL.isOpen))
        ORDER BY l.number
        """)
    var captures: [Waiting.Capture] = []
    while let row = try rows.next() {
      captures.append(.init(claim: try row.identifier("linked"), evidence: try Evidence.read(row)))
    }
    return Waiting(
      replies: try fetch(
        Reply.self, where: "\(ClaimSQL.isUnanswered) AND \(isOf("reply.claim", ClaimSQL.awaitsReplies)) ORDER BY number"
      ),
      corrections: try fetch(
        Correction.self, where: "\(ClaimSQL.isToCorrect) AND \(isOf("correction.claim", kept)) ORDER BY number"),
      captures: captures)
  }

  func maybeUnsigned() throws -> [Claim] {
    // What a step writes beside itself is no change after it.
    let signing = """
      step AS t JOIN event AS s ON s.record = t.id AND s.version = 1
      WHERE t.claim = claim.id AND t.is_removed = 0 AND t.transition IN ('publish', 'correct', 'approve')
      """
    return try fetch(
      Claim.self,
      where: """
        is_removed = 0 AND \(ClaimSQL.isStanding) AND EXISTS (
          WITH RECURSIVE bearer (id) AS (
            SELECT speaker FROM claim_speaker WHERE claim = claim.id
            UNION SELECT s.merged_into FROM bearer JOIN speaker AS s ON s.id = bearer.id WHERE s.merged_into IS NOT NULL
          ), part (id, version) AS (
            SELECT claim.id, claim.version
            UNION ALL SELECT id, version FROM article WHERE id = claim.article AND version > 1
            UNION ALL SELECT id, version FROM source WHERE id = claim.source AND version > 1
            UNION ALL SELECT s.id, s.version FROM bearer JOIN speaker AS s ON s.id = bearer.id WHERE s.version > 1
            UNION ALL SELECT id, version FROM reply WHERE claim = claim.id
            UNION ALL SELECT id, version FROM note WHERE claim = claim.id AND is_public = 1
            UNION ALL SELECT id, version FROM verdict WHERE claim = claim.id
            UNION ALL SELECT id, version FROM evidence_link WHERE claim = claim.id
          )
          SELECT 1 FROM part JOIN event AS e ON e.record = part.id AND e.version = part.version
          WHERE e.number > (SELECT max(s.number) FROM \(signing))
          AND e."commit" <> (SELECT s."commit" FROM \(signing) ORDER BY s.number DESC LIMIT 1)
        ) ORDER BY number
        """)
  }
}

extension ClaimSQL {
  static let isOpen = isOne(of: Status.beforePublication)
  static let isStanding = isOne(of: Status.standing)
  /// As `Claim.awaitsReplies` says it in Swift.
  static let awaitsReplies = "status NOT IN ('dropped', 'withdrawn')"
  /// Of a reply: somebody was asked, and has not answered.
  static let isUnanswered = "is_removed = 0 AND waiver IS NULL AND answered IS NULL"
  /// Of a correction: it waits for an answer or for a second editor.
  static let isToCorrect = "is_removed = 0 AND refusal IS NULL AND (proposal IS NOT NULL OR now IS NULL)"
  /// Of a piece of evidence: its bytes should be here.
  static let lacksCapture = "capture IN ('uncaptured', 'failed')"

  private static func isOne(of statuses: [Status]) -> String {
    "status IN (\(statuses.map { "'\($0.rawValue)'" }.joined(separator: ", ")))"
  }

  /// What `Condition` says, as `Claim.isOverdue` and its like say it in Swift.
  mutating func condition(_ condition: Condition, on today: Day) -> String {
    let open = "claim.\(Self.isOpen)"
    switch condition {
    case .open: return open
    case .published: return "claim.\(Self.isStanding)"
    case .overdue:
      // As text, a month with its `~` is greater than any day in it: overdue only once the whole month has passed.
      return "(claim.due IS NOT NULL AND claim.due || '~' < \(mark(today.iso)) AND \(open))"
    case .unanswered:
      return "(claim.\(Self.awaitsReplies) AND claim.id IN (SELECT claim FROM reply WHERE \(Self.isUnanswered)))"
    case .uncaptured:
      return """
        (\(open) AND claim.id IN (
          SELECT l.claim FROM evidence JOIN evidence_link AS l ON l.evidence = evidence.id
          WHERE evidence.is_removed = 0 AND l.is_removed = 0 AND \(Self.lacksCapture)
        ))
        """
    case .correctionDue:
      return
        "(claim.status <> 'dropped' AND claim.id IN (SELECT claim FROM correction WHERE \(Self.isToCorrect)))"
    case .recheckDue:
      return """
        (claim.recheck IS NOT NULL AND claim.recheck <= \(mark(today.iso)) \
        AND claim.\(Self.isStanding))
        """
    }
  }
}
