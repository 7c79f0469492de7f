import Claims
import Foundation
import Intake
import TestFolders
import Testing

/// What comes into the claims file.
struct ImportsTests {
  private func imported(_ room: Room, _ names: String..., details: ArticleDetails = ArticleDetails()) async throws
    -> (told: [String], sum: ImportSum)
  {
    var sum = ImportSum()
    var told: [String] = []
    let inputs = Inputs(names.map(room.folder.path), jobs: 2)
    for await outcome in room.intake.imports(of: inputs, details: details, into: room.workbench) {
      sum.add(outcome)
      told.append(
        outcome.told { "\($0.receipt.outcome.article.shortID) \($0.receipt.outcome.article.displayTitle)" })
    }
    return (told, sum)
  }

  @Test("articles are written in order, bad ones told, and the same again changes nothing")
  func again() async throws {
    let room = try await Room()
    for number in 10..<30 { try room.write("f/\(number).txt", "Road \(number)\n\nAna Kos said \(number).\n") }
    try room.write("f/15.txt", "\0\0\0\u{1}")
    try room.write("f/photo.png", "x")
    let first = try await imported(room, "f")
    #expect(first.told.first == "A-1 Road 10" && first.told[19] == "A-19 Road 29" && first.told.count == 21)
    #expect(
      (first.sum.articles, first.sum.claims, first.sum.failed, first.sum.leftOut, first.sum.all) == (19, 38, 1, 1, 20))
    let second = try await imported(room, "f")
    #expect(second.sum.known == 19 && second.sum.articles == 0 && second.sum.failed == 1)
  }

  @Test("an import that was given up goes on where it was")
  func goesOn() async throws {
    let room = try await Room()
    for number in 10..<40 { try room.write("f/\(number).txt", "Road \(number)\n\nAna Kos said \(number).\n") }
    var count = 0
    for await _ in room.intake.imports(of: room.inputs("f"), into: room.workbench) {
      count += 1
      if count == 5 { break }
    }
    let rest = try await imported(room, "f")
    #expect((rest.sum.known, rest.sum.articles) == (5, 25))
    #expect(rest.told.last == "A-30 Road 39")
  }

  @Test("what an editor says counts more than a list, and a list more than the article, before statements are sought")
  func details() async throws {
    let room = try await Room()
    try room.write("l.csv", "text,title,date,source\n\"Road\n\nAna Kos said so.\",Listed,2024-03-02,Courier\n")
    var outcomes: [Article] = []
    let details = ArticleDetails(published: Day(iso: "2024-01-01"))
    for await outcome in room.intake.imports(of: room.inputs("l.csv"), details: details, into: room.workbench) {
      if case .done(let imported) = outcome { outcomes.append(imported.receipt.outcome.article) }
    }
    let article = try #require(outcomes.first)
    #expect(article.title == "Listed" && article.published?.iso == "2024-01-01")
    #expect(article.provenance?.reader == "test 1")
  }

  @Test("a dry run writes nothing")
  func dryRun() async throws {
    let room = try await Room()
    try room.write("a.txt", "Road\n\nAna Kos said so.\n")
    let outcomes = try await room.intake.imports(of: room.inputs("a.txt"), into: room.workbench.planning).all()
    guard case .done(let article)? = outcomes.first else {
      Issue.record("\(outcomes)")
      return
    }
    #expect(article.receipt.commitNumber == nil && article.receipt.outcome.isNew)
    #expect(try await imported(room, "a.txt").sum.articles == 1)
  }
}
