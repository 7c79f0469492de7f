import Claims

extension ArticleWords {
  /// Where a person's name begins in a run, as an index into its words; nothing where no part is known to be one.
  ///
  /// The person is what follows the last border: a title, the head of an organisation, or a place with two words after
  /// it. Without a border a known first name begins the name.
  func personStart(in run: NameRun) -> Int? {
    let words = run.words
    guard words.count > 1, let last = words.last else { return nil }
    var roles = words.map(role)
    if run.followsPlace, words.count <= 4, roles.allSatisfy(\.isName) { return 0 }
    let isShouted = words.allSatisfy { token($0).isAcronym || token($0).span.length == 1 }
    for (place, word) in words.enumerated() where place + 2 < words.count {
      let isPlain = roles[place] == .name || roles[place] == .ordinary
      if !isShouted, isPlain, isShortAcronym(word), place > 0 || token(word).span.length > 2, !isFirstName(word) {
        roles[place] = .title
      } else if isPlain, !isFirstName(word), followsBelonging(run.tokens.lowerBound),
        roles[place] == .ordinary || place == 0 && followsTitle(run.tokens.lowerBound)
      {
        roles[place] = .organisation
      }
    }
    let lastRole = roles[words.count - 1]
    if lastRole != .organisation, lastRole != .place, let border = border(in: run, roles),
      isName(words[(border + 1)...], after: roles[border], roles[(border + 1)...])
    {
      return border + 1
    }
    if lastRole == .organisation, !(words.count == 2 && isFirstName(words[0]) && classes[last].contains(.surname)) {
      return nil
    }
    return firstNameStart(in: run, roles)
  }

  /// “for”, “of” or “at” stands before the run: what begins it is an organisation.
  private func followsBelonging(_ start: Int) -> Bool {
    let before = start > 1 && lower[start - 1] == "the" ? start - 2 : start - 1
    return before >= 0 && ["for", "of", "at"].contains(lower[before])
  }

  /// “Minister of”: what begins the run is his department.
  private func followsTitle(_ start: Int) -> Bool {
    let before = start > 1 && lower[start - 1] == "the" ? start - 3 : start - 2
    return areTogether(before, start) && classes[before].contains(.title)
  }

  private func border(in run: NameRun, _ roles: [NameRole]) -> Int? {
    let words = run.words
    let count = words.count
    return (0..<count - 1).last { place in
      let word = words[place]
      switch roles[place] {
      case .title: return !(isFirstName(word) && classes[word].contains(.qualifier))
      case .titleOrSurname:
        if isFirstName(word), place + 2 >= count { return false }
        let follows = place == 0 || !roles[place - 1].isName || !words[..<place].contains(where: isFirstName)
        let isAfterTitle =
          place > 0 && roles[place - 1] == .title
          && (!classes[words[place - 1]].contains(.honorific) || lower[words[place - 1]] == "chief")
        return place + 2 < count && follows || isAfterTitle
      case .organisation: return place > 0 || followsBelonging(run.tokens.lowerBound)
      case .place: return count - place - 1 >= 2 && !(isFirstName(word) && place == 0)
      case .ordinary, .name: return false
      }
    }
  }

  /// Whether what follows a border can be a person's name.
  private func isName(_ tail: ArraySlice<Int>, after border: NameRole, _ roles: ArraySlice<NameRole>) -> Bool {
    guard let first = tail.first, let lastRole = roles.last, length(tail) <= 4 else { return false }
    if roles.contains(.organisation) { return false }
    switch border {
    case .title, .titleOrSurname:
      return tail.count > 1 || lastRole.isName
    default:
      guard tail.count > 1, classes[first].isDisjoint(with: .anyPlace), token(first).isCapitalized else { return false }
      return zip(tail, roles).allSatisfy { word, role in
        role.isName || isInitial(word) || isFirstName(word) || classes[word].contains(.particle)
      }
    }
  }

  /// The first known first name with one to three words after it.
  private func firstNameStart(in run: NameRun, _ roles: [NameRole]) -> Int? {
    let words = run.words
    if let last = words.last, classes[last].contains(.thing), isPlaceFollowing(run.tokens.lowerBound) { return nil }
    let known = (0..<words.count - 1).first { place in
      let word = words[place]
      guard length(words[place...]) <= 4, !roles[place].isTitle || isFirstName(word) else { return false }
      let begins = isFirstName(word) || isInitial(word) && (place == 0 || roles[place - 1].isTitle)
      guard begins, classes[word].isDisjoint(with: .anyPlace) || place == 0 else { return false }
      return roles[(place + 1)...].dropLast().allSatisfy { $0 != .title && $0 != .organisation }
    }
    // “Salisu Ibrahim Danjuma”: an unknown first name before a known one.
    // A comma or a sentence's beginning before it shows that no other name is in front.
    let start = words[0]
    let longest = sentenceRange(start).lowerBound == start || isMark(start - 1, ",") ? 4 : 3
    guard let known, known > 0, words.count <= longest, roles[..<known].allSatisfy({ $0 == .name }),
      !words[..<known].contains(where: { token($0).isAcronym })
    else { return known }
    return 0
  }

  /// “in”, “the” and the like before a run: what ends in “Park” is a place.
  private func isPlaceFollowing(_ start: Int) -> Bool {
    start > 0 && ["the", "in", "at", "near", "on", "of", "to", "from"].contains(lower[start - 1])
  }
}
