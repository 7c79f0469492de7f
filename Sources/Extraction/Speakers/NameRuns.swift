import Claims

/// Adjacent capitalised words that may hold a name, in text order.
struct NameRun {
  /// From the first to the last token; marks between included.
  var tokens: Range<Int>
  /// The tokens that are words of the name.
  var words: [Int]
  /// A place with “and” in its name.
  var isPlace = false
  /// A place with “and” in its name stands before it: a border that the words themselves don't show.
  var followsPlace = false
  /// The token of a quoted nickname in the middle.
  var nickname: Int?

  init(_ words: [Int], nickname: Int? = nil) {
    self.words = words
    self.nickname = nickname
    tokens = (words.first ?? 0)..<(words.last.map { $0 + 1 } ?? 0)
  }

  /// The run without its first words.
  func suffix(from word: Int) -> NameRun { NameRun(Array(words[word...]), nickname: nickname) }
  func prefix(_ count: Int) -> NameRun { NameRun(Array(words.prefix(count))) }
}

extension ArticleWords {
  /// No name is longer; longer runs are cut.
  private static let longestRun = 24

  /// All runs of an article.
  func nameRuns() -> [NameRun] {
    var runs: [NameRun] = []
    var index = 0
    while index < count {
      guard isNameWord(index), !isPossessiveMark(index) else {
        index += 1
        continue
      }
      let run = nameRun(from: index)
      let pieces = cut(run)
      runs += pieces
      index = max(index + 1, pieces.last?.tokens.upperBound ?? 0, run.tokens.upperBound)
    }
    return runs
  }

  /// The run that begins with a capitalised word.
  func nameRun(from start: Int) -> NameRun {
    var words = [start]
    var nickname: Int?
    var next = start + 1
    while next < count, words.count < Self.longestRun {
      let last = words[words.count - 1]
      // The point of “Supt.” parts neither words nor sentences.
      if isMark(next, "."), touchesPrevious(next), endsWithPoint(last), next + 1 < count, isNameWord(next + 1),
        paragraph(next + 1) == paragraph(last)
      {
        words.append(next + 1)
        next += 2
        continue
      }
      guard areTogether(last, next) || isMark(next - 1, ".") && next - 1 > last else { break }
      if isNameWord(next) {
        words.append(next)
        next += 1
      } else if isJoining(next) {
        words.append(next)
        next += 1
      } else if let end = possessiveOrganisation(next, after: last) {
        words += Array(next..<end)
        next = end
      } else if nickname == nil, let name = nicknameEnd(next), words.count <= 4 {
        nickname = next + 1
        words.append(name)
        next = name + 1
      } else {
        break
      }
    }
    while let last = words.last, words.count > 1, !isNameWord(last) { words.removeLast() }
    return NameRun(words, nickname: nickname)
  }

  private func endsWithPoint(_ index: Int) -> Bool {
    !classes[index].isDisjoint(with: [.abbreviation, .honorific])
      || role(index) == .title && token(index).span.length <= 5
      || isInitial(index) || ["jr", "sr", "st"].contains(lower[index])
  }

  /// A particle or `&` with a name after it.
  private func isJoining(_ index: Int) -> Bool {
    guard index + 1 < count, areTogether(index, index + 1), isNameWord(index + 1) else {
      // “van der Berg”
      return index + 2 < count && classes[index].contains(.particle) && classes[index + 1].contains(.particle)
        && areTogether(index, index + 2) && isNameWord(index + 2)
    }
    return classes[index].contains(.particle) || lower[index] == "&"
  }

  /// “Dockworkers' Union”: the end of an organisation's name that goes on after a plural's apostrophe.
  private func possessiveOrganisation(_ mark: Int, after last: Int) -> Int? {
    guard mark + 1 < count, isMark(mark, "'’") || isPossessiveMark(mark), touchesPrevious(mark), isNameWord(mark + 1),
      areTogether(last, mark + 1)
    else { return nil }
    let isPlural = lower[last].hasSuffix("s") && lower[mark] != "'s"
    let isGroup = ["men", "women", "people", "children"].contains { lower[last].hasSuffix($0) }
    guard isPlural || isGroup || tag(last) == .NNS || tag(last) == .NNPS, !classes[last].contains(.place) else {
      return nil
    }
    var end = mark + 1
    var organisation: Int?
    while end < count, end - mark < 6, areTogether(last, end), isNameWord(end) {
      end += 1
      if classes[end - 1].contains(.organisation) { organisation = end }
    }
    return organisation
  }

  /// The name word after a quoted nickname that begins here.
  private func nicknameEnd(_ index: Int) -> Int? {
    guard index + 3 < count, isMark(index, "\"“‘'(„«"), isMark(index + 2, "\"”’')“»"), isNameWord(index + 1),
      isNameWord(index + 3), areTogether(index, index + 3), role(index + 3) == .name,
      !(isMark(index, "(") && token(index + 1).isAcronym)
    else { return nil }
    return index + 3
  }

  /// Cuts off letters after a name, and parts a run after a place with “and” in its name.
  private func cut(_ run: NameRun) -> [NameRun] {
    var rest: [NameRun] = []
    if let end = placeEnd(run) {
      if var after = nextRun(after: end) {
        after.followsPlace = true
        rest.append(after)
      }
      var place = NameRun(Array(run.tokens.lowerBound..<end))
      place.isPlace = run.tokens.lowerBound + 1 == run.tokens.upperBound
      return [place] + rest
    }
    var words = run.words
    while words.count >= 3, let last = words.last, classes[last].contains(.afterName), token(last).isAcronym {
      words.removeLast()
    }
    var cut = NameRun(words, nickname: run.nickname)
    cut.tokens = run.tokens.lowerBound..<cut.tokens.upperBound
    return [cut]
  }

  private func nextRun(after end: Int) -> NameRun? {
    guard end < count, end > 0, areTogether(end - 1, end), isNameWord(end) else { return nil }
    return nameRun(from: end)
  }

  /// The token after “Bosnia and Herzegovina” where a run holds its first word last.
  private func placeEnd(_ run: NameRun) -> Int? {
    guard let last = run.words.last, last + 1 < count, lower[last + 1] == "and" else { return nil }
    for place in Lexicon.shared.placesWithAnd {
      guard let and = place.firstIndex(of: "and"), last - and + 1 >= 0 else { continue }
      let start = last - and + 1
      let end = start + place.count
      guard start >= run.tokens.lowerBound, end <= count, areTogether(start, end - 1) else { continue }
      if zip(start..<end, place).allSatisfy({ lower[$0] == $1 }) { return end }
    }
    return nil
  }
}
