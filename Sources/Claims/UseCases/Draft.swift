/// The changes that a rule collects, on one snapshot, before they become a commit.
struct Draft {
  let snapshot: any Snapshot
  let now: Instant
  /// The newsroom's day.
  let today: Day
  let author: Person
  /// As they stand before the draft.
  let settings: Settings
  private(set) var changes: [Change] = []
  private(set) var contents: [Content] = []
  /// What it takes out of the file for good.
  var erasure: Erasure?
  /// Where the latest change of a record stands in `changes`, by UUID, so that a record changed twice becomes one change.
  private var places: [String: Int] = [:]
  private var lastNumbers: [RecordKind: Int] = [:]

  /// A draft in this person's name; in a file where roles do not count, an unknown name is registered by its first
  /// change.
  ///
  /// - Throws: `ClaimsError.notAllowed` for an unknown name where they do, for a part of a known one, and for one who no
  ///   longer works here.
  init(snapshot: any Snapshot, now: Instant, today: Day, authorName: String) throws {
    self.snapshot = snapshot
    self.now = now
    self.today = today
    settings = try snapshot.settings()
    let name = try Self.checked(authorName, as: "the name of who does it")
    if let known = try snapshot.author(named: name) {
      guard known.retired == nil else {
        throw ClaimsError.notAllowed(
          Refusal(
            .authorRetired, "\(known.name) no longer works in this file", ["person": .text(known.name)],
            Remedy("An admin may take them back", .addPerson(name: known.name, role: known.role), isForAnother: true)))
      }
      // Whoever was redacted acts no more: their name says nothing about who it would be.
      guard !known.isRedacted else {
        throw ClaimsError.notAllowed(
          Refusal(
            .authorRedacted, "\(known.name) was redacted and acts no more", ["person": .text(known.name)],
            Remedy("An admin adds them anew", .addPerson(name: nil, role: known.role), isForAnother: true)))
      }
      author = known
    } else {
      let name = try Self.checkedName(name, among: snapshot.all(Person.self))
      let last = try snapshot.highestNumber(.person)
      let person = Person(
        id: .make(at: now), number: last + 1, name: name,
        role: try snapshot.all(Person.self).isEmpty ? .admin : .editor)
      author = person
      lastNumbers[.person] = person.number
      record(nil, person)
    }
  }

  /// A new record, made from a fresh identifier and the next free number of its kind.
  mutating func create<R: Entity>(_ make: (Identifier<R>, Int) -> R) throws -> R {
    let last = try lastNumbers[R.kind] ?? snapshot.highestNumber(R.kind)
    lastNumbers[R.kind] = last + 1
    let new = make(.make(at: now), last + 1)
    record(nil, new)
    return new
  }

  /// The record as edited; nothing is written when the edit changes nothing.
  @discardableResult
  mutating func update<R: Entity>(_ before: R, _ edit: (inout R) throws -> Void) rethrows -> R {
    var after = before
    try edit(&after)
    guard after != before else { return before }
    after.version = before.version + 1
    record(before, after)
    return after
  }

  mutating func keep(_ content: Content) { contents.append(content) }

  /// Whether anything but the author's own registration would be written.
  var isEmpty: Bool { !changes.contains { $0.before != nil || $0.after.uuid != author.uuidText } }

  /// - Throws: `ClaimsError.notAllowed` where nobody would be left who may set the file.
  func commit(_ action: Commit.Action, reason: String? = nil, undoes: Identifier<Commit>? = nil) throws -> Commit {
    try requireAnAdminStays()
    return Commit(
      action: action, by: author.id, at: now, reason: reason, undoes: undoes,
      changes: isEmpty && action != .`init` ? [] : changes, contents: isEmpty ? [] : contents, erasure: erasure)
  }

  private mutating func record<R: Entity>(_ before: R?, _ after: R) {
    let key = after.uuidText
    if let place = places[key] {
      // Changed twice in one commit: one event, from the first state to the last.
      var last = after
      let first = changes[place].before
      last.version = (first?.version ?? 0) + 1
      changes[place] = Change(before: first, after: last.record)
    } else {
      places[key] = changes.count
      changes.append(Change(before: before?.record, after: after.record))
    }
  }

  /// A name or the like that an editor gave, on one line; an empty one is refused.
  static func checkedLine(_ text: String, as what: String) throws(ClaimsError) -> String {
    Claim.oneLine(try checked(text, as: what))
  }

  /// A text that an editor gave, trimmed; one without anything to read is refused.
  static func checked(_ text: String, as what: String) throws(ClaimsError) -> String {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { throw .invalid(what, value: text, problem: "it is empty") }
    guard trimmed.isReadable else {
      throw .invalid(what, value: text, problem: "there is nothing to read in it: write words")
    }
    return trimmed
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
