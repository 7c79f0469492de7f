extension Workbench {
  /// Registers somebody, gives them another role, or takes them back after they retired.
  ///
  ///     try await workbench.addPerson("Mira", role: .researcher)
  ///
  /// - Throws: `ClaimsError.notAllowed` for anybody but an admin where roles count, and for taking the role of the last
  ///   admin.
  public func addPerson(_ name: String, role: Person.Role) async throws -> Receipt<Person> {
    try await change(.addPerson) { draft in
      try draft.requireAdmin(for: "add people")
      let name = try Draft.checkedName(name)
      let folded = Folding.folded(name)
      // Whoever does it may be new themselves.
      let people = try draft.snapshot.all(Person.self) + draft.changes.compactMap { Person($0.after) }
      guard let known = people.first(where: { Folding.folded($0.name) == folded }) else {
        return try draft.create { id, number in Person(id: id, number: number, name: name, role: role) }
      }
      return draft.update(known) {
        $0.role = role
        $0.retired = nil
      }
    }
  }

  /// Says that somebody no longer works here. Their history stays, in their name.
  public func retire(_ word: String) async throws -> Receipt<Person> {
    try await change(.changePerson) { draft in
      try draft.requireAdmin(for: "retire people")
      let person = try draft.snapshot.person(word)
      let now = draft.now
      return draft.update(person) { $0.retired = $0.retired ?? now }
    }
  }
}

extension Draft {
  /// A name that nobody can take for another's: with letters, without characters that are not seen, and no word that
  /// commands read otherwise.
  static func checkedName(_ text: String) throws(ClaimsError) -> String {
    let name = try checkedLine(text, as: "the person's name")
    let isHidden = name.unicodeScalars.contains { [.format, .control].contains($0.properties.generalCategory) }
    guard !isHidden, name.contains(where: \.isLetter), !["me", "none"].contains(name.lowercased()),
      !name.hasPrefix("[redacted")
    else {
      throw .invalid(
        "the person's name", value: name,
        problem: "it needs letters that can be seen, and is neither “me” nor “none” nor a redacted one")
    }
    return name
  }

  /// A file without an admin could never be set again, however the last one was lost: retired, given another role,
  /// redacted or taken back.
  func requireAnAdminStays() throws {
    let changed = changes.compactMap { Person($0.after) }
    let lost = changes.compactMap { $0.before.flatMap(Person.init) }.first { before in
      before.isActingAdmin && !changed.contains { $0.id == before.id && $0.isActingAdmin }
    }
    guard let lost else { return }
    let others = try snapshot.all(Person.self).filter { person in !changed.contains { $0.id == person.id } }
    guard !(changed + others).contains(where: \.isActingAdmin) else { return }
    throw ClaimsError.notAllowed(
      Refusal(
        .lastAdmin, "\(lost.name) is the last admin", ["person": .text(lost.name)],
        Remedy("Make another one first", .addPerson(name: nil, role: .admin))))
  }
}

extension Person {
  /// Whether the name was taken out: it says nothing about who it would be, so that nobody acts in it any more.
  var isRedacted: Bool { name == Redacted.name(shortID) }

  /// Whether they can do what only admins may.
  var isActingAdmin: Bool { role == .admin && retired == nil && !isRemoved && !isRedacted }
}

extension Snapshot {
  /// Somebody by name or number (P-2).
  ///
  /// - Throws: `ClaimsError.notFound`.
  func person(_ word: String) throws -> Person {
    let folded = Folding.folded(word.trimmed)
    if let known = try all(Person.self).first(where: { Folding.folded($0.name) == folded }) { return known }
    guard word.lowercased().hasPrefix("p"), Reference(word, to: .person) != nil else {
      throw ClaimsError.notFound(.person, word, [.people])
    }
    return try resolve(word, as: Person.self)
  }
}
