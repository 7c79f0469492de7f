import Claims
@testable import Extraction
import Testing

/// Every piece that looks at raw text, against texts that nobody would print.
///
/// Nothing here measures time; work that grows with the square of the text would take hours at these sizes.
@Suite struct HostilePiecesTests {
  /// A text of some hundred thousand characters, by name so that a failure can be read.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  static let texts: [Hostile] = [
    Hostile("one word", String(repeating: "a", count: 1_000_000)),
    Hostile("one word with hyphens", String(repeating: "a-", count: 100_000)),
    Hostile("one word of combining marks", "a" + String(repeating: "\u{301}", count: 100_000)),
    Hostile("quotes never closed", String(repeating: "“", count: 100_000)),
    Hostile("typewriter quotes never closed", String(repeating: " \"a", count: 12_500)),
    Hostile("quotes never opened", String(repeating: "a” ", count: 12_500)),
    Hostile("nested quotes", String(repeating: "“‘", count: 1_000) + "a" + String(repeating: "’”", count: 1_000)),
    Hostile(
      "nested quotes of all styles",
      String(repeating: "„«“「\"", count: 1_000) + String(repeating: "\"」”»“", count: 1_000)),
    Hostile("quotes in each paragraph", String(repeating: "“a b c\n\n", count: 5_000)),
    Hostile("only capitals", String(repeating: "ANA KOS SAID IT RAINS. ", count: 1_250)),
    Hostile("labels", String(repeating: "KOS: It rains here now.\n", count: 1_250)),
    Hostile(
      "labels of many speakers",
      (0..<1_000).map { "K\($0)OS: It rains.\nAna B\(String($0, radix: 26)): “It rains.”" }.joined(separator: "\n")),
    Hostile("one label and no end", "KOS: " + String(repeating: "it rains ", count: 5_000)),
    Hostile("colons", String(repeating: ":", count: 100_000)),
    Hostile("colon lines", String(repeating: "A:\n", count: 5_000)),
    Hostile("brackets", String(repeating: "(", count: 100_000) + ":"),
    Hostile("questions", String(repeating: "**Is it safe?**\n\nI think so.\n\n", count: 1_250)),
    Hostile("times", String(repeating: "14:32 Kos said it rains.\n", count: 1_250)),
    Hostile("bullets", String(repeating: "- - - - \n", count: 2_500)),
    Hostile("teasers", String(repeating: "Read also:\n\nKos: It rains\n\n", count: 1_250)),
    Hostile("captions", String(repeating: "Photo: Ana Kos said it rains. (Photo: Reuters)\n\n", count: 750)),
    Hostile("dates", String(repeating: "on Tuesday, 3 April 2021, two days ago ", count: 1_250)),
    Hostile("names", String(repeating: "Ana Kos ", count: 7_500)),
    Hostile("full stops", String(repeating: ".", count: 100_000)),
    Hostile("abbreviations", String(repeating: "U.S. Mr. ", count: 5_000)),
    Hostile("blanks", String(repeating: " \u{A0}\t", count: 12_500)),
    Hostile("lines", String(repeating: "\r\n", count: 12_500)),
    Hostile("carriage returns", String(repeating: "Ana Kos said it rains.\r", count: 1_250)),
    Hostile("NUL", String(repeating: "Ana\0Kos said\0it rains.\0", count: 1_250)),
    Hostile("emoji", String(repeating: "👩‍👩‍👧‍👦 said 👍🏽 ", count: 2_500)),
    Hostile("one emoji of many", "👩" + String(repeating: "\u{200D}👩", count: 5_000)),
    Hostile("flags", String(repeating: "🇲🇪", count: 5_000)),
    Hostile("zero width", String(repeating: "A\u{200B}na\u{2060} Ko\u{FEFF}s said it\u{200D} rains. ", count: 1_250)),
    Hostile("right to left", String(repeating: "\u{202E}אנה אמרה: ״יורד גשם״. ", count: 1_250)),
    Hostile("no spaces", String(repeating: "安娜说路关了。", count: 2_500)),
    Hostile("control characters", String(repeating: "\u{1}\u{7}\u{1B}[31m", count: 5_000)),
    Hostile("nothing", ""),
  ]

  @Test(arguments: texts)
  func tokensCoverTheText(hostile: Hostile) {
    let text = CodePoints(hostile.text)
    var tokens = Tokenizer(text: text).tokens(of: text.all, paragraph: 0)
    var end = 0
    // Gathered first: an expectation for each of a million tokens would take longer than all the work.
    var isSound = true
    for token in tokens {
      isSound = isSound && token.span.start >= end && !token.span.isEmpty && token.lower.count <= Token.longestKept
      isSound = isSound && isBlank(Span(end, token.span.start), text)
      end = token.span.end
    }
    #expect(isSound && isBlank(Span(end, text.count), text))

    let quotations = Quotations(marking: &tokens, in: text).ranges
    #expect(zip(quotations, quotations.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    let sentences = Sentences.ranges(of: tokens[...], in: text)
    #expect(sentences.reduce(0) { $0 + $1.count } == tokens.count)
    #expect(zip(sentences, sentences.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })

    let days = SpokenDay(tokens: tokens, published: Day(year: 2024, month: 5, day: 10))
    let cue = tokens.isEmpty ? nil : tokens.count / 2..<tokens.count / 2 + 1
    #expect(days.said(in: tokens.indices, outside: [], cue: cue) != nil)
  }

  /// NUL counts as a blank: it parts words and belongs to none.
  private func isBlank(_ span: Span, _ text: CodePoints) -> Bool {
    (span.start..<span.end).allSatisfy { text[$0].properties.isWhitespace || text[$0] == "\0" }
  }

  @Test(arguments: texts)
  func formsCoverTheText(hostile: Hostile) {
    let article = ReadArticle(text: hostile.text, blocks: [])
    let text = CodePoints(hostile.text)
    let forms = ArticleForms(article, text: text).paragraphs
    var end = 0
    var isSound = true
    for form in forms {
      isSound = isSound && form.paragraph.start >= end && form.paragraph.contains(form.text)
      isSound = isSound && isBlank(Span(end, form.paragraph.start), text)
      isSound = isSound && form.content(in: text).map { form.text.contains($0) && !$0.isEmpty } ?? true
      end = form.paragraph.end
    }
    #expect(isSound)
    let statements = forms.map { Statement(content: [$0.text], kind: .direct, confidence: 1) }
    for pair in Twins.pairs(among: statements, in: forms, of: text) { #expect(pair.key != pair.value) }
    _ = TextLanguage(of: text)
  }

  @Test(arguments: texts)
  func quotationsAreFound(hostile: Hostile) {
    let statements = QuotationExtractor().statements(in: ReadArticle(text: hostile.text, blocks: []))
    let count = hostile.text.unicodeScalars.count
    #expect(statements.allSatisfy { $0.content.allSatisfy { !$0.isEmpty && $0.end <= count } })
  }
}
