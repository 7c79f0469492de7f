/// A part of a MIME message (RFC 2045, 2046): headers and a body, which may hold parts again.
struct MailPart {
  /// By name in lower case; of several with one name the first.
  let headers: [String: String]
  private let body: ArraySlice<UInt8>
  private let depth: Int

  /// Deeper nesting is not looked into; mail has three or four.
  private static let deepest = 12
  /// A message of more parts is read as far.
  private static let mostParts = 400
  /// More bytes of a header than anybody writes are left out.
  private static let longestHeader = 1 << 16

  init(_ bytes: ArraySlice<UInt8>, depth: Int = 0) {
    var headers: [String: String] = [:]
    var name = ""
    var rest = bytes
    while let (line, after) = Self.line(rest) {
      rest = after
      if line.isEmpty { break }
      let text = String(decoding: line.prefix(Self.longestHeader), as: UTF8.self)
      if let first = text.first, first.isWhitespace, !name.isEmpty {
        // Folded: the header goes on.
        if let length = headers[name]?.utf8.count, length < Self.longestHeader {
          headers[name]? += " " + text.drop(while: \.isWhitespace)
        }
      } else if let colon = text.firstIndex(of: ":"), headers.count < 200 {
        name = text[..<colon].lowercased()
        if headers[name] != nil { name = "" }
        if !name.isEmpty { headers[name] = String(text[text.index(after: colon)...].drop(while: \.isWhitespace)) }
      } else {
        name = ""
      }
    }
    self.headers = headers
    body = rest
    self.depth = depth
  }

  /// The next line without its end, and what follows; nothing at the end.
  private static func line(_ bytes: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>)? {
    guard !bytes.isEmpty else { return nil }
    guard let end = bytes.firstIndex(of: 10) else { return (bytes, bytes[bytes.endIndex...]) }
    let line = bytes[bytes.startIndex..<end]
    return (line.last == 13 ? line.dropLast() : line, bytes[(end + 1)...])
  }

  // MARK: What it is

  /// `text/html`, in lower case.
  var type: String { Self.value(headers["content-type"] ?? "text/plain").lowercased() }

  func parameter(_ name: String) -> String? { Self.parameter(name, of: headers["content-type"] ?? "") }

  /// Whether it is a file that came with the message, not its text.
  var isAttachment: Bool { Self.value(headers["content-disposition"] ?? "").lowercased() == "attachment" }

  private static func value(_ header: String) -> String {
    String(header.prefix { $0 != ";" }).filter { !$0.isWhitespace }
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      guard piece[..<equals].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
      return piece[piece.index(after: equals)...].trimming { $0.isWhitespace || $0 == "\"" }
    }
    return nil
  }

  // MARK: What it holds

  /// The bytes, without the encoding that they were sent in.
  var content: [UInt8] {
    switch Self.value(headers["content-transfer-encoding"] ?? "").lowercased() {
    case "base64": TransferEncoding.base64(body)
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    default: Array(body)
    }
  }

  /// The parts of a multipart, in order; of anything else none.
  var parts: [MailPart] {
    guard type.hasPrefix("multipart/"), depth < Self.deepest, let boundary = parameter("boundary"), !boundary.isEmpty
    else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MailPart] = []
    var start: Int?
    var rest = body
    while let (line, after) = Self.line(rest), parts.count < Self.mostParts {
      if line.starts(with: mark) {
        if let start { parts.append(MailPart(body[start..<line.startIndex], depth: depth + 1)) }
        start = line.dropFirst(mark.count).starts(with: "--".utf8) ? nil : after.startIndex
        if start == nil { break }
      }
      rest = after
    }
    // Cut short: the last part goes to the end.
    if let start, parts.count < Self.mostParts, start < body.endIndex {
      parts.append(MailPart(body[start...], depth: depth + 1))
    }
    return parts
  }

  /// Every part that holds no others, in order.
  var leaves: [MailPart] {
    let parts = parts
    return parts.isEmpty ? [self] : parts.flatMap(\.leaves)
  }
}

extension Substring {
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> String {
    guard let start = firstIndex(where: { !isLeftOut($0) }), let end = lastIndex(where: { !isLeftOut($0) }) else {
      return ""
    }
    return String(self[start...end])
  }
}
