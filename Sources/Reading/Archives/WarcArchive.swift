/// The pages in a web archive (WARC 1.0 and 1.1, ISO 28500): answers of servers that hold a page or plain text. Requests,
/// pictures, redirects and failures are passed over, and counted.
public struct WarcArchive {
  public struct Page: Sendable, Equatable {
    public let address: String
    public let content: [UInt8]
    public let isPage: Bool
    /// Why it is not all that the server sent, as a sentence; absent for a whole one.
    public var missing: String?
  }

  public enum Problem: Error, Equatable { case notWarc }

  /// Records that hold nothing to read, so far.
  public private(set) var passedOver = 0
  /// Whether the archive ends in the midst of a record.
  public private(set) var isCutShort = false
  private var source: ByteSource
  private var isFirst = true

  /// More header lines than any record has, and longer ones.
  private static let (mostHeaders, longestHeader) = (500, 1 << 16)
  /// A page with the headers before it; larger records are passed over.
  private static let largest = PlainTextReader.defaultLimit + 1_000_000

  /// Reads an archive, gzip's compression taken off, through `read`, which gives at most so many of the next bytes and
  /// none at the end.
  public init(read: @escaping (Int) throws -> [UInt8]) { source = ByteSource(read) }

  /// The next page; nothing after the last.
  ///
  /// - Throws: `Problem.notWarc`, or what reading the bytes throws.
  public mutating func next() throws -> Page? {
    while let (headers, body) = try record() {
      let type = headers["warc-type"]?.lowercased()
      let uri = (headers["warc-target-uri"] ?? "").filter { $0 != "<" && $0 != ">" }
      if type == "response", uri.hasPrefix("http"), var page = Self.page(body, uri) {
        page.missing = headers["warc-truncated"].map(Self.truncated) ?? page.missing
        return page
      }
      if type != "warcinfo" { passedOver += 1 }
    }
    return nil
  }

  /// The next record; its body is empty where it is larger than any page.
  private mutating func record() throws -> (headers: [String: String], body: [UInt8])? {
    try source.skipLineEnds()
    guard let first = try source.line(longest: Self.longestHeader) else {
      if isFirst { throw Problem.notWarc }
      return nil
    }
    guard first.starts(with: "WARC/".utf8) else {
      if isFirst { throw Problem.notWarc }
      isCutShort = true
      return nil
    }
    isFirst = false
    var lines = 0
    var headers: [String: String] = [:]
    while let line = try source.line(longest: Self.longestHeader), !line.isEmpty {
      lines += 1
      if lines <= Self.mostHeaders { Self.take(line, into: &headers) }
    }
    guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
      isCutShort = true
      return nil
    }
    if length > Self.largest {
      isCutShort = try !source.skip(length)
      return isCutShort ? nil : (headers, [])
    }
    let body = try source.take(length)
    isCutShort = body.count < length
    return isCutShort ? nil : (headers, body)
  }

  /// Headers by name in lower case, the first line under none; `rest` is what follows the empty line.
  private static func headers(_ rest: inout ArraySlice<UInt8>) -> [String: String] {
    var headers: [String: String] = [:]
    var isFirst = true
    while let end = rest.firstIndex(of: 10) {
      var line = rest[rest.startIndex..<end]
      rest = rest[(end + 1)...]
      if line.last == 13 { line = line.dropLast() }
      if line.isEmpty { break }
      if isFirst { headers[""] = String(decoding: line, as: UTF8.self) } else { take(line, into: &headers) }
      isFirst = false
    }
    return headers
  }

  private static func take(_ line: some Collection<UInt8>, into headers: inout [String: String]) {
    let text = String(decoding: line, as: UTF8.self)
    guard let colon = text.firstIndex(of: ":"), headers.count < mostHeaders else { return }
    headers[text[..<colon].lowercased()] = String(text[text.index(after: colon)...].drop(while: \.isWhitespace))
  }

  /// What a server answered, if it is a page: the chunks joined, gzip's compression taken off.
  private static func page(_ answer: [UInt8], _ address: String) -> Page? {
    var rest = answer[...]
    let headers = headers(&rest)
    let status = (headers[""] ?? "").split(separator: " ").dropFirst().first
    let type = (headers["content-type"] ?? "").lowercased()
    let isPage = type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    guard status == "200", isPage || type.hasPrefix("text/plain") else { return nil }
    var content = Array(rest)
    var missing: String?
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      // Archivers that take the chunks apart often leave the header in.
      if let (joined, isWhole) = joined(content) {
        content = joined
        if !isWhole { missing = "the web archive has only the beginning of it: its last chunk is cut off" }
      }
    } else if let length = headers["content-length"].flatMap({ Int($0) }), headers["content-encoding"] == nil,
      content.count < length
    {
      missing = "the web archive has only \(content.count) of its \(length) bytes"
    }
    if Gzip.isCompressed(content) {
      guard let unpacked = Gzip.decompressed(content, limit: PlainTextReader.defaultLimit) else { return nil }
      content = unpacked
    } else if headers["content-encoding"] != nil, content.prefix(512).contains(where: isOfNoText) {
      return nil
    }
    return content.isEmpty ? nil : Page(address: address, content: content, isPage: isPage, missing: missing)
  }

  /// What the archiver says of a record that it cut off: `length`, `time`, `disconnect`, or `unspecified`.
  private static func truncated(_ reason: String) -> String {
    let word = reason.prefix { $0.isASCII && $0.isLetter }.lowercased()
    return "the web archive has only the beginning of it (WARC-Truncated: \(word.isEmpty ? "unspecified" : word))"
  }

  /// Archivers that unpack a page often leave the header in; what is still packed holds such bytes soon.
  private static func isOfNoText(_ byte: UInt8) -> Bool { byte < 9 || (14..<32).contains(byte) }

  /// The chunks of HTTP 1.1 in one, and whether the last one is there; nothing for bytes that are not in chunks.
  private static func joined(_ bytes: [UInt8]) -> (content: [UInt8], isWhole: Bool)? {
    var content: [UInt8] = []
    var place = 0
    while let end = bytes[place...].prefix(20).firstIndex(of: 10) {
      let line = String(decoding: bytes[place..<end], as: UTF8.self)
      let head = line.prefix { $0.isHexDigit }
      // What is in no chunks begins with no number that has a line to itself.
      guard let size = Int(head, radix: 16), [nil, "\r", ";", " "].contains(line.dropFirst(head.count).first) else {
        return nil
      }
      if size == 0 { return (content, true) }
      guard size < bytes.count - end else {
        // The rest of a page whose first chunk already is cut off could be anything.
        return content.isEmpty ? nil : (content + bytes[(end + 1)...], false)
      }
      content += bytes[(end + 1)..<(end + 1 + size)]
      place = end + 1 + size
      while place < bytes.count, bytes[place] == 13 || bytes[place] == 10 { place += 1 }
    }
    return content.isEmpty ? nil : (content, false)
  }
}
