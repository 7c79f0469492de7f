/// A row of the table of formats: what files of a kind are called, how they begin, and what servers call them.
struct FormatRow: Sendable {
  let format: Format
  /// As servers name it.
  let mediaType: String
  /// Without the dot, in lower case.
  let endings: [String]
  /// Each is enough to be sure that no text begins so. Where several rows have the same one, the ending decides, else the
  /// first of them.
  let signatures: [Signature]

  init(_ format: Format, _ mediaType: String, _ endings: [String] = [], _ signatures: Signature...) {
    self.format = format
    self.mediaType = mediaType
    self.endings = endings
    self.signatures = signatures
  }

  /// Bytes at the beginning of a file, and further ones behind.
  struct Signature: Sendable {
    let bytes: [UInt8]
    var place = 0
    var then: (place: Int, bytes: [UInt8])?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init(_ text: String, at place: Int = 0, then: (Int, String)? = nil) {
      bytes = Array(text.utf8)
      self.place = place
      self.then = then.map { ($0.0, Array($0.1.utf8)) }
    }

    func opens(_ file: [UInt8]) -> Bool {
      func has(_ bytes: [UInt8], _ place: Int) -> Bool { file.dropFirst(place).starts(with: bytes) }
      return has(bytes, place) && (then.map { has($0.bytes, $0.place) } ?? true)
    }
  }

  private static let zip = Signature([0x50, 0x4B, 3, 4])
  private static let oldOffice = Signature([0xD0, 0xCF, 0x11, 0xE0])

  /// Everything that is known of files. What pages, feeds, captions and mail look like inside is in `MarkupStart`,
  /// `TranscriptReader` and `MailMessage`.
  static let all: [FormatRow] = [
    FormatRow(.page, "text/html", ["html", "htm", "shtml"]),
    FormatRow(.page, "application/xhtml+xml", ["xhtml"]),
    FormatRow(.feed, "application/xml", ["rss", "atom", "rdf"]),
    FormatRow(.feedList, "application/xml", ["opml"]),
    FormatRow(.captions, "application/x-subrip", ["srt"]),
    FormatRow(.captions, "text/vtt", ["vtt"]),
    FormatRow(.markdown, "text/markdown", ["md", "markdown"]),
    FormatRow(.text, "text/plain", ["txt"]),
    FormatRow(.mail, "message/rfc822", ["eml"]),
    FormatRow(.mail, "multipart/related", ["mht", "mhtml"]),
    FormatRow(.pdf, "application/pdf", ["pdf"], Signature("%PDF-")),

    FormatRow(.table, "text/csv", ["csv"]),
    FormatRow(.table, "text/tab-separated-values", ["tsv"]),
    FormatRow(.lines, "application/jsonl", ["jsonl"]),
    FormatRow(.tar, "application/x-tar", ["tar"]),
    FormatRow(.webArchive, "application/warc", ["warc"]),

    FormatRow(.other, "application/zip", ["zip"], zip),
    FormatRow(
      .document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx"], zip),
    FormatRow(.document, "application/vnd.oasis.opendocument.text", ["odt"], zip),
    FormatRow(.other, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx"], zip),
    FormatRow(.other, "application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx"], zip),
    FormatRow(.other, "application/vnd.oasis.opendocument.spreadsheet", ["ods"], zip),
    FormatRow(.other, "application/x-ole-storage", [], oldOffice),
    FormatRow(.other, "application/msword", ["doc"], oldOffice),
    FormatRow(.other, "application/vnd.ms-excel", ["xls"], oldOffice),
    FormatRow(.other, "application/rtf", ["rtf"], Signature("{\\rtf")),
    FormatRow(.other, "application/gzip", ["gz"], Signature([0x1F, 0x8B])),
    FormatRow(.other, "application/json", ["json"]),
    FormatRow(.other, "application/xml", ["xml"]),
    FormatRow(.other, "application/vnd.sqlite3", ["claimbook", "sqlite"], Signature("SQLite format 3")),
    FormatRow(.other, "application/octet-stream", [], Signature([0x7F, 0x45, 0x4C, 0x46])),

    FormatRow(.other, "image/png", ["png"], Signature([0x89, 0x50, 0x4E, 0x47])),
    FormatRow(.other, "image/jpeg", ["jpg", "jpeg"], Signature([0xFF, 0xD8, 0xFF])),
    FormatRow(.other, "image/gif", ["gif"], Signature("GIF87a"), Signature("GIF89a")),
    FormatRow(.other, "image/webp", ["webp"], Signature("RIFF", then: (8, "WEBP"))),
    FormatRow(
      .other, "image/tiff", ["tif", "tiff"], Signature([0x49, 0x49, 0x2A, 0]), Signature([0x4D, 0x4D, 0, 0x2A])),
    FormatRow(.other, "image/svg+xml", ["svg"]),
    FormatRow(
      .other, "audio/mpeg", ["mp3"], Signature("ID3\u{2}"), Signature("ID3\u{3}"), Signature("ID3\u{4}")),
    FormatRow(.other, "audio/wav", ["wav"], Signature("RIFF", then: (8, "WAVE"))),
    FormatRow(.other, "audio/flac", ["flac"], Signature("fLaC\0")),
    FormatRow(.other, "application/ogg", ["ogg", "oga", "ogv"], Signature("OggS\0")),
    FormatRow(.other, "video/mp4", ["mp4", "m4v", "m4a", "mov"], Signature("ftyp", at: 4)),
    FormatRow(.other, "video/webm", ["webm", "mkv"], Signature([0x1A, 0x45, 0xDF, 0xA3])),
    FormatRow(.other, "video/x-msvideo", ["avi"], Signature("RIFF", then: (8, "AVI "))),
  ]

  private static let byEnding: [String: FormatRow] = Dictionary(
    all.flatMap { row in row.endings.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })

  /// By the ending of a file's name.
  static func named(_ name: String) -> FormatRow? {
    let name = unpacked(name)
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return byEnding[name[name.index(after: dot)...].lowercased()]
  }

  /// A file's name without the ending of gzip, where another one stands before that.
  static func unpacked(_ name: String) -> String {
    guard name.count > 3, name.lowercased().hasSuffix(".gz") else { return name }
    return String(name.dropLast(3))
  }

  /// By the first bytes, where they are certain.
  static func signed(_ bytes: [UInt8], name: String) -> FormatRow? {
    let rows = all.filter { $0.signatures.contains { $0.opens(bytes) } }
    guard rows.count > 1, let named = named(name) else { return rows.first }
    return rows.first { $0.mediaType == named.mediaType } ?? rows.first
  }
}
