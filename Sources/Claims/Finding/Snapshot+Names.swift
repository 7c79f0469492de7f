/// Names that are typed in part: `Lund` for Petra Lund. They find what there is, and never make something new in silence.
extension Snapshot {
  /// The speakers, merged ones followed, of whose names this is a part, or looks like one.
  func speakers(partlyNamed name: String) throws -> [Speaker] {
    let part = NameWords(name)
    var found: [Speaker] = []
    for speaker in try all(Speaker.self) where ([speaker.name] + speaker.aliases).contains(where: part.isMeant(by:)) {
      let speaker = try merged(speaker)
      if !found.contains(where: { $0.id == speaker.id }) { found.append(speaker) }
    }
    return found
  }

  /// The sources of whose names this is a part, or looks like one.
  func sources(partlyNamed name: String) throws -> [Source] {
    let part = NameWords(name)
    return try all(Source.self).filter { ([$0.name] + $0.aliases).contains(where: part.isMeant(by:)) }
  }

  /// The sources with a name that looks like this one and is spelt otherwise.
  func sources(lookingLike name: String) throws -> [Source] {
    let skeleton = Skeleton.of(name)
    return try all(Source.self).filter { ([$0.name] + $0.aliases).contains { Skeleton.of($0) == skeleton } }
  }

  /// The people of whose names this is a part.
  func people(partlyNamed name: String) throws -> [Person] {
    let part = NameWords(name)
    return try all(Person.self).filter { part.isPart(of: $0.name) }
  }

  /// Who is called so and gives a command; nobody where the file does not know them, and anybody may come.
  ///
  /// - Throws: `ClaimsError.notAllowed` for an unknown name where roles count, and for a part of a known one: whoever signs
  ///   so is hardly somebody new.
  func author(named name: String) throws -> Person? {
    if let known = try person(named: Viewer(name)) { return known }
    let people = try all(Person.self)
    let (meant, hasRoles) = (try self.people(partlyNamed: name), try settings().isOn(Setting.roles))
    guard !people.isEmpty, hasRoles || !meant.isEmpty else { return nil }
    let name = Claim.oneLine(name)
    let names = (meant.isEmpty ? people.filter(\.worksHere) : meant).map(\.name)
    throw ClaimsError.notAllowed(
      Refusal(
        .authorUnknown,
        "\(name) is nobody that this file knows"
          + (meant.isEmpty ? ". It knows \(names.listed("and"))" : ". Did you mean \(names.listed("or"))?"),
        ["person": .text(name), "people": Fact(names)],
        Remedy(
          hasRoles ? "An admin adds somebody new" : "If it is somebody new", .addPerson(name: name, role: .researcher),
          isForAnother: true)))
  }
}

extension [String] {
  /// `Karl Dahl, Erik Dahl or Astrid Dahl`; of more than so many the first ones, and how many more.
  func listed(_ word: String, atMost limit: Int = 8) -> String {
    let shown = count > limit ? prefix(limit - 1) + ["\(count - limit + 1) more"] : self[...]
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}

/// A name that was typed and is nobody's, though it is a part of known ones.
public struct NameDoubt: Sendable, Equatable {
  public let kind: RecordKind
  /// As it was typed.
  public let name: String
  /// Whom it may mean.
  public let candidates: [Candidate]
  /// What makes it somebody new, or another source.
  public let remedies: [Remedy]

  public struct Candidate: Sendable, Equatable {
    /// `S-1`
    public let shortID: String
    public let name: String
  }

  init(_ name: String, speakers: [Speaker], of claims: [String]) {
    (kind, self.name) = (.speaker, name)
    candidates = speakers.map { Candidate(shortID: $0.shortID, name: $0.name) }
    remedies = [Remedy("If it is somebody new", .makeSpeaker(name, of: claims))]
  }

  init(_ name: String, sources: [Source], of claims: [String]) {
    (kind, self.name) = (.source, name)
    candidates = sources.map { Candidate(shortID: $0.shortID, name: $0.name) }
    remedies = [Remedy("If it is another one", .makeSource(name, of: claims))]
  }

  init(_ name: String, people: [Person]) {
    (kind, self.name) = (.person, name)
    candidates = people.map { Candidate(shortID: $0.shortID, name: $0.name) }
    remedies = [Remedy("If it is somebody new", .addPerson(name: name, role: .researcher))]
  }
}

/// The words of a name, folded, and what it looks like.
private struct NameWords {
  private let words: [String]
  private let skeleton: String

  init(_ name: String) {
    words = Folding.folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    skeleton = Skeleton.of(name)
  }

  /// Whether it is a part of another name, or nobody can tell the two apart on a page.
  func isMeant(by name: String) -> Bool { isPart(of: name) || skeleton == Skeleton.of(name) }

  /// Whether all of them are words of another name, in any order; a single letter is an initial.
  func isPart(of name: String) -> Bool {
    var others = NameWords(name).words
    return !words.isEmpty
      && words.allSatisfy { word in
        guard let place = others.firstIndex(where: { word.count == 1 ? $0.hasPrefix(word) : $0 == word }) else {
          return false
        }
        others.remove(at: place)
        return true
      }
  }
}
