public import Claims

/// A mail (EML, RFC 5322) or a page saved as MHTML: which of its parts is the text, and what its headers say about it.
public struct MailMessage: Sendable {
  /// The text's bytes: a page, or plain text.
  public let content: [UInt8]
  public let isPage: Bool
  /// The encoding that the part names.
  public let encoding: String?
  public let subject: String?
  /// Who sent it, without the address.
  public let sender: String?
  public let sent: Day?
  /// `HH:MM` and zone, as written.
  public let time: String?
  public let zone: String?
  /// Where a saved page stood.
  public let address: String?
  /// Files that came with it and are not read.
  public let attachments: Int

  /// Whether bytes are a message: headers from the first line on, some of which only mail has.
  static func looksLike(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    guard let first = head.first, (65...90).contains(first & 0xDF) else { return false }
    let part = MailPart(head)
    return part.headers["mime-version"] != nil && part.headers["content-type"] != nil
      || part.headers["received"] != nil && part.headers["from"] != nil && part.headers["date"] != nil
  }

  /// - Throws: `ReadingError.empty` when no part is text.
  public init(_ bytes: [UInt8], name: String) throws(ReadingError) {
    let message = MailPart(bytes[...])
    let leaves = message.leaves
    let texts = leaves.filter {
      !$0.isAttachment && ["text/html", "application/xhtml+xml", "text/plain"].contains($0.type)
    }
    // Newsletters say more in their page than in the text beside it; the first page of an archive is the page itself.
    guard let text = texts.first(where: { $0.type != "text/plain" }) ?? texts.first else { throw .empty(name: name) }
    content = text.content
    isPage = text.type != "text/plain"
    encoding = text.parameter("charset")
    func header(_ name: String) -> String? {
      message.headers[name].map(TransferEncoding.words).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
    subject = header("subject")
    sender = header("from").flatMap(Self.name)
    (sent, time, zone) = Self.date(header("date") ?? "")
    let isArchive = message.headers["snapshot-content-location"] != nil || message.type == "multipart/related"
    let place = message.headers["snapshot-content-location"] ?? (isArchive ? text.headers["content-location"] : nil)
    address = place.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
    attachments = leaves.count(where: \.isAttachment)
  }

  /// `"Kos, Ana" <ana@example.org>` as it would be read aloud; nothing for an address alone.
  private static func name(_ from: String) -> String? {
    let words = from.prefix { $0 != "<" }.filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace)
    let name = words.joined(separator: " ")
    return name.isEmpty || name.contains("@") || from.hasPrefix("<Saved by") ? nil : name
  }

  /// `Tue, 7 May 2024 10:15:00 +0200`.
  private static func date(_ header: String) -> (Day?, String?, String?) {
    let words = header.split { $0.isWhitespace || $0 == "," }
    guard let place = words.indices.first(where: { DateNames.month(words[$0].lowercased()) != nil }), place > 0,
      place + 1 < words.count, let month = DateNames.month(words[place].lowercased()), let day = Int(words[place - 1]),
      let year = Int(words[place + 1]), year > 1970
    else { return (nil, nil, nil) }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let rest = words.dropFirst(place + 2)
    let time = rest.first.flatMap { $0.contains(":") ? String($0.prefix(5)) : nil }
    let zone = rest.dropFirst().first.map(String.init)
    return (Day(iso: "\(year)-\(two(month))-\(two(day))"), time, time == nil ? nil : zone)
  }

  /// What the headers say, put where the text itself says nothing.
  public func completing(_ article: ReadArticle) -> ReadArticle {
    var article = article
    // A saved page's own headers tell of the saving, not of the article.
    if address == nil {
      if article.title == nil { article.title = subject }
      if article.authors.isEmpty, let sender { article.authors = [sender] }
      if article.published == nil, let sent {
        article.published = sent
        (article.publishedTime, article.publishedZone) = (time, zone)
        article.publishedOrigin = "the mail's date"
      }
    }
    article.url = article.url ?? address
    if attachments > 0 {
      article.warnings.append(
        "\(attachments == 1 ? "1 attached file was" : "\(attachments) attached files were") not read.")
    }
    return article
  }

  /// The article of a mail of plain text.
  public func plainArticle(name: String) throws(ReadingError) -> ReadArticle {
    let decoded = try PageDecoding.decode(content, served: encoding, name: name)
    var article = try PlainTextReader(keepsLineEnds: false).read(text: decoded.text, name: name)
    article.encoding = decoded.encoding
    article.warnings = decoded.warnings + article.warnings
    return article
  }
}
