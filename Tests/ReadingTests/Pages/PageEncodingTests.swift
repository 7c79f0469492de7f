import Claims
import Testing

@testable import Reading

@Suite("Encodings of pages")
struct PageEncodingTests {
  /// A text and its bytes in an encoding of the web.
  static let samples: [(label: String, encoding: String, text: String, bytes: [UInt8])] = [
    ("iso-8859-1", "windows-1252", "“Café”", [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94]),
    ("Latin1", "windows-1252", "£5", [0xA3, 0x35]),
    ("iso-8859-2", "iso-8859-2", "Žižkov", [0xAE, 0x69, 0xBE, 0x6B, 0x6F, 0x76]),
    ("cp1250", "windows-1250", "Žižkov", [0x8E, 0x69, 0x9E, 0x6B, 0x6F, 0x76]),
    ("windows-1251", "windows-1251", "Порт", [0xCF, 0xEE, 0xF0, 0xF2]),
    ("koi8-r", "koi8-r", "Порт", [0xF0, 0xCF, 0xD2, 0xD4]), ("koi8-u", "koi8-u", "Їжак", [0xB7, 0xD6, 0xC1, 0xCB]),
    ("iso-8859-7", "iso-8859-7", "Λιμάνι", [0xCB, 0xE9, 0xEC, 0xDC, 0xED, 0xE9]),
    ("windows-1254", "windows-1254", "İğne", [0xDD, 0xF0, 0x6E, 0x65]),
    ("windows-1255", "windows-1255", "נמל", [0xF0, 0xEE, 0xEC]),
    ("windows-1256", "windows-1256", "ميناء", [0xE3, 0xED, 0xE4, 0xC7, 0xC1]),
    ("tis-620", "windows-874", "ท่า", [0xB7, 0xE8, 0xD2]), ("iso-8859-15", "iso-8859-15", "5 €", [0x35, 0x20, 0xA4]),
    ("macintosh", "macintosh", "Café", [0x43, 0x61, 0x66, 0x8E]),
    ("ibm866", "ibm866", "Порт", [0x8F, 0xAE, 0xE0, 0xE2]),
    ("gb2312", "gbk", "港口", [0xB8, 0xDB, 0xBF, 0xDA]),
    (
      "gb18030", "gb18030", "港☃𠮷😀œ",
      [
        0xB8, 0xDB, 0x81, 0x37, 0xA3, 0x30, 0x95, 0x34, 0xB2, 0x35, 0x94, 0x39, 0xFC, 0x36, 0x81, 0x30, 0x93, 0x34,
      ]
    ), ("big5", "big5", "港口", [0xB4, 0xE4, 0xA4, 0x66]),
    ("shift-jis", "shift_jis", "港が開く。", [0x8D, 0x60, 0x82, 0xAA, 0x8A, 0x4A, 0x82, 0xAD, 0x81, 0x42]),
    ("euc-jp", "euc-jp", "港が開く。", [0xB9, 0xC1, 0xA4, 0xAC, 0xB3, 0xAB, 0xA4, 0xAF, 0xA1, 0xA3]),
    ("iso-2022-jp", "iso-2022-jp", "港", [0x1B, 0x24, 0x42, 0x39, 0x41, 0x1B, 0x28, 0x42]),
    ("euc-jp", "euc-jp", "港丂", [0xB9, 0xC1, 0x8F, 0xB0, 0xA1]),
    ("big5-hkscs", "big5", "港𠻺Ê̄", [0xB4, 0xE4, 0x8B, 0x64, 0x88, 0x62]),
    ("ks_c_5601-1987", "euc-kr", "항구", [0xC7, 0xD7, 0xB1, 0xB8]),
  ]

  @Test("a declared encoding is decoded as browsers do", arguments: samples)
  func declared(label: String, encoding: String, text: String, bytes: [UInt8]) throws {
    let page =
      Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + bytes + Array("</p></body></html>".utf8)
    let decoded = try PageDecoding.decode(page, name: "page")
    #expect(decoded.encoding == encoding)
    #expect(decoded.text.contains("<p>\(text)</p>"), "\(decoded.text)")
    #expect(decoded.warnings.isEmpty)
  }

  private func page(_ head: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body>".utf8) + bytes
  }

  @Test("the surest sign wins")
  func order() throws {
    let cafe = Array("Café".utf8)
    // Valid UTF-8 is UTF-8, whatever it says of itself.
    #expect(try PageDecoding.decode(page("<meta charset=iso-8859-1>", cafe), name: "p").text.hasSuffix("Café"))
    // A byte order mark wins over all, the server over the page.
    let marked = [0xEF, 0xBB, 0xBF] + page("<meta charset=koi8-r>", cafe)
    #expect(try PageDecoding.decode(marked, served: "koi8-r", name: "p").text.hasSuffix("Café"))
    let port: [UInt8] = [0xCF, 0xEE, 0xF0, 0xF2]
    #expect(
      try PageDecoding.decode(page("<meta charset=koi8-r>", port), served: "windows-1251", name: "p").text.hasSuffix(
        "Порт"))
    // UTF-16 in a page that can be read so far is a mistake.
    #expect(try PageDecoding.decode(page("<meta charset=utf-16>", cafe), name: "p").text.hasSuffix("Café"))
    let wide = Array("<html><body>Caf\u{E9}".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try PageDecoding.decode(wide, name: "p").text.hasSuffix("Café"))
  }

  @Test("a declaration is found far down the head, and not in comments or scripts")
  func reach() throws {
    let port: [UInt8] = [0xCF, 0xEE, 0xF0, 0xF2]
    let padding = "<style>" + String(repeating: "p { margin: 0 }\n", count: 3000) + "</style>"
    #expect(
      try PageDecoding.decode(
        page(padding + "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", port), name: "p"
      )
      .text.hasSuffix("Порт"))
    let decoys = "<!-- <meta charset=koi8-r> --><script>'<meta charset=koi8-r>'</script>"
    #expect(
      try PageDecoding.decode(page(decoys + "<meta charset=windows-1251>", port), name: "p").encoding == "windows-1251")
    let xml = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><html><body>".utf8) + port
    #expect(try PageDecoding.decode(xml, name: "p").encoding == "windows-1251")
  }

  /// A sentence and its bytes, two digits each.
  static let sentences: [(encoding: String, text: String, bytes: String)] = [
    (
      "windows-1251", "Порт откроется в понедельник, сказала она, и это ещё не всё, что мы знаем.",
      "cfeef0f220eef2eaf0eee5f2f1ff20e220efeeede5e4e5ebfcede8ea2c20f1eae0e7e0ebe020eeede02c20e820fdf2ee20e5f9b820ede520e2f1b82c20f7f2ee20ecfb20e7ede0e5ec2e"
    ),
    (
      "koi8-r", "Порт откроется в понедельник, сказала она, и это ещё не всё, что мы знаем.",
      "f0cfd2d420cfd4cbd2cfc5d4d3d120d720d0cfcec5c4c5ccd8cec9cb2c20d3cbc1dac1ccc120cfcec12c20c920dcd4cf20c5dda320cec520d7d3a32c20ded4cf20cdd920dacec1c5cd2e"
    ),
    (
      "gbk", "林德港的新码头将于星期一开放，港口管理局说，比计划晚了两年。",
      "c1d6b5c2b8dbb5c4d0c2c2ebcdb7bdabd3dad0c7c6dad2bbbfaab7c5a3acb8dbbfdab9dcc0edbed6cbb5a3acb1c8bcc6bbaecdedc1cbc1bdc4eaa1a3"
    ),
    (
      "big5", "林德港的新碼頭將於星期一開放，港口管理局說，比計劃晚了兩年。",
      "aa4cbc77b4e4aabab773bd58c059b14ea9f3ac50b4c1a440b67da9f1a141b4e4a466badeb27aa7bdbba1a141a4f1ad70b9bab1dfa446a8e2a67ea143"
    ),
    (
      "euc-kr", "린드하벤의 새 부두는 월요일에 문을 연다고 항만 당국이 밝혔다. 계획보다 이 년 늦었다.",
      "b8b0b5e5c7cfbaa5c0c720bbf520baceb5ceb4c220bff9bfe4c0cfbfa120b9aec0bb20bfacb4d9b0ed20c7d7b8b820b4e7b1b9c0cc20b9e0c7fbb4d92e20b0e8c8b9bab8b4d920c0cc20b3e220b4cabefab4d92e"
    ),
    (
      "shift_jis", "リンド港の新しい埠頭は月曜日に開きます。計画より二年遅れました。",
      "838a839383688d6082cc905682b582a2957593aa82cd8c8e976a93fa82c98a4a82ab82dc82b781428c7689e682e682e893f1944e927882ea82dc82b582bd8142"
    ),
    (
      "euc-jp", "リンド港の新しい埠頭は月曜日に開きます。計画より二年遅れました。",
      "a5eaa5f3a5c9b9c1a4cebfb7a4b7a4a4c9d6c6aca4cfb7eecdcbc6fca4cbb3aba4ada4dea4b9a1a3b7d7b2e8a4e8a4eac6f3c7afc3d9a4eca4dea4b7a4bfa1a3"
    ),
    (
      "windows-1250", "Přístav bude otevřen na jaře, řekla mluvčí; loď připluje zítra.",
      "50f8ed737461762062756465206f746576f8656e206e61206a61f8652c20f8656b6c61206d6c7576e8ed3b206c6fef2070f869706c756a65207aed7472612e"
    ),
    (
      "windows-1252", "Der Hafen wird für Boote geöffnet, außer im März; die größten müssen warten.",
      "44657220486166656e20776972642066fc7220426f6f7465206765f666666e65742c206175df657220696d204de4727a3b20646965206772f6df74656e206dfc7373656e2077617274656e2e"
    ),
  ]

  @Test("without a declaration the bytes are looked at, and a warning says so", arguments: sentences)
  func guessed(encoding: String, text: String, bytes: String) throws {
    let digits = Array(bytes.utf8)
    let sentence = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
    let decoded = try PageDecoding.decode(page("", sentence), name: "p")
    #expect(decoded.encoding == encoding)
    #expect(decoded.text.hasSuffix(text), "\(decoded.text)")
    #expect(decoded.warnings.contains { $0.contains("\(encoding) was assumed") })
  }

  @Test("what cannot be decoded is counted")
  func broken() throws {
    let decoded = try PageDecoding.decode(page("<meta charset=gbk>", [0xB8, 0xDB, 0xFF, 0x20, 0xFF]), name: "p")
    #expect(decoded.warnings == ["2 places have no meaning in gbk; \u{FFFD} stands there."])
  }

  @Test(
    "no bytes at all stop a decoder",
    arguments: ["gbk", "big5", "euc-kr", "shift_jis", "euc-jp", "iso-2022-jp", "windows-1258"])
  func everyPair(encoding: String) throws {
    for first in UInt8(0x1A)...0xFF {
      let bytes: [UInt8] = Array((0...255).map { [first, UInt8($0)] }.joined()) + [first]
      let decoded = try #require(LegacyTables.decode(bytes, as: encoding))
      #expect(!decoded.text.isEmpty)
    }
  }
}
