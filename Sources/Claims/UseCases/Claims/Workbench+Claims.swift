/// A claim typed by hand.
public struct ClaimDetails: Sendable, Hashable {
  /// What was claimed; with a quotation it may be empty, and is then the article's words.
  public var text: String
  /// Where it stands in an article; source and day are the article's, unless they are given too.
  public var quote: ArticleQuote?
  public var speaker: String?
  /// Somebody new, though the name may be a part of known ones; beside `speaker` it makes a joint statement.
  public var newSpeaker: String?
  public var role: String?
  public var said: Day?
  /// By name or number (SRC-3).
  public var source: String?
  /// Another source, though its name may be a part of known ones; counts instead of `source`.
  public var newSource: String?
  public var tags: [String]
  public var type: ClaimType?
  /// What would make a promise kept.
  public var criteria: String?

  public init(
    text: String, quote: ArticleQuote? = nil, speaker: String? = nil, newSpeaker: String? = nil, role: String? = nil,
    said: Day? = nil, source: String? = nil, newSource: String? = nil, tags: [String] = [], type: ClaimType? = nil,
    criteria: String? = nil
  ) {
    self.text = text
    self.quote = quote
    self.speaker = speaker
    self.newSpeaker = newSpeaker
    self.role = role
    self.said = said
    self.source = source
    self.newSource = newSource
    self.tags = tags
    self.type = type
    self.criteria = criteria
  }
}

/// Changes to a claim's own fields; what is absent stays as it is.
public struct ClaimEdit: Sendable, Hashable {
  public var text: String?
  /// By name or number (S-3); several for a joint statement.
  public var speakers: Field<[String]>?
  /// Speakers who are new, though their names may be parts of known ones; they come after `speakers`.
  public var newSpeakers: [String] = []
  public var role: Field<String>?
  public var said: Field<Day>?
  /// By name or number (SRC-3).
  public var source: Field<String>?
  /// Another source, though its name may be a part of known ones; counts instead of `source`.
  public var newSource: String?
  public var topic: Field<String>?
  public var due: Field<Day>?
  public var assignee: Field<String>?
  public var reviewer: Field<String>?
  public var priority: Field<Priority>?
  public var selectedBecause: Field<String>?
  public var recheck: Field<Day>?
  public var addTags: [String] = []
  public var removeTags: [String] = []
  public var type: ClaimType?
  public var criteria: Field<String>?
  /// Says that a proposed claim is one, without changing it.
  public var isConfirmed = false
  /// The version that the editor was looking at; a newer one in the file is a conflict.
  public var seenVersion: Int?

  public init() {}

  public var isEmpty: Bool {
    var other = ClaimEdit()
    other.seenVersion = seenVersion
    return self == other
  }

  /// Whether it changes what readers see of a published check.
  var changesCheck: Bool {
    text != nil || speakers != nil || !newSpeakers.isEmpty || role != nil || said != nil || source != nil
      || newSource != nil
      || type != nil
      || criteria != nil
      || selectedBecause != nil
  }

  /// Whether it says something about the statement itself, and so confirms a proposed one; who works on it, by when and
  /// under which tags says nothing about whether it is one.
  var confirms: Bool {
    var work = ClaimEdit()
    work.seenVersion = seenVersion
    work.due = due
    work.assignee = assignee
    work.reviewer = reviewer
    work.priority = priority
    work.selectedBecause = selectedBecause
    work.recheck = recheck
    work.addTags = addTags
    work.removeTags = removeTags
    return self != work
  }

  /// A new value, or none.
  public enum Field<Value: Sendable & Hashable>: Sendable, Hashable {
    case set(Value)
    case clear

    var value: Value? {
      switch self {
      case .set(let value): value
      case .clear: nil
      }
    }
  }
}

/// A claim after a change of several at once.
public struct ClaimOutcome: Sendable {
  public let claim: Claim
  /// False when it was so already.
  public let isChanged: Bool
}

extension Workbench {
  /// Adds a claim that was typed by hand, at its place in an article where one is quoted.
  ///
  ///     let claim = try await workbench.add(ClaimDetails(text: "It cost 12 million.", speaker: "Kos")).outcome
  ///     print(claim.shortID)  // C-1
  ///
  /// - Throws: `ClaimsError.missing` and `.invalid` for what is not given or not right, of a quotation also where the
  ///   article has it nowhere or at several places; `.notAllowed` where a claim has just these words already.
  public func add(_ details: ClaimDetails) async throws -> Receipt<Claim> {
    try await change(.add) { draft in
      let quoted = try details.quote.map { try draft.snapshot.passage(of: $0) }
      if let quoted { try draft.snapshot.requireNoClaim(at: quoted.passage, of: quoted.article) }
      let isGiven = quoted == nil || !details.text.trimmed.isEmpty
      let typed = isGiven ? details.text : quoted?.passage.wording ?? ""
      let text = Claim.oneLine(try Draft.checked(typed, as: "the claim's text"))
      let speakers = [
        try details.speaker.map { try draft.speaker(named: $0) },
        try details.newSpeaker.map { try draft.newSpeaker(named: $0) },
      ].compactMap(\.self)
      let named =
        try details.newSource.map { try draft.newSource(named: $0) }
        ?? details.source.map { try draft.source(typed: $0) }
      let source = named?.id ?? quoted?.article.source
      let said =
        details.said.map { SaidOn($0, origin: .editor) }
        ?? quoted?.article.published.map { SaidOn($0, origin: .article) }
      let role = try details.role.map { try Draft.checkedLine($0, as: "the role") }
      let tags = try details.tags.map { try Claim.checkedTag($0) }
      let criteria = try details.criteria.map { try Draft.checkedLine($0, as: "the criteria") }
      let now = draft.now
      return try draft.create { id, number in
        Claim(
          id: id, number: number, text: text, speakers: speakers.map(\.id), role: role,
          said: said, source: source, article: quoted?.article.id, passage: quoted?.passage, reasons: [],
          isProposed: false, status: .new, tags: Claim.unique(tags), imported: now,
          type: details.type.flatMap { $0 == .claim ? nil : $0 }, criteria: criteria)
      }
    }
  }

  /// Changes a claim's fields. Its passage keeps the article's words whatever the text becomes.
  public func edit(_ word: String, _ edit: ClaimEdit) async throws -> Receipt<Claim> {
    try await change(.edit) { draft in
      let claim = try draft.snapshot.resolve(word, as: Claim.self)
      if let seen = edit.seenVersion, seen != claim.version {
        throw ClaimsError.conflict(claim.shortID, seen: seen, now: claim.version)
      }
      return try draft.apply(edit, to: [claim])[0]
    }
  }

  /// Changes the same fields of several claims; their texts stay as they are.
  public func edit(
    _ selection: ClaimSelection, _ edit: ClaimEdit
  ) async throws -> Receipt<[ClaimOutcome]> {
    try await change(.edit) { draft in
      guard edit.text == nil else {
        throw ClaimsError.notAllowed(Refusal(.wordingOfSeveral, "one wording cannot be that of several claims"))
      }
      let claims = try selection.claims(in: draft.snapshot)
      return zip(claims, try draft.apply(edit, to: claims)).map { before, after in
        ClaimOutcome(claim: after, isChanged: after.version != before.version)
      }
    }
  }

  /// Says that a speaker said these claims too, beside whoever is named already; unlike an edit it confirms nothing else.
  public func link(_ words: [String], to speaker: String) async throws -> Receipt<[Claim]> {
    try await change(.edit) { draft in
      let speaker = try draft.snapshot.merged(draft.snapshot.speaker(speaker))
      return try ClaimSelection.named(words).claims(in: draft.snapshot).map { claim in
        try claim.requireKept()
        try draft.requireUnsealed(claim)
        return draft.update(claim) { if !$0.speakers.contains(speaker.id) { $0.speakers.append(speaker.id) } }
      }
    }
  }

  /// Sets claims aside with a reason. They stay in the file and in every list.
  public func drop(
    _ selection: ClaimSelection, because reason: String
  ) async throws -> Receipt<[ClaimOutcome]> {
    try await change(.drop, reason: reason) { draft in
      let reason = try Draft.checked(reason, as: "the reason")
      let claims = try selection.claims(in: draft.snapshot)
      let steps = try draft.step(claims.filter { $0.drop == nil }, .drop, because: reason)
      return claims.outcomes(of: steps)
    }
  }

  /// Brings dropped claims back to where they stood.
  public func restore(_ selection: ClaimSelection) async throws -> Receipt<[ClaimOutcome]> {
    try await change(.restore) { draft in
      let claims = try selection.claims(in: draft.snapshot)
      let steps = try draft.step(claims.filter { $0.drop != nil }, .restore)
      return claims.outcomes(of: steps)
    }
  }

  /// Adds a dated, signed annotation.
  public func note(
    _ word: String, _ text: String, isPublic: Bool
  ) async throws -> Receipt<Note> {
    try await change(.note) { draft in
      let claim = try draft.snapshot.resolve(word, as: Claim.self)
      let text = try Draft.checked(text, as: "the note")
      if isPublic { try draft.requireUnsealed(claim) }
      let (author, now) = (draft.author.id, draft.now)
      return try draft.create { id, number in
        Note(id: id, number: number, claim: claim.id, text: text, isPublic: isPublic, by: author, at: now)
      }
    }
  }
}

extension Snapshot {
  /// Refuses a second claim of the same words at the same place.
  fileprivate func requireNoClaim(at passage: Passage, of article: Article) throws {
    let filter = Filter(terms: [.is(.article, [article.shortID])])
    let claims = try claims(ClaimQuery(filter)).claims.map(\.claim)
    guard
      let known = claims.first(where: { claim in
        ([claim.passage].compactMap(\.self) + claim.appearances).contains {
          $0.span == passage.span && $0.lostIn == nil
        }
      })
    else { return }
    throw ClaimsError.notAllowed(
      Refusal(
        .placeTaken, "\(known.shortID) has these words of \(article.shortID) already", known.standing,
        Remedy("See it", .showClaim(known.shortID))))
  }
}

extension [Claim] {
  /// Each claim after the steps that some of them made.
  fileprivate func outcomes(of steps: [StepOutcome]) -> [ClaimOutcome] {
    let moved = Dictionary(steps.map { ($0.claim.id, $0.claim) }, uniquingKeysWith: { _, last in last })
    return map { claim in ClaimOutcome(claim: moved[claim.id] ?? claim, isChanged: moved[claim.id] != nil) }
  }
}

extension Claim {
  /// A dropped claim is neither edited nor marked before it is restored.
  func requireKept() throws(ClaimsError) {
    guard drop == nil else {
      throw .notAllowed(
        Refusal(
          .claimDropped, "\(shortID) is dropped", standing,
          Remedy("Restore it first", .move(.restore, claim: shortID))))
    }
  }

  /// What a refusal says of where it stands.
  var standing: [String: Fact] { ["claim": .text(shortID), "status": .text(status.rawValue)] }

  /// A tag without its `+`, in lower case: letters, digits, hyphens and underscores, since filters write it as `+tag`.
  static func checkedTag(_ word: String) throws(ClaimsError) -> String {
    let tag = word.trimmed.lowercased()
    let name = tag.hasPrefix("+") ? String(tag.dropFirst()) : tag
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }),
      name.first != "-"
    else {
      throw .invalid("the tag", value: word, problem: "tags have letters, digits, - and _ only")
    }
    return name
  }

  static func unique(_ tags: [String]) -> [String] {
    var seen: Set<String> = []
    return tags.filter { seen.insert($0).inserted }
  }
}
