import Claims

/// A line that says where picture or text come from: `Source: REUTERS/Evelyn Hockstein/Pool`.
struct CreditLine {
  let credit: String
  /// The part before the first slash, when the line is a source line: the agency or publisher.
  let source: String?

  init?(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let label = line[..<colon].lowercased()
    guard Self.labels.contains(label) else { return nil }
    let words = line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace)
    // A sentence that happens to begin like this is none: credits are names, without a verb or a full stop.
    guard (1...10).contains(words.count), line.last != ".", !words.contains(where: { Self.verbs.contains($0.lowercased()) })
    else { return nil }
    credit = words.joined(separator: " ")
    let first = credit.split(separator: "/").first.map { String($0).trimmingBlanks }
    source = Self.sourceLabels.contains(label) ? first : nil
  }

  private static let sourceLabels: Set<String> = ["source", "sources", "izvor", "agency"]
  private static let labels = sourceLabels.union(["photo", "photos", "foto", "image", "picture", "credit", "photograph"])
  private static let verbs: Set<String> = ["said", "says", "told", "is", "was", "are", "were", "has", "have", "that"]
}

/// A line that names the authors: `By Jane Doe and John Roe, Lindhaven`.
struct Byline {
  let authors: [String]

  init?(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, (2...14).contains(words.count) else { return nil }
    let isLabelled = ["author:", "authors:", "written", "autor:"].contains(first.lowercased())
    guard isLabelled || first == "By" || first == "BY" || first == "by", let last = line.last, !".!?;:".contains(last)
    else { return nil }
    var names = words.dropFirst()
    if names.first?.lowercased() == "by" { names = names.dropFirst() }
    // The place or the paper may follow after a comma.
    let list = names.joined(separator: " ").split(separator: ",").first.map(String.init) ?? ""
    let authors = list.components(separatedBy: [" and ", " & ", "; "]).map(\.trimmingBlanks)
    guard !authors.isEmpty, authors.allSatisfy(Self.isName) else { return nil }
    self.authors = authors
  }

  /// Two to five words in capitals, particles allowed between them.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), words.first?.first?.isUppercase == true else { return false }
    let particles: Set<Substring> = ["van", "de", "der", "von", "di", "da", "la", "al", "bin", "el", "del", "den"]
    return words.allSatisfy { word in
      particles.contains(word) || word.first?.isUppercase == true && !word.contains(where: \.isNumber)
    } && !words.contains { PrintedDate.month(String($0)) != nil && $0.count > 3 || Self.days.contains($0.lowercased()) }
  }

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

/// The place and date with which an agency's first paragraph begins: `LINDHAVEN, May 7 (Coast Agency) – `.
enum AgencyDateline {
  /// How many code points it takes, the dash and the blank after it included; nothing when there is none.
  static func length(in paragraph: String) -> Int? {
    let scalars = Array(paragraph.unicodeScalars.prefix(80))
    guard let dash = scalars.indices.first(where: { index in
      ["–", "—", "-"].contains(scalars[index]) && index > 2 && scalars[index - 1] == " "
        && index + 1 < scalars.count && scalars[index + 1] == " "
    }) else { return nil }
    let place = scalars[..<dash].prefix { $0.properties.isAlphabetic || $0 == " " || $0 == "." || $0 == "-" }
    let letters = place.filter(\.properties.isAlphabetic)
    guard letters.count >= 3 else { return nil }
    let firstWord = place.prefix { $0 != " " }
    guard firstWord.allSatisfy({ !$0.properties.isLowercase }), firstWord.contains(where: \.properties.isAlphabetic)
    else { return nil }
    // Beyond the place only what a dateline holds: a date, an agency in brackets, a second place.
    let rest = String(String.UnicodeScalarView(scalars[place.count..<dash]))
    let words = String(String.UnicodeScalarView(scalars[..<dash])).split(whereSeparator: \.isWhitespace)
    guard words.count <= 8, rest.isEmpty || rest.first == "," || rest.first == "(" || rest.first == "/" || rest.first?.isNumber == true
    else { return nil }
    return dash + 2
  }
}

extension String {
  var trimmingBlanks: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
  }

  fileprivate func components(separatedBy separators: [String]) -> [String] {
    separators.reduce([self]) { parts, separator in
      parts.flatMap { part in
        var pieces: [String] = []
        var rest = part[...]
        while let range = rest.firstRange(of: separator) {
          pieces.append(String(rest[..<range.lowerBound]))
          rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
      }
    }.filter { !$0.isEmpty }
  }
}
