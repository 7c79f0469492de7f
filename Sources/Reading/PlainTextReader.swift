public import Claims

/// Reads plain text and Markdown: pasted articles, saved files, standard input.
public struct PlainTextReader: ArticleReader {
  /// The largest article in bytes.
  public let limit: Int

  /// 20 MB is some three million words, thirty times the longest novel-length feature; more is no article but a
  /// mistake (an archive, a database), which had better be told than stored.
  public static let defaultLimit = 20_000_000

  public init(limit: Int = defaultLimit) { self.limit = limit }

  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle {
    guard bytes.count <= limit else { throw .tooLarge(name: name, bytes: bytes.count, limit: limit) }
    let decoded = try Decoding.decode(bytes, name: name)
    return try read(decoded, name: name)
  }

  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    guard text.utf8.count <= limit else { throw .tooLarge(name: name, bytes: text.utf8.count, limit: limit) }
    return try read(Decoding.Decoded(text: text, encoding: "utf-8", warnings: []), name: name)
  }

  private func read(_ decoded: Decoding.Decoded, name: String) throws(ReadingError) -> ReadArticle {
    let text = CodePoints(decoded.text)
    let lines = Lines.all(in: text)
    guard lines.contains(where: { !$0.isEmpty }) else { throw .empty(name: name) }
    let head = ArticleHead(lines: lines, in: text)
    let blocks = head.blocks + Paragraphs.blocks(Array(lines[head.lineCount...]), in: text, head: head.blocks)
    let language = Language.guess(text)
    var warnings = decoded.warnings + OddCharacters.warnings(in: text) + head.warnings
    if language == nil {
      warnings.append("The text does not look English; statements are found in English text only.")
    }
    return ReadArticle(
      text: decoded.text, blocks: blocks.sorted { $0.span < $1.span }, title: head.title, authors: head.authors,
      published: head.published, publishedTime: head.publishedTime, source: head.source, credit: head.credit,
      language: language, encoding: decoded.encoding, warnings: warnings)
  }
}
