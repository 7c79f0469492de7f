import Claims

/// Bytes to text, by the surest sign first: byte order mark, UTF-16's zeros, valid UTF-8, damaged UTF-8, and
/// an 8-bit code page by evidence. Whatever had to be assumed is said in a warning.
enum Decoding {
  struct Decoded {
    var text: String
    /// The IANA name in lower case.
    var encoding: String
    var warnings: [String] = []
  }

  static func decode(_ bytes: [UInt8], name: String) throws(ReadingError) -> Decoded {
    guard !bytes.isEmpty else { throw .empty(name: name) }
    let decoded: Decoded
    if let mark = ByteOrderMark(bytes) {
      let transcription = mark.transcribe(bytes)
      // More than a tenth broken is another encoding behind a wrong mark, not damage.
      guard transcription.broken * 10 <= transcription.count else {
        throw .undecodable(name: name, encoding: mark.encoding)
      }
      decoded = transcription.decoded(as: mark.encoding)
    } else if BinarySigns.isContainer(bytes) {
      throw .binary(name: name)
    } else if let order = ByteOrderMark(guessedFromZeros: bytes) {
      decoded = order.transcribe(bytes).decoded(as: order.encoding)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      decoded = Decoded(text: text, encoding: "utf-8")
    } else {
      decoded = damagedOrLegacy(bytes)
    }
    if BinarySigns.hasManyControls(decoded.text) { throw .binary(name: name) }
    return decoded
  }

  /// Text with more whole sequences of several bytes than broken ones is UTF-8 that was damaged: the letters of
  /// an 8-bit page hardly ever form one by chance.
  private static func damagedOrLegacy(_ bytes: [UInt8]) -> Decoded {
    let transcription = Transcription(bytes, as: UTF8.self)
    guard transcription.wide <= transcription.broken else { return transcription.decoded(as: "utf-8") }
    let page = CodePageChoice.likeliest(for: bytes)
    let text = page.decode(bytes)
    var warnings = [warning(page, bytes)]
    let missing = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    if missing > 0 {
      warnings.append(
        "\(missing) \(missing == 1 ? "byte has" : "bytes have") no meaning in \(page.name); \u{FFFD} stands there."
      )
    }
    return Decoded(text: text, encoding: page.name, warnings: warnings)
  }

  private static func warning(_ page: CodePage, _ bytes: [UInt8]) -> String {
    let letters = bytes.count { (65...90).contains($0 & 0xDF) }
    let upper = bytes.count { $0 >= 0x80 }
    // No language of the two pages writes more accented letters than plain ones.
    if upper > letters {
      return
        "The file is not UTF-8 and was read as \(page.name), which is probably wrong: most of its letters "
        + "lie outside ASCII. Save it as UTF-8 in the program it came from and import it again."
    }
    return "The file is not UTF-8; \(page.name) was assumed. Look at the letters with accents and at the "
      + "quotation marks: if they are wrong, save the file as UTF-8 and import it again."
  }
}
