import Claims

/// A date as a page gives it: the day in its own zone, and the time and zone where they stand beside it.
struct PageDate: Equatable {
  var day: Day
  /// `HH:MM`
  var time: String?
  /// `Z`, `+01:00` or a name such as `EST`, as given.
  var zone: String?
  /// The other day that the figures could mean (`10/08/2022`).
  var otherDay: Day?
}

/// Reads dates in the forms that pages use.
struct PageDateForms {
  /// The last day that a page can have been published.
  let latest: Day
  /// Whether `10/08/2022` more likely gives the month first.
  let isMonthFirst: Bool

  /// The web has no older pages.
  private static let earliestYear = 1995

  /// The date that a value of its own gives: an ISO time, or one of the forms of running text.
  func date(in value: String) -> PageDate? {
    let text = value.evened
    if let number = Int(text), text.utf8.allSatisfy({ (48...57).contains($0) }) {
      return moment(number, digits: text.count)
    }
    return dates(in: text).first?.date
  }

  /// `1574168580`, `1574168580000` and `20191119`
  private func moment(_ number: Int, digits: Int) -> PageDate? {
    switch digits {
    case 10:
      return checked(Instant(millisecondsSince1970: Int64(number) * 1000).dayInUTC).map { PageDate(day: $0, zone: "Z") }
    case 13: return checked(Instant(millisecondsSince1970: Int64(number)).dayInUTC).map { PageDate(day: $0, zone: "Z") }
    case 8:
      return checked(Day(year: number / 10000, month: number / 100 % 100, day: number % 100)).map { PageDate(day: $0) }
    case 14: return moment(number / 1_000_000, digits: 8)
    default: return nil
    }
  }

  private func checked(_ day: Day?) -> Day? {
    guard let day, day.year >= Self.earliestYear, day.first.daysSince1970 <= latest.daysSince1970 else { return nil }
    return day
  }

  /// All dates in a text with the place of their first word.
  func dates(in text: String) -> [(place: Int, date: PageDate)] {
    let tokens = Self.tokens(text)
    var found: [(Int, PageDate)] = []
    var index = 0
    while index < tokens.count {
      if let (date, length) = numeric(tokens, index) ?? named(tokens, index) ?? yearFirst(tokens, index)
        ?? eastAsian(tokens, index)
      {
        var date = date
        readTime(tokens, index + length, &date)
        found.append((tokens[index].place, date))
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: Tokens

  private struct Token {
    enum Kind { case number, word, sign }
    var kind: Kind
    var text: String
    var value = 0
    /// In characters from the beginning.
    var place: Int
    /// Whether a blank stands before it.
    var isApart: Bool
    var digits: Int { kind == .number ? text.utf8.count : 0 }
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var isApart = true
    for (place, character) in text.enumerated() {
      if character.isWhitespace {
        isApart = true
        continue
      }
      let isDigit = character.isASCII && character.isNumber
      let kind: Token.Kind = isDigit ? .number : character.isLetter ? .word : .sign
      let isMark = "年月日년월일".contains(character)
      if !isApart, !isMark, kind != .sign, let last = tokens.last, last.kind == kind, !"年月日년월일".contains(last.text) {
        tokens[tokens.count - 1].text.append(contentsOf: kind == .word ? character.lowercased() : String(character))
      } else {
        tokens.append(
          Token(
            kind: kind, text: kind == .word ? character.lowercased() : String(character), place: place, isApart: isApart
          ))
      }
      isApart = false
    }
    for index in tokens.indices where tokens[index].kind == .number {
      tokens[index].value = Int(tokens[index].text) ?? -1
    }
    return tokens
  }

  private func sign(_ tokens: [Token], _ index: Int) -> String? {
    index < tokens.count && tokens[index].kind == .sign ? tokens[index].text : nil
  }

  private func number(_ tokens: [Token], _ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, tokens[index].kind == .number, digits.contains(tokens[index].digits) else { return nil }
    return tokens[index].value
  }

  // MARK: Forms

  /// `2019-11-19`, `2019/11/19`, `19.11.2019`, `19. 11. 2019`, `11/19/2019`, `19.11.19`
  private func numeric(_ tokens: [Token], _ index: Int) -> (PageDate, Int)? {
    guard let first = number(tokens, index, digits: 1...4), let separator = sign(tokens, index + 1),
      [".", "/", "-"].contains(separator), let second = number(tokens, index + 2, digits: 1...2),
      sign(tokens, index + 3) == separator, let third = number(tokens, index + 4, digits: 1...4)
    else { return nil }
    // Part of a longer number, an address or a version.
    if index > 0, !tokens[index].isApart, [".", "/", "-"].contains(tokens[index - 1].text) { return nil }
    if tokens[index].digits == 4 {
      guard tokens[index + 4].digits <= 2, let day = checked(Day(year: first, month: second, day: third)) else {
        return nil
      }
      return (PageDate(day: day), 5)
    }
    guard tokens[index].digits <= 2 else { return nil }
    let year: Int
    switch tokens[index + 4].digits {
    case 4: year = third
    case 2 where separator != "-" && !tokens[index + 4].isApart: year = 2000 + third
    default: return nil
    }
    let dayFirst = checked(Day(year: year, month: second, day: first))
    let monthFirst = checked(Day(year: year, month: first, day: second))
    // With points the day comes first in 143 of 150 pages.
    let prefersMonth = separator != "." && isMonthFirst
    guard let day = prefersMonth ? monthFirst ?? dayFirst : dayFirst ?? monthFirst else { return nil }
    let other = prefersMonth ? dayFirst : monthFirst
    return (PageDate(day: day, otherDay: separator == "." || other == day ? nil : other), 5)
  }

  /// `Nov. 19th, 2019`, `19. November 2019`, `19 de noviembre de 2019`
  private func named(_ tokens: [Token], _ index: Int) -> (PageDate, Int)? {
    let isWord = tokens[index].kind == .word
    var next = index
    var day: Int?
    var month: Int?
    if isWord {
      month = DateNames.month(tokens[index].text)
      guard month != nil else { return nil }
      next += 1
      if sign(tokens, next) == "." { next += 1 }
      day = number(tokens, next, digits: 1...2)
      if day != nil { next += 1 }
    } else {
      day = number(tokens, index, digits: 1...2)
      guard day != nil else { return nil }
      next += 1
      next = afterOrdinal(tokens, next)
      while next < tokens.count, ["de", "of", "di", "d"].contains(tokens[next].text) { next += 1 }
      guard next < tokens.count, tokens[next].kind == .word || sign(tokens, next) == "-" || sign(tokens, next) == "/"
      else {
        return nil
      }
      if tokens[next].kind == .sign { next += 1 }
      guard next < tokens.count, let found = DateNames.month(tokens[next].text) else { return nil }
      month = found
      next += 1
      if sign(tokens, next) == "." { next += 1 }
    }
    if isWord { next = afterOrdinal(tokens, next) }
    while next < tokens.count, [",", "de", "del", "-", "/", "'", "’"].contains(tokens[next].text) { next += 1 }
    // `Nov 19 03:05:46 GMT 2019` and `Nov 19, 03:05 2019`
    var afterYear = next
    if let hour = number(tokens, next, digits: 1...2), hour < 24, sign(tokens, next + 1) == ":" {
      afterYear = next + 3
      while afterYear < tokens.count, afterYear < next + 8, tokens[afterYear].digits != 4 { afterYear += 1 }
    }
    guard let year = number(tokens, afterYear, digits: 4...4),
      let date = checked(Day(year: year, month: month, day: day))
    else { return nil }
    // A month alone is no date of publication where a day could be meant: “May 2019” stays a month.
    return (PageDate(day: date), afterYear + 1 - index)
  }

  private func afterOrdinal(_ tokens: [Token], _ index: Int) -> Int {
    guard index < tokens.count else { return index }
    if [".", "º", "°"].contains(tokens[index].text) { return index + 1 }
    let isEnding = ["st", "nd", "rd", "th", "er", "ter", "e"].contains(tokens[index].text) && !tokens[index].isApart
    return isEnding ? index + 1 : index
  }

  /// `2019 Nov 19`, as libraries write it.
  private func yearFirst(_ tokens: [Token], _ index: Int) -> (PageDate, Int)? {
    guard let year = number(tokens, index, digits: 4...4), index + 2 < tokens.count, tokens[index + 1].kind == .word,
      let month = DateNames.month(tokens[index + 1].text), let day = number(tokens, index + 2, digits: 1...2),
      let date = checked(Day(year: year, month: month, day: day))
    else { return nil }
    return (PageDate(day: date), 3)
  }

  /// `2019年11月20日`, `2019년 11월 20일`
  private func eastAsian(_ tokens: [Token], _ index: Int) -> (PageDate, Int)? {
    guard let year = number(tokens, index, digits: 4...4), index + 5 < tokens.count,
      "年년".contains(tokens[index + 1].text), let month = number(tokens, index + 2, digits: 1...2),
      "月월".contains(tokens[index + 3].text), let day = number(tokens, index + 4, digits: 1...2),
      let date = checked(Day(year: year, month: month, day: day))
    else { return nil }
    return (PageDate(day: date), 6)
  }

  /// `T10:15:00+01:00`, `10:15 GMT` behind a day.
  private func readTime(_ tokens: [Token], _ start: Int, _ date: inout PageDate) {
    var index = start
    if index < tokens.count, ["t", "at", "um", "à", "-", "–", "|", ","].contains(tokens[index].text) { index += 1 }
    guard let hour = number(tokens, index, digits: 1...2), hour < 24, sign(tokens, index + 1) == ":",
      let minute = number(tokens, index + 2, digits: 2...2), minute < 60
    else { return }
    index += 3
    if sign(tokens, index) == ":" { index += 2 }
    if sign(tokens, index) == "." { index += 2 }
    var hours = hour
    if index < tokens.count, ["pm", "am"].contains(tokens[index].text) {
      hours = hour % 12 + (tokens[index].text == "pm" ? 12 : 0)
      index += 1
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    date.time = "\(two(hours)):\(two(minute))"
    guard index < tokens.count else { return }
    switch tokens[index].text {
    case "z", "utc": date.zone = "Z"
    case "gmt", "est", "edt", "cet", "cest", "pst", "pdt", "cst", "cdt", "bst", "ist", "mst", "mdt", "mez", "mesz":
      date.zone = tokens[index].text.uppercased()
    case "+", "-":
      guard index + 1 < tokens.count, tokens[index + 1].kind == .number, !tokens[index + 1].isApart else { return }
      let digits = tokens[index + 1].text
      if digits.count == 4 {
        date.zone = "\(tokens[index].text)\(digits.prefix(2)):\(digits.suffix(2))"
      } else if digits.count == 2 {
        date.zone = "\(tokens[index].text)\(digits):\(number(tokens, index + 3, digits: 2...2).map(two) ?? "00")"
      }
    default: break
    }
  }
}
