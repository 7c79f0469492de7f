/// Linking names to records. The same name always leads to the same record; a new one makes one.
extension Draft {
  /// The speaker with this number (S-3), or exactly this name or alias, else a new one; `claims` are those that get them.
  ///
  /// - Throws: `ClaimsError.ambiguous` when several speakers bear the name, `.doubtfulName` for a part of known names,
  ///   `.notFound` for a number without a speaker.
  mutating func speaker(named name: String, of claims: [String] = []) throws -> Speaker {
    let name = try Self.checkedLine(name, as: "the speaker's name")
    // With its letter only: a bare number may be a name.
    if name.lowercased().hasPrefix("s"), case .number = Reference(name, to: .speaker) {
      return try snapshot.merged(snapshot.resolve(name, as: Speaker.self))
    }
    let known = try speakers(named: name)
    if known.count > 1 {
      throw ClaimsError.ambiguous(.speaker, name, candidates: known.map { "\($0.shortID) \($0.name)" })
    }
    if let speaker = known.first { return speaker }
    if let (note, remedy) = try snapshot.otherRecord(name, than: .speaker) {
      throw ClaimsError.notFound(.speaker, name, note: note, [remedy])
    }
    let meant = try snapshot.speakers(partlyNamed: name)
    guard meant.isEmpty else { throw ClaimsError.doubtfulName(NameDoubt(name, speakers: meant, of: claims)) }
    return try createSpeaker(name)
  }

  /// A speaker who is new, though their name may be a part of known ones.
  ///
  /// - Throws: `ClaimsError.notAllowed` for a name that a speaker bears: later articles could not tell the two apart.
  mutating func newSpeaker(named name: String) throws -> Speaker {
    let name = try Self.checkedLine(name, as: "the speaker's name")
    if let known = try speakers(named: name).first {
      throw ClaimsError.notAllowed(
        Refusal(
          .nameTaken, "\(known.shortID) has the name “\(name)” already",
          ["record": .text(known.shortID), "name": .text(name)], Remedy("See them", .showSpeaker(known.shortID))))
    }
    return try createSpeaker(name)
  }

  /// The speakers, merged ones followed, that bear this name, those of this draft included.
  func speakers(named name: String) throws -> [Speaker] {
    let folded = Folding.folded(name)
    var found: [Speaker] = []
    let stored = try snapshot.speakers(folded: folded).map { try snapshot.merged($0) }
    let drafted = changes.compactMap { Speaker($0.after) }.filter { $0.bears(folded: folded) }
    for speaker in stored + drafted where !speaker.isRemoved && !found.contains(where: { $0.id == speaker.id }) {
      found.append(speaker)
    }
    return found
  }

  mutating func createSpeaker(_ name: String) throws -> Speaker {
    try create { Speaker(id: $0, number: $1, name: name, aliases: []) }
  }

  /// The source that somebody typed: with this number (SRC-3), or exactly this name or alias, else a new one; `claims` are
  /// those that get it.
  ///
  /// - Throws: `ClaimsError.doubtfulName` for a part of known names, `.notFound` for a number without a source.
  mutating func source(typed name: String, of claims: [String] = []) throws -> Source {
    let name = try Self.checkedLine(name, as: "the source's name")
    if name.lowercased().hasPrefix("src"), case .number = Reference(name, to: .source) {
      return try snapshot.resolve(name, as: Source.self)
    }
    guard try source(bearing: name) == nil else { return try source(named: name) }
    let meant = try snapshot.sources(partlyNamed: name)
    guard meant.isEmpty else { throw ClaimsError.doubtfulName(NameDoubt(name, sources: meant, of: claims)) }
    return try source(named: name)
  }

  /// A source that is new, though its name may be a part of known ones.
  ///
  /// - Throws: `ClaimsError.notAllowed` for a name that a source bears.
  mutating func newSource(named name: String) throws -> Source {
    let name = try Self.checkedLine(name, as: "the source's name")
    if let known = try source(bearing: name) {
      throw ClaimsError.notAllowed(
        Refusal(
          .nameTaken, "\(known.shortID) has the name “\(name)” already",
          ["record": .text(known.shortID), "name": .text(name)], Remedy("See it", .showSource(known.shortID))))
    }
    return try source(named: name)
  }

  /// The source with this name or alias, else a new one: what an article says of itself, which nobody can be asked about.
  mutating func source(named name: String) throws -> Source {
    let name = try Self.checkedLine(name, as: "the source's name")
    return try source(bearing: name) ?? create { Source(id: $0, number: $1, name: name, aliases: []) }
  }

  private func source(bearing name: String) throws -> Source? {
    let folded = Folding.folded(name)
    let drafted = changes.compactMap { Source($0.after) }
    return try (drafted + snapshot.all(Source.self)).first { $0.bears(folded: folded) }
  }

  /// The person with this name, else a new researcher.
  mutating func person(named name: String) throws -> Person {
    let name = try Self.checkedLine(name, as: "the person's name")
    let folded = Folding.folded(name)
    let people = try changes.compactMap { Person($0.after) } + snapshot.all(Person.self)
    if let known = people.first(where: { Folding.folded($0.name) == folded }) { return known }
    let new = try Self.checkedName(name, among: people)
    return try create { Person(id: $0, number: $1, name: new, role: .researcher) }
  }
}

extension Speaker {
  /// Whether this is one of its names, compared folded.
  public func bears(folded name: String) -> Bool {
    ([self.name] + aliases).contains { Folding.folded($0) == name }
  }
}

extension Source {
  /// Whether this is one of its names, compared folded.
  public func bears(folded name: String) -> Bool {
    ([self.name] + aliases).contains { Folding.folded($0) == name }
  }
}
