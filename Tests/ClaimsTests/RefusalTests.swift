import Claims
import Foundation
import StoreContract
import Testing

/// Refusals and next steps are values; their words belong to front ends.
@Suite struct RefusalTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("no text of the domain holds a command or an option")
  func noCommands() throws {
    let folder = Self.root.appendingPathComponent("Sources/Claims")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(files.count > 100)
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = line.drop(while: \.isWhitespace)
        guard !code.hasPrefix("//"), let literal = code.firstIndex(of: "\"") else { continue }
        let words = code[literal...]
        #expect(!words.contains("claimbook "), "\(file), line \(place + 1): \(code)")
        #expect(words.firstMatch(of: /["\s]--[a-z]/) == nil, "\(file), line \(place + 1): \(code)")
      }
    }
  }

  @Test("docs/refusals.md has every code, and no other")
  func codesAreDocumented() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("docs/refusals.md"), encoding: .utf8)
    let table = try #require(text.components(separatedBy: "\n## The command line's own").first)
    let rows = table.split(separator: "\n").compactMap { $0.firstMatch(of: /^\| `([a-z-]+)` \| (.+) \|$/) }
    let known = RefusalCode.allCases.map(\.rawValue)
    #expect(Set(rows.map { String($0.1) }) == Set(known))
    #expect(rows.count == known.count, "a code stands twice")
  }

  @Test("a refusal names its code, its facts and its way out")
  func refusalsAreValues() async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    _ = try await newsroom.workbench.add(ClaimDetails(text: "The bridge is safe."))
    _ = try await newsroom.workbench.drop(.named(["C-1"]), because: "opinion")
    do {
      _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "verified", because: "x")
      Issue.record("was not refused")
    } catch let error as ClaimsError {
      let refusal = error.refusal
      #expect(refusal.code == .claimDropped && refusal.sentence == "C-1 is dropped")
      #expect(refusal.facts == ["claim": "C-1", "status": "dropped"])
      #expect(refusal.remedies == [Remedy("Restore it first", .move(.restore, claim: "C-1"))])
      #expect(refusal.remedies[0].step.useCase.name == .move)
      #expect(refusal.remedies[0].step.useCase.arguments == ["claim": "C-1", "step": "restore"])
    }
  }

  @Test("a refused step says of each guard what is missing, and who can do something about it")
  func guardsAreFacts() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    try await WorkflowTests.submit(newsroom)
    do {
      _ = try await newsroom.workbench(of: "Mira").step(WorkflowTests.claim, .approve)
      Issue.record("was not refused")
    } catch let error as ClaimsError {
      let refusal = error.refusal
      #expect(refusal.code == .stepRefused)
      guard case .list(let steps) = refusal.facts["steps"], case .group(let step) = steps.first,
        case .list(let unmet) = step["unmet"], case .group(let first) = unmet.first
      else {
        Issue.record("\(refusal.facts)")
        return
      }
      #expect(step["claim"] == "C-1" && step["step"] == "approve" && first["guard"] == "role")
      let approval = Remedy("", .move(.approve, claim: "C-1"), isForAnother: true)
      #expect(refusal.remedies == [approval, approval], "for want of the role, and of a second person")
    }
  }

  @Test("a looker-on who may not see a verdict is told what uncovers it, not by which command")
  func hiddenLinesLeadToAnOpinion() async throws {
    let newsroom = try await WorkflowTests.newsroom()
    _ = try await newsroom.workbench.configure([(.secondOpinion, "on")])
    try await WorkflowTests.submit(newsroom)
    let lines = try await newsroom.workbench(of: "Igor").history(of: "C-1")
    let hidden = lines.filter { $0.uncovering != nil }
    #expect(hidden.map(\.summary) == ["verdict hidden until you rate C-1"])
    #expect(hidden[0].uncovering == NextStep(.giveOpinion(on: "C-1")))
  }
}
