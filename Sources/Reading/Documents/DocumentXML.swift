/// The paragraphs of a word processor's XML, OOXML's or OpenDocument's. One pass over the bytes; no entity but XML's own
/// five and numbers, and a document with a DOCTYPE is refused.
struct DocumentXML {
  private(set) var paragraphs: [String] = []
  private var current = ""
  /// How many elements deep in what is left out.
  private var hidden = 0
  private var isText = false

  /// OpenDocument holds its text right in its paragraphs, OOXML in runs.
  private let isOpenDocument: Bool

  struct Refused: Error {}

  init(_ bytes: [UInt8], isOpenDocument: Bool) throws(Refused) {
    self.isOpenDocument = isOpenDocument
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("<!DOCTYPE") else { throw Refused() }
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      add(rest[..<open])
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      element(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    endParagraph()
  }

  /// Struck out, noted in the margin or at the foot.
  private static let leftOut: Set<Substring> = ["tracked-changes", "annotation", "note", "del", "delText", "instrText"]

  private mutating func element(_ tag: Substring) {
    guard let first = tag.first, first != "?", first != "!" else { return }
    let isEnd = first == "/"
    let isEmpty = tag.last == "/"
    let full = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }
    let name = full.firstIndex(of: ":").map { full[full.index(after: $0)...] } ?? full
    if Self.leftOut.contains(name), !isEmpty {
      hidden = max(0, hidden + (isEnd ? -1 : 1))
      return
    }
    guard hidden == 0 else { return }
    switch name {
    case "p", "h":
      if isEnd || isEmpty || isOpenDocument { endParagraph() }
      if isOpenDocument { isText = !isEnd && !isEmpty }
    case "t" where !isOpenDocument: isText = !isEnd && !isEmpty
    case "tab", "s", "br", "line-break", "cr": if !isEnd { current += " " }
    default: break
    }
  }

  private mutating func add(_ text: Substring) {
    guard isText, hidden == 0, !text.isEmpty else { return }
    current += text.contains("&") ? Self.unescaped(text) : String(text)
  }

  private mutating func endParagraph() {
    let words = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { paragraphs.append(words) }
    current = ""
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      let after = rest[rest.index(after: mark)...]
      guard let end = after.prefix(10).firstIndex(of: ";") else {
        result += "&"
        rest = after
        continue
      }
      let name = after[..<end]
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      if let character = entities[String(name)] ?? number.flatMap(Unicode.Scalar.init).map(String.init) {
        result += character
        rest = after[after.index(after: end)...]
      } else {
        result += "&"
        rest = after
      }
    }
    return result + rest
  }
}
