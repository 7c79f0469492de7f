/// The counting behind a `StandardsReport`.
struct StandardsCount {
  let snapshot: any Snapshot
  /// Those of the period.
  let checks: [PublishedCheck]
  let all: [PublishedCheck]
  let from: Day
  let to: Day
  let today: Day
  let sides: [String]
  let correctionDays: Int

  func lines() throws -> [StandardsReport.Line] {
    [
      checksPerWeek, selection, sourcesPerCheck, sourceDetail, oneSided, try signOff(), overrides, balance,
      rightOfReply,
      try corrections(), linksAlive, pastRecheck, turnaround,
    ]
  }

  private var weeks: Double { Double(to.daysSince1970 - from.daysSince1970 + 1) / 7 }

  private var checksPerWeek: StandardsReport.Line {
    let rate = Double(checks.count) / max(weeks, 1.0 / 7)
    // Weeks begin on Monday; those without a check are named by that day.
    var empty: [String] = []
    var monday = from.adding(days: 1 - from.weekday)
    let published = Set(checks.map { $0.published.daysSince1970 - ($0.published.weekday - 1) })
    // Of more than ten years nobody reads the empty weeks.
    while weeks < 530, monday.daysSince1970 <= to.daysSince1970 {
      if !published.contains(monday.daysSince1970) { empty.append("week of \(monday.iso)") }
      monday = monday.adding(days: 7)
    }
    return .init(
      .checksPerWeek,
      "\(checks.count) in \(Self.rounded(weeks)) weeks, \(Self.rounded(rate)) a week, "
        + "\(Self.rounded(rate * 365.25 / 12 / 7)) a month", failing: empty)
  }

  private var selection: StandardsReport.Line {
    let without = checks.filter { $0.claim.selectedBecause == nil }
    return .init(.selection, "\(share(checks.count - without.count)) say why", failing: ids(without))
  }

  private var sourcesPerCheck: StandardsReport.Line {
    let numbers = checks.map { check in Set(check.evidence.map(\.evidence.id)).count }
    let average = numbers.isEmpty ? 0 : Double(numbers.reduce(0, +)) / Double(numbers.count)
    let few = zip(checks, numbers).filter { $0.1 < 2 }.map(\.0)
    return .init(
      .sourcesPerCheck, "\(Self.rounded(average)) on average; fewer than two in \(few.count)", failing: ids(few))
  }

  private var sourceDetail: StandardsReport.Line {
    let pieces = evidence(of: checks)
    let bare = pieces.filter { $0.title ?? $0.fileName == nil || $0.publisher == nil }
    return .init(
      .sourceDetail,
      "\(pieces.count - bare.count) of \(pieces.count) pieces have a title or a file's name, and a publisher",
      failing: bare.map(\.shortID))
  }

  private var oneSided: StandardsReport.Line {
    let found = checks.filter { $0.evidence.map(\.link).isOneSided }
    return .init(.oneSided, "\(share(found.count)) rest on evidence of one side only", failing: ids(found))
  }

  private func signOff() throws -> StandardsReport.Line {
    let alone = try checks.filter { check in
      guard let published = check.steps.firstIndex(where: { $0.transition == .publish }),
        let approval = check.steps[..<published].last(where: { $0.transition == .approve })
      else { return true }
      let passed = Set(approval.overridden + check.steps[published].overridden)
      // The verdict that counts now may be a correction's: what was signed off is the one before the approval.
      let given = try check.verdicts.last { try isEarlier($0, than: approval) }
      return !passed.isDisjoint(with: [.secondPerson, .approval, .verdict])
        || approval.by == check.steps.author(before: approval)
        || approval.by == given?.by
    }
    return .init(.signOff, "\(share(checks.count - alone.count)) were", failing: ids(alone))
  }

  private func isEarlier(_ verdict: Verdict, than step: Step) throws -> Bool {
    guard let given = try snapshot.event(.verdict, record: verdict.uuidText, version: 1),
      let approved = try snapshot.event(.step, record: step.uuidText, version: 1)
    else { return false }
    return given.number < approved.number
  }

  private var overrides: StandardsReport.Line {
    let found = checks.filter { $0.steps.contains { $0.overrideReason != nil } }
    let number = found.flatMap(\.steps).count { $0.overrideReason != nil }
    return .init(
      .overrides, "\(number) \(number == 1 ? "step" : "steps") in \(share(found.count))", failing: ids(found))
  }

  private var balance: StandardsReport.Line {
    func isSide(_ tag: String) -> Bool {
      sides.isEmpty ? tag.hasPrefix("party-") || tag.hasPrefix("side-") : sides.contains(tag)
    }
    var counts: [String: [String: Int]] = [:]
    for check in checks {
      for tag in check.claim.tags where isSide(tag) {
        counts[tag, default: [:]][check.counted ?? "without a rating", default: 0] += 1
      }
    }
    let without = checks.filter { !$0.claim.tags.contains(where: isSide) }
    guard !counts.isEmpty else {
      return .init(.balance, "no check has a tag of a party or side", failing: ids(without))
    }
    let words = counts.sorted { $0.key < $1.key }.map { tag, ratings in
      let each = ratings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      return "+\(tag) \(ratings.values.reduce(0, +)) (\(each.joined(separator: ", ")))"
    }
    return .init(.balance, words.joined(separator: "; "), failing: ids(without))
  }

  private var rightOfReply: StandardsReport.Line {
    let named = checks.filter { !$0.claim.speakers.isEmpty }
    let asked = named.filter { $0.replies.contains { $0.waiver == nil } }
    let answered = asked.filter { $0.replies.contains { $0.answered != nil } }
    let waived = named.filter { !$0.replies.isEmpty && $0.replies.allSatisfy { $0.waiver != nil } }
    let neither = named.filter(\.replies.isEmpty)
    return .init(
      .rightOfReply,
      "of \(named.count) with a named speaker, \(asked.count) asked, \(answered.count) answered, \(waived.count) waived",
      failing: ids(neither))
  }

  /// Corrections received in the period, of whatever check.
  private func corrections() throws -> StandardsReport.Line {
    let received = try snapshot.all(Correction.self).filter { $0.received.isWithin(from, to) }
    func number(_ state: Correction.State) -> Int { received.count { $0.state == state } }
    let days = received.compactMap { correction in
      correction.answered.map { correction.received.workingDays(until: $0) }
    }.sorted()
    let late = received.filter { correction in
      let end = correction.answered ?? today
      return correction.received.workingDays(until: end) > correctionDays
    }
    let median = days.isEmpty ? "" : "; median \(days[days.count / 2]) working days to an answer"
    return .init(
      .corrections,
      "\(received.count) received, \(number(.made)) made, \(number(.refused)) refused, "
        + "\(number(.open) + number(.proposed)) open\(median)", failing: late.map(\.shortID))
  }

  private var linksAlive: StandardsReport.Line {
    let pieces = evidence(of: checks).filter { $0.url != nil }
    let dead = pieces.filter { $0.link == .dead }
    let unchecked = pieces.count { $0.link == nil }
    return .init(
      .linksAlive,
      "\(pieces.count - dead.count - unchecked) of \(pieces.count) answered when last looked at, \(dead.count) are gone, "
        + "\(unchecked) were never looked at", failing: dead.map(\.shortID),
      next: unchecked > 0 ? NextStep(.checkLinks) : nil)
  }

  /// Of all checks that readers can see, whenever they were published.
  private var pastRecheck: StandardsReport.Line {
    let visible = all.filter { $0.claim.status != .withdrawn }
    let past = visible.filter { $0.claim.recheck.map { $0.daysSince1970 < today.daysSince1970 } ?? false }
    let dated = visible.count { $0.claim.recheck != nil }
    return .init(.pastRecheck, "\(past.count) of \(dated) with such a date", failing: ids(past))
  }

  private var turnaround: StandardsReport.Line {
    let days = checks.compactMap { check -> Int? in
      guard let first = check.steps.first, let published = check.steps.first(where: { $0.transition == .publish })
      else {
        return nil
      }
      return Int((published.at.millisecondsSince1970 - first.at.millisecondsSince1970) / 86_400_000)
    }.sorted()
    guard let longest = days.last else { return .init(.turnaround, "nothing was published") }
    return .init(.turnaround, "median \(days[days.count / 2]), longest \(longest)")
  }

  // MARK: Words

  private func evidence(of checks: [PublishedCheck]) -> [Evidence] {
    let found = Dictionary(
      checks.flatMap(\.evidence).map { ($0.evidence.id, $0.evidence) }, uniquingKeysWith: { first, _ in first })
    return found.values.sorted { $0.number < $1.number }
  }

  private func ids(_ checks: [PublishedCheck]) -> [String] {
    checks.map(\.claim).sorted { $0.number < $1.number }.map(\.shortID)
  }

  /// The counts first: a percentage of few says little.
  private func share(_ number: Int) -> String {
    let of = checks.count
    return "\(number) of \(of)" + (of < 10 ? "" : " (\((number * 100 + of / 2) / of) %)")
  }

  private static func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    // Few are not none.
    if value > 0, tenths == 0 { return "less than 0.1" }
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension [Step] {
  /// Who submitted what an approval is for.
  fileprivate func author(before approval: Step) -> Identifier<Person>? {
    last { $0.transition == .submit && $0.number < approval.number }?.by
  }
}
