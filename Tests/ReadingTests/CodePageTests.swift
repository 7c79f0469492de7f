import Claims
import Testing

@testable import Reading

@Suite("8-bit code pages")
struct CodePageTests {
  /// The bytes of a text on a code page; every character of the samples is on it.
  private func encode(_ text: String, _ page: CodePage) -> [UInt8] {
    text.unicodeScalars.compactMap { scalar in (UInt8.min...UInt8.max).first { page[$0] == scalar } }
  }

  @Test(
    "Central European languages",
    arguments: [
      "Ministar Vučić je rekao da će luka biti otvorena, a građani očekuju niže cene.",
      "Luka će biti otvorena.", "Več ljudi je prišlo na obalo.", "Predsednik je rekao: “Nije tačno”.",
      "Přístav bude otevřen na jaře, řekla mluvčí.", "Źródło podało, że port będzie otwarty w maju.",
      "A kikötő tavasszal nyílik meg, mondta a szóvivő, és szőlőt űz.", "Mi sa páči ľúbezný kôň na lúke.",
      "The minister, Aleksandar Vučić, met Ana Šarić at a café in Niš on Monday.",
    ])
  func central(_ text: String) throws {
    let article = try PlainTextReader().read(encode(text, .windows1250), name: "sample")
    #expect(article.text == text)
    #expect(article.encoding == "windows-1250")
    #expect(article.warnings.first?.contains("windows-1250 was assumed") == true)
  }

  @Test(
    "Western languages",
    arguments: [
      "“The café is open,” she said – and it’s true. It cost £5.",
      "Le port a été rouvert là où il était, dit-elle : ça va.",
      "Der Hafen wird für Boote geöffnet, außer im März.", "¿Qué pasó en el puerto? El niño llegó mañana.",
      "A decisão não é fácil, disse a mãe; são três opções.", "La città è più bella perché c’è il mare.",
      "Hamnen öppnas på våren, sade hon; åtta båtar.",
      "Havnen åbner på mandag, siger hun; være så god, og så øl.",
      "El 1º de mayo y la 2ª vez.", "Það er ekki satt, sagði hún.",
    ])
  func western(_ text: String) throws {
    let article = try PlainTextReader().read(encode(text, .windows1252), name: "sample")
    #expect(article.text == text)
    #expect(article.encoding == "windows-1252")
  }

  @Test("another script is not passed off as Western")
  func otherScript() throws {
    // “Порт откроется весной” in windows-1251.
    let bytes: [UInt8] = [
      0xCF, 0xEE, 0xF0, 0xF2, 0x20, 0xEE, 0xF2, 0xEA, 0xF0, 0xEE, 0xE5, 0xF2, 0xF1, 0xFF, 0x20, 0xE2, 0xE5,
      0xF1,
      0xED, 0xEE, 0xE9,
    ]
    let article = try PlainTextReader().read(bytes, name: "sample")
    #expect(article.warnings.first?.contains("probably wrong") == true)
  }

  @Test("bytes without a meaning are counted")
  func holes() throws {
    let article = try PlainTextReader().read(
      Array("It is ".utf8) + [0x81] + Array(" open".utf8), name: "sample")
    #expect(article.text == "It is \u{FFFD} open")
    #expect(article.warnings.contains { $0.hasPrefix("1 byte has no meaning") })
  }
}
