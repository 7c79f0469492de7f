public import Claims

/// A reader of Markdown files: the words without their marks, and the blocks that the marks make.
public struct MarkdownReader: TextFormatReader {
  private let limit = PlainTextReader.defaultLimit

  public init() {}

  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    guard text.utf8.count <= limit else { throw .tooLarge(name: name, bytes: text.utf8.count, limit: limit) }
    try Lines.check(text, name: name)
    let markdown = MarkdownBlocks(OddCharacters.withoutNUL(text))
    guard !markdown.all.isEmpty else { throw .empty(name: name) }
    var blocks = markdown.all
    let given = markdown.frontMatter
    var headline: String?
    if let first = blocks.first, first.kind == .heading {
      headline = first.text
      blocks.removeFirst()
    } else if let title = given["title"], !title.isEmpty {
      headline = title
    }
    let lines = (headline.map { [$0] } ?? []) + blocks.map(\.text)
    let plain = lines.joined(separator: "\n\n")
    let points = CodePoints(plain)
    let spans = Self.spans(lines)
    // The lines of the head read like those of a plain text: byline, dateline, credit.
    let body = Array(spans.dropFirst(headline == nil ? 0 : 1))
    let paragraphs = zip(body, blocks).prefix { $0.1.kind == .paragraph }.map(\.0)
    let head = ArticleHead(
      lines: paragraphs.flatMap { [$0, Span($0.end, $0.end)] }, in: points, headline: headline != nil)
    let headCount = (head.lineCount + 1) / 2
    var all: [ReadArticle.Block] = headline == nil ? [] : [.init(.headline, spans[0])]
    all += head.blocks
    for (number, block) in blocks.enumerated().dropFirst(headCount) {
      if block.kind == .paragraph, number < headCount + 3,
        let dateline = AgencyDateline(String(block.text.prefix(160))), !dateline.isBare
      {
        let end = body[number].start + dateline.length
        all.append(.init(.dateline, Lines.trimmed(Span(body[number].start, end), in: points)))
        all.append(.init(.paragraph, Lines.trimmed(Span(end, body[number].end), in: points)))
      } else {
        all.append(.init(block.kind, body[number]))
      }
    }
    let language = Language(of: points, from: 0)
    var article = ReadArticle(
      text: plain, blocks: all, title: headline ?? head.title, authors: head.authors, published: head.published,
      publishedTime: head.publishedTime, source: head.source, credit: head.credit, language: language.code,
      warnings: Self.warnings(markdown) + OddCharacters.warnings(in: text) + head.warnings + language.warnings)
    Self.apply(given, to: &article)
    return article
  }

  private static func spans(_ lines: [String]) -> [Span] {
    var start = 0
    return lines.map { line in
      let span = Span(start, start + line.unicodeScalars.count)
      start = span.end + 2
      return span
    }
  }

  /// What the front matter says counts more than what the text seems to say.
  private static func apply(_ given: [String: String], to article: inout ReadArticle) {
    func value(_ names: String...) -> String? {
      names.lazy.compactMap { given[$0] }.first { !$0.isEmpty }
    }
    article.title = value("title") ?? article.title
    if let author = value("author", "authors", "by") {
      let names = author.filter { !"[]\"".contains($0) }.split { $0 == ";" || $0 == "," }.map { $0.evened }
      article.authors = names.filter { !$0.isEmpty }
    }
    article.source = value("source", "publisher", "publication", "site") ?? article.source
    article.url = value("url", "link", "canonical", "canonical_url") ?? article.url
    article.language = value("language", "lang") ?? article.language
    if let date = value("date", "published", "created"),
      let day = Day(iso: String(date.prefix { $0 != "T" && $0 != " " }))
    {
      article.published = day
      article.publishedOrigin = "front matter"
    }
  }

  private static func warnings(_ markdown: MarkdownBlocks) -> [String] {
    func warning(_ count: Int, _ one: String, _ many: String) -> String? {
      count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    return [
      warning(markdown.pictures, "picture was left out.", "pictures were left out."),
      warning(markdown.comments, "comment was left out.", "comments were left out."),
    ].compactMap(\.self)
  }
}
