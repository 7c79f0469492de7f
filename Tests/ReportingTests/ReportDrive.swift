@testable import Claims
import Reporting
import StoreContract
import Testing

/// Random people of all roles do what they please, whatever the rules make of it. Compared is what readers are given alone:
/// a published check reads as it did when somebody signed it who had not written that, or its report says otherwise.
struct ReportDrive {
  /// What readers were given of a check, and whose that is.
  struct Reading {
    var lines: Set<String> = []
    /// Who made a line appear last; taking another's change back makes nobody an author.
    var authors: [String: String] = [:]
    var lastAuthor: String?
    var signed: Set<String>?
  }

  static let people: [(name: String, role: Person.Role)] = [
    ("Ana Kovač", .admin), ("Vera", .editor), ("Igor", .editor), ("Lea", .editor), ("Mira", .researcher),
    ("Jan", .researcher),
  ]
  static let claimCount = 3

  let newsroom: Newsroom
  let seed: UInt64
  var random: SeededRandom
  var readings: [Reading]
  var number = 0
  /// Kinds of commands that were accepted while some check was published.
  var kinds: [String: Int] = [:]
  var signatures = 0
  var failures = 0

  init(seed: UInt64) async throws {
    self.seed = seed
    random = SeededRandom(seed: seed)
    newsroom = try await Newsroom(
      MemoryStore(clock: FixedClock(Newsroom.noon)), clock: FixedClock(Newsroom.noon), preset: .newsroom)
    for person in Self.people.dropFirst() { _ = try await newsroom.workbench.addPerson(person.name, role: person.role) }
    readings = Array(repeating: Reading(), count: Self.claimCount)
    for claim in 1...Self.claimCount { try await article(of: claim, title: "Bridge \(claim)") }
    for claim in 1...Self.claimCount { readings[claim - 1].lines = try await lines(of: claim).content }
  }

  /// The same article again where its title or its text is another one; two speakers have two claims each.
  @discardableResult
  func article(of claim: Int, title: String) async throws -> Int {
    let (plain, found) = Newsroom.article(
      [(claim < 3 ? "Marko Ilić" : "Ana Berg", "Bridge number \(claim) opens in June.")], title: title)
    let read = ReadArticle(
      text: plain.text, blocks: plain.blocks, title: title, published: plain.published, source: plain.source,
      url: "https://courier.example/\(claim)")
    return try await newsroom.workbench.import(
      read, raw: Array(read.text.utf8), fileName: "\(claim).txt", statements: found
    ).changeCount
  }

  mutating func step() async throws {
    number += 1
    let (name, role) = Self.people[Int.random(in: 0..<Self.people.count, using: &random)]
    let claim = Int.random(in: 1...Self.claimCount, using: &random)
    let kind: String
    let changes: Int
    do {
      (kind, changes) = try await act(as: name, role, on: claim)
    } catch is ClaimsError { return } catch is FilterError { return }
    guard changes > 0 else { return }
    var isPublic = false
    for place in readings.indices {
      isPublic = try await read(place, after: kind, by: name, isItsOwn: place + 1 == claim) || isPublic
    }
    if isPublic { kinds[kind, default: 0] += 1 }
  }

  /// Compares what readers are given now with what they were given before. Returns whether it is published.
  private mutating func read(_ place: Int, after kind: String, by name: String, isItsOwn: Bool) async throws -> Bool {
    let (content, text, isStanding) = try await lines(of: place + 1)
    var reading = readings[place]
    let came = content.subtracting(reading.lines)
    // What an article says of itself is nobody's at the desk.
    if content != reading.lines, kind != "revise" {
      reading.lastAuthor = name
      for line in came where !["undo", "restore"].contains(kind) || reading.authors[line] == nil {
        reading.authors[line] = name
      }
    }
    // Whoever hands a check on stands for what others did with it.
    if kind == "submit", isItsOwn { reading.authors = reading.authors.filter { $0.value == name } }
    let hasSaid = Self.admissions.contains { text.contains($0) }
    if kind == "approve", isItsOwn {
      signatures += 1
      // A correction that somebody else asked for comes out by the approval, and is not the approver's.
      let isCorrection = text.contains("**Correction") && !came.isEmpty
      let own =
        isCorrection
        ? []
        : content.filter { reading.authors[$0] == name }
          .subtracting(reading.signed ?? [])
      // Where the file does not ask for a second person, anybody may; that is no signature of one.
      reading.signed = own.isEmpty ? content : nil
    }
    reading.lines = content
    if isStanding {
      check(
        reading.signed == content || hasSaid,
        "after \(kind) by \(name), C-\(place + 1) has what nobody signed: "
          + "\(content.subtracting(reading.signed ?? []).sorted()), "
          + "or lacks \(reading.signed?.subtracting(content).sorted() ?? [])")
    }
    readings[place] = reading
    return isStanding
  }

  private static let admissions = ["ot signed off by a second person", "No second person has signed"]

  /// The lines of a report on one claim that say something of it, all its text, and whether it stands before readers.
  private func lines(of claim: Int) async throws -> (content: Set<String>, text: String, isStanding: Bool) {
    let today = newsroom.clock.today
    let report: Report
    do {
      report = try await newsroom.workbench.report(
        ReportRequest(filter: Filter(words: ["article:A-\(claim)"], today: today), title: "Report"))
    } catch is ClaimsError {
      // Dropped, or its import taken back.
      return ([], "", false)
    }
    let entry = (report.checked + report.unchecked).first
    let text = MarkdownReport(report).text
    let content = text.split(separator: "\n").prefix { $0 != "## What the ratings mean" }.map {
      String($0.trimmingPrefix { $0 == " " })
    }
    .filter { line in !Self.ours.contains { line.hasPrefix($0) } }
    // How it came about stands at the end, each fact with its date, and signs nothing.
    let body = content.prefix { $0 != "History:" }
    return (Set(body), text, entry.map { $0.dossier.claim.isStanding } ?? false)
  }

  /// What a report says of itself, of the way of a check, or as a consequence of other lines.
  private static let ours = [
    "# ", "## ", "### ", "*", "| ", "In the article’s words", "Signed off by", "Changed since", "Not signed off",
    "Published at",
    "Submitted for review without", "Approved without", "Published without", "Corrected without", "**Draft",
    "All linked evidence", "Evidence:",
    "Evidence: none", "Notes:", "Right of reply:", "1 statement", "This report covers",
    "These statements were recorded",
    "---",
  ]

  private mutating func check(_ holds: Bool, _ problem: String) {
    guard !holds else { return }
    failures += 1
    if failures < 3 { Issue.record("seed \(seed), command \(number): \(problem)") }
  }
}
