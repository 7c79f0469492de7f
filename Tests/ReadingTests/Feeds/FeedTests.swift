import Claims
import Reading
import Testing

@Suite("Feeds")
struct FeedTests {
  private func read(_ text: String, url: String? = nil) throws -> FeedDocument {
    let reader = FeedReader(latest: try #require(Day(year: 2024, month: 6, day: 1)))
    return try reader.read(Array(text.utf8), name: "feed.xml", url: url)
  }

  private static func rss(_ item: String) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Courier</title><link>https://courier.example/</link>"
      + "<item>\(item)</item></channel></rss>"
  }

  @Test("RSS 2.0")
  func rss() throws {
    let feed = try read(
      Self.rss(
        """
        <title>Quay &amp;amp; harbour &amp;#8211; caf&amp;eacute;</title><link> https://courier.example/a </link>
        <guid isPermaLink="false">1</guid><pubDate>Mon, 06 May 2024 17:20:00 +0200</pubDate>
        <author>jane@courier.example (Jane Moe)</author><dc:creator>Ole Dahl</dc:creator>
        <description>Short.</description><content:encoded><![CDATA[<p>Long &amp; whole.</p>]]></content:encoded>
        <media:title>Not this</media:title>
        """))
    #expect(feed.title == "Courier" && feed.link == "https://courier.example/")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "Quay & harbour – café")
    #expect(entry.url == "https://courier.example/a" && entry.id == "1")
    #expect(entry.published?.iso == "2024-05-06" && entry.publishedTime == "17:20" && entry.publishedZone == "+02:00")
    #expect(entry.authors == ["Jane Moe", "Ole Dahl"])
    #expect(entry.text == "<p>Long &amp; whole.</p>")
    #expect(entry.summary == "Short.")
  }

  @Test("RSS 1.0 and 0.91, with its document type")
  func old() throws {
    let rdf = try read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>Courier</title></channel>
      <item rdf:about="https://courier.example/a"><title>One</title><dc:date>2024-05-06T10:00:00Z</dc:date></item>
      </rdf:RDF>
      """)
    #expect(rdf.entries.map(\.id) == ["https://courier.example/a"])
    #expect(rdf.entries.first?.published?.iso == "2024-05-06")
    let old = try read(
      "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/rss-0.91.dtd\">"
        + Self.rss("<title>Caf&eacute; &copy; &nbsp;A&B</title>"))
    #expect(old.entries.map(\.title) == ["Café © A&B"])
  }

  @Test("Atom: texts of each type, links of each kind, published before updated")
  func atom() throws {
    let feed = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;b&gt;Courier&lt;/b&gt;</title>
      <link rel="self" href="https://courier.example/feed"/><link href="https://courier.example/"/>
      <author><name>The desk</name></author>
      <entry><id>tag:1</id><title>3 &lt; 4</title><link rel="enclosure" href="/a.mp3"/><link href="a?b=1&amp;c=&lt;"/>
      <published>2024-05-05T22:00:00Z</published><updated>2024-05-09T22:00:00Z</updated>
      <author><name>Jane Moe</name><email>jane@courier.example</email></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; <em>two</em>.</p></div></content></entry>
      <entry><id>tag:2</id><title type="html">A &amp;amp; b</title><updated>2024-05-09T22:00:00Z</updated>
      <summary>Plain words &lt;here&gt;.</summary><content type="html">&lt;p&gt;3 &amp;lt; 4&lt;/p&gt;</content></entry>
      </feed>
      """, url: "https://courier.example/feeds/atom.xml")
    #expect(feed.title == "The Courier" && feed.link == "https://courier.example/")
    #expect(feed.entries.map(\.title) == ["3 < 4", "A & b"])
    #expect(feed.entries.map(\.url) == ["https://courier.example/a?b=1&c=<", nil])
    #expect(feed.entries.map { $0.published?.iso } == ["2024-05-05", "2024-05-09"])
    #expect(feed.entries.map(\.authors) == [["Jane Moe"], []])
    #expect(feed.entries[0].content == "<div><p>One &lt; <em>two</em>.</p></div>")
    #expect(feed.entries[1].content == "<p>3 &lt; 4</p>")
    #expect(feed.entries[1].summary == "<p>Plain words &lt;here&gt;.\n</p>")
  }

  @Test("JSON Feed")
  func json() throws {
    let feed = try read(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"Courier","home_page_url":"https://courier.example/","items":[{"id":7,"url":"/a","title":"One","content_text":"First.\n\nSecond <b>.","date_published":"2024-05-06T10:00:00+02:00","authors":[{"name":"Jane Moe"}]},{"id":"8","content_html":"<p>Two</p>"}]}"#
    )
    #expect(feed.entries.map(\.id) == ["7", "8"])
    #expect(feed.entries[0].url == "https://courier.example/a")
    #expect(feed.entries[0].text == "<p>First.\n</p><p>Second &lt;b&gt;.\n</p>")
    #expect(feed.entries[0].published?.iso == "2024-05-06" && feed.entries[0].authors == ["Jane Moe"])
  }

  @Test(
    "addresses of the web only",
    arguments: [
      ("javascript:alert(1)", nil), ("mailto:a@b.example", nil), ("data:text/html,x", nil), ("file:///etc/passwd", nil),
      ("//other.example/a", "https://other.example/a"), ("/a:b", "https://courier.example/a:b"),
      ("https://x.example/a", "https://x.example/a"),
    ] as [(String, String?)])
  func addresses(link: String, expected: String?) throws {
    #expect(try read(Self.rss("<title>One</title><link>\(link)</link>")).entries.first?.url == expected)
  }

  @Test("tags that are not escaped, broken markup, bare ampersands, control characters")
  func lenient() throws {
    let entry = try #require(
      try read(Self.rss("<title>A\u{1} & B</title><description>One <b>two</b><br/> three</description><guid>1</guid>"))
        .entries.first)
    #expect(entry.title == "A & B")
    #expect(entry.summary == "One <b>two</b><br></br> three")
    let cut = try read("<rss><channel><item><title>One</title></item><item><title>Two</title><desc")
    #expect(cut.entries.map(\.title) == ["One"])
  }

  @Test("an entry's text is its content, or a summary that is no teaser")
  func text() throws {
    #expect(try read(Self.rss("<title>One</title><description>Short.</description>")).entries[0].text == nil)
    let long = String(repeating: "A sentence of the article. ", count: 20)
    #expect(try read(Self.rss("<title>One</title><description>\(long)</description>")).entries[0].text == long)
  }

  @Test("OPML: the feeds of all folders, those of no address left out")
  func list() throws {
    let list = try read(
      """
      <opml version="1.0"><head><title>Mine</title></head><body><outline text="Town"><outline text="A &amp; b" \
      xmlUrl="https://a.example/f?x=1&amp;y=2"/></outline><outline text="Folder"/><outline xmlUrl="file:///x"/></body></opml>
      """)
    #expect(list.isList)
    #expect(list.entries.map(\.title) == ["A & b"])
    #expect(list.entries.map(\.url) == ["https://a.example/f?x=1&y=2"])
    #expect(try !read(Self.rss("<title>One</title>")).isList)
  }

  @Test("UTF-16 and damaged bytes")
  func encodings() throws {
    let reader = FeedReader(latest: try #require(Day(year: 2024)))
    let text = Self.rss("<title>Überfahrt</title>")
    let wide = [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try reader.read(wide, name: "a").entries.map(\.title) == ["Überfahrt"])
    let damaged = Array(text.utf8).map { $0 == UInt8(ascii: "f") ? 0xFF : $0 }
    #expect(try reader.read(damaged, name: "a").entries.count == 1)
  }
}

/// Case 24 of the list of attacks.
@Suite("Hostile feeds")
struct HostileFeedTests {
  private func read(_ text: String) throws -> FeedDocument {
    try FeedReader(latest: #require(Day(year: 2024))).read(Array(text.utf8), name: "feed.xml")
  }

  private static let item = "<rss><channel><item><title>&a;</title></item></channel></rss>"

  @Test(
    "what declares entities is refused",
    arguments: [
      "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
      "<!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE rss [<!ENTITY a SYSTEM \"http://127.0.0.1/a\">]>",
      "<!DOCTYPE rss SYSTEM \"a>b\" [<!ENTITY % p SYSTEM \"http://127.0.0.1/a.dtd\"> %p;]>",
      "<!DOCTYPE rss\n [\n<!ELEMENT rss ANY>]>", "<!-- > --><!DOCTYPE rss [<!ENTITY a \"b\">]>", "<!ENTITY a \"b\">",
    ])
  func declarations(type: String) {
    #expect(throws: FeedError.declarations(name: "feed.xml")) { try read(type + Self.item) }
  }

  @Test(
    "nothing is loaded: an entity that is not known stays as it is written",
    arguments: ["", "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE rss SYSTEM \"http://127.0.0.1/x\">"])
  func unknown(type: String) throws {
    #expect(try read(type + Self.item).entries.map(\.title) == ["&a;"])
  }

  @Test("depth is bounded")
  func depth() {
    let deep = "<rss><channel>" + String(repeating: "<a>", count: 100_000)
    #expect(throws: FeedError.tooDeep(name: "feed.xml")) { try read(deep) }
  }

  @Test(
    "what is no feed is told",
    arguments: [
      "<html><body>No</body></html>", "{\"version\":\"1\"}", "{", "words", "<rs", "<svg/>", "<?xml version=\"1.0\"?>",
    ])
  func noFeed(text: String) {
    #expect(throws: FeedError.noFeed(name: "feed.xml")) { try read(text) }
  }

  @Test(
    "whatever is repeated is read in linear time",
    arguments: ["&", "<![CDATA[", "<!--", "]]>", "<", "&amp;", "<item>", "<item></item>", "&#", "<a b=\"", "\u{0}"])
  func repeated(piece: String) {
    for text in [String(repeating: piece, count: 20_000), "<rss><channel>" + String(repeating: piece, count: 20_000)] {
      let outcome = Result { try read(text) }
      if case .success(let feed) = outcome { #expect(feed.entries.count <= 5_000) }
    }
  }
}
