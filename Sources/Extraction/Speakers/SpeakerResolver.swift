import Claims

/// Names the speaker behind each source phrase of an article.
///
/// Sources are resolved in text order, those inside another statement after all others, because what “he” means hangs
/// on who spoke before.
package struct SpeakerResolver {
  var cast: Cast
  var words: ArticleWords { cast.words }
  var lexicon: Lexicon { cast.lexicon }

  /// Persons who spoke, by the first token of their source, in text order.
  var spoken: [(position: Int, entity: Int)] = []
  /// Organisations that spoke, likewise; some have a name only (“Kos campaign”).
  var spokenOrganisations: [(position: Int, entity: Int?, name: String)] = []
  /// Joint speakers and unnamed persons, to know whom “they” and “he” go on with.
  var joint: (position: Int, entities: [Int])?
  var unnamed: [(position: Int, end: Int, isNoun: Bool)] = []
  /// Whom “the company” means, by noun.
  var companies: [String: Int?] = [:]

  package init(_ article: ParsedArticle) { cast = Cast(of: article) }

  /// The speakers of attributions in text order; nothing for an unnamed source.
  package mutating func speakers(of attributions: [Attribution]) -> [ResolvedSpeaker?] {
    let enclosing = Enclosing(attributions, tokenCount: words.count)
    var answers: [Answer] = Array(repeating: .nobody, count: attributions.count)
    let withSource = attributions.indices.filter { attributions[$0].source.contains { !$0.isEmpty } }
    let outer = withSource.map { enclosing.attribution(around: attributions[$0].start, except: $0) }
    for inner in [false, true] {
      for (number, around) in zip(withSource, outer) where (around != nil) == inner {
        answers[number] = answer(attributions[number], insideOf: around.map { answers[$0] })
        note(answers[number], attributions[number])
      }
    }
    for number in attributions.indices where attributions[number].source.allSatisfy(\.isEmpty) {
      answers[number] = answerOfBareQuotation(number, attributions, answers)
    }
    return zip(attributions, answers).map { resolved($1, from: $0) }
  }

  /// The answer for the first part of a source that names somebody.
  private mutating func answer(_ attribution: Attribution, insideOf outer: Answer?) -> Answer {
    for part in attribution.source where !part.isEmpty {
      let found = resolve(part, insideOf: outer)
      if !found.isNobody { return withOthers(found, part) }
    }
    return .nobody
  }

  /// Notes who spoke where.
  private mutating func note(_ answer: Answer, _ attribution: Attribution) {
    let position = attribution.start
    switch answer {
    case .nobody: noteUnnamed(attribution)
    case .name(let name, _): insertOrganisation((position, nil, name))
    case .entity(let entity, _, let others):
      if cast.entities[entity].kind == .organisation {
        insertOrganisation((position, entity, cast.entities[entity].name))
      } else {
        let place = spoken.partitionPoint { $0.position > position }
        spoken.insert((position, entity), at: place)
      }
      if !others.isEmpty { joint = (position, [entity] + others) }
    }
  }

  private mutating func insertOrganisation(_ speaker: (position: Int, entity: Int?, name: String)) {
    let place = spokenOrganisations.partitionPoint { $0.position > speaker.position }
    spokenOrganisations.insert(speaker, at: place)
  }

  /// An unnamed single person: “a pensioner”, or a “he” that means nobody named.
  private mutating func noteUnnamed(_ attribution: Attribution) {
    guard let part = attribution.source.first(where: { !$0.isEmpty }) else { return }
    let phrase = SourcePhrase(part, cast)
    let isPronoun = phrase.range.count == 1 && ["he", "she"].contains(words.lower[phrase.range.lowerBound])
    if isPronoun {
      unnamed.append((attribution.start, phrase.range.upperBound, false))
    } else if let head = phrase.head, words.tag(head) == .NN,
      !words.classes[head].isDisjoint(with: .role) || ["man", "woman", "one"].contains(words.lower[head])
    {
      unnamed.append((attribution.start, phrase.range.upperBound, true))
    }
  }

  // MARK: - Results

  private func resolved(_ answer: Answer, from attribution: Attribution) -> ResolvedSpeaker? {
    switch answer {
    case .nobody: return nil
    case .name(let name, let reason):
      return ResolvedSpeaker(
        name: name, role: nil, isPerson: false, isSure: reason.isSure, reason: reason.text(name, attribution, words))
    case .entity(let entity, let reason, let others):
      let it = cast.entities[entity]
      let role = it.kind == .organisation ? nil : it.roleText ?? ownRole(reason, attribution)
      return ResolvedSpeaker(
        name: it.name, role: role, isPerson: it.kind != .organisation, isSure: reason.isSure,
        reason: reason.text(it.name, attribution, words), others: others.map { cast.entities[$0].name })
    }
  }

  /// “The minister” itself, when the article tells no more.
  private func ownRole(_ reason: Reason, _ attribution: Attribution) -> String? {
    guard reason == .role, let part = attribution.source.first(where: { !$0.isEmpty }) else { return nil }
    return cast.roleText(SourcePhrase(part, cast).core)
  }
}

extension Attribution {
  /// The first token of the source; else of the cue; else of the content.
  var start: Int {
    source.filter { !$0.isEmpty }.map(\.lowerBound).min()
      ?? (cue.isEmpty ? content.map(\.lowerBound).min() ?? 0 : cue.lowerBound)
  }
}

/// Whom a source means.
enum Answer {
  case nobody
  case entity(Int, Reason, others: [Int] = [])
  /// A speaker that the cast does not hold: “City of Brod”, “Kos campaign”.
  case name(String, Reason)

  var isNobody: Bool { if case .nobody = self { true } else { false } }
  var entity: Int? { if case .entity(let entity, _, _) = self { entity } else { nil } }
}

/// How a speaker was found.
enum Reason {
  case named, pronoun, role, organisation, firstPerson, relative, quotation, campaign

  /// Whether the article says it in so many words.
  var isSure: Bool { self == .named }

  /// One short phrase for an editor.
  func text(_ name: String, _ attribution: Attribution, _ words: ArticleWords) -> String {
    let part = attribution.source.first { !$0.isEmpty }
    let phrase = part.map { words.text($0.prefix(8)) } ?? ""
    switch self {
    case .named:
      if phrase.contains(name) { return "named in the sentence" }
      let known = ArticleWords.folded(name.lowercased()).split(separator: " ")
      let isPart = ArticleWords.folded(phrase.lowercased()).split(separator: " ").contains(where: known.contains)
      return "“\(phrase)” is \(isPart ? "short" : "taken") for \(name)"
    case .pronoun: return "“\(phrase)” most likely is \(name), named or speaking before"
    case .role: return "“\(phrase)” fits \(name)"
    case .organisation: return "“\(phrase)” is the organisation \(name)"
    case .firstPerson: return "“\(phrase)” in the words of \(name)"
    case .relative: return "“\(phrase)” goes with \(name)"
    case .quotation: return "a quotation without a source; \(name) speaks beside it"
    case .campaign: return "“\(phrase)” by whose it is"
    }
  }
}

/// Which statement each token is part of: the innermost content around it.
struct Enclosing {
  private var owner: [Int32]
  private var outer: [Int32]

  /// Longer contents hold no inner statement that matters; they would cost hostile texts dear.
  private static let longest = 2_000

  init(_ attributions: [Attribution], tokenCount: Int) {
    var owner = Array(repeating: Int32(-1), count: tokenCount)
    var outer = owner
    let pieces = attributions.enumerated().flatMap { number, attribution in attribution.content.map { (number, $0) } }
      .filter { $0.1.count <= Self.longest && $0.1.lowerBound >= 0 && $0.1.upperBound <= tokenCount }
      .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    for (number, range) in pieces {
      for token in range {
        outer[token] = owner[token]
        owner[token] = Int32(number)
      }
    }
    self.owner = owner
    self.outer = outer
  }

  /// The statement whose content holds a token, another than the one asked for.
  func attribution(around token: Int, except number: Int) -> Int? {
    guard token >= 0, token < owner.count else { return nil }
    if owner[token] >= 0, Int(owner[token]) != number { return Int(owner[token]) }
    if owner[token] >= 0, outer[token] >= 0, Int(outer[token]) != number { return Int(outer[token]) }
    return nil
  }
}
