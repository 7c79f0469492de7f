import Claims
import Reading
import Testing

/// Mails and pages saved as MHTML: which part is read, and what the headers say.
@Suite struct MailTests {
  private static func message(_ lines: String...) throws -> MailMessage {
    try MailMessage(Array(lines.joined(separator: "\r\n").utf8), name: "a.eml")
  }

  @Test("a plain mail: text, subject, sender, date")
  func plain() throws {
    let mail = try Self.message(
      "From: \"Kos, Ana\" <ana@courier.example>", "Subject: =?iso-8859-1?Q?Br=FCcke?= is", " closed",
      "Date: 7 May 2024 09:05:11 GMT", "Content-Type: text/plain; charset=\"ISO-8859-1\"",
      "Content-Transfer-Encoding: quoted-printable", "", "The br=FCcke is closed, Ana Kos =", "said.", "")
    let article = mail.completing(try mail.plainArticle(name: "a.eml"))
    #expect(article.text.contains("The brücke is closed, Ana Kos said."))
    #expect(mail.subject == "Brücke is closed" && article.authors == ["Kos, Ana"])
    #expect(article.published == Day(iso: "2024-05-07") && article.publishedTime == "09:05")
    #expect(article.publishedZone == "GMT" && article.publishedOrigin == "the mail's date")
  }

  @Test("of alternatives the page is read, attached files are not, and that is said")
  func alternatives() throws {
    let mail = try Self.message(
      "From: a@b.example", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=o", "", "--o",
      "Content-Type: multipart/alternative; boundary=\"i i\"", "", "--i i", "Content-Type: text/plain", "", "Plain",
      "--i i",
      "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "", "PGgxPlBh", "Z2U8L2gxPg==",
      "--i i--", "--o", "Content-Type: text/plain", "Content-Disposition: attachment; filename=x.txt", "", "secret",
      "--o--")
    #expect(mail.isPage && String(decoding: mail.content, as: UTF8.self) == "<h1>Page</h1>")
    #expect(mail.attachments == 1 && mail.sender == nil, "an address alone is nobody's name")
    let article = mail.completing(ReadArticle(text: "Page", blocks: []))
    #expect(article.warnings == ["1 attached file was not read."])
  }

  @Test("a saved page keeps its own address, and its headers tell of the saving only")
  func archive() throws {
    let mail = try Self.message(
      "From: <Saved by Blink>", "Snapshot-Content-Location: https://courier.example/a", "Subject: A page",
      "Date: Tue, 7 May 2024 10:00:00 -0000", "MIME-Version: 1.0",
      "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"", "", "--b", "Content-Type: text/html",
      "Content-Location: https://courier.example/a", "", "<p>Words</p>", "--b", "Content-Type: image/png", "", "x",
      "--b--")
    #expect(mail.address == "https://courier.example/a" && mail.isPage)
    let article = mail.completing(ReadArticle(text: "Words", blocks: []))
    #expect(article.url == "https://courier.example/a" && article.published == nil && article.authors.isEmpty)
  }

  @Test(
    "encoded words of headers",
    arguments: [
      ("=?utf-8?B?w4Q=?= b", "Ä b"), ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"), ("a =?x-none?Q?b?=", "a =?x-none?Q?b?="),
      ("=?utf-8?Q?a_b=", "=?utf-8?Q?a_b="), ("=?", "=?"), ("=?windows-1252?q?=80?=", "€"),
    ])
  func headers(subject: String, expected: String) throws {
    #expect(try Self.message("Subject: \(subject)", "", "Words").subject == expected)
  }

  @Test(
    "hostile and broken messages are read as far as they go, or refused",
    arguments: [
      "", "\r\n\r\n", "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a", "Content-Type: multipart/mixed\r\n\r\nx",
      "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: image/png\r\n\r\nx\r\n--a--",
      String(repeating: "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n", count: 2_000),
      "X: " + String(repeating: "a", count: 100_000), String(repeating: "A: b\r\n", count: 20_000),
      "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n=====%%%%",
    ])
  func hostile(text: String) {
    do {
      let mail = try MailMessage(Array(text.utf8), name: "a.eml")
      #expect(mail.content.count <= text.utf8.count)
    } catch {
      #expect(error == .empty(name: "a.eml"))
    }
  }

  @Test(
    "what is a mail",
    arguments: [
      ("a.eml", "x", true), ("a.mhtml", "x", true),
      ("a", "MIME-Version: 1.0\nContent-Type: text/plain\n\nx", true),
      ("a.txt", "From: here to there\n\nThe road.", false),
      ("a.txt", "Received: a\nFrom: b\nDate: c\n\nx", true), ("a.txt", "", false),
      ("a.txt", "Road closed\n\nKos said so.", false),
    ])
  func recognised(name: String, text: String, isMail: Bool) {
    #expect((Format(of: Array(text.utf8), name: name) == .mail) == isMail)
  }
}
