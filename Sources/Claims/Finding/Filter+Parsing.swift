extension Filter {
  /// Reads a filter from one text; relative dates count from `today`, `me` is who asks.
  public init(_ text: String, today: Day, me: String? = nil) throws(FilterError) {
    let parser = FilterParser(reading: FilterReading(today: today, me: me))
    let tokens = try FilterToken.tokens(of: text)
    var (terms, size): ([Term], Int) = ([], 0)
    for token in tokens {
      terms.append(try parser.term(token))
      size += terms[terms.count - 1].size
      guard size <= Self.largest else {
        let all = tokens.count > Self.largest ? ", and this has \(tokens.count)" : ""
        throw FilterError(
          position: token.position,
          problem: "a filter may have \(Self.largest) terms and values\(all). Name the claims by their numbers instead")
      }
    }
    self.init(terms: terms)
  }

  /// The most terms and values that a filter may have, those behind `@name` too: what stores compare with bounded effort.
  public static let largest = 500

  /// Reads a filter from the words of a command line, where the shell has taken the quotation marks away already:
  /// a word with blanks in it is one term (`speaker:Ana Kovač`), or a phrase when it has no key.
  public init(words: [String], today: Day, me: String? = nil) throws(FilterError) {
    try self.init(Self.text(of: words), today: today, me: me)
  }

  /// The words of a command line as one text, with the quotation marks that the shell took away.
  public static func text(of words: [String]) -> String {
    // A word with marks of its own was quoted twice and is read like any text.
    words.map { word in
      word.contains(where: \.isWhitespace) && !word.contains("\"") ? requoted(word) : word
    }.joined(separator: " ")
  }

  private static func requoted(_ word: String) -> String {
    guard let colon = word.firstIndex(of: ":") else { return "\"\(word)\"" }
    let key = word[..<colon]
    if key.contains(where: \.isWhitespace) { return "\"\(word)\"" }
    let rest = word[word.index(after: colon)...]
    // Several terms in one shell word, as a script's variable gives them.
    let pieces = rest.split(whereSeparator: \.isWhitespace).dropFirst()
    if pieces.contains(where: { FilterParser.startsTerm(String($0)) }) { return word }
    let values = rest.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
    return "\(key):\(values.joined(separator: ","))"
  }

  /// All words that may stand before a colon.
  public static let keyWords =
    Key.allCases.map(\.rawValue) + DayKey.allCases.map(\.rawValue) + ["since", "until", "is", "not"]
}

/// Turns tokens into terms.
struct FilterParser {
  let reading: FilterReading

  /// Whether a word begins with a key, `+tag`, `@name` or `not:`.
  static func startsTerm(_ word: String) -> Bool {
    guard let colon = word.firstIndex(of: ":") else { return word.hasPrefix("+") || word.hasPrefix("@") }
    let key = word[..<colon].split(separator: ".").first.map(String.init) ?? ""
    return Filter.keyWords.contains(key)
  }

  /// Nobody denies a denial more often.
  private static let deepest = 8

  /// `depth` says how often “not:” stood before it.
  func term(_ token: FilterToken, depth: Int = 0) throws(FilterError) -> Filter.Term {
    if token.isQuoted.first != true, let first = token.characters.first, first == "+" || first == "-" {
      let tag = Filter.Term.tag(try self.tag(token.dropping(1)))
      return first == "+" ? tag : .not(tag)
    }
    if token.isQuoted.first == false, token.characters.first == "@" { return try saved(token) }
    guard let colon = token.firstUnquoted([":"]) else { return try words(token) }
    let key = String(token.characters[..<colon]).lowercased()
    let rest = token.dropping(colon + 1)
    if key == "not" {
      guard !rest.characters.isEmpty || rest.hasQuotes else {
        throw FilterError(position: token.position, problem: "“not:” needs a term after it, as in not:status:dropped")
      }
      guard depth < Self.deepest else {
        throw FilterError(
          position: token.position,
          problem: "“not:” stands more than \(Self.deepest) times before one term. Once is enough")
      }
      return .not(try term(rest, depth: depth + 1))
    }
    guard !rest.characters.isEmpty else {
      throw FilterError(position: token.position, problem: "“\(key):” has no value")
    }
    if key == "is" { return try conditions(rest) }
    if let key = Filter.Key(rawValue: key) { return try comparison(key, rest) }
    return try days(key, rest, position: token.position)
  }

  private func words(_ token: FilterToken) throws(FilterError) -> Filter.Term {
    guard token.characters.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw FilterError(position: token.position, problem: "“\(token.text)” has no letter or digit to search for")
    }
    if let term = Self.termMeant(by: token) {
      throw FilterError(
        position: token.position,
        problem: "“\(token.text)” would be searched for as a word; did you mean \(term). To search for it, quote it")
    }
    return .text(token.text)
  }

  /// The term that a habit of another program means: `rating=disputed`, `due<friday`.
  private static func termMeant(by token: FilterToken) -> String? {
    guard let sign = token.firstUnquoted(["=", "<", ">"]) else { return nil }
    let key = String(token.characters[..<sign]).lowercased()
    let value = String(token.characters[sign...].drop { "=<>".contains($0) })
    guard Filter.keyWords.contains(key), !value.isEmpty else { return nil }
    let quoted = value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
    guard token.characters[sign] != "=", Filter.DayKey(rawValue: key) != nil else { return "\(key):\(quoted)" }
    return "\(key).\(token.characters[sign] == "<" ? "before" : "after"):\(quoted)"
  }

  private func saved(_ token: FilterToken) throws(FilterError) -> Filter.Term {
    do {
      return .saved(SavedTerms(name: try SavedFilter.checkedName(token.text), reading: reading))
    } catch {
      throw FilterError(position: token.position, problem: error.description)
    }
  }

  private func conditions(_ rest: FilterToken) throws(FilterError) -> Filter.Term {
    var conditions: [Condition] = []
    for value in rest.values {
      let word = value.text.trimmed.lowercased()
      guard let condition = Condition(rawValue: word) else {
        let all = Condition.allCases.map(\.rawValue)
        throw FilterError(
          position: value.position,
          problem: "“\(value.text)” is nothing that a claim can be" + Self.suggestion(word, all)
            + ". Possible: \(all.joined(separator: ", "))")
      }
      conditions.append(condition)
    }
    return .condition(conditions, today: reading.today)
  }

  private func tag(_ token: FilterToken) throws(FilterError) -> String {
    do {
      return try Claim.checkedTag(token.text)
    } catch {
      throw FilterError(position: token.position, problem: error.description)
    }
  }

  private func comparison(_ key: Filter.Key, _ rest: FilterToken) throws(FilterError) -> Filter.Term {
    var values: [String?] = []
    for value in rest.values {
      let text = value.text.trimmed
      guard !text.isEmpty else {
        throw FilterError(position: value.position, problem: "a value of “\(key.rawValue):” is empty")
      }
      let bare = value.isQuoted.first == true ? nil : text.lowercased()
      if bare == "me", [.assignee, .reviewer, .by].contains(key) {
        values.append(try me(at: value.position))
      } else {
        values.append(bare == "none" ? nil : try checked(text, key, at: value.position))
      }
    }
    if key == .status { values = Self.withWhatReadersSee(values) }
    return .is(key, values)
  }

  /// “Published” means to an editor what readers can see now, and a corrected check is that too.
  private static func withWhatReadersSee(_ statuses: [String?]) -> [String?] {
    var seen: Set<String?> = []
    return statuses.flatMap { $0 == Status.published.rawValue ? Status.standing.map(\.rawValue) : [$0] }
      .filter { seen.insert($0).inserted }
  }

  private func me(at position: Int) throws(FilterError) -> String {
    guard let me = reading.me else {
      throw FilterError(position: position, problem: "nobody is “me” here; write the name")
    }
    return me
  }

  /// The value in the form that stores compare, or an error that lists what is possible.
  private func checked(_ text: String, _ key: Filter.Key, at position: Int) throws(FilterError) -> String {
    switch key {
    case .status: return try oneOf(Status.allCases.map(\.rawValue), text, key, position)
    case .stance: return try oneOf(Stance.allCases.map(\.rawValue), text, key, position)
    case .capture: return try oneOf(Evidence.Capture.allCases.map(\.rawValue), text, key, position)
    case .evidenceKind: return try oneOf(EvidenceType.allCases.map(\.rawValue), text, key, position)
    case .link: return try oneOf(LinkState.allCases.map(\.rawValue), text, key, position)
    case .proposed: return try oneOf(["yes", "no"], text, key, position)
    case .passage: return try oneOf(Passage.State.allCases.map(\.rawValue), text, key, position)
    case .priority: return try oneOf(Priority.allCases.map(\.rawValue), text, key, position)
    case .type: return try oneOf(ClaimType.allCases.map(\.rawValue), text, key, position)
    case .rating, .scale: return text.lowercased()
    case .id:
      guard Reference(text, to: .claim) != nil else {
        throw FilterError(position: position, problem: "“\(text)” is no claim's number; it looks like C-12")
      }
      return text
    case .speaker, .source, .article, .topic, .by, .assignee, .reviewer: return text
    }
  }

  private func oneOf(
    _ values: [String], _ text: String, _ key: Filter.Key, _ position: Int
  ) throws(FilterError) -> String {
    let word = text.lowercased()
    guard values.contains(word) else {
      throw FilterError(
        position: position,
        problem: "“\(text)” is no \(key.rawValue)" + Self.suggestion(word, values)
          + ". Possible: \(values.joined(separator: ", "))")
    }
    return word
  }

  private func days(_ key: String, _ rest: FilterToken, position: Int) throws(FilterError) -> Filter.Term {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    switch (parts.first ?? "", parts.count > 1 ? parts[1] : nil) {
    case ("since", nil): return .day(.said, [DayRange(first: try range(rest, .past).first, last: nil)])
    case ("until", nil): return .day(.said, [DayRange(first: nil, last: try range(rest, .past).last)])
    case (let name, let bound):
      guard let dayKey = Filter.DayKey(rawValue: name) else {
        throw FilterError(
          position: position,
          problem: "unknown key “\(key)”" + Self.suggestion(key, Filter.keyWords)
            + ". Keys: \(Filter.keyWords.joined(separator: ", ")). To search for the words themselves, quote them")
      }
      let direction: DateExpression.Direction = dayKey == .due || dayKey == .recheck ? .future : .past
      switch bound {
      case "before":
        return .day(dayKey, [DayRange(first: nil, last: try range(rest, direction).first?.adding(days: -1))])
      case "after":
        return .day(dayKey, [DayRange(first: try range(rest, direction).last?.adding(days: 1), last: nil)])
      case nil:
        var ranges: [DayRange?] = []
        for value in rest.values {
          ranges.append(value.text.lowercased() == "none" ? nil : try range(value, direction))
        }
        return .day(dayKey, ranges)
      case let bound?:
        throw FilterError(
          position: position, problem: "“\(name).\(bound)” is unknown; possible are \(name).before and \(name).after")
      }
    }
  }

  private func range(_ token: FilterToken, _ direction: DateExpression.Direction) throws(FilterError) -> DayRange {
    do throws(DateProblem) {
      return try DateExpression(today: reading.today, direction: direction).range(token.text)
    } catch {
      throw FilterError(position: token.position, problem: "\(error); or a range, 2026-11-01..2026-11-20")
    }
  }

  private static func suggestion(_ word: String, _ candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "; did you mean “\($0)”" } ?? ""
  }
}
