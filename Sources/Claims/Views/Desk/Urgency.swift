/// How pressing a claim is: a number, and the terms that add up to it, so that nobody has to believe it.
public struct Urgency: Sendable, Hashable {
  /// The largest first.
  public let terms: [Term]

  /// One reason with what it adds.
  public struct Term: Sendable, Hashable {
    /// To one decimal; negative for what can wait.
    public let value: Double
    /// `high priority`, `due in 2 days`.
    public let why: String
  }

  /// The sum, to one decimal.
  public var value: Double { Self.rounded(terms.reduce(0) { $0 + $1.value }) }

  /// `11.2 = 6.0 high priority + 5.2 due in 2 days`; only the number where nothing presses.
  public var description: String {
    guard !terms.isEmpty else { return Self.text(0) }
    var sum = ""
    for term in terms {
      let sign = sum.isEmpty ? (term.value < 0 ? "−" : "") : (term.value < 0 ? " − " : " + ")
      sum += "\(sign)\(Self.text(abs(term.value))) \(term.why)"
    }
    return "\(Self.text(value)) = \(sum)"
  }

  /// What a reason adds, and why so much. The one table: the docs print it, nothing else adds to an urgency.
  public enum Coefficient: String, Sendable, CaseIterable {
    case highPriority, lowPriority, due, correction, correctionLate, recheck, reply, review, approved, started, age

    /// At full weight.
    public var value: Double {
      switch self {
      case .correctionLate: 15
      case .due: 12
      case .correction: 8
      case .highPriority: 6
      case .recheck: 5
      case .reply: 4
      case .approved: 4
      case .review: 3
      case .age: 2
      case .started: 1
      case .lowPriority: -2
      }
    }

    /// What adds it.
    public var meaning: String {
      switch self {
      case .correctionLate: "a correction is open past its deadline"
      case .due: "a due date: a fifth of it from two weeks before, all of it from a week after"
      case .correction: "a correction is open"
      case .highPriority: "the priority is high"
      case .recheck: "the re-check date has come"
      case .reply: "the deadline for a reply has passed"
      case .approved: "it is approved and waits to be published"
      case .review: "it is in review: somebody waits for a second person"
      case .age: "its age, growing for thirty days from its import, as long as nobody has it in review"
      case .started: "its research has begun"
      case .lowPriority: "the priority is low"
      }
    }

    /// Why so much.
    public var reason: String {
      switch self {
      case .correctionLate: "readers may be reading something wrong, and somebody was promised an answer"
      case .due: "what is promised for a day goes before all that is only important"
      case .correction: "what is published and perhaps wrong goes before what is not published"
      case .highPriority: "half a due date: important, but for no day in particular"
      case .recheck: "readers see a check that may have aged"
      case .reply: "it is time to write that no answer came, or to ask again"
      case .approved: "one command from its readers"
      case .review: "it costs a colleague's time to let it lie"
      case .age: "old news interests fewer people, so age alone never outweighs a decision of the newsroom"
      case .started: "what is begun should be ended"
      case .lowPriority: "below a claim of which nobody has said anything"
      }
    }
  }

  /// From the claim, what waits of it, and the newsroom's day of a moment.
  init(of claim: Claim, _ waiting: WaitingOfClaim, today: Day, day: (Instant) -> Day) {
    var terms: [Term] = []
    func add(_ coefficient: Coefficient, _ share: Double, _ why: String) {
      let value = Self.rounded(coefficient.value * share)
      if value != 0 { terms.append(Term(value: value, why: why)) }
    }
    if claim.isOpen || claim.status.isPublic {
      // A finished claim can be looked at again, or corrected, and then its priority still counts.
      let isAsleep = claim.status.isPublic && !claim.isRecheckDue(on: today) && waiting.corrections.isEmpty
      switch claim.priority {
      case .high where !isAsleep: add(.highPriority, 1, "high priority")
      case .low where !isAsleep: add(.lowPriority, 1, "low priority")
      default: break
      }
    }
    if claim.isOpen { Self.addWork(of: claim, waiting, today: today, day: day, add) }
    if waiting.replies.contains(where: { $0.deadline.map { $0.last.iso < today.iso } ?? false }) {
      add(.reply, 1, "reply overdue")
    }
    if claim.isRecheckDue(on: today) { add(.recheck, 1, "re-check due") }
    if let correction = waiting.corrections.min(by: Self.isEarlier) {
      let isLate = correction.deadline.map { $0.last.iso < today.iso } ?? false
      add(isLate ? .correctionLate : .correction, 1, isLate ? "correction overdue" : "correction open")
    }
    self.terms = terms.enumerated()
      .sorted { ($0.element.value, $1.offset) > ($1.element.value, $0.offset) }.map(\.element)
  }

  private static func addWork(
    of claim: Claim, _ waiting: WaitingOfClaim, today: Day, day: (Instant) -> Day,
    _ add: (Coefficient, Double, String) -> Void
  ) {
    if let due = claim.due {
      let late = today.daysSince1970 - due.last.daysSince1970
      add(.due, share(late: late), words(late: late))
    }
    switch claim.status {
    case .inReview: add(.review, 1, "in review")
    case .approved: add(.approved, 1, "approved")
    case .inResearch: add(.started, 1, "in research")
    default: break
    }
    let age = today.daysSince1970 - day(claim.imported).daysSince1970
    if age > 0, claim.status != .inReview, claim.status != .approved {
      add(.age, Double(min(age, 30)) / 30, "\(age) \(age == 1 ? "day" : "days") old")
    }
  }

  /// From a fifth, two weeks before the day, to all, one week after it, in a straight line.
  private static func share(late days: Int) -> Double {
    min(1, max(0.2, 0.2 + 0.8 * Double(days + 14) / 21))
  }

  private static func words(late days: Int) -> String {
    switch days {
    case 0: "due today"
    case 1: "due yesterday"
    case -1: "due tomorrow"
    case 2...: "\(days) days overdue"
    default: "due in \(-days) days"
    }
  }

  private static func isEarlier(_ a: Correction, _ b: Correction) -> Bool {
    (a.deadline?.last.iso ?? "~", a.number) < (b.deadline?.last.iso ?? "~", b.number)
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  /// With one decimal, always.
  public static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

/// What waits of one claim.
struct WaitingOfClaim {
  var replies: [Reply] = []
  var corrections: [Correction] = []
  var captures: [Evidence] = []
}

extension Waiting {
  /// By claim.
  func byClaim() -> [Identifier<Claim>: WaitingOfClaim] {
    var found: [Identifier<Claim>: WaitingOfClaim] = [:]
    for reply in replies { found[reply.claim, default: WaitingOfClaim()].replies.append(reply) }
    for correction in corrections { found[correction.claim, default: WaitingOfClaim()].corrections.append(correction) }
    for capture in captures { found[capture.claim, default: WaitingOfClaim()].captures.append(capture.evidence) }
    return found
  }
}

/// How urgent claims are on a day.
struct UrgencyTable: Sendable {
  private let waiting: [Identifier<Claim>: WaitingOfClaim]
  private let today: Day
  private let day: @Sendable (Instant) -> Day

  init(waiting: Waiting, clock: any Clock) {
    self.waiting = waiting.byClaim()
    today = clock.today
    day = { clock.day(of: $0) }
  }

  func urgency(of claim: Claim) -> Urgency {
    Urgency(of: claim, waiting(of: claim), today: today, day: day)
  }

  func waiting(of claim: Claim) -> WaitingOfClaim { waiting[claim.id] ?? WaitingOfClaim() }
}

extension Snapshot {
  /// How urgent this file's claims are today.
  func urgencies(by clock: any Clock) throws -> UrgencyTable {
    UrgencyTable(waiting: try waiting(), clock: clock)
  }

  /// How urgent one claim is, without reading what waits of all others.
  func urgency(of claim: Claim, by clock: any Clock) throws -> Urgency {
    let waiting = WaitingOfClaim(
      replies: claim.awaitsReplies
        ? try records(.reply, of: claim.id).compactMap(Reply.init).filter { !$0.isRemoved && $0.isOpen } : [],
      corrections: try records(.correction, of: claim.id).compactMap(Correction.init)
        .filter { !$0.isRemoved && $0.isOpen })
    return Urgency(of: claim, waiting, today: clock.today) { clock.day(of: $0) }
  }

  /// The claims that a filter lets through, the most urgent first, then by number; at most so many.
  func claimsByUrgency(_ query: ClaimQuery, _ table: UrgencyTable) throws -> ClaimPage {
    let page = try claims(ClaimQuery(query.filter))
    // Each urgency is put together once, since sorting asks for it many times.
    let sorted = page.claims.map { (found: $0, value: table.urgency(of: $0.claim).value) }
      .sorted { ($0.value, $1.found.claim.number) > ($1.value, $0.found.claim.number) }.map(\.found)
    return ClaimPage(
      claims: Array(sorted.prefix(query.limit ?? .max)), matching: page.matching, total: page.total,
      filter: page.filter)
  }
}
