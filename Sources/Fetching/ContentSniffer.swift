import FetchMessages

/// Tells what bytes are by how they begin, since servers say all sorts of things.
enum ContentSniffer {
  static func kind(of bytes: [UInt8]) -> ContentKind {
    guard !bytes.isEmpty else { return .empty }
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.kind }
    if bytes.count >= 12, bytes[0] == 0, bytes[4..<8].elementsEqual("ftyp".utf8) { return .video }
    if bytes.count >= 12, bytes.starts(with: "RIFF".utf8) {
      switch String(decoding: bytes[8..<12], as: UTF8.self) {
      case "WEBP": return .image
      case "WAVE": return .sound
      case "AVI ": return .video
      default: break
      }
    }
    let head = bytes.prefix(4096)
    if [[0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xFF, 0xFE]].contains(where: { head.starts(with: $0) }) {
      return markup(head.filter { $0 != 0 }.drop { $0 >= 0x80 })
    }
    if isWide(head) { return markup(head.filter { $0 != 0 }[...]) }
    guard !head.contains(where: isBinary) else { return .binary }
    return markup(head)
  }

  /// What to say where the server calls it something else; nothing where the two agree well enough.
  static func remark(on kind: ContentKind, declared: String?) -> String? {
    guard let declared, kind.isText else { return nil }
    let type = declared.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    let isOther =
      ["image/", "audio/", "video/", "font/"].contains(where: type.hasPrefix)
      || ["application/zip", "application/pdf", "application/octet-stream", "application/gzip"].contains(type)
    return isOther ? "The server calls it \(type), but it is \(kind.words)." : nil
  }

  private struct Signature {
    let kind: ContentKind
    let bytes: [UInt8]

    init(_ kind: ContentKind, _ bytes: [UInt8]) {
      self.kind = kind
      self.bytes = bytes
    }

    init(_ kind: ContentKind, _ text: String) { self.init(kind, Array(text.utf8)) }
  }

  /// From the WHATWG's “MIME Sniffing”, and the executables of the three systems.
  private static let signatures: [Signature] = [
    Signature(.pdf, "%PDF-"),
    Signature(.zip, [0x50, 0x4B, 0x03, 0x04]), Signature(.zip, [0x50, 0x4B, 0x05, 0x06]),
    Signature(.zip, "Rar!\u{1A}\u{07}"), Signature(.zip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Signature(.gzip, [0x1F, 0x8B]), Signature(.gzip, [0x28, 0xB5, 0x2F, 0xFD]),
    Signature(.gzip, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Signature(.image, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), Signature(.image, [0xFF, 0xD8, 0xFF]),
    Signature(.image, "GIF87a"), Signature(.image, "GIF89a"),
    Signature(.sound, "ID3\u{02}"), Signature(.sound, "ID3\u{03}"), Signature(.sound, "ID3\u{04}"),
    Signature(.sound, "OggS\0"), Signature(.sound, "fLaC\0"),
    Signature(.video, [0x1A, 0x45, 0xDF, 0xA3]),
    Signature(.font, "wOFF"), Signature(.font, "wOF2"), Signature(.font, "OTTO\0"),
    Signature(.program, [0x7F, 0x45, 0x4C, 0x46]), Signature(.program, [0xCF, 0xFA, 0xED, 0xFE]),
    Signature(.program, [0xCA, 0xFE, 0xBA, 0xBE]), Signature(.program, [0x4D, 0x5A, 0x90, 0x00]),
    Signature(.program, "\0asm"),
  ]

  /// The bytes that no text has, by the WHATWG's table.
  private static func isBinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x08, 0x0B, 0x0E...0x1A, 0x1C...0x1F: true
    default: false
    }
  }

  /// UTF-16 without a mark: every other byte of Latin text is zero.
  private static func isWide(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 4 else { return false }
    let zeros = bytes.enumerated().filter { $0.element == 0 }
    return zeros.count * 3 >= bytes.count && Set(zeros.map { $0.offset % 2 }).count == 1
  }

  private static func markup(_ bytes: some Collection<UInt8>) -> ContentKind {
    let text = String(decoding: bytes.drop { $0 <= 0x20 }.prefix(256), as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") { return text.contains("<html") || text.contains("<!doctype html") ? .html : .xml }
    if ["<rss", "<feed", "<opml", "<rdf"].contains(where: text.hasPrefix) { return .xml }
    if text.hasPrefix("<!--") || text.hasPrefix("<!doctype") { return .html }
    if let first = text.dropFirst().first, text.hasPrefix("<"), first.isLetter { return .html }
    if text.hasPrefix("{") || text.hasPrefix("[{") || text.hasPrefix("[\"") { return .json }
    return .text
  }
}
