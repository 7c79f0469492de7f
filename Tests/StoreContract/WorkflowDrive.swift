@testable public import Claims
import Testing

/// Random people give random commands; a model that knows nothing of the rules' code keeps book of what was accepted,
/// and says whenever a claim is published without what a newsroom's file asks for.
public struct WorkflowDrive {
  /// The same seed gives the same commands.
  public static func run(
    seed: UInt64, commands: Int, on make: StoreContract.MakeStore
  ) async throws -> (accepted: Int, published: Int, refused: Set<RefusalCode>) {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(try make(clock), clock: clock, preset: .newsroom)
    for (name, role) in people where name != "Ana Kovač" {
      _ = try await newsroom.workbench.addPerson(name, role: role)
    }
    // The last one has no named speaker, so that nobody can be asked.
    _ = try await newsroom.importing(
      (1...claimCount).map { ($0 == claimCount ? nil : "Marko Ilić", "Bridge number \($0) opens in June.") })
    var drive = WorkflowDrive(newsroom: newsroom, random: SeededRandom(seed: seed), seed: seed)
    drive.events = try await newsroom.store.read { try $0.counts().events }
    for number in 0..<commands { try await drive.step(number) }
    let (chain, events) = try await newsroom.store.read { (try $0.verified(), try $0.counts().events) }
    #expect(chain.count == events && events == drive.events, "seed \(seed): events are missing")
    return (drive.accepted, drive.published, drive.refused)
  }

  static let people: [(String, Person.Role)] = [
    ("Ana Kovač", .admin), ("Vera", .editor), ("Igor", .editor), ("Lea", .editor), ("Tom", .editor),
    ("Mira", .researcher), ("Jan", .researcher),
  ]

  static let claimCount = 4

  struct Piece: Hashable {
    let bytes: UInt8?
    let isPrimary: Bool
    let isCaptured: Bool
  }

  /// What the newsroom did with a claim.
  struct Book {
    var isNamed = true
    var status = Status.new
    var droppedFrom = Status.new
    var text = ""
    var verdicts: [(by: String, rating: String, number: Int)] = []
    var evidence: [String: Piece] = [:]
    var evidenceBy: String?
    var submittedBy: String?
    var hasReply = false
    /// Who was the last to ask for a reply, or to say why nobody was asked.
    var repliedBy: String?
    /// Whether that was after the check was published or signed last.
    var isUnsigned = false
    var overridden: Set<Guard> = []
    /// The approver and all that was approved.
    var approval: (by: String, what: String)?
    var isCorrecting = false
    var correctedBy: String?

    var replies = 0

    var contents: String {
      "\(text)|\(replies)|\(verdicts.last?.number ?? 0)|\(evidence.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })"
    }
  }

  let newsroom: Newsroom
  var random: SeededRandom
  let seed: UInt64
  var books = (1...claimCount).map { Book(isNamed: $0 < claimCount) }
  var earlier: [(books: [Book], isOverriding: Bool)] = []
  var events = 0
  var accepted = 0
  var published = 0
  var isOverriding = true
  var count = 0
  var failures = 0
  var refused: Set<RefusalCode> = []

  mutating func step(_ number: Int) async throws {
    count = number
    let (before, wasOverriding) = (books, isOverriding)
    let who = Self.people[Int.random(in: 0..<Self.people.count, using: &random)]
    let name = Int.random(in: 0..<50, using: &random) == 0 ? "Eve" : who.0
    let place = Int.random(in: 0..<books.count, using: &random)
    let head = try await newsroom.store.read { try $0.counts().head }
    do {
      let changes = try await command(name, place)
      events += changes
      if changes > 0 {
        accepted += 1
        check(name != "Eve", "a stranger wrote")
        if !didUndo { earlier.append((before, wasOverriding)) }
      }
    } catch let error as ClaimsError {
      books = before
      check(error)
      let now = try await newsroom.store.read { try $0.counts().head }
      check(now == head, "a refused command wrote something")
    }
    didUndo = false
    let statuses = try await newsroom.store.read { snapshot in
      try (1...Self.claimCount).map { try snapshot.resolve("C-\($0)", as: Claim.self).status }
    }
    if number.isMultiple(of: 40) { try await checkNextSteps(of: name) }
    check(statuses == books.map(\.status), "the store says \(statuses), the book \(books.map(\.status))")
  }

  private var didUndo = false

  private mutating func command(_ name: String, _ place: Int) async throws -> Int {
    let workbench = newsroom.workbench(of: name)
    let claim = ClaimSelection.named(["C-\(place + 1)"])
    let role = Self.people.first { $0.0 == name }?.1 ?? .researcher
    switch Int.random(in: 0..<33, using: &random) {
    case 0:
      guard Bool.random(using: &random) else { return try await move(workbench, .queue, claim, place, name, role) }
      let receipt = try await workbench.accept(claim)
      if books[place].status == .new { books[place].status = .queued }
      return receipt.changeCount
    case 1, 2, 3: return try await move(workbench, .start, claim, place, name, role)
    case 4, 5, 6, 7: return try await move(workbench, .submit, claim, place, name, role)
    case 8, 9, 10, 11: return try await move(workbench, .approve, claim, place, name, role)
    case 12:
      guard Int.random(in: 0..<3, using: &random) == 0 else { return 0 }
      return try await move(workbench, .return, claim, place, name, role)
    case 13, 14, 15, 16: return try await move(workbench, .publish, claim, place, name, role)
    case 17:
      guard Int.random(in: 0..<8, using: &random) == 0 else { return 0 }
      return try await move(workbench, .withdraw, claim, place, name, role)
    case 18:
      guard Int.random(in: 0..<4, using: &random) == 0 else { return 0 }
      return try await move(workbench, .drop, claim, place, name, role)
    case 19, 20: return try await move(workbench, .restore, claim, place, name, role)
    case 21, 22, 23: return try await mark(workbench, claim, place, name)
    case 24, 25, 26: return try await addEvidence(workbench, claim, place, name)
    case 27: return try await removeEvidence(workbench, place, name)
    case 28, 29:
      let receipt =
        Bool.random(using: &random)
        ? try await workbench.waiveReply(claim, because: "dead")
        : try await workbench.askReply(claim, ReplyRequest(addressee: "The city"))
      books[place].hasReply = true
      books[place].repliedBy = name
      books[place].replies += 1
      books[place].isUnsigned = books[place].status.isPublic
      return receipt.changeCount
    case 30:
      var edit = ClaimEdit()
      if Bool.random(using: &random) {
        edit.text = "Text \(count)."
      } else {
        edit.addTags = ["t\(count % 7)"]
      }
      let receipt = try await workbench.edit("C-\(place + 1)", edit)
      if let text = edit.text {
        check(!books[place].status.isPublic, "a published text was changed without a correction")
        books[place].text = text
      }
      return receipt.changeCount
    case 31: return try await correct(workbench, place, name, role)
    default:
      if Int.random(in: 0..<4, using: &random) == 0 {
        let on = Bool.random(using: &random)
        let receipt = try await workbench.configure([(.overrides, on ? "on" : "off")])
        check(role == .admin, "\(name) changed the settings")
        isOverriding = on
        return receipt.changeCount
      }
      guard !earlier.isEmpty else { return 0 }
      let receipt = try await workbench.undo(1)
      if receipt.changeCount > 0, let last = earlier.popLast() { (books, isOverriding) = last }
      didUndo = true
      return receipt.changeCount
    }
  }

  private mutating func move(
    _ workbench: Workbench, _ transition: Transition, _ claim: ClaimSelection, _ place: Int, _ name: String,
    _ role: Person.Role
  ) async throws -> Int {
    let isOverride = Int.random(in: 0..<12, using: &random) == 0
    let receipt =
      transition == .withdraw
      ? try await workbench.withdraw(claim, because: "wrong bridge")
      : try await workbench.step(
        claim, transition, because: transition.guards.contains(.reason) ? "a reason" : nil,
        override: isOverride ? "tonight" : nil)
    let passed = Set(receipt.outcome.first?.step?.overridden ?? [])
    check(passed.isEmpty || isOverride && isOverriding && role >= .editor, "guards were passed over without leave")
    check(role >= transition.role, "\(name) is \(role) and made the step \(transition)")
    var book = books[place]
    book.overridden.formUnion(passed)
    switch transition {
    case .queue: book.status = .queued
    case .start, .return:
      book.status = .inResearch
      book.overridden = transition == .start ? passed : []
      book.approval = nil
    case .submit:
      checkContents(book, "submitted")
      book.status = .inReview
      book.submittedBy = name
    case .approve:
      let isFree = passed.contains(.secondPerson)
      if book.status.isPublic, !book.isCorrecting {
        check(book.isUnsigned, "there was nothing to sign")
        let own = [book.verdicts.first?.by, book.verdicts.last?.by, book.submittedBy, book.repliedBy]
        check(!own.contains(name) || isFree, "\(name) signed their own work")
        book.isUnsigned = false
      } else if book.status.isPublic {
        check(
          book.isCorrecting && (book.correctedBy != name || passed.contains(.secondPerson)),
          "a correction was approved by its author")
        book.isCorrecting = false
        book.isUnsigned = false
        book.status = .corrected
        book.verdicts.append((book.correctedBy ?? "", "disputed", count))
      } else {
        checkContents(book, "approved")
        let own = [
          book.verdicts.first?.by, book.verdicts.last?.by, book.submittedBy, book.evidenceBy, book.repliedBy,
        ]
        check(!own.contains(name) || passed.contains(.secondPerson), "\(name) approved their own work")
        book.approval = (name, book.contents)
        book.status = .approved
      }
    case .publish:
      published += 1
      checkContents(book, "published")
      check(
        book.approval?.what == book.contents || book.overridden.contains(.approval),
        "was published without an approval that holds")
      book.status = .published
    case .withdraw: book.status = .withdrawn
    case .drop:
      book.droppedFrom = book.status
      book.status = .dropped
    case .restore:
      book.status = book.droppedFrom
      book.overridden = []
    case .correct: break
    }
    books[place] = book
    return receipt.changeCount
  }

  private mutating func mark(
    _ workbench: Workbench, _ claim: ClaimSelection, _ place: Int, _ name: String
  ) async throws -> Int {
    let rating = ["verified", "disputed", "unverifiable"][Int.random(in: 0..<3, using: &random)]
    let receipt = try await workbench.mark(claim, as: rating, because: "Because \(count).")
    check(!books[place].status.isPublic, "a published verdict was changed without a correction")
    books[place].verdicts.append((name, rating, count))
    return receipt.changeCount
  }

  private mutating func addEvidence(
    _ workbench: Workbench, _ claim: ClaimSelection, _ place: Int, _ name: String
  ) async throws -> Int {
    // Each claim has pieces of its own, so that a piece's kind is the book's.
    let bytes = UInt8(place * 10) + UInt8.random(in: 0..<4, using: &random)
    let isAddress = Int.random(in: 0..<30, using: &random) == 0
    let isPrimary = bytes % 2 == 0
    let subject: EvidenceSubject =
      isAddress ? .address("https://example.org/\(bytes)") : .file(name: "f\(bytes)", bytes: [bytes])
    let receipt = try await workbench.addEvidence(
      subject, to: claim, EvidenceDetails(stance: .refutes, type: isPrimary ? .primary : .media))
    check(!books[place].status.isPublic, "evidence of a published check was changed without a correction")
    let key = receipt.outcome.evidence.shortID
    if receipt.changeCount > 0 {
      books[place].evidence[key] = Piece(
        bytes: isAddress ? nil : bytes, isPrimary: isPrimary, isCaptured: !isAddress)
      books[place].evidenceBy = name
    }
    return receipt.changeCount
  }

  private mutating func removeEvidence(_ workbench: Workbench, _ place: Int, _ name: String) async throws -> Int {
    guard let key = books[place].evidence.keys.sorted().randomElement(using: &random) else { return 0 }
    let receipt = try await workbench.removeEvidence(key, from: "C-\(place + 1)", because: "not it")
    check(!books[place].status.isPublic, "evidence of a published check was taken away")
    books[place].evidence[key] = nil
    books[place].evidenceBy = name
    return receipt.changeCount
  }

  private mutating func correct(
    _ workbench: Workbench, _ place: Int, _ name: String, _ role: Person.Role
  ) async throws -> Int {
    let receipt = try await workbench.correct(
      "C-\(place + 1)",
      CorrectionDetails(
        wrong: "It was wrong.", now: "It is right.", severity: .substantial, rating: "disputed",
        explanation: "Because \(count)."))
    check(role >= .editor && [.published, .corrected].contains(books[place].status), "\(name) corrected it")
    books[place].isCorrecting = true
    books[place].correctedBy = name
    return receipt.changeCount
  }

  /// What a newsroom's file asks of a check, counted by the book.
  private mutating func checkContents(_ book: Book, _ what: String) {
    let passed = book.overridden
    check(!book.verdicts.isEmpty || passed.contains(.verdict), "was \(what) without a verdict")
    let pieces = Set(book.evidence.values)
    check(pieces.count >= 2 || passed.contains(.evidence), "was \(what) with \(pieces.count) pieces")
    check(
      pieces.contains(where: \.isPrimary) || passed.contains(.primaryEvidence), "was \(what) without a primary piece")
    check(pieces.allSatisfy(\.isCaptured) || passed.contains(.captures), "was \(what) with an uncaptured address")
    let isAgainstSomebody = book.isNamed && book.verdicts.last.map { $0.rating != "verified" } ?? false
    check(book.hasReply || !isAgainstSomebody || passed.contains(.reply), "was \(what) without a reply asked for")
  }

  /// A refusal is a value: it names the claim that it is about, and a way out where there is one.
  private mutating func check(_ error: ClaimsError) {
    let refusal = error.refusal
    refused.insert(refusal.code)
    check(
      !refusal.sentence.contains("claimbook ") && !refusal.sentence.contains("--"), "a command: \(refusal.sentence)")
    check(!refusal.facts.isEmpty || refusal.code == .nothingToUndo, "no facts: \(refusal)")
    // Nothing more happens to a withdrawn check, and with nothing to undo there is nothing to do.
    let isWayless =
      switch error {
      case .refused(let steps): steps.contains { $0.unmet.contains { $0.guard == .status && $0.ways.isEmpty } }
      case .nothingToUndo: true
      default: false
      }
    check(!refusal.remedies.isEmpty || isWayless, "no way out of \(refusal.code): \(refusal.sentence)")
    for remedy in refusal.remedies {
      check(!remedy.lead.contains("claimbook ") && !remedy.lead.contains("--"), "a command: \(remedy.lead)")
    }
  }

  /// What is offered as the next step of a possible step is either that step or what it lacks.
  private mutating func checkNextSteps(of name: String) async throws {
    guard name != "Eve" else { return }
    let workbench = newsroom.workbench(of: name)
    for place in 1...Self.claimCount {
      for step in try await workbench.possibleSteps(of: "C-\(place)").steps {
        let own = NextStep(.step(step.transition, of: "C-\(place)"))
        check((step.next == own) == step.unmet.isEmpty, "\(step.transition) of C-\(place): next is \(step.next)")
      }
    }
  }

  private mutating func check(_ holds: Bool, _ problem: String) {
    guard !holds else { return }
    failures += 1
    if failures < 4 { Issue.record("seed \(seed), command \(count): \(problem)") }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
