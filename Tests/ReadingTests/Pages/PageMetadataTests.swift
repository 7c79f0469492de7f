import Claims
import Testing

@testable import Reading

@Suite("What a page says of its article")
struct PageMetadataTests {
  private func read(
    _ head: String, _ body: String = "", url: String? = "https://www.lindhaven-courier.example/news/quay"
  )
    throws -> ReadArticle
  {
    try SamplePage(head: head, body: "<article><h1>New quay opens on Monday</h1>\(body)\(SamplePage.text())</article>")
      .read(url: url)
  }

  private func described(_ fields: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"New quay opens on Monday\",\(fields)}</script>"
  }

  @Test("the headline that is shown wins over titles made for search engines")
  func title() throws {
    let article = try read(
      "<title>Quay: new quay opens | Lindhaven Courier</title><meta property=\"og:title\" content=\"New quay opens Monday - finally\">"
    )
    #expect(article.title == "New quay opens on Monday")
  }

  @Test(
    "a page's title loses the site's name and nothing else",
    arguments: [
      ("New quay opens | Lindhaven Courier", "New quay opens"),
      ("Lindhaven Courier: New quay opens", "Lindhaven Courier: New quay opens"),
      ("New quay opens - Harbour - Lindhaven Courier", "New quay opens - Harbour"),
      ("Quay – a history", "Quay – a history"),
      ("Lindhaven Courier » New quay opens", "New quay opens"),
    ])
  func withoutSite(title: String, bare: String) {
    let address = PageAddress("https://www.lindhaven-courier.example/")
    #expect(PageTitle.withoutSite(title, "Lindhaven Courier", address) == bare)
  }

  @Test(
    "authors in all the ways that pages name them",
    arguments: [
      (#""author":{"@type":"Person","name":"Jane Moe"}"#, "", ["Jane Moe"]),
      (#""author":[{"name":"Jane Moe"},{"name":"Ola Dahl"}]"#, "", ["Jane Moe", "Ola Dahl"]),
      (#""author":"By Jane Moe, Harbour Correspondent""#, "", ["Jane Moe"]),
      (
        #""author":"https://example.org/jane""#, "<p class=\"byline\">By Jane Moe and Ola Dahl</p>",
        ["Jane Moe", "Ola Dahl"]
      ),
      (#""author":"Lindhaven Courier""#, "<a rel=\"author\" href=\"/jane\">Jane Moe</a>", ["Jane Moe"]),
      (#""author":"Lindhaven Courier""#, "", ["Lindhaven Courier"]), (#""x":1"#, "<p>By Jane Moe</p>", ["Jane Moe"]),
      (
        #""x":1"#, "<div class=\"author\"><span>Jane Moe</span><span>Follow</span><span>May 6, 2024</span></div>",
        ["Jane Moe"]
      ),
      (#""x":1"#, "<div class=\"comment\"><span class=\"author\">Angry Reader</span></div>", []),
      (#""author":"admin""#, "", []),
    ])
  func authors(fields: String, body: String, names: [String]) throws {
    let article = try read(described(fields) + "<meta property=\"og:site_name\" content=\"Lindhaven Courier\">", body)
    #expect(article.authors == names)
  }

  @Test(
    "a date with its time, zone and origin",
    arguments: [
      (
        #"{"@type":"NewsArticle","datePublished":"2024-05-06T23:30:00+02:00"}"#, "", "2024-05-06", "23:30", "+02:00",
        "JSON-LD"
      ),
      (
        "", "<meta property=\"article:published_time\" content=\"2024-05-06T21:30:00Z\">", "2024-05-06", "21:30", "Z",
        "meta article:published_time"
      ),
      ("", "<p>Published: Monday, 6 May 2024, 9:15 pm CET</p>", "2024-05-06", "21:15", "CET", "beside the headline"),
      ("", "<time datetime=\"2024-05-06\">Monday</time>", "2024-05-06", nil, nil, "time element"),
      ("", "<p>6. Mai 2024</p>", "2024-05-06", nil, nil, "beside the headline"),
      (
        "",
        "\(String(repeating: "<p>A long sentence about the quay that gives no day at all, and says little else.</p>", count: 8))<span class=\"news-date\">6.5.2024</span>",
        "2024-05-06", nil, nil, "dated element"
      ),
      ("", "<p>Last updated <time datetime=\"2024-05-20\">20 May</time></p>", nil, nil, nil, nil),
      ("", "<p>2024 May 6</p>", "2024-05-06", nil, nil, "beside the headline"),
      ("", "<p>2024年5月6日</p>", "2024-05-06", nil, nil, "beside the headline"),
      // A description's date of nonsense is no date, and one of the future neither.
      (
        #"{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}"#, "<p>May 6, 2024</p>", "2024-05-06", nil,
        nil, "beside the headline"
      ),
      (#"{"@type":"NewsArticle","datePublished":"2031-01-01"}"#, "", nil, nil, nil, nil),
    ] as [(String, String, String?, String?, String?, String?)])
  func date(data: String, body: String, day: String?, time: String?, zone: String?, origin: String?) throws {
    let script = data.isEmpty ? "" : "<script type=\"application/ld+json\">\(data)</script>"
    let article = try read(script, body)
    #expect(article.published?.iso == day)
    #expect(article.publishedTime == time)
    #expect(article.publishedZone == zone)
    #expect(article.publishedOrigin == origin)
  }

  @Test("a page without a date gets none, whatever dates it speaks of")
  func noDate() throws {
    let article = try read(
      "<meta property=\"article:modified_time\" content=\"2024-05-09\">",
      String(repeating: "<p>\(SamplePage.paragraphs[2])</p>", count: 6)
        + "<p>The quay was planned on 3 March 2019, and nobody wanted it.</p>")
    #expect(article.published == nil)
  }

  @Test("figures that can mean two days are decided by the page's language, and flagged")
  func figures() throws {
    let american = try SamplePage(body: "<h1>New quay opens on Monday</h1><p>05/06/2024</p>\(SamplePage.text())").read()
    #expect(american.published?.iso == "2024-05-06")
    #expect(american.warnings.contains { $0.contains("can also mean") } == false)
    let british = try SamplePage(body: "<h1>New quay opens on Monday</h1><p>05/04/2024</p>\(SamplePage.text())").read(
      url: "https://courier.example.uk/quay")
    #expect(british.published?.iso == "2024-04-05")
    #expect(british.warnings.contains { $0.contains("can also mean 2024-05-04") })
    let clear = try SamplePage(body: "<h1>New quay opens on Monday</h1><p>25/04/2024</p>\(SamplePage.text())").read()
    #expect(clear.published?.iso == "2024-04-25")
  }

  @Test("the address counts for the day only where nothing else does")
  func address() throws {
    #expect(try read("", url: "https://courier.example/2024/05/06/quay").published?.iso == "2024-05-06")
    let dated = try read("<meta name=\"date\" content=\"2024-05-05\">", url: "https://courier.example/2024/05/06/quay")
    #expect(dated.published?.iso == "2024-05-05")
  }

  @Test("publisher: the site's name, the description's, or the host")
  func publisher() throws {
    #expect(try read("<meta property=\"og:site_name\" content=\"Lindhaven Courier\">").source == "Lindhaven Courier")
    #expect(try read(described(#""publisher":{"name":"Courier Press"}"#)).source == "Courier Press")
    #expect(
      try read(
        "<meta property=\"og:site_name\" content=\"@courier\"><title>New quay - Courier</title>",
        url: "https://courier.example/a"
      ).source == "Courier")
    #expect(try read("", url: "https://www.quay.example/a").source == "quay.example")
  }

  @Test("the page's own address counts on its own site only")
  func canonical() throws {
    let own = try read("<link rel=\"canonical\" href=\"https://lindhaven-courier.example/quay\">")
    #expect(own.url == "https://lindhaven-courier.example/quay")
    let foreign = try read("<link rel=\"canonical\" href=\"https://elsewhere.example/quay\">")
    #expect(foreign.url == "https://www.lindhaven-courier.example/news/quay")
    #expect(foreign.warnings.contains { $0.contains("another site") })
    let saved = try PageReader(latest: #require(Day(iso: "2024-06-01"))).read(
      text: "<!-- Page saved with SingleFile \n url: https://courier.example/quay \n saved date: Mon May 06 2024 -->"
        + SamplePage(body: "<h1>New quay opens</h1>\(SamplePage.text())").html, name: "p", url: nil)
    #expect(saved.url == "https://courier.example/quay")
  }

  @Test(
    "the language of the words, not of the tag",
    arguments: [
      (
        "The council will look at the accounts in June and until then nobody should speak of a scandal at all.", "de",
        "en"
      ),
      (
        "Der Hafen wird am Montag für die Schiffe geöffnet, und das ist nicht die letzte Nachricht von dort, sagte sie.",
        "en", "de"
      ),
      (
        "Le port sera ouvert lundi pour les bateaux, et ce ne sont pas les dernières nouvelles que nous avons de la ville.",
        "en", "fr"
      ),
      ("Порт откроется в понедельник, сказала она, и это ещё не всё, что мы знаем об этом.", "en", "ru"),
      ("港は月曜日に開きます。これは最後のニュースではありません。", "en", "ja"), ("Quay opens", "nn", "nn"),
    ])
  func language(text: String, stated: String, code: String) {
    #expect(PageLanguage.code(of: text, stated: stated) == code)
  }
}
