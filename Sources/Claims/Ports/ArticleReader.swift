/// Turns the bytes of a file into an article.
public protocol ArticleReader: Sendable {
  /// Reads one article.
  ///
  /// - Throws: `ReadingError` when there is no text to be had (empty, binary, undecodable, too large).
  func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle
  /// Reads an article whose text is decoded already.
  func read(text: String, name: String) throws(ReadingError) -> ReadArticle
}

/// An article as it was read: a text, its parts and what it says about itself. Not yet a record.
public struct ReadArticle: Sendable, Hashable, Codable {
  /// The whole text as decoded; every offset counts its code points.
  public var text: String
  /// The parts of the text in order: headline, dateline, credit, byline, paragraphs and what stands among them.
  public var blocks: [Block]
  public var title: String?
  public var authors: [String]
  public var published: Day?
  /// Clock time beside the date, `HH:MM`, as printed.
  public var publishedTime: String?
  /// The zone of that time, as given: `Z`, `+01:00`, `CET`.
  public var publishedZone: String?
  /// Where the date was found on a page: `JSON-LD`, `meta article:published_time`, `beside the headline`.
  public var publishedOrigin: String?
  /// Who published it, where the text says so.
  public var source: String?
  /// The credit line's words (`REUTERS/Evelyn Hockstein/Pool`), which name where picture or text come from.
  public var credit: String?
  public var url: String?
  /// BCP 47 language of the text, where it could be told.
  public var language: String?
  /// The encoding that the bytes were decoded from, as its IANA name in lower case (`utf-8`).
  public var encoding: String
  /// What was odd but could be mended, one sentence each.
  public var warnings: [String]
  /// Of a transcript: when its words were said, in the order of the text.
  public var times: [TimedSpan]

  public init(
    text: String, blocks: [Block], title: String? = nil, authors: [String] = [], published: Day? = nil,
    publishedTime: String? = nil, publishedZone: String? = nil, publishedOrigin: String? = nil, source: String? = nil,
    credit: String? = nil, url: String? = nil, language: String? = nil, encoding: String = "utf-8",
    warnings: [String] = [], times: [TimedSpan] = []
  ) {
    self.text = text
    self.blocks = blocks
    self.title = title
    self.authors = authors
    self.published = published
    self.publishedTime = publishedTime
    self.publishedZone = publishedZone
    self.publishedOrigin = publishedOrigin
    self.source = source
    self.credit = credit
    self.url = url
    self.language = language
    self.encoding = encoding
    self.warnings = warnings
    self.times = times
  }

  /// Words of a recording with their time, in milliseconds from its beginning.
  public struct TimedSpan: Sendable, Hashable, Codable {
    public var span: Span
    public var from: Int
    /// Nothing where the file does not say, or says something before `from`.
    public var to: Int?

    public init(_ span: Span, from: Int, to: Int?) {
      self.span = span
      self.from = from
      self.to = to
    }
  }

  /// A part of an article's text.
  public struct Block: Sendable, Hashable, Codable {
    public var kind: Kind
    public var span: Span

    public init(_ kind: Kind, _ span: Span) {
      self.kind = kind
      self.span = span
    }

    /// What a part is.
    public enum Kind: String, Sendable, Hashable, Codable {
      case headline, dateline, credit, byline, paragraph
      /// Of pages: a heading inside the text, an item of a list, a quotation set apart, computer text, a row of a table.
      case heading, item, quotation, code, row
    }
  }
}

/// Why a file could not be read as an article.
public enum ReadingError: Refusing, Sendable, Equatable, Codable {
  case empty(name: String)
  case binary(name: String)
  case tooLarge(name: String, bytes: Int, limit: Int)
  case tooMany(Part, name: String, count: Int, limit: Int)
  /// Small as it is, and too much once it is unpacked.
  case packed(name: String, Packed)
  case undecodable(name: String, encoding: String)
  /// A page without an article's text in it.
  case noArticle(name: String)

  /// What takes much more memory than its bytes.
  public enum Part: String, Sendable, Equatable, Codable {
    case lines
    /// Of a page.
    case elements
  }

  /// What a compressed file says that it holds too much of.
  public enum Packed: Sendable, Equatable, Codable {
    case bytes(Int, limit: Int)
    /// More bytes than so many times those of the file.
    case ratio(limit: Int)
    case members(Int, limit: Int)
  }
}

extension ReadingError {
  public var refusal: Refusal {
    switch self {
    case .empty(let name): unreadable(name, "empty", "is empty: there is no text to read")
    case .binary(let name):
      unreadable(
        name, "binary", "is not text (it holds binary data). Save the article as plain text and import that file")
    case .tooLarge(let name, let bytes, let limit):
      unreadable(
        name, "too-large",
        "has \(bytes) bytes, more than the \(limit) that one article may have. "
          + "Split it, or import the part you need")
    case .tooMany(let part, let name, let count, let limit):
      unreadable(
        name, "too-many-\(part)",
        "has \(count) \(part), more than the \(limit) that one article may have. Split it, or import the part you need")
    case .packed(let name, let packed): unreadable(name, "too-large", packed.words)
    case .noArticle(let name):
      unreadable(
        name, "no-article",
        "holds no article that could be found. If a browser shows one, save the page again once it has loaded, or "
          + "paste its text into a file")
    case .undecodable(let name, let encoding):
      unreadable(
        name, "undecodable",
        "says it is \(encoding) but cannot be decoded as that. Save it as UTF-8 and import it again")
    }
  }

  private func unreadable(_ name: String, _ problem: String, _ why: String) -> Refusal {
    Refusal(.unreadableInput, "\(name) \(why)", ["name": .text(name), "problem": .text(problem)])
  }
}

extension ReadingError.Packed {
  fileprivate var words: String {
    switch self {
    case .bytes(let bytes, let limit):
      "unpacks to \(bytes) bytes, more than the \(limit) that one article may have. Split it, or import the part you need"
    case .ratio(let limit):
      "is packed more than \(limit) times, as no document is. Save it again with the program that it comes from"
    case .members(let count, let limit):
      "holds \(count) files, more than the \(limit) of any document. Save its text and import that"
    }
  }
}
