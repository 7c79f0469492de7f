/// What bytes are, as servers name it (`application/pdf`): by how they begin, else by the file's name.
public enum MediaType {
  /// What a server said in `Content-Type` (`served`) is believed, unless it says nothing.
  public static func of(_ bytes: [UInt8], name: String, served: String? = nil) -> String {
    let said = served.map { $0.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace } } ?? ""
    let isVague = ["application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown"]
      .contains(said)
    if !isVague, isName(said) { return said }
    return signature(of: bytes) ?? ending(of: name) ?? text(bytes, name)
  }

  /// `type/subtype` in the letters that RFC 6838 allows: what a server says is shown and stored.
  private static func isName(_ word: String) -> Bool {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && word.utf8.count <= 127
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || "!#$&-^_.+".utf8.contains($0)
          }
      }
  }

  private static func signature(of bytes: [UInt8]) -> String? {
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.type }
    guard bytes.count >= 12 else { return nil }
    if bytes[4..<8].elementsEqual("ftyp".utf8) { return "video/mp4" }
    guard bytes.starts(with: "RIFF".utf8) else { return nil }
    switch String(decoding: bytes[8..<12], as: UTF8.self) {
    case "WEBP": return "image/webp"
    case "WAVE": return "audio/wav"
    case "AVI ": return "video/x-msvideo"
    default: return nil
    }
  }

  /// Only what is certain by its first bytes; a ZIP archive may be a document, which its name tells.
  private static let signatures: [(bytes: [UInt8], type: String)] = [
    (Array("%PDF-".utf8), "application/pdf"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF87a".utf8), "image/gif"), (Array("GIF89a".utf8), "image/gif"),
    ([0x49, 0x49, 0x2A, 0x00], "image/tiff"), ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
    (Array("OggS\0".utf8), "application/ogg"), (Array("fLaC\0".utf8), "audio/flac"), (Array("ID3".utf8), "audio/mpeg"),
    ([0x1A, 0x45, 0xDF, 0xA3], "video/webm"), ([0x1F, 0x8B], "application/gzip"),
  ]

  private static func ending(of name: String) -> String? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return endings[name[name.index(after: dot)...].lowercased()]
  }

  private static let endings: [String: String] = [
    "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml", "txt": "text/plain",
    "md": "text/markdown", "csv": "text/csv", "tsv": "text/tab-separated-values", "json": "application/json",
    "xml": "application/xml", "srt": "application/x-subrip", "vtt": "text/vtt", "eml": "message/rfc822",
    "mht": "multipart/related", "mhtml": "multipart/related", "warc": "application/warc",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "xls": "application/vnd.ms-excel", "doc": "application/msword", "zip": "application/zip",
    "svg": "image/svg+xml", "mp3": "audio/mpeg", "mp4": "video/mp4",
  ]

  private static func text(_ bytes: [UInt8], _ name: String) -> String {
    let head = bytes.prefix(4096)
    // The bytes that no text has, by the WHATWG's table.
    let isBinary = head.contains { $0 < 0x09 || $0 == 0x0B || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) }
    if FormatReader.isPage(bytes, name: name) { return "text/html" }
    if FormatReader.isFeed(bytes, name: name) { return "application/xml" }
    return isBinary ? "application/octet-stream" : "text/plain"
  }
}
