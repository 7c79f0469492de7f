/// Words that look like the name of a news agency or an outlet.
enum AgencyName {
  /// An acronym in capitals, a web address, or a name with a word that names papers, stations and agencies have.
  static func isKnown(_ name: some StringProtocol) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (1...6).contains(words.count), words[0].first?.isLowercase == false || isAddress(name) else {
      return false
    }
    return isAcronym(name) || isAddress(name)
      || words.contains { word in markers.contains(word.lowercased().filter { $0.isLetter }) }
  }

  private static func isAcronym(_ name: some StringProtocol) -> Bool {
    name.count { $0.isUppercase } >= 2 && name.allSatisfy { $0.isUppercase || $0.isWhitespace || $0 == "&" }
  }

  private static func isAddress(_ name: some StringProtocol) -> Bool {
    guard let point = name.lastIndex(of: "."), !name.contains(where: \.isWhitespace) else { return false }
    return (2...4).contains(name.distance(from: point, to: name.endIndex) - 1)
      && name[name.index(after: point)...].allSatisfy(\.isLowercase)
  }

  /// Common words in names of outlets, then agencies whose names hold none.
  private static let markers: Set<String> = [
    "news", "agency", "press", "newswire", "wire", "times", "post", "herald", "tribune", "daily", "gazette",
    "journal",
    "guardian", "chronicle", "radio", "television", "tv", "media", "broadcasting", "agencija", "novosti",
    "televizija",
    "reuters", "tanjug", "fonet", "hina", "anadolu", "xinhua", "interfax", "bloomberg", "vijesti", "danas",
    "getty",
    "beta", "mina", "srna", "fena", "tass", "politico", "euractiv", "agencies",
  ]
}
