@testable import Claims
import Testing

@Suite struct QuotePlacesTests {
  private static let text = """
    The  port handled 4.1 million tonnes in 2023,
    the director’s office said: “We won’t grow – not this year.” No\u{AD}body was surprised by the numbers.
    """

  @Test(arguments: [
    ("4.1 million tonnes", "4.1 million tonnes"), ("The port", "The  port"),
    ("in 2023, the director", "in 2023,\nthe director"),
    ("the director's office", "the director’s office"),
    ("\"We won't grow - not this year.\"", "“We won’t grow – not this year.”"),
    ("  4.1   million ", "4.1 million"), ("“4.1 million”", "4.1 million"), ("Nobody", "No\u{AD}body"),
  ])
  func blanksAndTheShapeOfMarksDoNotCount(quote: String, words: String) throws {
    let found = try #require(QuotePlaces(Self.text).place(of: quote), "\(quote)")
    guard case .exact(let span) = found else { throw Missing() }
    #expect(CodePoints(Self.text)[span] == words)
  }

  @Test func theFirstOfSeveralPlacesIsTaken() {
    #expect(QuotePlaces("one two one").place(of: "one") == .exact(Span(0, 3)))
  }

  @Test func nearlyTheSameWordsAreFoundAndShown() throws {
    let found = try #require(QuotePlaces(Self.text).place(of: "port handled some 4.1 million tonnes in 2023"))
    guard case .near(let span, let words) = found else { throw Missing() }
    #expect(CodePoints(Self.text)[span] == words && words == "port handled 4.1 million tonnes in 2023")
  }

  @Test(arguments: ["five million tonnes", "", " ", "“”", "4.2", "PORT"])
  func otherWordsAreNotFound(quote: String) { #expect(QuotePlaces(Self.text).place(of: quote) == nil) }

  @Test func anEmptyTextHasNoQuote() { #expect(QuotePlaces("").place(of: "x") == nil) }

  private struct Missing: Error {}
}

@Suite struct PartialCaptureTests {
  private static let article = String(repeating: "The port handled four million tonnes in that year. ", count: 12)

  @Test func aWholePageIsNotPartial() {
    #expect(PartialCapture.reason(status: 200, cut: nil, page: (Self.article, [])) == nil)
    let noscript = Array("<noscript>Please enable JavaScript</noscript>".utf8)
    #expect(PartialCapture.reason(status: 200, cut: nil, page: (Self.article, noscript)) == nil, "there is a text")
    #expect(PartialCapture.reason(status: 200, cut: nil, page: ("A short notice.", [])) == nil)
    #expect(PartialCapture.reason(status: 200, cut: nil, page: nil) == nil, "a photograph has no text")
    let script = Array("<script type=text/javascript>1</script>".utf8)
    #expect(PartialCapture.reason(status: 200, cut: nil, page: ("A short notice.", script)) == nil)
  }

  @Test func whatIsNotAllOfItIsPartial() {
    let noscript = Array("<NOSCRIPT><p>Uključite JavaScript</p></noscript>".utf8)
    #expect(PartialCapture.reason(status: 200, cut: nil, page: ("Loading", noscript))?.contains("JavaScript") == true)
    #expect(
      PartialCapture.reason(status: 200, cut: nil, page: ("You need to enable JavaScript.", []))?
        .contains("JavaScript") == true)
    #expect(PartialCapture.reason(status: 200, cut: nil, page: (" 1 ", []))?.contains("no text") == true)
    #expect(PartialCapture.reason(status: 206, cut: nil, page: (Self.article, []))?.contains("206") == true)
    #expect(PartialCapture.reason(status: 200, cut: "it ended", page: (Self.article, [])) == "it ended")
  }
}
