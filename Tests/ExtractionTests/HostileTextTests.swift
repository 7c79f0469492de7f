import Claims
import Extraction
import Testing

@Suite struct HostileTextTests {
  private static let extractors: [any StatementExtractor] =
    [TrainedExtractor(), QuotationExtractor()]

  /// Spans lie in the text, in order, without overlapping, and never inside a grapheme.
  private func check(_ text: String, _ statements: [Statement]) {
    let borders = Self.borders(text)
    for statement in statements {
      let spans = statement.content
      #expect(!spans.isEmpty)
      for span in spans + statement.cue + statement.source {
        #expect(!span.isEmpty && borders.contains(span.start) && borders.contains(span.end), "\(text)")
      }
      for (a, b) in zip(spans, spans.dropFirst()) { #expect(a.end <= b.start) }
      #expect((0...1).contains(statement.confidence))
      #expect(statement.speaker?.isEmpty != true)
    }
  }

  /// Where a text may be cut without tearing what a reader sees as one character.
  private static func borders(_ text: String) -> Set<Int> {
    var borders: Set<Int> = [0]
    var place = 0
    for character in text {
      place += character.unicodeScalars.count
      borders.insert(place)
    }
    return borders
  }

  @Test(arguments: [
    String(repeating: "a", count: 1_000_000), String(repeating: "“", count: 5_000),
    String(repeating: "“a ", count: 2_000),
    String(repeating: "said ", count: 2_000), String(repeating: "He said ", count: 1_500),
    String(repeating: "Ana Kos, ", count: 1_500) + "said x y z.",
    String(repeating: "Ana Kos said ", count: 1_000), String(repeating: "\n", count: 100_000),
    String(repeating: "according to ", count: 1_500),
    String(repeating: "(", count: 5_000), String(repeating: "A.", count: 3_000), "\0\0said\0", "שלום אמר שלום",
    "安娜说：“路关了。”",
    "👩‍👩‍👧 said 👍🏽 it rains e\u{301}\u{301}.", "\r\nAna Kos said\r\nit rains here now.\r\n", "ANA KOS SAID IT RAINS.",
    "\u{202E}Ana said it rains now", ":", "“", "A: ", "",
  ])
  func survives(text: String) {
    for extractor in Self.extractors { check(text, extractor.statements(in: ReadArticle(text: text, blocks: []))) }
  }

  @Test func isTheSameEveryTimeAndAlwaysValid() {
    let words = [
      "Ana", "Kos", "said", "that", ",", ".", "“", "”", "\"", "he", "and", "added", "the", "mayor", "\n", "told",
      "reporters", "noting",
      "according", "to", ":", "é", "👍🏽", "bridge", "is", "safe", "Mr", "—", "(", ")", "who",
      "e\u{301}", "\u{301}", "👩\u{200D}👧", "\u{200D}", "🇲🇪", "\r\n", "\0", "\u{200B}", "\u{202E}", "אמר", "说", "「", "」",
      "«", "»", "„", "‘", "’", "KOS:", "Q:", "14:32", "- ", "Photo:", "?", "**", "on Tuesday", "#\u{FE0F}\u{20E3}",
    ]
    var state: UInt64 = 11
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<200 {
      let text = (0..<next(60)).map { _ in words[next(words.count)] }.joined(separator: next(4) == 0 ? "" : " ")
      let article = ReadArticle(text: text, blocks: [])
      for extractor in Self.extractors {
        let first = extractor.statements(in: article)
        check(text, first)
        #expect(first == extractor.statements(in: article), "\(text)")
      }
    }
  }

  @Test("of a text longer than a book the beginning is searched, and that is said")
  func longTexts() {
    let sentence = "Ana Kos said that the quay is open. "
    let text = String(repeating: sentence, count: 100)
    let article = ReadArticle(
      text: text, blocks: [.init(.paragraph, Span(0, text.count))], language: "en", encoding: "utf-8")
    let found = TrainedExtractor(longest: 1000).extract(from: article)
    check(text, found.statements)
    let last = found.statements.flatMap(\.content).map(\.end).max() ?? 0
    #expect(last <= 1000 && last > 900)
    #expect(found.warnings.contains { $0.contains("first 1000 characters only") })
    let short = ReadArticle(
      text: sentence, blocks: [.init(.paragraph, Span(0, sentence.count))], language: "en", encoding: "utf-8")
    #expect(TrainedExtractor(longest: 1000).extract(from: short).warnings.isEmpty)
  }

  @Test("a sentence that only reports has its surest statements")
  func crowdedSentence() {
    // Sentences end after 150 words and marks at the latest, which is 37 of these.
    let text = String(repeating: "Ana Berg said, ", count: 300)
    let article = ReadArticle(
      text: text, blocks: [.init(.paragraph, Span(0, text.count))], language: "en", encoding: "utf-8")
    let found = TrainedExtractor().extract(from: article)
    check(text, found.statements)
    #expect(found.statements.count <= 8 * (300 / 37 + 1))
  }
}
