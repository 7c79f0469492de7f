public import Claims

/// A reader of plain text and Markdown: pasted articles, saved files, standard input.
public struct PlainTextReader: ArticleReader {
  /// The largest article in bytes.
  public let limit: Int

  /// 20 MB is some three million words, far more than any article; a larger file is an archive or a mistake, which
  /// had better be told than stored.
  public static let defaultLimit = 20_000_000

  /// Whether the text of a file keeps its line ends and outer blanks, so that offsets count in the file as it is. An
  /// article that is stored does without them, so that the same words are the same article however they were saved.
  public let keepsLineEnds: Bool

  public init(limit: Int = defaultLimit, keepsLineEnds: Bool = true) {
    self.limit = limit
    self.keepsLineEnds = keepsLineEnds
  }

  /// Reads one article from the bytes of a file.
  ///
  /// With `keepsLineEnds` the text is exactly what was decoded; only a byte order mark is dropped.
  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle {
    guard bytes.count <= limit else { throw .tooLarge(name: name, bytes: bytes.count, limit: limit) }
    var decoded = try Decoding.decode(bytes, name: name)
    if !keepsLineEnds { decoded.text = LineEnds.plain(decoded.text) }
    return try read(decoded, name: name)
  }

  /// Reads an article whose text is decoded already; its offsets count in the text as given.
  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    guard text.utf8.count <= limit else { throw .tooLarge(name: name, bytes: text.utf8.count, limit: limit) }
    if BinarySigns.hasManyControls(text) { throw .binary(name: name) }
    return try read(Decoding.Decoded(text: text, encoding: "utf-8"), name: name)
  }

  private func read(_ decoded: Decoding.Decoded, name: String) throws(ReadingError) -> ReadArticle {
    try Lines.check(decoded.text, name: name)
    let string = OddCharacters.withoutNUL(decoded.text)
    let text = CodePoints(string)
    let lines = Lines.all(in: text)
    guard let first = lines.first(where: { !$0.isEmpty }) else { throw .empty(name: name) }
    let head = ArticleHead(lines: lines, in: text)
    let body = ArticleBody(lines: Array(lines[head.lineCount...]), in: text)
    let language = Language(of: text, from: first.start)
    return ReadArticle(
      text: string, blocks: head.blocks + body.blocks, title: head.title, authors: head.authors,
      published: head.published ?? body.published, publishedTime: head.publishedTime,
      source: head.source ?? body.source, credit: head.credit ?? body.credit, language: language.code,
      encoding: decoded.encoding,
      warnings: decoded.warnings + OddCharacters.warnings(in: decoded.text)
        + Markup.warnings(in: text, from: first.start) + head.warnings + language.warnings)
  }
}
