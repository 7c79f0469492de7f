import Claims

/// Gathers a feed from the elements of RSS (0.9 to 2.0, RDF) and Atom.
final class FeedHandler: XMLHandler {
  private(set) var document = FeedDocument()
  /// Whether the root is a feed's.
  private(set) var isFeed = false

  private let dates: PageDateForms
  /// Names of the open elements, `atom:` taken off.
  private var path: [String] = []
  private var entry: FeedEntry?
  /// The text of the innermost element that is gathered.
  private var words: [UInt8] = []
  /// Of an Atom text: `text`, `html` or `xhtml`.
  private var textType = "text"
  /// How deep the element stands whose elements are markup (`type="xhtml"`, or a text with tags that are not escaped).
  private var markupDepth: Int?
  /// Whether its text is words, no markup itself.
  private var isXHTML = false
  private var updated: String?
  private var isPublished = false

  init(_ dates: PageDateForms) { self.dates = dates }

  func start(_ name: String, _ attributes: [String: String]) {
    let name = Self.plainName(name)
    if path.isEmpty { isFeed = ["rss", "feed", "rdf:RDF", "RDF", "opml"].contains(name) }
    path.append(name)
    guard isFeed else { return }
    if path[0] == "opml" {
      takeOutline(name, attributes)
      return
    }
    if let depth = markupDepth {
      if path.count > depth { words += "<\(name.split(separator: ":").last ?? "")>".utf8 }
      return
    }
    if entry != nil, path.count > 1, Self.texts.contains(path[path.count - 2]) {
      markupDepth = path.count - 1
      isXHTML = false
      words += "<\(name)>".utf8
      return
    }
    words.removeAll(keepingCapacity: true)
    textType = attributes["type"] ?? "text"
    switch name {
    case "item", "entry": begin(attributes)
    case "link" where attributes["href"] != nil: takeLink(attributes)
    default: if textType == "xhtml", Self.texts.contains(name) { (markupDepth, isXHTML) = (path.count, true) }
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard isFeed else { return }
    if markupDepth == nil || !isXHTML {
      words.append(contentsOf: text)
    } else {
      words += FeedText.escaped(String(decoding: text, as: UTF8.self)).utf8
    }
  }

  func end(_ name: String) {
    guard let name = path.last else { return }
    defer { path.removeLast() }
    guard isFeed, !document.isList else { return }
    if let depth = markupDepth {
      if path.count > depth {
        words += "</\(name.split(separator: ":").last ?? "")>".utf8
        return
      }
      markupDepth = nil
    }
    if entry != nil, name == "item" || name == "entry" {
      finish()
    } else if entry != nil {
      takeOfEntry(name, String(decoding: words, as: UTF8.self))
    } else {
      takeOfFeed(name, String(decoding: words, as: UTF8.self))
    }
    words.removeAll(keepingCapacity: true)
  }

  private static let texts: Set<String> = ["description", "content:encoded", "summary", "content", "title"]

  // MARK: Entries

  /// More entries than any feed has.
  private static let mostEntries = 5_000

  private func begin(_ attributes: [String: String]) {
    entry = FeedEntry(id: attributes["rdf:about"] ?? "")
    (updated, isPublished) = (nil, false)
  }

  /// A feed of a list; outlines without an address are its folders.
  private func takeOutline(_ name: String, _ attributes: [String: String]) {
    document.isList = true
    guard name == "outline", let address = attributes["xmlUrl"] ?? attributes["xmlurl"], !address.evened.isEmpty,
      document.entries.count < Self.mostEntries
    else { return }
    var feed = FeedEntry(id: address.evened)
    feed.url = address.evened
    feed.title = (attributes["title"] ?? attributes["text"])?.evened
    if feed.title?.isEmpty ?? false { feed.title = nil }
    document.entries.append(feed)
  }

  private func finish() {
    guard var done = entry else { return }
    if !isPublished, let date = updated.flatMap(dates.date(in:)) { done.take(date) }
    if document.entries.count < Self.mostEntries { document.entries.append(done) }
    entry = nil
  }

  private func takeOfEntry(_ name: String, _ text: String) {
    let isHere = path.dropLast().last == "item" || path.dropLast().last == "entry"
    switch name {
    case "title" where isHere:
      entry?.title = FeedText.plain(textType == "text" && isAtom ? FeedText.escaped(text) : text)
    case "link" where isHere && entry?.url == nil && !text.evened.isEmpty: entry?.url = text.evened
    case "guid", "id":
      guard isHere else { return }
      entry?.id = text.evened
    case "description", "summary": if isHere { entry?.summary = html(text) }
    case "content:encoded", "content":
      // An Atom content of another type is a picture or a file.
      guard isHere, !isAtom || ["text", "html", "xhtml"].contains(textType) || textType.hasPrefix("text/") else {
        return
      }
      entry?.content = html(text)
    case "author", "dc:creator", "name", "itunes:author": takeAuthor(name, text)
    case "pubDate", "published", "dc:date", "issued":
      if isHere, let date = dates.date(in: text.evened) {
        entry?.take(date)
        isPublished = true
      }
    case "updated", "modified", "dcterms:modified": if isHere { updated = text.evened }
    case "dc:language": entry?.language = text.evened
    default: break
    }
  }

  private var isAtom: Bool { path.first == "feed" }

  /// RSS says nothing of what its texts are: markup, or words.
  private func html(_ text: String) -> String {
    isAtom && textType == "text" || isAtom && textType == "text/plain" ? FeedText.paragraphs(text) : text
  }

  /// `jane@courier.example (Jane Moe)`, `Jane Moe`
  private func takeAuthor(_ name: String, _ text: String) {
    if name == "name", path.dropLast().last != "author" { return }
    var words = text.evened
    if let open = words.firstIndex(of: "("), words.last == ")", words[..<open].contains("@") {
      words = String(words[words.index(after: open)...].dropLast())
    }
    guard !words.isEmpty, !words.contains("@"), let plain = FeedText.plain(words) else { return }
    // An Atom author is an element of elements; its own text is blank.
    for author in ListColumns.authors(plain) where !(entry?.authors.contains(author) ?? true) {
      entry?.authors.append(author)
    }
  }

  private func takeLink(_ attributes: [String: String]) {
    let kind = attributes["rel"] ?? "alternate"
    guard kind == "alternate", let address = attributes["href"] else { return }
    let type = attributes["type"] ?? "text/html"
    if entry == nil {
      if path.count == 2, type.contains("html") { document.link = document.link ?? address }
    } else if entry?.url == nil {
      entry?.url = address
    }
  }

  private func takeOfFeed(_ name: String, _ text: String) {
    let above = path.dropLast().last
    guard above == "channel" || above == "feed" else { return }
    switch name {
    case "title": document.title = document.title ?? FeedText.plain(text)
    case "link" where !text.evened.isEmpty: document.link = document.link ?? text.evened
    default: break
    }
  }

  private static func plainName(_ name: String) -> String {
    name.hasPrefix("atom:") || name.hasPrefix("rss:") || name.hasPrefix("a10:")
      ? String(name[name.index(after: name.firstIndex(of: ":") ?? name.startIndex)...]) : name
  }
}

/// Words of feeds, which are markup in some and words in others.
enum FeedText {
  /// On one line, without tags and entities; nothing where no words are left.
  static func plain(_ text: String) -> String? {
    var words: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), let next = rest.dropFirst().first, isTag(next),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        words.append(32)
        rest = rest[(end + 1)...]
      } else if byte == UInt8(ascii: "&"), let (character, end) = reference(rest) {
        words += character.utf8
        rest = rest[end...]
      } else {
        words.append(byte)
        rest = rest.dropFirst()
      }
    }
    let plain = String(decoding: words, as: UTF8.self).evened
    return plain.isEmpty ? nil : plain
  }

  private static func isTag(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  /// `&eacute;`, `&#233;`, `&#xE9;`
  private static func reference(_ text: ArraySlice<UInt8>) -> (String, end: Int)? {
    guard let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    return XMLScan.character(name).map { (String(Character($0)), end + 1) }
  }

  /// The text of a feed's bytes.
  static func decoded(_ bytes: [UInt8], name: String, served: String?) throws(FeedError) -> String {
    let limit = PlainTextReader.defaultLimit
    guard bytes.count <= limit else { throw .unreadable(.tooLarge(name: name, bytes: bytes.count, limit: limit)) }
    do {
      return try PageDecoding.decode(bytes, served: served, name: name).text
    } catch {
      throw .unreadable(error)
    }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Plain words as HTML, a paragraph for what empty lines divide.
  static func paragraphs(_ text: String) -> String {
    var paragraphs: [String] = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += line + "\n"
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { "<p>\(escaped($0))</p>" }.joined()
  }
}
