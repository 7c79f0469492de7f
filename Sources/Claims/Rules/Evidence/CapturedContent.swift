/// What a look at an address or into a file brought: the bytes, what they are, and the text in them.
public struct CapturedContent: Sendable, Hashable {
  public var bytes: [UInt8]
  /// As `application/pdf`.
  public var mediaType: String?
  /// The text that was read from the bytes; nothing for what has none, as a photograph.
  public var text: String?
  /// What a page says of itself; stands in where the editor said nothing.
  public var title: String?
  public var publisher: String?
  public var published: Day?
  public var provenance: Provenance?
  /// Why it is not all that a reader would see; absent for a whole one.
  public var missing: String?

  public init(
    bytes: [UInt8], mediaType: String? = nil, text: String? = nil, title: String? = nil, publisher: String? = nil,
    published: Day? = nil, provenance: Provenance? = nil, missing: String? = nil
  ) {
    self.bytes = bytes
    self.mediaType = mediaType
    self.text = text
    self.title = title
    self.publisher = publisher
    self.published = published
    self.provenance = provenance
    self.missing = missing
  }

  /// The text's bytes; nothing where there is no word in it.
  var kept: Content? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return Content(Array(text.utf8))
  }
}

/// Tells a capture that a reader would not take for the whole: the one place that decides what is `partial`.
public enum PartialCapture {
  /// Why what a server sent is not all of it; nothing where nothing speaks against it.
  ///
  /// Looks at the HTTP `status`, at what `cut` the transfer before its end, and of a web `page` at its text and markup.
  public static func reason(status: Int?, cut: String?, page: (text: String, markup: [UInt8])?) -> String? {
    if let cut { return cut }
    if status == 206 { return "the server sent a part of it only (status 206)" }
    guard let page else { return nil }
    let letters = page.text.unicodeScalars.count { $0.properties.isAlphabetic }
    if letters < fewLetters, asksForScripts(page.text) || asksForScripts(inMarkup: page.markup) {
      return "the page shows its text with JavaScript only"
    }
    return letters == 0 ? "the page holds no text that could be read" : nil
  }

  /// An article has more; what shows nothing without scripts has a sentence that says so.
  private static let fewLetters = 400

  private static func asksForScripts(_ text: String) -> Bool { text.lowercased().contains("javascript") }

  /// Looks into the `noscript` elements, which browsers show where scripts are off.
  private static func asksForScripts(inMarkup bytes: [UInt8]) -> Bool {
    let markup = String(decoding: bytes, as: UTF8.self).lowercased()
    var rest = markup[...]
    while let start = rest.firstRange(of: "<noscript") {
      let after = rest[start.upperBound...]
      let end = after.firstRange(of: "</noscript")?.lowerBound ?? after.endIndex
      if after[..<end].contains("javascript") { return true }
      rest = after[end...]
    }
    return false
  }
}
