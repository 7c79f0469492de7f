import Claims

/// The place, date and agency with which a wire story's paragraph begins: `LINDHAVEN, May 7 (Coast Agency) – `.
struct AgencyDateline {
  /// How many code points it takes, up to where the sentence begins.
  let length: Int
  /// Where a whole date with its year is printed.
  let day: Day?
  let agency: String?
  /// A place in capitals and nothing else. A speaker's name in a transcript looks the same.
  let isBare: Bool

  init?(_ beginning: String) {
    // The longest are “PLACE, Region, Month D, YYYY (Agency with a long name) – ”.
    let scalars = Array(beginning.unicodeScalars.prefix(120))
    guard let dash = Self.dash(in: scalars) else { return nil }
    var body = scalars[(dash.upperBound)...].prefix { !$0.properties.isWhitespace }
    while let first = body.first, "“\"'‘„«(".unicodeScalars.contains(first) { body = body.dropFirst() }
    // A sentence begins after it; what goes on in small letters is an aside: “NATO – which …”.
    guard let first = body.first, !first.properties.isLowercase else { return nil }

    var prefix = Self.text(scalars[..<dash.lowerBound])
    var agency: String?
    if prefix.last == ")", let open = prefix.lastIndex(of: "(") {
      let name = prefix[prefix.index(after: open)...].dropLast().trimmingBlanks
      guard AgencyName.isKnown(name) else { return nil }
      agency = name
      prefix = prefix[..<open].trimmingBlanks
    }
    let parts = prefix.split { $0 == "," || $0 == "/" }.map { $0.split(whereSeparator: \.isWhitespace) }
    let place = parts.first ?? []
    // An agency's name may stand alone: “(Coast Agency) – ”.
    guard Self.isPlace(place) || place.isEmpty && agency != nil else { return nil }
    var dateWords: [Substring] = []
    for part in parts.dropFirst() {
      if Self.isDate(part) { dateWords += part } else if !Self.isPlace(part) { return nil }
    }
    let isInCapitals = !place.joined().contains(where: \.isLowercase)
    isBare = agency == nil && dateWords.isEmpty
    // A place in small letters could be any noun; a date beside it says what it is.
    guard isInCapitals || !dateWords.isEmpty else { return nil }
    if isBare, place.joined().count < 3 { return nil }
    self.agency = agency
    day = PrintedDate(in: dateWords)?.day
    length = dash.upperBound
  }

  /// The first dash between blanks (or after a bracket), with the blanks around it.
  private static func dash(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    for index in scalars.indices.dropFirst(2) where "–—-".unicodeScalars.contains(scalars[index]) {
      var (start, end) = (index, index + 1)
      if end < scalars.count, scalars[end] == "-" { end += 1 }
      guard end < scalars.count, scalars[end].properties.isWhitespace else { continue }
      guard scalars[start - 1].properties.isWhitespace || scalars[start - 1] == ")" else { continue }
      while start > 0, scalars[start - 1].properties.isWhitespace { start -= 1 }
      while end < scalars.count, scalars[end].properties.isWhitespace { end += 1 }
      return start..<end
    }
    return nil
  }

  /// One to four words written like names: `NEW YORK`, `Va.`, `Port-au-Prince`.
  private static func isPlace(_ words: [Substring]) -> Bool {
    (1...4).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || ".'’-".contains($0) }
      }
  }

  /// `Aug 10`, `10 August`, `2022`, `10.08.2022`, `Wednesday`
  private static func isDate(_ words: [Substring]) -> Bool {
    !words.isEmpty && words.count <= 4
      && words.allSatisfy { word in
        word.first?.isNumber == true || PrintedDate.month(word) != nil || PrintedDate.weekday(word) != nil
      }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
