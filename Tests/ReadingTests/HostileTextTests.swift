import Claims
import MarkedSamples
import Reading
import Testing

/// Texts that no editor writes and some file holds. What costs more than linear time here would hang the test run.
@Suite("Hostile texts")
struct HostileTextTests {
  /// Blocks in order, inside the text, never overlapping, without blanks around them, and nothing but them is
  /// printed in the text (dashes and Markdown's marks apart).
  private func check(_ article: ReadArticle) {
    let text = CodePoints(article.text)
    var end = 0
    var isSound = true
    func isOutside(_ index: Int) -> Bool {
      let scalar = text[index]
      return scalar.properties.isWhitespace || "\u{FEFF}\u{200B}#=–—-".unicodeScalars.contains(scalar)
    }
    for block in article.blocks {
      isSound = isSound && block.span.start >= end && !block.span.isEmpty && block.span.end <= text.count
      guard isSound else { break }
      isSound =
        (end..<block.span.start).allSatisfy(isOutside)
        && !text[block.span.start].properties.isWhitespace
        && !text[block.span.end - 1].properties.isWhitespace
      end = block.span.end
    }
    isSound = isSound && (end..<text.count).allSatisfy(isOutside)
    #expect(isSound, "\(article.text.debugDescription.prefix(400))\n\(MarkedParts.marked(article).prefix(400))")
  }

  static let texts: [String] = [
    String(repeating: "word ", count: 200_000),
    String(repeating: "a", count: 1_000_000),
    String(repeating: "\n", count: 100_000) + "She said yes.",
    "Harbour opens" + String(repeating: "\r\n", count: 100_000) + "She said yes.",
    String(repeating: "\n \n", count: 50_000) + "She" + String(repeating: "\r", count: 50_000) + "said",
    String(repeating: "# ", count: 100_000),
    String(repeating: "#", count: 100_000) + " x",
    String(repeating: "-", count: 100_000) + "\nx",
    String(repeating: "By Jane Doe\n", count: 20_000),
    String(repeating: "10.08.2022\n\n", count: 20_000),
    String(repeating: "Photo: Ana Holm\n\n", count: 20_000),
    String(repeating: "OSLO - Yes.\n\n", count: 20_000),
    "e" + String(repeating: "\u{301}", count: 100_000) + "\n\nShe said yes.",
    String(repeating: "👩‍👩‍👧‍👦", count: 20_000),
    String(repeating: "שלום ", count: 20_000) + "\u{202E}",
    "\u{FEFF}\u{FEFF}x", "\u{200B}", "x\u{2028}\u{2028}y", "By", "By ", "By \u{301}", "Source:", "Source: /",
    "#",
    "##", "OSLO –", "OSLO – ", "OSLO – x", "()- X", ") - X", "(AFP) - X", "10.08.", ".", "T",
    "Photo: X\n\nPhoto: Y",
    "10.08.99999999999999999999", "99999999999999999999:00 10.08.2022", "٣ August ٢٠٢٢", "By ２ ２",
    "x\n===\n\n===", "Harbour opens\n===\n",
  ]

  @Test("are read", arguments: texts.indices)
  func isRead(_ index: Int) {
    do {
      check(try PlainTextReader().read(Array(Self.texts[index].utf8), name: "sample"))
    } catch {
      #expect(error == .empty(name: "sample"), "\(Self.texts[index].debugDescription.prefix(80))")
    }
  }

  @Test("random texts keep their blocks in order and lose nothing")
  func randomTexts() {
    let pieces = [
      "Harbour opens", "By Jane Doe", "By Monday the river", "10.08.2022 11:41", "10/08/2022", "31.02.2024",
      "OSLO – ",
      "OSLO, May 7 (Coast Agency) - ", "Source: NORDPRESS/Ana", "Photo: Ana Holm", "# ", "## Title", "===",
      "---",
      "She said yes.", "she said", "“No,” he said.", "\n", "\n\n", "\r", "\r\n", "\u{2028}", "\u{85}", " ",
      "\t", "\u{A0}",
      "🚢", "e\u{301}", "שלום", "\u{FEFF}", "\u{200B}", "\u{1B}[0m", "(AP)", "–", "-", ":", ".", ",", "/",
      "NATO",
      String(repeating: "long line of words ", count: 12),
    ]
    var generator = SeededGenerator(state: 20_220_810)
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 1...24, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      do {
        let article = try PlainTextReader().read(text: text, name: "sample")
        #expect(Array(article.text.unicodeScalars) == Array(text.unicodeScalars))
        check(article)
      } catch {
        #expect(error == .empty(name: "sample"))
        #expect(!text.unicodeScalars.contains { $0.properties.isAlphabetic })
      }
    }
  }

  @Test("random bytes are read or refused, never fatal")
  func randomBytes() {
    var generator = SeededGenerator(state: 7)
    for round in 0..<2000 {
      let marks: [[UInt8]] = [
        [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF],
      ]
      let low: UInt8 = round % 2 == 0 ? 0 : 0x20
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: low...255, using: &generator)
      }
      if let article = try? PlainTextReader().read(marks[round % marks.count] + bytes, name: "sample") {
        check(article)
      }
    }
  }

  @Test(
    "of lines and elements there is a most, and what has more is refused by their number",
    arguments: [
      ("a.txt", "a\n", 200_000, "lines"), ("a.txt", "a\r", 200_000, "lines"), ("a.txt", "a\r\n", 200_000, "lines"),
      ("a.md", "- a\n", 200_000, "lines"), ("a.srt", "00:00:01,000 --> 00:00:02,000\n", 200_000, "lines"),
    ])
  func mostLines(name: String, line: String, limit: Int, part: String) throws {
    let most = String(repeating: line, count: limit - 1) + "a"
    #expect(throws: ReadingError.tooMany(.lines, name: name, count: limit + 1, limit: limit)) {
      try FormatReader().read(Array((most + "\nb").utf8), name: name)
    }
    let error = ReadingError.tooMany(.lines, name: name, count: limit + 1, limit: limit)
    #expect(
      error.refusal.sentence
        == "\(name) has 200001 lines, more than the 200000 that one article may have. Split it, or import the part you need"
    )
    if line == "a\n" { #expect(try !FormatReader().read(Array(most.utf8), name: name).blocks.isEmpty) }
  }

  @Test("a page of more elements than any is refused before anything is made of them")
  func mostElements() throws {
    let latest = try #require(Day(iso: "2024-06-01"))
    let page = "<html><body>" + String(repeating: "<p>a", count: 499_999)
    #expect(throws: ReadingError.tooMany(.elements, name: "a.html", count: 500_001, limit: 500_000)) {
      try PageReader(latest: latest).read(Array(page.utf8), name: "a.html", url: nil, served: nil)
    }
    // What only looks like an element counts for none.
    let signs = String(repeating: "< <1 </p> <!--p--> ", count: 20_000)
    let read = try PageReader(latest: latest).read(
      Array(("<html><body><p>Words of it." + signs).utf8), name: "a.html", url: nil, served: nil)
    #expect(!read.blocks.isEmpty)
  }
}

/// Marsaglia's xorshift: the same texts on every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
