/// The word lists as one dictionary, made when the first article is extracted.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  /// Classes by word in lower case.
  private let classes: [String: WordClass]
  /// What abbreviated titles stand for.
  private let expansions: [String: String]
  private let synonymGroups: [String: [Int]]
  private let synonymLists: [[String]]
  /// The heads of names that a noun can mean: “the regulator” is some Authority or Commission.
  private let headMeanings: [String: Set<String>]
  /// Places with “and” in their name, as words in lower case.
  let placesWithAnd: [[String]]
  let learnt: LearntNames

  private init() {
    var classes: [String: WordClass] = [:]
    func add(_ list: String, _ kind: WordClass) {
      for word in list.split(whereSeparator: \.isWhitespace) { classes[String(word), default: []].insert(kind) }
    }
    add(TitleWordLists.titles, .title)
    add(TitleWordLists.qualifiers, .qualifier)
    add(TitleWordLists.alsoSurnames, .alsoSurname)
    add(TitleWordLists.honorifics, .honorific)
    add(TitleWordLists.afterNames, .afterName)
    add(TitleWordLists.kin, .kin)
    add(TitleWordLists.others, .person)
    add(TitleWordLists.masculine, .masculine)
    add(TitleWordLists.feminine, .feminine)
    add(NameWordLists.organisationHeads, .organisation)
    add(NameWordLists.weakHeads, .weakOrganisation)
    add(NameWordLists.publicBodies, .publicBody)
    add(NameWordLists.legalForms, .legalForm)
    add(NameWordLists.companies, .company)
    add(NameWordLists.places, .place)
    add(NameWordLists.demonyms, .demonym)
    add(NameWordLists.things, .thing)
    add(NameWordLists.documents, .document)
    add(NameWordLists.media, .medium)
    add(NameWordLists.particles, .particle)
    add(NameWordLists.functionWords, .function)
    add(GivenNameLists.men, [.firstName, .mansName])
    add(GivenNameLists.women, [.firstName, .womansName])
    add(GivenNameLists.both, .firstName)
    var expansions: [String: String] = [:]
    for pair in TitleWordLists.abbreviations.split(whereSeparator: \.isWhitespace) {
      let sides = pair.split(separator: "=")
      guard sides.count == 2 else { continue }
      expansions[String(sides[0])] = String(sides[1])
      classes[String(sides[0]), default: []].insert(.abbreviation)
    }
    learnt = LearntNames.embedded
    for (word, kind) in learnt.classes where Self.mayLearn(kind, with: classes[word] ?? []) {
      classes[word, default: []].formUnion(kind)
    }
    self.classes = classes
    self.expansions = expansions
    var groups: [String: [Int]] = [:]
    for (number, line) in TitleWordLists.synonyms.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { groups[String(word), default: []].append(number) }
    }
    synonymGroups = groups
    synonymLists = TitleWordLists.synonyms.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    var meanings: [String: Set<String>] = [:]
    for entry in NameWordLists.headMeanings.split(whereSeparator: \.isWhitespace) {
      let sides = entry.split(separator: ":")
      guard sides.count == 2 else { continue }
      meanings[String(sides[0])] = Set(sides[1].split(separator: ",").map(String.init))
    }
    headMeanings = meanings
    placesWithAnd = NameWordLists.placesWithAnd.split(whereSeparator: \.isWhitespace)
      .map { $0.lowercased().split(separator: "_").map(String.init) }
  }

  /// What is learnt from automatic types never overrules the lists made by hand.
  private static func mayLearn(_ kind: WordClass, with known: WordClass) -> Bool {
    let titles: WordClass = [
      .title, .honorific, .abbreviation, .qualifier, .function, .particle, .organisation, .place,
    ]
    if kind.contains(.firstName) { return known.isDisjoint(with: titles) }
    if kind == .learntPlace || kind == .organisation { return known.isDisjoint(with: titles.union(.firstName)) }
    return true
  }

  /// The classes of a word in lower case; those of its outer parts where it is written with a hyphen.
  func classes(of word: String) -> WordClass {
    if let known = classes[word] { return known }
    guard word.utf8.contains(45) else { return [] }
    let parts = word.split(separator: "-")
    // “father-of-three”
    if parts.count > 2, parts[1] == "of" { return classes[String(parts[0])] ?? [] }
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return [] }
    let titles: WordClass = [.title, .masculine, .feminine, .company]
    let head = (classes[String(last)] ?? []).intersection(titles)
    guard head.isEmpty else { return head }
    // “director-general”, but “minister-level” and “chief-of-staff” only where listed.
    return last == "general" || last == "elect" ? (classes[String(first)] ?? []).intersection(titles) : []
  }

  /// What an abbreviated title stands for; the word itself otherwise.
  func expanded(_ word: String) -> String { expansions[word] ?? word }

  /// Whether two words are said of one and the same person: “lawmaker” and “senator”.
  func areSynonyms(_ a: String, _ b: String) -> Bool {
    guard let mine = synonymGroups[a], let other = synonymGroups[b] else { return false }
    return mine.contains { other.contains($0) }
  }

  /// The groups of words that are said of the same person as this one.
  func synonyms(of word: String) -> [Int] { synonymGroups[word] ?? [] }

  func words(inGroups groups: [Int]) -> [String] { groups.flatMap { synonymLists[$0] } }

  /// The heads of organisations’ names that a noun can mean.
  func heads(meantBy noun: String) -> Set<String>? { headMeanings[noun] }
}
