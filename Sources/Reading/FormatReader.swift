public import Claims

/// A reader of whatever a file turns out to hold: a transcript, Markdown, or else plain text. Pages are for `PageReader`,
/// in processes of their own: a page gets here only as the text that it is.
public struct FormatReader: ArticleReader {
  private let texts = PlainTextReader(keepsLineEnds: false)

  public init() {}

  public func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> ReadArticle {
    switch FileFormat(of: bytes, name: name) {
    case .transcript: try TranscriptReader().read(bytes, name: name)
    case .markdown: try MarkdownReader().read(bytes, name: name)
    case .text, .page, .feed: try texts.read(bytes, name: name)
    }
  }

  public func read(text: String, name: String) throws(ReadingError) -> ReadArticle {
    try TranscriptReader.recognises(text)
      ? TranscriptReader().read(text: text, name: name) : texts.read(text: text, name: name)
  }

  /// Whether bytes are a web page: by what they begin with, or by the file's name.
  public static func isPage(_ bytes: [UInt8], name: String) -> Bool { FileFormat(of: bytes, name: name) == .page }

  /// Whether bytes are a feed or a list of feeds: by what they begin with, or by the file's name.
  public static func isFeed(_ bytes: [UInt8], name: String) -> Bool { FileFormat(of: bytes, name: name) == .feed }

  /// Whether bytes are an SRT or WebVTT file: by what they begin with, or by the file's name.
  public static func isTranscript(_ bytes: [UInt8], name: String) -> Bool {
    FileFormat(of: bytes, name: name) == .transcript
  }
}
