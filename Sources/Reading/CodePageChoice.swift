/// The choice between windows-1250 and windows-1252 by the letters that languages use.
///
/// Nothing in the bytes says which page they are in. But a language has few letters beyond ASCII: č, ć and š
/// together are South Slavic, and what the other page shows in their place (è, æ and š) no language has together.
/// So each language counts how much of the text it explains, and the page of the best one is taken.
enum CodePageChoice {
  static func likeliest(for bytes: [UInt8]) -> CodePage {
    let evidence = Evidence(bytes)
    let central = centralEuropean.map { evidence.explained(by: $0, on: .windows1250) }.max() ?? 0
    let western = western.map { evidence.explained(by: $0, on: .windows1252) }.max() ?? 0
    if central != western { return central > western ? .windows1250 : .windows1252 }
    // A single letter (č or è?) leaves it open; then the plain words around it tell.
    return centralWords(in: bytes) > 0 ? .windows1250 : .windows1252
  }

  /// How often each upper byte occurs, in all and between letters.
  private struct Evidence {
    private var counts = [Int](repeating: 0, count: 256)
    private var insideWords = [Int](repeating: 0, count: 256)

    init(_ bytes: [UInt8]) {
      for (index, byte) in bytes.enumerated() where byte >= 0x80 {
        counts[Int(byte)] += 1
        guard index > 0, index + 1 < bytes.count else { continue }
        if Self.isLetter(bytes[index - 1]), Self.isLetter(bytes[index + 1]) { insideWords[Int(byte)] += 1 }
      }
    }

    /// How much of the text an alphabet accounts for.
    func explained(by alphabet: Set<Unicode.Scalar>, on page: CodePage) -> Int {
      var score = 0
      for byte in UInt8(0x80)...0xFF where counts[Int(byte)] > 0 {
        let (central, western) = (CodePage.windows1250[byte], CodePage.windows1252[byte])
        guard central.properties.isAlphabetic || western.properties.isAlphabetic else { continue }
        // Letters at the same place in both pages (é, ö) tell the language, but only through it the page.
        let weight = central == western ? 1 : 3
        let scalar = page[byte]
        if scalar.properties.isAlphabetic {
          if alphabet.contains(scalar) { score += weight * counts[Int(byte)] }
        } else if scalar != "\u{FFFD}" {
          // A sign such as ¿ or £ belongs to any language, but not between letters.
          score += weight * (counts[Int(byte)] - insideWords[Int(byte)])
        }
      }
      return score
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) || byte >= 0xC0 }
  }

  /// South Slavic; Czech; Slovak; Polish; Hungarian; Romanian; Albanian.
  private static let centralEuropean = [
    "čćđšž", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "ëç",
  ].map(alphabet)

  /// French; German; Spanish; Portuguese; Italian; Dutch; Swedish and Finnish; Danish and Norwegian; Icelandic;
  /// Catalan.
  private static let western = [
    "àâçéèêëîïôœùûüÿ", "äöüß", "áéíñóúüªº", "áâãàçéêíóôõúªº", "àèéìòùªº", "áèéëïöü", "åäöé", "æøåé",
    "áðéíóúýþæö", "àçéèíïòóúü",
  ].map(alphabet)

  private static func alphabet(_ letters: String) -> Set<Unicode.Scalar> {
    Set(letters.unicodeScalars).union(letters.uppercased().unicodeScalars)
  }

  /// Frequent words of Central European languages less those of Western ones. Words that both sides have (da, do,
  /// se, la) are left out.
  private static func centralWords(in bytes: [UInt8]) -> Int {
    // Some thousand words settle it.
    bytes.prefix(20_000).split { !(65...90).contains($0 & 0xDF) && $0 < 0x80 }.reduce(0) { sum, bytes in
      let word = String(decoding: bytes, as: UTF8.self).lowercased()
      return sum + (central.contains(word) ? 1 : other.contains(word) ? -1 : 0)
    }
  }

  private static let central: Set<String> = [
    "je", "biti", "bio", "bila", "ima", "kao", "na", "su", "za", "od", "koji", "koja", "nije", "ali", "iz",
    "kako", "nie", "jest", "jak", "tak",
    "ale",
    "byl", "byla", "pro", "az", "hogy", "nem", "egy", "este", "din", "sunt", "pentru",
  ]
  private static let other: Set<String> = [
    "the", "and", "of", "to", "les", "des", "est", "une", "que", "los", "las", "del", "con", "der", "die",
    "und",
    "das", "nicht", "il", "che", "per", "och", "att", "som", "og", "het", "een", "van", "uma",
  ]
}
