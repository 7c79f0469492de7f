@testable import Claims
import StoreContract
import Testing

@Suite struct StandardsTests {
  private func line(
    _ measure: StandardsReport.Measure, _ newsroom: Newsroom, from: String = "2024-05-06", to: String = "2024-05-19",
    at instant: Instant = Newsroom.noon
  ) async throws -> StandardsReport.Line {
    let report = try await newsroom.workbench(of: "Ana Kovač", at: instant).standards(
      from: Day(iso: from), to: Day(iso: to))
    return try #require(report.lines.first { $0.measure == measure })
  }

  @Test func countsWhatWasPublished() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    #expect(try await line(.checksPerWeek, newsroom).value == "0 in 2 weeks, 0 a week, 0 a month")
    try await WorkflowTests.publish(newsroom)
    let checks = try await line(.checksPerWeek, newsroom)
    #expect(checks.value == "1 in 2 weeks, 0.5 a week, 2.2 a month")
    #expect(checks.failing == ["week of 2024-05-13"])
    let year = try await line(.checksPerWeek, newsroom, from: "2023-05-12", to: "2024-05-10")
    #expect(year.value == "1 in 52.1 weeks, less than 0.1 a week, 0.1 a month")
    // Outside the period it is not counted.
    #expect(try await line(.checksPerWeek, newsroom, from: "2024-05-11").value.hasPrefix("0 in"))
    let report = try await newsroom.workbench.standards(to: Day(iso: "2024-05-31"))
    #expect(report.latest.map(\.claim.shortID) == ["C-1"])
    #expect(report.lines.map(\.measure) == StandardsReport.Measure.allCases)
    #expect(try await newsroom.workbench.standards(to: Day(iso: "2024-12-31")).latest.isEmpty)
    await #expect(throws: ClaimsError.self) {
      try await newsroom.workbench.standards(from: Day(iso: "2024-05-11"), to: Day(iso: "2024-05-10"))
    }
  }

  @Test func namesTheRecordsThatFallShort() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.publish(newsroom)
    #expect(try await line(.selection, newsroom).failing == ["C-1"])
    #expect(try await line(.sourcesPerCheck, newsroom).value == "2 on average; fewer than two in 0")
    #expect(try await line(.sourceDetail, newsroom).failing == ["E-1", "E-2"])
    #expect(try await line(.oneSided, newsroom).failing == ["C-1"])
    #expect(try await line(.signOff, newsroom).failing == [])
    #expect(try await line(.overrides, newsroom).value == "0 steps in 0 of 1")
    #expect(try await line(.balance, newsroom).failing == ["C-1"])
    #expect(
      try await line(.rightOfReply, newsroom).value == "of 1 with a named speaker, 0 asked, 0 answered, 1 waived")
    #expect(try await line(.turnaround, newsroom).value == "median 0, longest 0")
  }

  @Test func anOverriddenSignOffIsNone() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    let vera = newsroom.workbench(of: "Vera")
    _ = try await vera.step(WorkflowTests.claim, .start)
    _ = try await vera.mark(WorkflowTests.claim, as: "disputed", because: "The contract.")
    for step in [Transition.submit, .approve] {
      _ = try await vera.step(WorkflowTests.claim, step, override: "tonight")
    }
    _ = try await vera.step(WorkflowTests.claim, .publish)
    #expect(try await line(.signOff, newsroom).failing == ["C-1"])
    let overrides = try await line(.overrides, newsroom)
    #expect(overrides.failing == ["C-1"])
    #expect(overrides.value == "2 steps in 1 of 1")
    #expect(try await line(.sourcesPerCheck, newsroom).failing == ["C-1"])
    #expect(try await line(.rightOfReply, newsroom).failing == ["C-1"])
  }

  @Test func balanceIsByTags() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    var edit = ClaimEdit()
    edit.addTags = ["party-green", "bridge"]
    _ = try await newsroom.workbench(of: "Mira").edit("C-1", edit)
    try await WorkflowTests.publish(newsroom)
    #expect(try await line(.balance, newsroom).value == "+party-green 1 (1 Disputed)")
    let report = try await newsroom.workbench.standards(to: Day(iso: "2024-05-19"), sides: ["bridge"])
    #expect(report.lines.first { $0.measure == .balance }?.value == "+bridge 1 (1 Disputed)")
  }

  @Test func lateCorrectionsFallShort() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.publish(newsroom)
    _ = try await newsroom.workbench(of: "Mira").askCorrection("C-1", wrong: "It is July.", askedBy: "A reader")
    let inTime = try await line(.corrections, newsroom)
    #expect(inTime.value == "1 received, 0 made, 0 refused, 1 open")
    #expect(inTime.failing == [])
    // Eight working days later it is overdue.
    let later = try #require(Instant(iso: "2024-05-22T12:00:00Z"))
    #expect(try await line(.corrections, newsroom, to: "2024-05-31", at: later).failing == ["COR-1"])
    _ = try await newsroom.workbench(of: "Vera", at: later).refuseCorrection("COR-1", because: "June it is.")
    let answered = try await line(.corrections, newsroom, to: "2024-05-31", at: later)
    #expect(answered.value == "1 received, 0 made, 1 refused, 0 open; median 8 working days to an answer")
    #expect(answered.failing == ["COR-1"])
  }
}
