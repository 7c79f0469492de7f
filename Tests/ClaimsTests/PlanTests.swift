import StoreContract
import Testing

@testable import Claims

/// What was shown is what is written, or nothing is.
@Suite struct PlanTests {
  private func newsroom() async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    for text in ["One.", "Two.", "Three.", "Four."] { _ = try await newsroom.workbench.add(ClaimDetails(text: text)) }
    return newsroom
  }

  private let unrated = ClaimSelection.matching(Filter(terms: [.is(.rating, [nil])]))

  private func plan(_ newsroom: Newsroom) async throws -> Plan<[MarkOutcome]> {
    let selection = unrated
    return try await newsroom.workbench.plan {
      try await $0.mark(selection, as: "disputed", because: "The minutes say otherwise.")
    }
  }

  /// What stands in the way of a plan; that nothing was written is looked at too.
  private func conflicts<Outcome>(_ plan: Plan<Outcome>, _ newsroom: Newsroom) async throws -> [String] {
    let before = try await newsroom.workbench.head()
    do {
      _ = try await newsroom.workbench(of: "Ana Kovač", at: Newsroom.later).carryOut(plan)
      return []
    } catch ClaimsError.outdatedPlan(let conflicts) {
      #expect(try await newsroom.workbench.head() == before)
      return conflicts.map(\.description)
    }
  }

  private func edit(_ newsroom: Newsroom, _ word: String, by name: String, _ change: (inout ClaimEdit) -> Void)
    async throws
  {
    var edit = ClaimEdit()
    change(&edit)
    _ = try await newsroom.workbench(of: name).edit(word, edit)
  }

  @Test func aPlanWritesNothing() async throws {
    let newsroom = try await newsroom()
    let before = try await newsroom.workbench.head()
    let plan = try await plan(newsroom)
    #expect(plan.outcome.map(\.claim.shortID) == ["C-1", "C-2", "C-3", "C-4"])
    #expect(plan.receipt.commitNumber == nil && plan.receipt.changeCount == 4)
    #expect(try await newsroom.workbench.head() == before)
  }

  @Test func whatIsPlannedIsWrittenLater() async throws {
    let newsroom = try await newsroom()
    let plan = try await plan(newsroom)
    #expect(try await conflicts(plan, newsroom) == [])
    #expect(
      try await newsroom.store.read { try $0.all(Verdict.self).map(\.rating) } == .init(repeating: "disputed", count: 4)
    )
    let at = try await newsroom.store.read { try $0.all(Verdict.self).map(\.at) }
    #expect(at.allSatisfy { $0 == Newsroom.later }, "at the moment of writing")
  }

  @Test func whatComesToAFilterIsAConflict() async throws {
    let newsroom = try await newsroom()
    let plan = try await plan(newsroom)
    _ = try await newsroom.workbench(of: "Mira").add(ClaimDetails(text: "Five."))
    #expect(try await conflicts(plan, newsroom) == ["C-5 has come to it (add by Mira)"])
  }

  @Test func whatLeavesAFilterIsAConflict() async throws {
    let newsroom = try await newsroom()
    let plan = try await plan(newsroom)
    _ = try await newsroom.workbench(of: "Mira").mark(.named(["C-2"]), as: "verified", because: "Seen.")
    let found = try await conflicts(plan, newsroom)
    #expect(found == ["C-2 no longer belongs to it (mark by Mira)"])
  }

  @Test func anotherVersionOfAClaimIsAConflict() async throws {
    let newsroom = try await newsroom()
    let plan = try await plan(newsroom)
    try await edit(newsroom, "C-3", by: "Mira") { $0.text = "Three and a half." }
    #expect(try await conflicts(plan, newsroom) == ["C-3 was changed (edit by Mira)"])
  }

  @Test func anotherRatingBeforeIsAConflict() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "Seen.")
    let plan = try await newsroom.workbench.plan {
      try await $0.mark(.named(["C-1"]), as: "disputed", because: "Not so.")
    }
    _ = try await newsroom.workbench(of: "Mira").mark(.named(["C-1"]), as: "unverifiable", because: "No register.")
    #expect(try await conflicts(plan, newsroom) == ["C-1 was changed (mark by Mira)"])
  }

  @Test("numbers and identifiers of what is new are free until it is written")
  func othersMayWriteMeanwhile() async throws {
    let newsroom = try await newsroom()
    let plan = try await newsroom.workbench.plan { try await $0.note("C-1", "Looked into it.", isPublic: false) }
    #expect(plan.changes.map(\.record) == ["N-1"])
    _ = try await newsroom.workbench(of: "Mira").note("C-2", "Looked into it, too.", isPublic: false)
    #expect(try await conflicts(plan, newsroom) == [])
    #expect(try await newsroom.store.read { try $0.all(Note.self).map(\.text) }.last == "Looked into it.")
  }

  @Test func otherContentIsAConflict() async throws {
    let newsroom = try await newsroom()
    let plan = try await newsroom.workbench(of: "Ana Kovač", at: Newsroom.later).plan {
      try await $0.split("C-1", into: ["One", "."])
    }
    #expect(plan.outcome.parts.map(\.shortID) == ["C-5", "C-6"])
    _ = try await newsroom.workbench(of: "Mira").add(ClaimDetails(text: "Five."))
    // The original's reason would name other parts than those that were shown.
    let found = try await conflicts(plan, newsroom)
    #expect(found == ["C-1 would be changed otherwise now"])
  }

  @Test("what a plan would make anew has no number yet to be named by")
  func onlyWhatIsThereIsNamed() async throws {
    let newsroom = try await newsroom()
    let mira = newsroom.workbench(of: "Mira", at: Newsroom.earlier)
    _ = try await mira.note("C-1", "Ask Mr Brown.", isPublic: false)
    _ = try await mira.note("C-2", "Ask Mrs Green.", isPublic: false)
    let redaction = try await newsroom.workbench.plan {
      try await $0.redact(RedactionRequest(records: ["N-1"], because: "They asked for it."))
    }
    #expect(redaction.changes.map(\.record) == ["N-1", "RED-1"])
    _ = try await mira.redact(RedactionRequest(records: ["N-2"], because: "So did she."))
    let found = try await conflicts(redaction, newsroom)
    #expect(found == [], "RED-1 is another now")
    let again = try await newsroom.workbench.plan { try await $0.note("C-3", "Mr Brown rang.", isPublic: false) }
    let other = Plan(receipt: again.receipt) { try await $0.note("C-4", "Mr Brown rang.", isPublic: false) }
    #expect(try await conflicts(other, newsroom) == ["C-4 has come to it", "C-3 no longer belongs to it"])
    let claim = try await newsroom.workbench.plan { try await $0.add(ClaimDetails(text: "Five.")) }
    let another = Plan(receipt: claim.receipt) { try await $0.add(ClaimDetails(text: "Six.")) }
    #expect(try await conflicts(another, newsroom) == ["a new claim would be changed otherwise now"])
  }

  @Test("a plan is carried out by whoever made it")
  func nobodyElsesPlan() async throws {
    let newsroom = try await newsroom()
    var edit = ClaimEdit()
    edit.topic = .set("roads")
    let given = edit
    let plan = try await newsroom.workbench.plan { try await $0.edit("C-1", given) }
    let mira = newsroom.workbench(of: "Mira")
    _ = try await mira.note("C-4", "Looked into it.", isPublic: false)
    let before = try await mira.head()
    await #expect(throws: ClaimsError.outdatedPlan([])) { try await mira.carryOut(plan) }
    #expect(try await mira.head() == before)
  }

  @Test("a plan without a change writes nothing, whoever made it", arguments: ["Ana Kovač", "Somebody New"])
  func aPlanWithoutAChangeWritesNothing(author: String) async throws {
    let desk = try await newsroom().workbench(of: author)
    let plan = try await desk.plan { try await $0.restore(.named(["C-1"])) }
    #expect(plan.changes.isEmpty)
    #expect(try await desk.carryOut(plan).commitNumber == nil)
  }

  @Test("undoing twice what was shown once takes nothing else back")
  func anUndoingIsWhatWasShown() async throws {
    let newsroom = try await newsroom()
    let plan = try await newsroom.workbench.plan { try await $0.undo() }
    _ = try await newsroom.workbench.undo()
    #expect(try await !conflicts(plan, newsroom).isEmpty)
    #expect(try await newsroom.claim("C-3").isRemoved == false)
  }

  // MARK: What would change

  @Test(
    "each field that changes is said with what it was",
    arguments: [
      ("priority high", "priority none → high"), ("priority low", "priority none → low"),
      ("topic roads", "topic none → roads"), ("text Another.", "text One. → Another."),
      ("text Two words.", "text One. → “Two words.”"), ("assignee Mira", "assignee none → Mira"),
      ("tag nato", "tags none → +nato"), ("drop", "status new → dropped; drop reason none → opinion"),
      ("queue", "status new → queued"), ("mark", "rating none → verified; explanation none → Seen."),
      ("note", "note: Seen."),
      ("evidence", "evidence E-1 supports"),
    ])
  func fields(_ change: String, _ words: String) async throws {
    let newsroom = try await newsroom()
    let one = ClaimSelection.named(["C-1"])
    let (verb, value) = (change.prefix { $0 != " " }, String(change.drop { $0 != " " }.dropFirst()))
    var edit = ClaimEdit()
    switch verb {
    case "priority": edit.priority = Priority(rawValue: value).map { .set($0) }
    case "topic": edit.topic = .set(value)
    case "text": edit.text = value
    case "assignee": edit.assignee = .set(value)
    case "tag": edit.addTags = [value]
    default: break
    }
    let (given, planning) = (edit, newsroom.workbench.planning)
    let planned: [PlannedChange] =
      switch verb {
      case "drop": try await planning.drop(one, because: "opinion").planned
      case "queue": try await planning.step(one, .queue).planned
      case "mark": try await planning.mark(one, as: "verified", because: "Seen.").planned
      case "note": try await planning.note("C-1", "Seen.", isPublic: false).planned
      case "evidence":
        try await planning.addEvidence(
          .address("https://a.example"), to: one, EvidenceDetails(stance: .supports)
        ).planned
      default: try await planning.edit("C-1", given).planned
      }
    let own = planned.filter { $0.claim == "C-1" }.flatMap(\.fields).map(\.description)
    #expect(own.joined(separator: "; ") == words)
  }
}

extension Newsroom {
  fileprivate static let earlier = Instant(millisecondsSince1970: noon.millisecondsSince1970 - 90_000)
  fileprivate static let later = Instant(millisecondsSince1970: noon.millisecondsSince1970 + 90_000)
}
