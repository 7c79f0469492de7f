import Claims
import Intake
import Testing

/// What is extracted from, and in which text its offsets count.
struct ExtractionsTests {
  @Test("a plain text is read exactly as it was given")
  func given() async throws {
    let room = try await Room()
    let text = "\n  Quay opened\r\n\r\nAna Kos said so.\r\n"
    try room.write("a.txt", text)
    try room.write(
      "l.jsonl", "{\"id\":\"1\",\"body\":\"\\n  Quay opened\\r\\n\\r\\nAna Kos said so.\\r\\n\",\"date\":\"1987-05\"}\n"
    )
    for name in ["a.txt", "l.jsonl"] {
      guard case .done(let found)? = try await room.intake.extractions(of: room.inputs(name)).all().first else {
        Issue.record("\(name) was not read")
        return
      }
      #expect(found.isGivenText && found.article.text == text && found.isListed == (name == "l.jsonl"))
      if found.isListed { #expect(found.article.published?.iso == "1987-05" && found.id == "1") }
    }
  }

  @Test("of everything else the statements in the body are moved into it, and those of the headline left out")
  func made() async throws {
    let room = try await Room()
    try room.write("p.html", page("Quay opened", "The new quay is open for ships of all sizes."))
    guard case .done(let found)? = try await room.intake.extractions(of: room.inputs("p.html")).all().first else {
      Issue.record("it was not read")
      return
    }
    #expect(!found.isGivenText && found.found.statements.count == 2)
    let span = found.article.bodySpan
    let body = CodePoints(CodePoints(found.article.text)[span])
    let inside = found.found.inside(span)
    #expect(inside.statements.count == 1)
    #expect(inside.statements.first?.content.map { body[$0] } == ["The new quay is open for ships of all sizes."])
  }

  @Test("repeated statements point to the right one when the headline's are gone")
  func twins() {
    func statement(_ from: Int, _ to: Int, twin: Int? = nil) -> Statement {
      Statement(content: [Span(from, to)], cue: [Span(from, from + 1)], kind: .direct, confidence: 1, twin: twin)
    }
    let all = ArticleStatements(
      [statement(0, 5, twin: 2), statement(10, 14), statement(15, 19), statement(20, 24, twin: 2), statement(28, 33)])
    let inside = all.inside(Span(10, 30)).statements
    #expect(inside.map(\.content) == [[Span(0, 4)], [Span(5, 9)], [Span(10, 14)]])
    #expect(inside.map(\.cue) == [[Span(0, 1)], [Span(5, 6)], [Span(10, 11)]])
    #expect(inside.map(\.twin) == [nil, nil, 1])
  }
}
