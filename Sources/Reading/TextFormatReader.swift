public import Claims

/// A reader of a format that is text: bytes are decoded alike for all of them.
public protocol TextFormatReader: ArticleReader {}

extension TextFormatReader {
  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle {
    let limit = PlainTextReader.defaultLimit
    guard bytes.count <= limit else { throw .tooLarge(name: name, bytes: bytes.count, limit: limit) }
    let decoded = try Decoding.decode(bytes, name: name)
    var article = try read(text: decoded.text, name: name)
    article.encoding = decoded.encoding
    article.warnings = decoded.warnings + article.warnings
    return article
  }
}
