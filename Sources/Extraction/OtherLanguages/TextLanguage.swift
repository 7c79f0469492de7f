import Claims

/// Whether the engine, which knows English only, can read a text.
enum TextLanguage {
  case english
  case other
  /// Too short, or only names and figures.
  case unknown

  /// What the reader found out, else what the words tell.
  init(of article: ReadArticle, text: CodePoints) {
    if let language = article.language {
      let code = language.prefix { $0.isLetter }.lowercased()
      self = code == "en" || code == "eng" ? .english : .other
    } else {
      self.init(of: text)
    }
  }

  /// Counts the small words that English shares with no neighbour against those of other languages.
  init(of text: CodePoints) {
    var (words, english, other, letters, foreignLetters) = (0, 0, 0, 0, 0)
    var word = String.UnicodeScalarView()
    func close() {
      guard !word.isEmpty else { return }
      words += 1
      let folded = String(word).lowercased()
      if Self.englishWords.contains(folded) { english += 1 } else if Self.otherWords.contains(folded) { other += 1 }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.scalars.prefix(Self.sampleLength) {
      guard scalar.properties.isAlphabetic || scalar == "'" || scalar == "’" else {
        close()
        continue
      }
      if scalar.properties.isAlphabetic {
        letters += 1
        // Latin with its extensions ends at U+024F; Vietnamese and others go on at U+1E00.
        if scalar.value > 0x24F, !(0x1E00...0x1EFF).contains(scalar.value) { foreignLetters += 1 }
      }
      if word.count < Self.longestWord { word.append(scalar == "’" ? "'" : scalar) }
    }
    close()
    if letters >= Self.fewLetters, foreignLetters * 2 > letters {
      self = .other
    } else if words < Self.fewWords {
      // Few words, but plain ones: “The bridge is safe, he said.”
      self = english >= 2 && other == 0 ? .english : other >= 3 && english == 0 ? .other : .unknown
    } else if english * 100 >= words * Self.leastPercent, english > other {
      self = .english
    } else if other > english, other * 100 >= words * Self.leastPercent {
      self = .other
    } else {
      // Running English has no stretch of so many words without its small ones.
      self = words >= Self.manyWords && english * 100 < words * 3 ? .other : .unknown
    }
  }

  /// Some three thousand words.
  private static let sampleLength = 20_000
  private static let longestWord = 20
  private static let fewLetters = 4
  private static let fewWords = 10
  private static let manyWords = 40
  /// The listed words make up a fifth and more of running text, and next to nothing of other languages.
  private static let leastPercent = 7

  private static let englishWords = Set(
    words(
      """
      the of and to that for with his be by are not this but from they which were their been has have will would said
      who its you she it he was is had about there what when could should than these those after before because into
      we our or if them her him my your can more one out up says
      """))

  /// Frequent words of German, Dutch, Scandinavian, Romance, Slavic, Baltic, Finno-Ugric and other languages written
  /// in Latin letters, without those that are English words too.
  private static let otherWords = Set(
    words(
      """
      der das und den von zu mit sich des auf für ist dem nicht ein eine einer einem einen auch wird hat dass sie nach bei
      sind noch wie über aus wurde haben oder
      het een dat niet van voor zijn op te ook maar door werd naar bij wordt heeft
      och att det som är av för på inte med till den har om men kan ikke og af til et jeg fra ved blev eller
      le la les des et une est du dans que qui pour pas sur au avec il plus ce sont mais cette aux ne
      el los las por con una para su lo como pero sus del más fue ha está entre
      di che della nel sono gli anche più dei alla per è una è
      os da em um não uma foi ao pelo dos pela já são mas
      je na se su za od koji koja kao što nije ali sa iz će bi biti samo kako li ili ne
      w z się nie jest że jak od przez ale jego dla są po
      v že si byl jako ve které pro ako aj sa pri
      și în cu pe este care nu din pentru mai sunt
      az és hogy nem egy is volt meg csak mint
      ve bir bu için ile olarak
      të dhe në një për me nga
      ja ei että oli mutta kun ovat
      ir kad yra un ka par
      yang dan untuk dengan tidak ini itu
      và của là có không cho được
      """))

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
