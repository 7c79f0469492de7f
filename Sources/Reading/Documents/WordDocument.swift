public import Claims

/// A word processor's file, DOCX or ODT: its paragraphs, and the title and author that its properties name.
public struct WordDocument: Sendable {
  private let paragraphs: [String]
  private let title: String?
  private let author: String?

  /// - Throws: `ReadingError` when it is damaged, locked or too large, or holds no text.
  public init(_ bytes: [UInt8], name: String) throws(ReadingError) {
    do {
      let archive = try ZipArchive(bytes)
      let word = try archive.content(of: "word/document.xml")
      guard let text = try word ?? archive.content(of: "content.xml") else { throw ZipArchive.Problem.damaged }
      paragraphs = try DocumentXML(text, isOpenDocument: word == nil).paragraphs
      let properties = try archive.content(of: word == nil ? "meta.xml" : "docProps/core.xml") ?? []
      title = Self.property("dc:title", in: properties)
      author = Self.property("dc:creator", in: properties)
    } catch ZipArchive.Problem.tooMuch(let packed) {
      throw .packed(name: name, packed)
    } catch {
      throw .binary(name: name)
    }
    guard !paragraphs.isEmpty else { throw .empty(name: name) }
  }

  public func article(name: String) throws(ReadingError) -> ReadArticle {
    var article = try PlainTextReader(keepsLineEnds: false).read(text: paragraphs.joined(separator: "\n\n"), name: name)
    article.title = article.title ?? title
    if article.authors.isEmpty, let author { article.authors = [author] }
    article.warnings.append(
      "The text was taken out of a word processor's file: pictures, notes, comments and what was struck out are not in it."
    )
    return article
  }

  /// The words of a property's element, where it has any.
  private static func property(_ name: String, in bytes: [UInt8]) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self), let start = text.firstRange(of: "<\(name)>")?.upperBound,
      let end = text[start...].firstIndex(of: "<")
    else { return nil }
    let words = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words.replacing("&amp;", with: "&")
  }
}
