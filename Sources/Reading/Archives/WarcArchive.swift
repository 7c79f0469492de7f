/// The pages in a web archive (WARC 1.0 and 1.1, ISO 28500): answers of servers that hold a page or plain text. Requests,
/// pictures, redirects and failures are passed over, and counted.
public struct WarcArchive: IteratorProtocol {
  public struct Page: Sendable, Equatable {
    public let address: String
    public let content: [UInt8]
    public let isPage: Bool
  }

  /// Records that hold nothing to read, so far.
  public private(set) var passedOver = 0
  /// Whether the archive ends in the midst of a record.
  public private(set) var isCutShort = false
  private let bytes: [UInt8]
  private var place = 0

  /// More header lines than any record has.
  private static let mostHeaders = 500

  /// Nothing where the bytes, gzip's compression taken off, are no archive.
  public init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "WARC/".utf8) else { return nil }
    self.bytes = bytes
  }

  public mutating func next() -> Page? {
    while let (headers, body) = record() {
      let type = headers["warc-type"]?.lowercased()
      let uri = (headers["warc-target-uri"] ?? "").filter { $0 != "<" && $0 != ">" }
      if type == "response", uri.hasPrefix("http"), let page = Self.page(body, uri) { return page }
      if type != "warcinfo" { passedOver += 1 }
    }
    return nil
  }

  private mutating func record() -> (headers: [String: String], body: ArraySlice<UInt8>)? {
    var rest = bytes[place...].drop { $0 == 13 || $0 == 10 }
    guard rest.starts(with: "WARC/".utf8) else {
      isCutShort = isCutShort || !rest.isEmpty
      return nil
    }
    let headers = Self.headers(&rest)
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0, length <= rest.count else {
      isCutShort = true
      return nil
    }
    place = rest.startIndex + length
    return (headers, rest.prefix(length))
  }

  /// Headers by name in lower case, the first line left out; `rest` is what follows the empty line.
  private static func headers(_ rest: inout ArraySlice<UInt8>) -> [String: String] {
    var headers: [String: String] = [:]
    var isFirst = true
    while let end = rest.firstIndex(of: 10) {
      var line = rest[rest.startIndex..<end]
      rest = rest[(end + 1)...]
      if line.last == 13 { line = line.dropLast() }
      if line.isEmpty { break }
      let text = String(decoding: line, as: UTF8.self)
      if isFirst {
        headers[""] = text
      } else if let colon = text.firstIndex(of: ":"), headers.count < mostHeaders {
        headers[text[..<colon].lowercased()] = String(text[text.index(after: colon)...].drop(while: \.isWhitespace))
      }
      isFirst = false
    }
    return headers
  }

  /// What a server answered, if it is a page: the chunks joined, gzip's compression taken off.
  private static func page(_ answer: ArraySlice<UInt8>, _ address: String) -> Page? {
    var rest = answer
    let headers = headers(&rest)
    let status = (headers[""] ?? "").split(separator: " ").dropFirst().first
    let type = (headers["content-type"] ?? "").lowercased()
    let isPage = type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    guard status == "200", isPage || type.hasPrefix("text/plain") else { return nil }
    var content = Array(rest)
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      // Archivers that take the chunks apart often leave the header in.
      content = joined(content) ?? content
    }
    if Gzip.isCompressed(content) {
      guard let unpacked = Gzip.decompressed(content, limit: PlainTextReader.defaultLimit) else { return nil }
      content = unpacked
    } else if headers["content-encoding"] != nil, String(validating: content.prefix(4), as: UTF8.self) == nil {
      return nil
    }
    return content.isEmpty ? nil : Page(address: address, content: content, isPage: isPage)
  }

  /// The chunks of HTTP 1.1 in one; nothing for bytes that are not in chunks.
  private static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var content: [UInt8] = []
    var place = 0
    while let end = bytes[place...].prefix(20).firstIndex(of: 10) {
      let head = String(decoding: bytes[place..<end], as: UTF8.self).prefix { $0.isHexDigit }
      guard let size = Int(head, radix: 16), end + 1 + size <= bytes.count else { return nil }
      if size == 0 { return content }
      content += bytes[(end + 1)..<(end + 1 + size)]
      place = end + 1 + size
      while place < bytes.count, bytes[place] == 13 || bytes[place] == 10 { place += 1 }
    }
    return nil
  }
}
