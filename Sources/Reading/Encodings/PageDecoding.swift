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
