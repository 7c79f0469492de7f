/// What the columns of a list hold, by the names that people give them.
public struct ListColumns: Sendable {
  enum Field: CaseIterable { case id, html, text, path, url, title, author, date, source, language }

  private let names: [String]
  private let fields: [Field: Int]

  /// Why a list cannot be read.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// The columns that there are.
    public let columns: [String]

    public init(columns: [String]) { self.columns = columns }

    /// Who has more looks into the list.
    private static let mostNamed = 20

    public var description: String {
      guard columns.count <= ListColumns.most else {
        return "it has \(columns.count) columns, more than the \(ListColumns.most) of any spreadsheet. "
          + "Leave only those that say something of an article"
      }
      let found =
        columns.prefix(Self.mostNamed).map { "“\($0)”" }.joined(separator: ", ")
        + (columns.count > Self.mostNamed ? " and \(columns.count - Self.mostNamed) more" : "")
      return "no column holds an address or a text; there are \(found). Name one “url”, “text”, “html” or “path”"
    }
  }

  /// As many as spreadsheets have.
  public static let most = 16_384

  /// Recognises the columns in the first record.
  ///
  /// - Throws: `Problem` where none holds an article or its address, or there are too many.
  public init(_ header: [String]) throws(Problem) {
    guard header.count <= Self.most else { throw Problem(columns: header) }
    names = header.map(\.evened)
    let places = Dictionary(names.enumerated().map { (Self.key($1), $0) }) { first, _ in first }
    var fields: [Field: Int] = [:]
    for field in Field.allCases {
      // The surest name wins, not the first column: `title` before `name`.
      if let place = Self.names(of: field).lazy.compactMap({ places[$0] }).first { fields[field] = place }
    }
    self.fields = fields
    guard [.html, .text, .path, .url].contains(where: { fields[$0] != nil }) else { throw Problem(columns: names) }
  }

  /// How many columns there are.
  public var count: Int { names.count }

  public func article(_ record: [String]) -> ListedArticle {
    func value(_ field: Field) -> String? {
      guard let place = fields[field], place < record.count else { return nil }
      let text = record[place]
      return text.allSatisfy(\.isWhitespace) ? nil : text
    }
    var article = ListedArticle()
    article.id = value(.id)?.evened
    (article.html, article.text) = (value(.html), value(.text))
    article.path = value(.path)?.evened
    article.url = value(.url)?.evened
    article.title = value(.title)?.evened
    article.authors = value(.author).map(Self.authors) ?? []
    article.date = value(.date)?.evened
    article.source = value(.source)?.evened
    article.language = value(.language)?.evened
    return article
  }

  /// `Jane Moe; Ole Dahl`, `Jane Moe and Ole Dahl`
  public static func authors(_ text: String) -> [String] {
    let parts = text.split { $0 == ";" || $0 == "|" || $0.isNewline }.flatMap { part in
      part.evened.components(dividedBy: " and ")
    }
    return parts.map(\.evened).filter { !$0.isEmpty }
  }

  /// Letters and digits only, in lower case: `Article URL`, `article_url`, `article-url`.
  private static func key(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  private static func names(of field: Field) -> [String] {
    switch field {
    case .id: ["id", "key", "identifier"]
    case .html: ["html", "markup"]
    case .text: ["text", "body", "fulltext", "articletext", "article", "content", "articlebody", "transcript"]
    case .path: ["path", "file", "filename", "filepath"]
    case .url:
      [
        "url", "link", "address", "articleurl", "articlelink", "webaddress", "href", "uri", "permalink", "webpage",
        "links", "urls",
      ]
    case .title: ["title", "headline", "articletitle", "heading", "name"]
    case .author: ["author", "authors", "byline", "writer", "by", "creator"]
    case .date:
      [
        "date", "published", "publishedat", "datepublished", "publicationdate", "publishdate", "pubdate", "publishedon",
        "articledate", "day", "datum",
      ]
    case .source: ["source", "publisher", "outlet", "publication", "medium", "media", "newspaper", "site", "website"]
    case .language: ["language", "lang"]
    }
  }
}

extension String {
  fileprivate func components(dividedBy word: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
