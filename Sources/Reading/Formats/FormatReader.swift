public import Claims

/// A reader of whatever a file turns out to hold: captions, Markdown, or else plain text. Pages are for `PageReader`,
/// in processes of their own: a page gets here only as the text that it is.
public struct FormatReader: ArticleReader {
  private let texts = PlainTextReader(keepsLineEnds: false)

  public init() {}

  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle {
    switch Format(of: bytes, name: name) {
    case .captions: try TranscriptReader().read(bytes, name: name)
    case .markdown: try MarkdownReader().read(bytes, name: name)
    default: try texts.read(bytes, name: name)
    }
  }

  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    try TranscriptReader.recognises(text)
      ? TranscriptReader().read(text: text, name: name) : texts.read(text: text, name: name)
  }
}
