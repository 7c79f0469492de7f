/// The language of an article, by its most frequent words and its script; what the page says decides only where they
/// don't.
enum PageLanguage {
  /// The two-letter code of ISO 639; nothing where it cannot be told.
  static func code(of body: String, stated: String?) -> String? {
    let statedCode = stated.flatMap { tag -> String? in
      let code = tag.lowercased().prefix { $0.isLetter }
      return (2...3).contains(code.count) && code != "und" && code != "mul" ? (code == "iw" ? "he" : String(code)) : nil
    }
    if let script = byScript(body) { return script.contains(statedCode ?? "") ? statedCode : script[0] }
    var counts: [String: Int] = [:]
    var words = 0
    for word in String(String.UnicodeScalarView(body.unicodeScalars.prefix(3000))).lowercased().split(whereSeparator: {
      !$0.isLetter && $0 != "'" && $0 != "’"
    }) {
      words += 1
      for language in wordLanguages[String(word)] ?? [] { counts[language, default: 0] += 1 }
    }
    guard words >= fewWords else { return statedCode ?? best(counts, nil) }
    return best(counts, statedCode) ?? statedCode
  }

  /// Fewer words tell less than the page does.
  private static let fewWords = 20

  private static func best(_ counts: [String: Int], _ stated: String?) -> String? {
    // The page's word counts for a few: it is right where neighbours (Danish, Norwegian) are near to each other.
    let scores = counts.map { ($0.key, Double($0.value) * ($0.key == stated ? 1.3 : 1)) }
    return scores.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  /// The languages of a script that is not shared with English, the likeliest first.
  private static func byScript(_ body: String) -> [String]? {
    var counts: [String: Int] = [:]
    var letters = 0
    for scalar in body.unicodeScalars.prefix(4000) {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: letters += 1
      case 0x370...0x3FF: counts["el", default: 0] += 1
      case 0x400...0x4FF: counts["ru", default: 0] += 1
      case 0x590...0x5FF: counts["he", default: 0] += 1
      case 0x600...0x6FF: counts["ar", default: 0] += 1
      case 0x900...0x97F: counts["hi", default: 0] += 1
      case 0x980...0x9FF: counts["bn", default: 0] += 1
      case 0xB80...0xBFF: counts["ta", default: 0] += 1
      case 0xE00...0xE7F: counts["th", default: 0] += 1
      case 0x3040...0x30FF: counts["ja", default: 0] += 3
      case 0x4E00...0x9FFF: counts["zh", default: 0] += 2
      case 0xAC00...0xD7A3: counts["ko", default: 0] += 2
      default: break
      }
    }
    guard let (code, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count > letters / 2 else {
      return nil
    }
    switch code {
    case "zh": return counts["ja", default: 0] * 8 > count ? ["ja"] : ["zh"]
    case "ru":
      let text = String(String.UnicodeScalarView(body.unicodeScalars.prefix(4000))).lowercased().unicodeScalars
      if text.contains("ї") || text.contains("є") { return ["uk", "ru"] }
      if text.contains("ј") || text.contains("њ") { return ["sr", "mk"] }
      // Bulgarian has neither of these letters.
      if !text.contains("ы"), !text.contains("э") { return ["bg", "ru", "mk", "sr", "uk"] }
      return ["ru", "kk", "be", "uk", "bg"]
    case "ar": return ["ar", "fa", "ur"]
    case "hi": return ["hi", "mr", "ne"]
    default: return [code]
    }
  }

  private static let wordLanguages: [String: [String]] = {
    var languages: [String: [String]] = [:]
    for (language, words) in frequent {
      for word in words.split(separator: " ") { languages[String(word), default: []].append(language) }
    }
    return languages
  }()

  /// The most frequent words of each language.
  private static let frequent: [(String, String)] = [
    (
      "en",
      "the of and to in that is for on with was as it at by be this are from have not or an but which you they his has were"
    ),
    (
      "de",
      "der die und das in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach"
    ),
    (
      "fr",
      "de la le et les des en un une du est que dans pour qui au par sur plus pas se ce il ne sont avec cette son ont aux"
    ),
    ("es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya es este fue ha"),
    ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao das são pelo"),
    ("it", "di e che la il un a per in una del è con non sono si da come le della dei nel al anche più alla ha gli"),
    ("nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als bij door maar naar wordt uit nog"),
    ("pl", "w i na z do się że nie jest to o jak za od po przez ale był dla oraz które tym ze jego są"),
    ("sv", "och i att det som en på är av för med till den har de inte om ett var men från vi kan ska sig"),
    ("da", "og i at det er en til på som af for med den de ikke der har et var om men vi kan fra blev sig også"),
    ("no", "og i det er på som en til å av for med at har den de ikke om et var men vi kan fra seg også ble"),
    ("fi", "ja on ei että se oli hän mutta ovat kun myös ole joka mukaan sen tai vain kuin niin jos olla"),
    ("cs", "a v se na je že o s z do i to jako za by pro k ve po jsem ale které byl jsou při už také"),
    ("sk", "a v sa na je že o s z do aj to ako za by pre k vo po som ale ktoré bol sú pri už tiež"),
    ("hu", "a az és hogy nem is egy ez volt meg de van el már csak még mint ami azt lehet kell szerint"),
    ("ro", "de și în a la cu pe din este nu o că un pentru care mai sunt fost dar prin sau după lui"),
    ("tr", "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ancak ise ne o değil var"),
    ("hr", "i je u na se da za su od s a o ne koji iz to što kao će bi nije ali ili kako sve samo"),
    ("sl", "in je v na se da za so od s z ne ki iz to kot bo bi ni pa ali tudi po še pri"),
    ("id", "yang dan di dari ini untuk dengan pada tidak dalam itu akan adalah ke juga oleh sudah bisa karena"),
    ("vi", "và của là có trong được cho không với các một người những này đã khi từ đến để"),
    ("ca", "de la i el a que en els les per un amb una del no és va al es per més com seva ha"),
    ("lt", "ir kad su iš yra tai bet į kaip nuo jis buvo už po dėl jau ne tik dar"),
    ("lv", "un ir ka ar no par uz kas tas bet nav pie arī lai gan tika pēc kā"),
    ("et", "ja on ei et see oli kui ka ning mis aga oma ta või selle veel juba ning"),
  ]
}
