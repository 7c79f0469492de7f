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
      let folded = Folding.folded(try Draft.checkedLine(name, as: "the person's name"))
      // Whoever does it may be new themselves.
      let people = try draft.snapshot.all(Person.self) + draft.changes.compactMap { Person($0.after) }
      guard let known = people.first(where: { Folding.folded($0.name) == folded }) else {
        let name = try Draft.checkedName(name, among: people)
        return try draft.create { id, number in Person(id: id, number: number, name: name, role: role) }
      }
      return draft.update(known) {
        $0.role = role
        $0.retired = nil
      }
    }
  }

  /// Says that somebody no longer works here. Their history stays, in their name; what they had is handed to somebody
  /// else, or is nobody's until it is.
  ///
  ///     let retirement = try await workbench.retire("Mira", handingTo: "Vera").outcome
  ///     print(retirement.claims.map(\.shortID))
  ///
  /// - Throws: `ClaimsError.notAllowed` for the last admin, and for a successor who has left or is the same.
  public func retire(_ word: String, handingTo successor: String? = nil) async throws -> Receipt<Retirement> {
    try await change(.changePerson) { draft in
      try draft.requireAdmin(for: "retire people")
      let person = try draft.snapshot.person(word)
      let successor = try successor.map { try draft.successor($0, of: person) }
      let claims = try draft.snapshot.openWork(of: person)
      if let successor {
        for claim in claims {
          draft.update(claim) { claim in
            if claim.assignee == person.id { claim.assignee = successor.id }
            if claim.reviewer == person.id { claim.reviewer = successor.id }
          }
        }
      }
      let now = draft.now
      return Retirement(
        person: draft.update(person) { $0.retired = $0.retired ?? now }, claims: claims, successor: successor)
    }
  }
}

/// What becomes of the work of somebody who leaves.
public struct Retirement: Sendable {
  public let person: Person
  /// Open claims that they had or were to look at, by number, as they were before.
  public let claims: [Claim]
  /// Who has them now; absent for nobody.
  public let successor: Person?

  /// Handing over what is nobody's; nothing where nothing is.
  public var next: NextStep? {
    guard successor == nil, !claims.isEmpty else { return nil }
    return NextStep(.assignClaims(filter: "assignee:\(person.shortID) is:open"))
  }
}

extension Draft {
  /// A name that nobody can take for another's: with letters, without characters that are not seen, and no word that
  /// commands read otherwise; and unlike those of all others who are or were here.
  ///
  /// - Throws: `ClaimsError.invalid`, `.notAllowed` for a name that looks like somebody else's.
  static func checkedName(_ text: String, among people: [Person]) throws(ClaimsError) -> String {
    let name = try checkedLine(text, as: "the person's name")
    let isHidden = name.unicodeScalars.contains { [.format, .control].contains($0.properties.generalCategory) }
    guard !isHidden, name.contains(where: \.isLetter), !["me", "none"].contains(name.lowercased()),
      !name.hasPrefix("[redacted")
    else {
      throw .invalid(
        "the person's name", value: name,
        problem: "it needs letters that can be seen, and is neither “me” nor “none” nor a redacted one")
    }
    let skeleton = Skeleton.of(name)
    if let other = people.first(where: { !$0.isRemoved && Skeleton.of($0.name) == skeleton }) {
      throw .notAllowed(
        Refusal(
          .nameConfusable,
          "“\(name)” looks like \(other.name) (\(other.shortID)) and is spelt otherwise: nobody could tell who signed. "
            + "Write it as theirs, or so that it differs", ["name": .text(name), "person": .text(other.shortID)],
          .people))
    }
    return name
  }

  fileprivate func successor(_ word: String, of person: Person) throws -> Person {
    let successor = try snapshot.person(word)
    guard successor.id != person.id, successor.worksHere else {
      let why = successor.id == person.id ? "is leaving" : "has retired"
      throw ClaimsError.notAllowed(
        Refusal(
          .personRetired, "\(person.name)’s claims go to somebody who works here, and \(successor.name) \(why)",
          ["person": .text(successor.name)], .people))
    }
    return successor
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

  /// Whether they still do: neither retired nor redacted.
  var worksHere: Bool { retired == nil && !isRemoved && !isRedacted }

  /// Whether they can do what only admins may.
  var isActingAdmin: Bool { role == .admin && worksHere }
}

extension Snapshot {
  /// The open claims that somebody has or is to look at, by number.
  func openWork(of person: Person) throws -> [Claim] {
    let isOpen = Filter.Term.is(.status, Status.beforePublication.map(\.rawValue))
    var found: [Identifier<Claim>: Claim] = [:]
    for key in [Filter.Key.assignee, .reviewer] {
      for claim in try claims(ClaimQuery(Filter(terms: [.is(key, [person.shortID]), isOpen]))).claims.map(\.claim) {
        found[claim.id] = claim
      }
    }
    return found.values.sorted { $0.number < $1.number }
  }

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
