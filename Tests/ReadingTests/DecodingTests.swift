import Claims
import Reading
import Testing

@Suite("Decoding")
struct DecodingTests {
  private static let text = "Café – “Luka” 🚢\r\nna moru."

  private static func wide<Unit: FixedWidthInteger>(_ units: [Unit], isBig: Bool) -> [UInt8] {
    units.flatMap { unit in
      let bytes = (0..<MemoryLayout<Unit>.size).map { UInt8(truncatingIfNeeded: unit >> Unit(8 * $0)) }
      return isBig ? bytes.reversed() : bytes
    }
  }

  static let encoded: [(String, [UInt8])] = {
    let utf16 = Array(text.utf16)
    let utf32 = text.unicodeScalars.map(\.value)
    return [
      ("utf-8", Array(text.utf8)),
      ("utf-8", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("utf-16le", [0xFF, 0xFE] + wide(utf16, isBig: false)),
      ("utf-16be", [0xFE, 0xFF] + wide(utf16, isBig: true)),
      ("utf-32le", [0xFF, 0xFE, 0, 0] + wide(utf32, isBig: false)),
      ("utf-32be", [0, 0, 0xFE, 0xFF] + wide(utf32, isBig: true)),
      ("utf-16le", wide(utf16, isBig: false)),
      ("utf-16be", wide(utf16, isBig: true)),
    ]
  }()

  @Test("Unicode encodings, with and without a mark, keep the text exactly", arguments: encoded)
  func unicode(_ encoding: String, _ bytes: [UInt8]) throws {
    let article = try PlainTextReader().read(bytes, name: "sample")
    #expect(Array(article.text.unicodeScalars) == Array(Self.text.unicodeScalars))
    #expect(article.encoding == encoding)
    #expect(article.warnings.isEmpty)
  }

  @Test(
    "an article that is kept has plain line ends and no outer blanks, however it was saved",
    arguments: [
      "Title\n\n  Ana said no.\nYes.\n", "Title\r\n\r\n  Ana said no.\r\nYes.", "Title\r\r  Ana said no.\rYes.\r\r",
      "\n \nTitle \t\n \n  Ana said no.\t\nYes.\n\n\n",
    ])
  func plainLineEnds(saved: String) throws {
    let article = try PlainTextReader(keepsLineEnds: false).read(Array(saved.utf8), name: "sample")
    #expect(Array(article.text.utf8) == Array("Title\n\n  Ana said no.\nYes.\n".utf8))
    #expect(throws: ReadingError.empty(name: "blank")) {
      try PlainTextReader(keepsLineEnds: false).read(Array(" \r\n \r".utf8), name: "blank")
    }
  }

  /// Plain ASCII in UTF-16 is valid UTF-8 as well, with NULs; the zeros decide.
  @Test("UTF-16 of plain ASCII is no binary file")
  func asciiInUTF16() throws {
    let article = try PlainTextReader().read(
      Self.wide(Array("The harbour is open.".utf16), isBig: false), name: "sample")
    #expect(article.text == "The harbour is open.")
  }

  @Test("damaged UTF-8 is mended, counted and placed")
  func damaged() throws {
    let bytes = Array("Café\r\nnaïve\rÜber ".utf8) + [0xC3] + Array(" x ".utf8) + [0xFF] + Array("é".utf8)
    let article = try PlainTextReader().read(bytes, name: "sample")
    #expect(article.text == "Café\r\nnaïve\rÜber \u{FFFD} x \u{FFFD}é")
    #expect(article.encoding == "utf-8")
    #expect(
      article.warnings.first?.hasPrefix(
        "The file is damaged: 2 places that are not valid utf-8, first in line 3")
        == true, "\(article.warnings)")
  }

  @Test("a replacement character that stood in the file is no damage")
  func honestReplacement() throws {
    #expect(try PlainTextReader().read(Array("So \u{FFFD} it stood".utf8), name: "sample").warnings.isEmpty)
  }

  @Test("half a character at the end of UTF-16 is counted")
  func oddLength() throws {
    let article = try PlainTextReader().read(
      [0xFF, 0xFE] + Self.wide(Array("The harbour is open".utf16), isBig: false) + [0x41], name: "sample")
    #expect(article.text.hasSuffix("open\u{FFFD}"))
    #expect(article.warnings.count == 1)
  }

  @Test("a mark that contradicts the bytes is told")
  func wrongMark() {
    #expect(throws: ReadingError.undecodable(name: "sample", encoding: "utf-16be")) {
      try PlainTextReader().read([0xFE, 0xFF] + [UInt8](repeating: 0xDC, count: 40), name: "sample")
    }
  }

  @Test("NULs in text are replaced one for one, with a warning")
  func nulls() throws {
    let article = try PlainTextReader().read(Array("The har\0bour is open.".utf8), name: "sample")
    #expect(article.text == "The har\u{FFFD}bour is open.")
    #expect(article.warnings == ["The text holds 1 NUL character; U+FFFD stands in each place."])
    #expect(try PlainTextReader().read(text: "The har\0bour is open.", name: "sample").text == article.text)
  }

  @Test("escape sequences and control characters stay, with a warning")
  func controls() throws {
    let text = "The \u{1B}[31mharbour\u{1B}[0m is\u{7} open \u{202E}now."
    let article = try PlainTextReader().read(Array(text.utf8), name: "sample")
    #expect(article.text == text)
    #expect(article.warnings.count == 3)
    #expect(article.warnings.first?.contains("2 terminal escape sequences") == true)
  }

  @Test(
    "files of other kinds are refused",
    arguments: [
      Array("%PDF-1.7 text".utf8), [0x50, 0x4B, 3, 4, 65, 65], [0x89, 0x50, 0x4E, 0x47, 13, 10],
      [0x7F, 0x45, 0x4C, 0x46, 2, 1], Array("{\\rtf1 text}".utf8), [UInt8](repeating: 0, count: 100),
      (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ ($0 >> 3)) },
    ])
  func binary(_ bytes: [UInt8]) {
    #expect(throws: ReadingError.binary(name: "sample")) { try PlainTextReader().read(bytes, name: "sample") }
  }

  @Test(
    "nothing to read is told",
    arguments: [
      [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array(" \r\n\t\u{A0}\u{2028}\u{3000}\u{FEFF}\u{200B}\n".utf8),
    ])
  func empty(_ bytes: [UInt8]) {
    #expect(throws: ReadingError.empty(name: "sample")) { try PlainTextReader().read(bytes, name: "sample") }
  }

  @Test("the limit holds for bytes and for text, and is met exactly")
  func limit() throws {
    let reader = PlainTextReader(limit: 5)
    #expect(try reader.read(Array("12345".utf8), name: "sample").text == "12345")
    #expect(throws: ReadingError.tooLarge(name: "sample", bytes: 6, limit: 5)) {
      try reader.read(Array("123456".utf8), name: "sample")
    }
    #expect(throws: ReadingError.tooLarge(name: "sample", bytes: 6, limit: 5)) {
      try reader.read(text: "ééé", name: "sample")
    }
  }

  @Test("a text that is given decoded keeps all its characters, so that offsets count in it")
  func decodedText() throws {
    let article = try PlainTextReader().read(text: "\u{FEFF}Harbour opens\n\nIt did.", name: "sample")
    #expect(article.text.unicodeScalars.first == "\u{FEFF}")
    #expect(article.blocks.first?.span == Span(1, 14))
  }
}
