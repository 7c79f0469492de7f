import Claims

/// The bytes of a page to text, in the order that browsers and experience give: byte order mark, valid UTF-8, what the
/// server said, what the page says, UTF-16's zeros, evidence, windows-1252.
enum PageDecoding {
  struct Decoded {
    var text: String
    /// The encoding's name in the WHATWG standard.
    var encoding: String
    var warnings: [String] = []
  }

  /// Decodes a page; `served` is the encoding that came with it over HTTP.
  static func decode(_ bytes: [UInt8], served: String? = nil, name: String) throws(ReadingError) -> Decoded {
    guard !bytes.isEmpty else { throw .empty(name: name) }
    if BinarySigns.isContainer(bytes) { throw .binary(name: name) }
    if let mark = ByteOrderMark(bytes) { return Decoded(mark.transcribe(bytes).decoded(as: mark.encoding)) }
    // Text that happens to be valid UTF-8 beyond ASCII is UTF-8, whatever it calls itself.
    if let text = String(validating: bytes, as: UTF8.self) {
      let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
      let stated = isASCII ? statedEncoding(bytes, served: served) : nil
      // Only this encoding writes other characters in ASCII's bytes.
      if stated != "iso-2022-jp" {
        if isASCII, let order = ByteOrderMark(guessedFromZeros: bytes) {
          return Decoded(order.transcribe(bytes).decoded(as: order.encoding))
        }
        return Decoded(text: text, encoding: "utf-8")
      }
    }
    if let order = ByteOrderMark(guessedFromZeros: bytes) {
      return Decoded(order.transcribe(bytes).decoded(as: order.encoding))
    }
    if let stated = statedEncoding(bytes, served: served) { return decode(bytes, stated: stated) }
    return guess(bytes)
  }

  /// The encoding that the server names, or else the page; UTF-16 in a page that could be read to here means UTF-8.
  private static func statedEncoding(_ bytes: [UInt8], served: String?) -> String? {
    for label in [served, DeclaredEncoding.label(in: bytes)] {
      guard let label, let encoding = EncodingLabel.encoding(label) else { continue }
      return encoding.hasPrefix("utf-16") || encoding == "x-user-defined" ? "utf-8" : encoding
    }
    return nil
  }

  private static func decode(_ bytes: [UInt8], stated encoding: String) -> Decoded {
    if encoding == "utf-8" {
      let transcription = Transcription(bytes, as: UTF8.self)
      // Damaged, or something else under a wrong name?
      if transcription.broken * 2 > transcription.wide { return guess(bytes) }
      return Decoded(transcription.decoded(as: encoding))
    }
    guard let (text, broken) = LegacyTables.decode(bytes, as: encoding) else { return guess(bytes) }
    return Decoded(text: text, encoding: encoding, warnings: warnings(broken, encoding))
  }

  /// The likeliest encoding of bytes that nothing is known of.
  private static func guess(_ bytes: [UInt8]) -> Decoded {
    let transcription = Transcription(bytes, as: UTF8.self)
    if transcription.wide > transcription.broken { return Decoded(transcription.decoded(as: "utf-8")) }
    let encoding = EncodingGuess.encoding(of: bytes)
    let (text, broken) = LegacyTables.decode(bytes, as: encoding) ?? (transcription.text, transcription.broken)
    return Decoded(
      text: text, encoding: encoding,
      warnings: [
        "The page is not UTF-8 and does not say what it is; \(encoding) was assumed. Look at letters with accents: if "
          + "they are wrong, so is that."
      ] + warnings(broken, encoding))
  }

  private static func warnings(_ broken: Int, _ encoding: String) -> [String] {
    guard broken > 0 else { return [] }
    let places = broken == 1 ? "1 place has" : "\(broken) places have"
    return ["\(places) no meaning in \(encoding); \u{FFFD} stands there."]
  }
}

extension PageDecoding.Decoded {
  fileprivate init(_ decoded: Decoding.Decoded) {
    self.init(text: decoded.text, encoding: decoded.encoding, warnings: decoded.warnings)
  }
}

/// What a page says of its own encoding.
enum DeclaredEncoding {
  /// Pages put it far down their heads: on one in eight it stands beyond the first kilobyte.
  private static let reach = 65_536

  /// The label in `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml … encoding="…">`.
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let found = value(after: "encoding", in: head[..<end])
    {
      return found
    }
    var index = 0
    while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if head[start...].starts(with: "<!--".utf8) {
        index = end(of: "-->", in: head, from: start + 4)
      } else if head[start...].starts(with: "<script".utf8) {
        index = end(of: "</script", in: head, from: start)
      } else if head[start...].starts(with: "<meta".utf8) {
        guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if let found = value(after: "charset", in: head[start..<end]) { return found }
        index = end
      }
    }
    return nil
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let name = Array(name.utf8)
    var index = bytes.startIndex
    while index + name.count < bytes.endIndex {
      guard bytes[index] == name[0], bytes[index...].starts(with: name) else {
        index += 1
        continue
      }
      var rest = bytes[(index + name.count)...].drop { $0 <= 32 }
      index += name.count
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 32 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = rest.prefix { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || "-_:.".utf8.contains(byte)
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}

/// The encoding of bytes that nothing names: by how well pairs of bytes form the common characters of East Asia, by
/// where Cyrillic has its small letters, and by the letters of Europe's languages.
enum EncodingGuess {
  static func encoding(of bytes: [UInt8]) -> String {
    // Some kilobytes of text settle it; markup says nothing.
    let upper = bytes.lazy.filter { $0 >= 0x80 }.prefix(20_000)
    guard !upper.isEmpty else { return "windows-1252" }
    let sample = Array(bytes.drop { $0 < 0x80 }.prefix(60_000))
    let best = eastAsian.map { ($0, likeness(sample, $0)) }.max { $0.1 < $1.1 }
    if let best, best.1 > 0.8, isPaired(sample) { return best.0 }
    let small = upper.count { $0 >= 0xE0 }
    let large = upper.count { (0xC0..<0xE0).contains($0) }
    // Cyrillic is written in upper bytes throughout: they come in whole words.
    if (small + large) * 10 > upper.count * 8, longRuns(sample) {
      return small > large ? "windows-1251" : "koi8-r"
    }
    return CodePageChoice.likeliest(for: bytes).name
  }

  private static let eastAsian = ["gbk", "big5", "shift_jis", "euc-jp", "euc-kr"]

  /// The share of characters beyond ASCII that are common in the language of the encoding.
  private static func likeness(_ sample: [UInt8], _ encoding: String) -> Double {
    guard let text = LegacyTables.decode(sample, as: encoding)?.text else { return 0 }
    var (all, common, kana) = (0.0, 0.0, 0.0)
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      all += 1
      switch scalar.value {
      case 0x3040...0x30FF:
        kana += 1
        common += 1
      case 0x3000...0x303F, 0xFF01...0xFF5E: common += 1
      case 0x4E00...0x9FFF: common += encoding == "euc-kr" ? 0.2 : 0.95
      case 0xAC00...0xD7A3: common += encoding == "euc-kr" ? 1 : 0
      default: break
      }
    }
    guard all > 0 else { return 0 }
    // Japanese is a third and more kana; Chinese has none.
    let isJapanese = encoding == "shift_jis" || encoding == "euc-jp"
    return common / all * (isJapanese == (kana / all > 0.15) ? 1 : 0.7)
  }

  /// Whether upper bytes mostly come in pairs or longer runs.
  private static func isPaired(_ sample: [UInt8]) -> Bool {
    sample.split { $0 < 0x80 }.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) } * 10
      > sample.count { $0 >= 0x80 } * 9
  }

  private static func longRuns(_ sample: [UInt8]) -> Bool {
    let runs = sample.split { $0 < 0x80 }
    return !runs.isEmpty && runs.reduce(0) { $0 + $1.count } > 3 * runs.count
  }
}
