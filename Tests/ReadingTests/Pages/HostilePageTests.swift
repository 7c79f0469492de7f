import Claims
import Testing

@testable import Reading

@Suite("Pages made to break the reader")
struct HostilePageTests {
  private static let start = "<html><head><title>Quay</title></head><body><h1>New quay opens</h1>\(SamplePage.text())"
  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// What stalled, stopped or robbed other parsers; smaller than there where size is not the point.
  static let pages: [(name: String, html: String)] = [
    (
      "divisions in one another",
      start + many("<div>", 100_000) + "<p>Deep down there is a sentence, and it is kept.</p>" + many("</div>", 100_000)
    ),
    (
      "divisions never closed", start + many("<div>", 100_000) + "<p>Deep down there is a sentence, and it is kept.</p>"
    ),
    (
      "attributes without number",
      start + "<p " + (0..<200_000).map { "a\($0)=\"v\"" }.joined(separator: " ")
        + ">Behind them there is a sentence, and it is kept.</p>"
    ),
    (
      "an attribute of 5 MB",
      start + "<p title=\"" + many("x", 5_000_000) + "\">Behind it there is a sentence, and it is kept.</p>"
    ),
    (
      "drawings in one another",
      start + "<svg>" + many("<g>", 100_000) + many("</g>", 100_000)
        + "</svg><p>Behind it there is a sentence, and it is kept.</p>"
    ),
    (
      "tables in one another",
      start + many("<table><tr><td>", 20_000) + "<p>Deep down there is a sentence, and it is kept.</p>"
    ),
    (
      "bold in one another",
      start + many("<b>", 20_000) + many("<p>x", 20_000) + "<p>Behind it there is a sentence, and it is kept.</p>"
    ),
    (
      "tags crossed",
      start + many("<a><div><b><i></a></div></b></i>", 3000) + "<p>Behind them there is a sentence, and it is kept.</p>"
    ),
    (
      "end tags alone",
      start + many("</b></i></div>", 100_000) + "<p>Behind them there is a sentence, and it is kept.</p>"
    ),
    (
      "signs that open nothing",
      start + "<p>Before them there is a sentence, and it is kept.</p>" + many("<", 1_000_000)
    ),
    (
      "a comment never closed",
      start + "<p>Before it there is a sentence, and it is kept.</p><!--" + many("-", 1_000_000)
    ),
    (
      "references",
      start + "<p>" + many("&amp;", 1_000_000) + "</p><p>Behind them there is a sentence, and it is kept.</p>"
    ),
    (
      "zeros",
      start + many("\0", 300) + "<p>Behind them there is a sentence, and it is kept.</p>"
        + many("<p>word after word in here.</p>", 2000)
    ),
    ("blanks", start + "<p>a" + many(" ", 1_000_000) + "b</p><p>Behind them there is a sentence, and it is kept.</p>"),
    (
      "accents on one letter",
      start + "<p>a" + many("\u{301}", 1_000_000) + "</p><p>Behind them there is a sentence, and it is kept.</p>"
    ),
    (
      "a line of 5 MB",
      start + "<p>Before it there is a sentence, and it is kept.</p><p>"
        + many("The quay is closed, she said. ", 170_000) + "</p>"
    ),
    (
      "names of everything",
      start + many("<span class=\"related comments share\">a</span>", 50_000)
        + "<p>Behind them there is a sentence, and it is kept.</p>"
    ),
    (
      "data in one another",
      start + "<script type=\"application/ld+json\">" + many("[", 1_000_000)
        + "</script><p>Behind it there is a sentence, and it is kept.</p>"
    ),
    (
      "data of 5 MB",
      start + "<script type=\"application/ld+json\">{\"a\":\"" + many("x", 5_000_000)
        + "\"}</script><p>Behind it there is a sentence, and it is kept.</p>"
    ),
    (
      "lines for headings",
      start + many("<h1>New quay</h1>", 20_000) + "<p>Behind them there is a sentence, and it is kept.</p>"
    ),
  ]

  @Test("the article is read, and no word is lost without a warning", arguments: pages)
  func hostile(name: String, html: String) throws {
    let article = try PageReader(latest: #require(Day(iso: "2024-06-01"))).read(text: html, name: "page", url: nil)
    #expect(article.text.contains(SamplePage.paragraphs[0]), "\(name)")
    let body = article.text
    #expect(body.contains("there is a sentence, and it is kept."), "\(name): \(article.warnings)")
  }

  @Test("nesting beyond the limit is flattened, and said")
  func nesting() throws {
    let article = try PageReader(latest: #require(Day(iso: "2024-06-01"))).read(
      text: Self.pages[0].html, name: "page", url: nil)
    #expect(article.warnings.contains { $0.contains("nests deeper than 250") })
    // A long list without end tags nests in nothing.
    let list = "<ul>" + String(repeating: "<li>A line of the list that has a few words.", count: 2000) + "</ul>"
    let plain = try SamplePage(body: "<h1>New quay opens</h1>\(SamplePage.text())\(list)").read()
    #expect(!plain.warnings.contains { $0.contains("nests deeper") })
  }

  @Test("words that the parser loses bring the page's plain text, and a warning")
  func lostWords() throws {
    // Frames end the library's interest in what follows.
    let scan = MarkupScan(
      Array("<html><body><p>One two</p><p>three <b>four</b></p></body></html>".utf8), textOnly: true)
    #expect(scan.words == 4)
    #expect(String(decoding: scan.markup, as: UTF8.self).contains("<p>three four"))
  }

  @Test("scripts and marks in what a page says of itself stay text")
  func injection() throws {
    let title = "&lt;img src=x onerror=alert(1)&gt; Quay \u{202E}olleh\u{1B}[31m"
    let article = try SamplePage(
      head:
        "<link rel=canonical href=\"javascript:alert(1)\"><meta name=author content='\"><script>alert(1)</script>'>",
      body: "<h1>\(title)</h1>\(SamplePage.text())"
    ).read()
    #expect(article.title?.contains("<img src=x onerror=alert(1)>") == true)
    #expect(article.url == nil)
    #expect(!article.warnings.isEmpty)
  }

  @Test("descriptions that are no JSON are passed over, sloppy ones are read")
  func looseJSON() {
    func read(_ text: String) -> LooseJSON? { LooseJSON(Array(text.utf8)[...]) }
    #expect(read(#"<!-- {"a":"x",} -->"#)?["a"]?.string == "x")
    #expect(read("//<![CDATA[\n{\"a\":[1,2,],\"b\":\"line\nbreak\"}//]]>")?["b"]?.string == "line\nbreak")
    #expect(read(#"{"a":"\u00e9\ud83d\ude80\"","a":"again"}"#)?["a"]?.string == "é🚀\"")
    #expect(read(#"{"a":NaN}"#)?["a"]?.string == "NaN")
    for broken in [
      "", "{", "{\"a\"", "{\"a\":", "[1,2", "{\"a\":\"x", "}", "{'a':1}", String(repeating: "{\"a\":", count: 200),
    ] {
      #expect(read(broken) == nil, "\(broken.prefix(20))")
    }
  }

  @Test("no cut or change of a page stops the reader")
  func mutations() throws {
    let reader = try PageReader(latest: #require(Day(iso: "2024-06-01")))
    let page = Array(
      SamplePage(
        head:
          "<title>Quay</title><script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":[{\"name\":\"Jane Moe\"}]}</script>",
        body:
          "<article class=\"post-body\"><h1>New quay</h1><time datetime=\"2024-05-06T10:00:00+02:00\">6 May</time>\(SamplePage.text())<table><tr><td>1</td></tr></table></article>"
      ).html.utf8)
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var read = 0
    for _ in 0..<1500 {
      var bytes = page
      for _ in 0...next(6) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(40) + 1))
        case 2: bytes.insert(contentsOf: page[next(page.count)...].prefix(next(80)), at: place)
        default: bytes.insert(contentsOf: Array("<>\"'&/=-!".utf8).shuffled().prefix(3), at: place)
        }
      }
      if (try? reader.read(bytes, name: "p")) != nil { read += 1 }
    }
    #expect(read > 1000)
  }
}
