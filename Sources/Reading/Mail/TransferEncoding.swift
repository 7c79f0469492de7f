/// The two encodings in which mail travels (RFC 2045, section 6), and the words of headers in them (RFC 2047).
enum TransferEncoding {
  /// What is no letter of the alphabet is passed over, as the standard asks.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in text {
      let value: UInt32
      switch byte {
      case 65...90: value = UInt32(byte) - 65
      case 97...122: value = UInt32(byte) - 71
      case 48...57: value = UInt32(byte) + 4
      case 43: value = 62
      case 47: value = 63
      default: continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// `=E2` is a byte, `=` at a line's end joins it with the next; anything else stands for itself.
  static func quotedPrintable(_ text: some Collection<UInt8>, inHeader: Bool = false) -> [UInt8] {
    let text = Array(text)
    var bytes: [UInt8] = []
    var place = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      if inHeader, byte == UInt8(ascii: "_") {
        bytes.append(32)
      } else if byte != UInt8(ascii: "=") {
        bytes.append(byte)
      } else if place + 1 < text.count, let high = digit(text[place]), let low = digit(text[place + 1]) {
        bytes.append(high << 4 | low)
        place += 2
      } else if place < text.count, text[place] == 10 {
        place += 1
      } else if place + 1 < text.count, text[place] == 13, text[place + 1] == 10 {
        place += 2
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// A header's text: `=?utf-8?Q?Sk=C3=A4r?=` is “Skär”. Blanks between two encoded words are none of the text.
  static func words(_ header: String) -> String {
    var text = ""
    var rest = header[...]
    var afterEncoded = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      let fields = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, fields[3].hasPrefix("="),
        let encoding = EncodingLabel.encoding(fields[0].prefix { $0 != "*" })
      else {
        text += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        afterEncoded = false
        continue
      }
      if !(afterEncoded && before.allSatisfy(\.isWhitespace)) { text += before }
      let bytes =
        fields[1].lowercased() == "b" ? base64(fields[2].utf8) : quotedPrintable(fields[2].utf8, inHeader: true)
      text += decoded(bytes, encoding)
      rest = fields[3].dropFirst()
      afterEncoded = true
    }
    return text + rest
  }

  private static func decoded(_ bytes: [UInt8], _ encoding: String) -> String {
    encoding == "utf-8"
      ? String(decoding: bytes, as: UTF8.self)
      : LegacyTables.decode(bytes, as: encoding)?.text ?? String(decoding: bytes, as: UTF8.self)
  }
}
