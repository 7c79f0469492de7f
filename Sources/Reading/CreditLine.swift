/// A line that says where picture or text come from: `Source: REUTERS/Evelyn Hockstein/Pool`.
struct CreditLine {
  /// The words after the label.
  let credit: String
  /// The agency or outlet that a source line names first.
  let source: String?

  init?(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let label = line[..<colon].lowercased()
    guard Self.labels.contains(label) else { return nil }
    let words = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
    // Credits are names; a sentence that begins like one has a full stop or words in small letters.
    guard (1...12).contains(words.count), let last = words.last, !".?!".contains(last.last ?? " "),
      words.allSatisfy({ Self.isNameLike($0) })
    else { return nil }
    credit = words.joined(separator: " ")
    let first = credit.split(separator: "/").first?.trimmingBlanks ?? credit
    source = Self.sourceLabels.contains(label) && AgencyName.isKnown(first) ? first : nil
  }

  private static func isNameLike(_ word: Substring) -> Bool {
    guard let first = word.first, first.isLowercase else { return true }
    return particles.contains(word.lowercased()) || word.contains(".") || word.contains("/")
  }

  /// Small words inside names of people and offices.
  private static let particles: Set<String> = [
    "of", "the", "for", "and", "via", "by", "de", "van", "von", "der", "la", "le", "di", "da", "del", "al",
    "bin", "i",
    "et",
  ]
  private static let sourceLabels: Set<String> = ["source", "sources", "izvor", "agency"]
  private static let labels = sourceLabels.union([
    "photo", "photos", "photograph", "photo credit", "photo by", "foto", "fotografija", "image", "picture",
    "pictures",
    "credit", "credits",
  ])
}
