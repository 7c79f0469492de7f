import Claims
import Extraction
import Foundation

/// Learns first names, surnames, places, words of organisations and famous people from parsed articles.
///
/// Only the automatic entity types, tags and chains of the training articles are used; what it writes is read by
/// `LearntNames` of the room Extraction.
struct NameListTraining {
  /// How many articles must name a person before the surname alone means that person.
  private static let fame = 8

  private var firstNames: [String: Int] = [:]
  private var loneNames: [String: Int] = [:]
  private var surnames: [String: Int] = [:]
  private var capitalised: [String: Int] = [:]
  private var lowerCase: [String: Int] = [:]
  private var places: [String: Int] = [:]
  private var organisationEnds: [String: Int] = [:]
  private var fullNames: [String: [String: Int]] = [:]
  private var roles: [String: [String: Int]] = [:]
  private var pronouns: [String: (he: Int, she: Int)] = [:]

  /// Learns from the training articles and writes the lists, which the room CExtractionModel embeds.
  static func run(data: String, output: String) throws {
    var training = NameListTraining()
    let articles = try TrainingArticle.read(data + "/train.jsonl")
    for line in try ParsedLine.read(data + "/train.parses.jsonl", articles: articles) { training.learn(from: line) }
    try (training.lists + "\n").write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// Counts what one article shows.
  mutating func learn(from article: ParsedLine) {
    var names: [[Range<Int>: String]] = []
    for sentence in article.sentences {
      for (index, token) in sentence.enumerated() {
        if token.word.first?.isUppercase == true { capitalised[token.word, default: 0] += 1 }
        count(token, isFirst: index == 0)
      }
      names.append(learnEntities(of: sentence))
    }
    for chain in article.chains { learnGender(chain, in: article.sentences, names) }
  }

  private mutating func count(_ token: ParsedLine.Token, isFirst: Bool) {
    guard token.word.count > 2, token.word.allSatisfy(\.isLetter) else { return }
    let lower = token.word.lowercased()
    if token.word == lower {
      lowerCase[lower, default: 0] += 1
    } else if !isFirst {
      upperCase[lower, default: 0] += 1
    }
  }
  private var upperCase: [String: Int] = [:]

  /// Counts the runs of one entity type in a sentence; gives the full names of persons by their place.
  private mutating func learnEntities(of sentence: [ParsedLine.Token]) -> [Range<Int>: String] {
    var names: [Range<Int>: String] = [:]
    var start = 0
    while start < sentence.count {
      let kind = sentence[start].entity
      guard ["PERSON", "ORGANIZATION", "LOCATION"].contains(kind) else {
        start += 1
        continue
      }
      var end = start
      while end < sentence.count, sentence[end].entity == kind { end += 1 }
      let words = sentence[start..<end].map(\.word)
      switch kind {
      case "PERSON":
        if let name = learnPerson(words) {
          names[start..<end] = name
          learnRoles(of: name, around: start..<end, in: sentence)
        }
      case "ORGANIZATION" where words.count > 1: organisationEnds[words[words.count - 1], default: 0] += 1
      case "LOCATION": places[words.joined(separator: " "), default: 0] += 1
      default: break
      }
      start = end
    }
    return names
  }

  /// Counts a person's names; gives the name when it is a full one.
  private mutating func learnPerson(_ entity: [String]) -> String? {
    let words = entity.filter { !["'s", "’s"].contains($0) }
    let core = words.filter { !["Jr.", "Sr.", "II", "III"].contains($0) }
    guard let first = core.first, let last = core.last else { return nil }
    surnames[last, default: 0] += 1
    guard (2...4).contains(core.count), last != last.uppercased(),
      core.allSatisfy({ $0.first?.isUppercase == true || Self.particles.contains($0) })
    else {
      if core.count == 1 { loneNames[first, default: 0] += 1 }
      return nil
    }
    let name = words.joined(separator: " ")
    firstNames[first, default: 0] += 1
    fullNames[last, default: [:]][name, default: 0] += 1
    return name
  }

  /// Counts nouns before a name, and those of an apposition after it.
  private mutating func learnRoles(of name: String, around range: Range<Int>, in sentence: [ParsedLine.Token]) {
    var found: [String] = []
    var index = range.lowerBound - 1
    while index >= 0, range.lowerBound - index <= 4, ["NN", "NNP", "JJ"].contains(sentence[index].tag),
      sentence[index].entity == "O"
    {
      found.append(sentence[index].word)
      index -= 1
    }
    if let nearest = found.first, sentence[range.lowerBound - 1].tag == "JJ", !nearest.isEmpty { found = [] }
    index = range.upperBound + 1
    if index < sentence.count, sentence[range.upperBound].word == ",", ["DT", "PRP$"].contains(sentence[index].tag) {
      while index < sentence.count, ["DT", "JJ", "NN", "NNP", "PRP$"].contains(sentence[index].tag) {
        if sentence[index].tag != "DT", sentence[index].tag != "PRP$" { found.append(sentence[index].word) }
        index += 1
      }
    }
    for word in found {
      let role = word.lowercased().trimming(".")
      if !role.contains(where: { $0 == ":" || $0 == "," || $0 == " " }) {
        roles[name, default: [:]][role, default: 0] += 1
      }
    }
  }

  /// Counts the pronouns that a chain holds for the one first name in it.
  private mutating func learnGender(
    _ chain: [ParsedLine.Mention], in sentences: [[ParsedLine.Token]], _ names: [[Range<Int>: String]]
  ) {
    var he = 0
    var she = 0
    var firsts: Set<String> = []
    for mention in chain {
      guard sentences.indices.contains(mention.sentence), mention.tokens.upperBound <= sentences[mention.sentence].count
      else { continue }
      let words = sentences[mention.sentence][mention.tokens].map { $0.word.lowercased() }
      if words.count == 1, ["he", "him", "his", "himself"].contains(words[0]) { he += 1 }
      if words.count == 1, ["she", "her", "hers", "herself"].contains(words[0]) { she += 1 }
      guard mention.tokens.count < 8 else { continue }
      for (range, name) in names[mention.sentence]
      where range.lowerBound >= mention.tokens.lowerBound && range.upperBound == mention.tokens.upperBound {
        if let first = name.split(separator: " ").first { firsts.insert(String(first)) }
      }
    }
    guard he + she > 0, firsts.count == 1, let first = firsts.first else { return }
    pronouns[first, default: (0, 0)].he += he > she ? 1 : 0
    pronouns[first, default: (0, 0)].she += she > he ? 1 : 0
  }

  private static let particles: Set<String> = ["de", "van", "von", "la", "bin", "al"]
}

extension NameListTraining {
  /// The lists as `LearntNames` reads them: kinds and entries in a fixed order.
  var lists: String {
    var kinds: [(kind: String, entries: [String])] = []
    var men: [String] = []
    var women: [String] = []
    var others: [String] = []
    for (name, count) in firstNames where isFirstName(name, count) {
      let gender = pronouns[name] ?? (0, 0)
      let word = name.lowercased()
      if gender.he > 0, Double(gender.he) >= 2.5 * Double(gender.she) {
        men.append(word)
      } else if gender.she > 0, Double(gender.she) >= 2.5 * Double(gender.he) {
        women.append(word)
      } else if count > 1 {
        others.append(word)
      }
    }
    kinds.append(("men", men))
    kinds.append(("women", women))
    kinds.append(("firstNames", others))
    kinds.append(("surnames", surnames.filter { isSurname($0.key, $0.value) }.map { $0.key.lowercased() }))
    kinds.append(("places", places.filter { isPlace($0.key, $0.value) }.map { $0.key.lowercased() }))
    kinds.append(
      ("organisations", organisationEnds.filter { isOrganisationWord($0.key, $0.value) }.map { $0.key.lowercased() }))
    kinds.append(
      ("ordinary", lowerCase.filter { $0.value >= 6 && 2 * $0.value >= 3 * (upperCase[$0.key] ?? 0) }.map(\.key)))
    kinds.append(("famous", famousEntries))
    return kinds.map { list in
      Self.wrapped(Set(list.entries).sorted().map { $0.replacing(" ", with: "_") }, kind: list.kind)
    }.joined(separator: "\n")
  }

  /// Lines of at most 110 characters, each beginning with the kind.
  private static func wrapped(_ entries: [String], kind: String) -> String {
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, last.count + entry.count < 110 {
        lines[lines.count - 1] += " " + entry
      } else {
        lines.append(kind + ":" + entry)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func isFirstName(_ name: String, _ count: Int) -> Bool {
    let alone = loneNames[name] ?? 0
    return name.allSatisfy { $0.isLetter || $0 == "-" || $0 == "’" } && name.count > 1
      && Double(count + alone) > 0.5 * Double(max(1, capitalised[name] ?? 0)) && 10 * count > alone
      && lowerCase[name.lowercased()] ?? 0 <= 3 * count
  }

  private func isSurname(_ name: String, _ count: Int) -> Bool {
    count >= 3 && name.allSatisfy { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" }
      && Double(count) > 0.5 * Double(max(1, capitalised[name] ?? 0))
  }

  /// A place is no surname; automatic types call many people places.
  private func isPlace(_ name: String, _ count: Int) -> Bool {
    count >= 4 && count > 3 * (surnames[name] ?? 0) && name.allSatisfy { $0.isLetter || $0 == " " }
      && lowerCase[name.lowercased()] ?? 0 < count
  }

  private func isOrganisationWord(_ word: String, _ count: Int) -> Bool {
    count >= 6 && count > 4 * (surnames[word] ?? 0) && count > (places[word] ?? 0) && word.allSatisfy(\.isLetter)
      && Double(count) > 0.15 * Double(capitalised[word] ?? 0)
  }

  /// Persons whom the surname alone means, and the roles of persons often named.
  private var famousEntries: [String] {
    fullNames.values.compactMap { names in
      var byFirst: [String: Int] = [:]
      for (name, count) in names {
        byFirst[name.split(separator: " ").first.map(String.init) ?? "", default: 0] += count
      }
      let all = names.values.reduce(0, +)
      guard let best = byFirst.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= Self.fame,
        let name = names.filter({ $0.key.hasPrefix(best.key + " ") }).max(by: {
          ($0.value, $1.key) < ($1.value, $0.key)
        })
      else { return nil }
      let known = (roles[name.key] ?? [:]).filter { $0.value >= 3 }.keys.sorted()
      return "\(name.key):\(100 * best.value / all):\(best.value):\(known.joined(separator: ","))"
    }
  }
}

extension String {
  /// The text without these characters at its end.
  func trimming(_ mark: Character) -> String {
    var text = self
    while text.last == mark { text.removeLast() }
    return text
  }
}
