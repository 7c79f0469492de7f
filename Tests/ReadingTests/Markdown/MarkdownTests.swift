import Claims
import Reading
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func read(_ text: String) throws -> ReadArticle {
    try FormatReader().read(Array(text.utf8), name: "note.md")
  }

  private func blocks(_ article: ReadArticle) -> [String] {
    let text = CodePoints(article.text)
    return article.blocks.map { "\($0.kind.rawValue): \(text[$0.span])" }
  }

  @Test(
    "blocks",
    arguments: [
      ("# Harbour opens\n\nIt opened, Kos said.", ["headline: Harbour opens", "paragraph: It opened, Kos said."]),
      ("Harbour opens\n=====\nIt opened\non Monday.", ["headline: Harbour opens", "paragraph: It opened on Monday."]),
      (
        "# T\n\nOne.\n\n## Why ##\n\nTwo.\n\nThen\n----\nThree.",
        ["headline: T", "paragraph: One.", "heading: Why", "paragraph: Two.", "heading: Then", "paragraph: Three."]
      ),
      (
        "# T\n\nThree things:\n- one\n  goes on\n- [x] two\n\n1. first\n2) second",
        ["headline: T", "paragraph: Three things:", "item: one goes on", "item: two", "item: first", "item: second"]
      ),
      ("# T\n\nIt opened in\n1984. Then it closed.", ["headline: T", "paragraph: It opened in 1984. Then it closed."]),
      (
        "# T\n\n> It is *safe*,\n> Kos said.\n>\n> And old.\n\nSo it is.",
        ["headline: T", "quotation: It is safe, Kos said.", "quotation: And old.", "paragraph: So it is."]
      ),
      ("# T\n\n```\na = *b*\n\nc\n```\n\nEnd.", ["headline: T", "code: a = *b*\n\nc", "paragraph: End."]),
      ("# T\n\n    code\n    more\n\nEnd.", ["headline: T", "code: code\nmore", "paragraph: End."]),
      ("# T\n\n***\n\nOne.\n\n- - -\n\nTwo.", ["headline: T", "paragraph: One.", "paragraph: Two."]),
      (
        "# T\n\n| Year | Ships |\n|---|:-:|\n| 2023 | **14** |",
        ["headline: T", "row: Year\tShips", "row: 2023\t14"]
      ),
      ("# T\n\nOne. <!-- a\nsecret --> Two.", ["headline: T", "paragraph: One. Two."]),
    ])
  func blocks(text: String, expected: [String]) throws {
    for text in [text, text.replacing("\n", with: "\r\n")] { #expect(try blocks(read(text)) == expected) }
  }

  @Test(
    "marks inside a line",
    arguments: [
      ("It is **safe** and *old*, ***both***.", "It is safe and old, both."),
      ("It is __safe__ and _old_, not file_name_here.", "It is safe and old, not file_name_here."),
      ("2 * 3 is 6 and 2*3*4 is 24.", "2 * 3 is 6 and 2*3*4 is 24."),
      ("See [the *report*](https://a.example/x_(1) \"Title\") now.", "See the report now."),
      ("See [the report][r] and [r] and [else].\n\n[r]: https://a.example/r", "See the report and r and [else]."),
      ("Before ![a quay](quay.png) after.", "Before after."),
      ("[![a](b.png)](c) The quay.", "The quay."),
      ("At <https://a.example/b> and a<br>b, 3 < 4.", "At https://a.example/b and a b, 3 < 4."),
      ("Use `a *b*` and ``c ` d``.", "Use a *b* and c ` d."),
      ("`` a ` b `` c ` d `` e ` f", "a ` b c d `` e f"), ("x ``` a `` b ` c", "x ``` a `` b ` c"),
      ("\\`a` b `c`", "`a b c`"), ("[[a](b) c](d) e](f)", "a c e](f)"), ("[a (b](c) d", "a (b d"),
      ("[[[[[[a](1)](2)](3)](4)](5)](6)", "[[a](1)](2)"),
      (#"Not \*bold\* nor \[a](b)."#, "Not *bold* nor [a](b)."), ("It is ~~closed~~ open.", "It is closed open."),
      ("A [bracket that stays open, Kos said.", "A [bracket that stays open, Kos said."),
    ])
  func words(text: String, expected: String) throws {
    let article = try read("# Title\n\n" + text)
    #expect(blocks(article) == ["headline: Title", "paragraph: \(expected)"])
  }

  @Test("the head is read as in plain text")
  func head() throws {
    let article = try read(
      "# Harbour opens\n\nBy **Jane Moe**\n\n5 May 2024\n\nLINDHAVEN, May 5 (Coast Agency) - It opened.")
    #expect(article.authors == ["Jane Moe"])
    #expect(article.published?.iso == "2024-05-05")
    #expect(article.blocks.map(\.kind) == [.headline, .byline, .dateline, .dateline, .paragraph])
  }

  @Test("front matter says what it says")
  func frontMatter() throws {
    let article = try read(
      "---\ntitle: \"Harbour: open\"\nauthor:\n  - Jane Moe\n  - Ole Dahl\ndate: 2024-05-05T07:00:00Z\npublisher: Courier\n"
        + "url: https://a.example/h\nlang: en\n---\n\nIt opened.")
    #expect(article.title == "Harbour: open")
    #expect(article.authors == ["Jane Moe", "Ole Dahl"])
    #expect(article.published?.iso == "2024-05-05")
    #expect(article.source == "Courier")
    #expect(article.url == "https://a.example/h")
    #expect(article.language == "en")
    #expect(blocks(article) == ["headline: Harbour: open", "paragraph: It opened."])
  }

  @Test("what was left out is told")
  func warnings() throws {
    let article = try read("# Title\n\nThe quay ![a](b) is open, and it is safe. <!-- x -->")
    #expect(article.warnings == ["1 picture was left out.", "1 comment was left out."])
  }

  @Test(
    "hostile texts are read in linear time",
    arguments: ["[", "![", "*", "_", "`", "<", "<!--", "> ", "[a](", "\\", "- ", "|", "[a]: "])
  func hostile(piece: String) throws {
    for text in [String(repeating: piece, count: 5_000), String(repeating: piece + "\n", count: 3_000)] {
      #expect(try read("# Title\n\nThe quay is open.\n\n" + text).text.hasPrefix("Title\n\nThe quay is open."))
    }
  }

  @Test(
    "long rows of marks are read as what they are",
    arguments: [
      (String(repeating: "[", count: 300_000), 300_000), (String(repeating: "![", count: 200_000), 400_000),
      (String(repeating: "*a ", count: 200_000), 399_999),
      ((1..<1200).map { String(repeating: "`", count: $0) }.joined(separator: " "), 720_598),
      ("```\n" + String(repeating: "a\n", count: 150_000), 300_000),
    ])
  func longRows(marks: String, count: Int) throws {
    #expect(try read("# T\n\n" + marks).text.unicodeScalars.count == count + 3)
  }
}
