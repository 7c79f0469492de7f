import Claims

/// Puts what was found on a page together as an article: the headline, then the blocks of the body.
struct PageArticle {
  let article: ReadArticle

  init(_ body: PageBody, url: String?, address: PageAddress?, warnings: [String]) {
    let metadata = body.metadata
    let title = metadata.title.map(Self.plain)
    var text = Text()
    if let title, !title.isEmpty { text.add(title, .headline) }
    let parts = Self.parts(body)
    for (number, part) in parts.enumerated() {
      text.add(part.text, part.kind, mayHaveDateline: number < Self.beginning)
    }
    let words = parts.lazy.map(\.text).joined(separator: " ")
    let (canonical, note) = Self.canonical(metadata.canonical, address)
    let date = metadata.published
    var warnings = warnings + body.warnings + OddCharacters.warnings(in: text.string)
    if let note { warnings.append(note) }
    if let date, let other = date.date.otherDay {
      warnings.append("The date \(date.date.day.iso) can also mean \(other.iso); the page gives it in figures only.")
    }
    article = ReadArticle(
      text: text.string, blocks: text.blocks, title: title, authors: metadata.authors.map(Self.plain),
      published: date?.date.day, publishedTime: date?.date.time, publishedZone: date?.date.zone,
      publishedOrigin: date?.origin, source: metadata.publisher.map(Self.plain), url: canonical ?? url,
      language: PageLanguage.code(of: words, stated: metadata.statedLanguage), warnings: warnings)
  }

  /// An agency's dateline stands in one of the first paragraphs.
  private static let beginning = 3

  private static func plain(_ text: String) -> String { OddCharacters.withoutNUL(text).evened }

  private static func parts(_ body: PageBody) -> [(text: String, kind: ReadArticle.Block.Kind)] {
    if let described = body.described {
      return described.split(whereSeparator: \.isNewline).map { (String($0).evened, .paragraph) }.filter {
        !$0.0.isEmpty
      }
    }
    var parts: [(text: String, kind: ReadArticle.Block.Kind)] = []
    var lastRow: Int?
    for number in body.kept {
      let block = body.blocks.all[number]
      let text = body.blocks.string(block)
      let row = block.kind == .cell ? body.tree.ancestors(of: block.element).first { body.tree.name($0) == .tr } : nil
      if let row, row == lastRow, let last = parts.indices.last {
        parts[last].text += "\t" + text
      } else {
        parts.append((text, kind(block.kind)))
      }
      lastRow = row
    }
    return parts
  }

  private static func kind(_ kind: PageBlock.Kind) -> ReadArticle.Block.Kind {
    switch kind {
    case .heading: .heading
    case .item, .term: .item
    case .quotation: .quotation
    case .preformatted: .code
    case .cell: .row
    case .paragraph, .caption: .paragraph
    }
  }

  /// The page's own address for itself, and what to say of one that leads to another site.
  private static func canonical(_ stated: String?, _ address: PageAddress?) -> (String?, String?) {
    guard let stated, let target = PageAddress(stated) else { return (nil, nil) }
    guard let address, !address.isSameSite(as: target) else { return (stated, nil) }
    return (nil, "The page names an address on another site as its own: \(String(stated.prefix(200))).")
  }

  /// The text as it grows, with offsets in code points.
  private struct Text {
    private(set) var string = ""
    private(set) var blocks: [ReadArticle.Block] = []
    private var count = 0

    mutating func add(_ part: String, _ kind: ReadArticle.Block.Kind, mayHaveDateline: Bool = false) {
      if !blocks.isEmpty {
        string += "\n\n"
        count += 2
      }
      let span = Span(count, count + part.unicodeScalars.count)
      string += part
      count = span.end
      if mayHaveDateline, kind == .paragraph, let dateline = AgencyDateline(String(part.prefix(160))), !dateline.isBare
      {
        let end = span.start + dateline.length
        let scalars = Array(part.unicodeScalars)
        let trailing = scalars[..<dateline.length].reversed().prefix { $0.properties.isWhitespace }.count
        let leading = scalars[dateline.length...].prefix { $0.properties.isWhitespace }.count
        blocks.append(.init(.dateline, Span(span.start, end - trailing)))
        blocks.append(.init(.paragraph, Span(end + leading, span.end)))
      } else {
        blocks.append(.init(kind, span))
      }
    }
  }
}
