import Claims

/// Collects the cast of an article: first the full names, then the short forms that they explain.
struct CastBuilder {
  let words: ArticleWords
  var runs: [NameRun] = []
  /// Where persons begin in the runs.
  var starts: [Int?] = []
  /// First words of the names that show a surname to be one, by surname.
  var strongSurnames: [String: Set<String>] = [:]
  /// Words with an age or a verb of the past after them: somebody called by the first name.
  var aged: Set<String> = []
  /// Endings of longer runs, and of persons' names of three words or more.
  var runEndings: Set<String> = []
  var nameEndings: Set<String> = []
  /// Beginnings of longer runs that end like an organisation, and the last words of runs of two or more.
  var organisationBeginnings: Set<String> = []
  var organisationEndings: Set<String> = []
  var lastWords: Set<String> = []
  /// Words that are runs of their own somewhere.
  var loneWords: Set<String> = []
  /// Short forms for the second pass.
  var postponed: [(run: NameRun, start: Int?)] = []
  var covered = 0

  init(_ words: ArticleWords) { self.words = words }

  mutating func build(_ cast: inout Cast) {
    runs = words.nameRuns()
    starts = runs.map { words.personStart(in: $0) }
    collectEvidence()
    for (index, run) in runs.enumerated() where !words.isInHeadline(run.tokens.lowerBound) {
      if run.tokens.lowerBound >= covered {
        addFullName(run, starts[index], &cast)
      } else if let word = run.words.firstIndex(where: { $0 >= covered }) {
        let rest = run.suffix(from: word)
        addFullName(rest, words.personStart(in: rest), &cast)
      }
    }
    for (index, run) in runs.enumerated() where words.isInHeadline(run.tokens.lowerBound) {
      postponed.append((run, starts[index]))
    }
    addAcronyms(&cast)
    postponed.sort { $0.run.tokens.lowerBound < $1.run.tokens.lowerBound }
    for (run, start) in postponed {
      if words.isInHeadline(run.tokens.lowerBound) {
        addFromHeadline(run, &cast)
      } else {
        addShortForm(run, start, &cast)
      }
    }
    cast.complete()
    cast.collectRoles()
    cast.collectGenders()
  }

  // MARK: - Evidence

  mutating func collectEvidence() {
    for (run, start) in zip(runs, starts) {
      let names = run.words.map(words.folded)
      if names.count == 1 {
        loneWords.insert(names[0])
        if words.hasAge(after: run.tokens.upperBound) { aged.insert(names[0]) }
      } else if let last = names.last, let word = run.words.last {
        lastWords.insert(last)
        if names.count > 2, !words.classes[word].isDisjoint(with: [.organisation, .legalForm]) {
          for length in 2..<names.count {
            organisationBeginnings.insert(names.prefix(length).joined(separator: " "))
            organisationEndings.insert(names.suffix(length).joined(separator: " "))
          }
        }
      }
      if run.words.count > 2, run.words.count <= 5, !run.words.contains(where: { words.role($0).isBorder }) {
        for length in 2..<names.count { runEndings.insert(names.suffix(length).joined(separator: " ")) }
      }
      guard let start else {
        if names.count == 2, words.hasAge(after: run.tokens.upperBound) {
          strongSurnames[names[1], default: []].insert(names[0])
        }
        continue
      }
      let person = names[start...]
      guard let surname = person.last, let first = person.first, (2...4).contains(words.length(run.words[start...]))
      else { continue }
      let isTitled = start > 0 && words.role(run.words[start - 1]).isTitle || run.followsPlace
      if isTitled || words.isFirstName(run.words[start]) || words.hasAge(after: run.tokens.upperBound) {
        strongSurnames[surname, default: []].insert(first)
      }
      if person.count > 2, start > 0 || run.followsPlace || words.isFirstName(run.words[start]) {
        nameEndings.insert(person.suffix(2).joined(separator: " "))
      }
    }
  }
}

extension NameRole {
  /// Ends what stands before a person's name.
  var isBorder: Bool { self == .title || self == .organisation }
}

extension PennTag {
  /// Words of this class begin sentences and hardly ever names.
  var beginsSentences: Bool {
    switch self {
    case .VB, .VBD, .VBG, .VBN, .VBP, .VBZ, .IN, .RB, .DT, .PRP, .possessivePronoun, .WRB, .CC, .MD, .UH, .WP: true
    default: false
    }
  }
}
