import Foundation
import StoreContract
import Testing

@testable import Claims

/// What is hidden from a viewer is told by no view. Each view that is added needs a row here.
@Suite struct ViewTests {
  /// A newsroom with claims that wait for a blind opinion: C-1 in review, C-2 returned, C-3 dropped, and the others taken
  /// out of review in every other way. Two of them differ in the rating and its reasoning, and in nothing else.
  private static func newsroom(rated rating: String) async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock, preset: .newsroom)
    let ana = newsroom.workbench
    for (name, role) in [("Rosa", Person.Role.researcher), ("Vera", .editor), ("Mia", .researcher), ("Otto", .editor)] {
      _ = try await ana.addPerson(name, role: role)
    }
    _ = try await ana.configure([
      (.evidence, "0"), (.primaryEvidence, "0"), (.captures, "off"), (.reply, "off"), (.secondOpinion, "on"),
    ])
    try await newsroom.importing([
      ("Marko Ilić", "The bridge opens in June."), ("Marko Ilić", "It cost nine million."), (nil, "Nobody was asked."),
    ])
    for text in ["Four lanes.", "Five years.", "Five years long.", "Seven firms.", "Eight offers."] {
      _ = try await ana.add(ClaimDetails(text: text))
    }
    for (name, terms) in [("good", "rating:verified"), ("bad", "rating:disputed status:in-review")] {
      _ = try await ana.saveFilter(name, terms)
    }
    let (rosa, vera) = (newsroom.workbench(of: "Rosa"), newsroom.workbench(of: "Vera"))
    let all = ClaimSelection.named((1...8).map { "C-\($0)" })
    _ = try await rosa.addEvidence(
      .file(name: "contract.txt", bytes: Array("The contract.".utf8)), to: all, EvidenceDetails(stance: .context))
    _ = try await rosa.step(all, .start)
    // C-8 had a round that was decided, before the one that waits.
    _ = try await rosa.mark(.named(["C-8"]), as: "unverifiable", because: "No register.")
    _ = try await rosa.step(.named(["C-8"]), .submit)
    _ = try await newsroom.workbench(of: "Otto").giveOpinion(on: "C-8", "unverifiable", because: "There is none.")
    _ = try await newsroom.workbench(of: "Otto").step(.named(["C-8"]), .return, because: "Now there is.")
    let secret = "SECRET: it is \(rating)."
    _ = try await rosa.mark(all, as: rating, because: secret)
    _ = try await rosa.step(.named(["C-1", "C-2", "C-3", "C-4", "C-5", "C-6", "C-8"]), .submit)
    _ = try await vera.step(.named(["C-2", "C-4", "C-5"]), .return, because: "Look again.")
    _ = try await vera.step(.named(["C-3", "C-4", "C-5"]), .drop, because: "Later.")
    _ = try await vera.restore(.named(["C-5"]))
    _ = try await vera.merge(["C-6"], into: "C-5")
    _ = try await rosa.step(.named(["C-7"]), .submit)
    _ = try await rosa.undo()
    // The newest change has a reason that tells.
    _ = try await rosa.step(.named(["C-2"]), .submit, because: secret)
    _ = try await vera.step(.named(["C-2"]), .return, because: secret)
    // What is missing for an approval depends on the rating now.
    _ = try await ana.configure([(.reply, "on")])
    return newsroom
  }

  /// A public function that reads, and what it says to whoever asks.
  private struct Look: Sendable {
    /// As the source has it: `history(of:limit:)`.
    let name: String
    /// Whether it says something about the rating to who may see it.
    let isTelling: Bool
    let says: @Sendable (Workbench) async throws -> [Any]

    init(_ name: String, isTelling: Bool = false, _ says: @escaping @Sendable (Workbench) async throws -> [Any]) {
      (self.name, self.isTelling, self.says) = (name, isTelling, says)
    }
  }

  private static let filters = [
    "", "rating:verified", "rating:disputed", "not:rating:disputed", "rating:none", "scale:default", "@good", "@bad",
    "not:@bad",
  ]

  /// What it says of each filter; a refusal is an answer too.
  private static func each(_ look: (Filter) async throws -> Any) async throws -> [Any] {
    var answers: [Any] = []
    for text in filters {
      let filter = try Filter(text, today: Newsroom.noon.dayInUTC, me: "Vera")
      do { answers.append(try await look(filter)) } catch let error as ClaimsError { answers.append(error) }
    }
    return answers
  }

  /// What it says of each claim.
  private static func eachClaim(_ look: (String) async throws -> Any) async throws -> [Any] {
    var answers: [Any] = []
    for number in 1...8 { answers.append(try await look("C-\(number)")) }
    return answers
  }

  /// What a plan says, if it is not refused.
  private static func planned<Outcome: Sendable>(
    _ workbench: Workbench, _ change: @escaping @Sendable (Workbench) async throws -> Receipt<Outcome>
  ) async throws -> [Any] {
    do {
      let plan = try await workbench.plan(change)
      return [plan.outcome, plan.changes, plan.receipt.changeCount]
    } catch let error as ClaimsError { return [error] }
  }

  private static let looks: [Look] = [
    Look("list(_:by:limit:hasUrgency:)", isTelling: true) { workbench in
      try await each { try await workbench.list($0) }
        + (try await each { try await workbench.list($0, by: .urgency, hasUrgency: true) })
    },
    Look("claims(_:)", isTelling: true) { workbench in try await each { try await workbench.claims($0) } },
    Look("claims(inTheWordsOf:)") { [try await $0.claims(inTheWordsOf: "C-1")] },
    Look("searchHints(for:)", isTelling: true) { workbench in
      try await each { try await workbench.searchHints(for: Filter(terms: $0.terms + [.text("lanez")])) }
    },
    Look("claim(_:)") { [try await $0.claim("C-1")] },
    Look("count(_:)", isTelling: true) { workbench in
      try await each { try await workbench.count($0) }
        + (try await each { try await workbench.count(ClaimSelection.matching($0)) as Any })
    },
    Look("dossier(of:)", isTelling: true) { workbench in
      try await eachClaim { try await workbench.dossier(of: $0) }
    },
    Look("log(limit:)", isTelling: true) { [try await $0.log()] },
    Look("history(of:limit:)", isTelling: true) { workbench in
      try await eachClaim { try await workbench.history(of: $0) }
    },
    Look("evidence(of:)") { workbench in
      try await each { try await workbench.evidence(of: .matching($0)) } + [try await workbench.evidence(of: .all)]
    },
    Look("evidence(_:)") { [try await $0.evidence("E-1")] },
    Look("bytes(ofEvidence:)") { [try await $0.bytes(ofEvidence: "E-1") as Any] },
    Look("text(ofEvidence:)") { [try await $0.text(ofEvidence: "E-1") as Any] },
    Look("auditEvidence(progress:)") { [try await $0.auditEvidence()] },
    Look("speakers()") { [try await $0.speakers()] },
    Look("speaker(_:)", isTelling: true) { [try await $0.speaker("S-1")] },
    Look("sources()") { [try await $0.sources()] },
    Look("source(_:)", isTelling: true) { [try await $0.source("SRC-1")] },
    Look("sourceName(_:)") { [try await $0.sourceName("SRC-1")] },
    Look("newestChange()") { [try await $0.newestChange()] },
    Look("ownChanges(after:)") { [try await $0.ownChanges(after: 0)] },
    Look("unsignedChecks(after:)") { [try await $0.unsignedChecks(after: 0)] },
    Look("people()") { [try await $0.people()] },
    Look("articles()") { [try await $0.articles()] },
    Look("articleAddresses()") { [try await $0.articleAddresses()] },
    Look("article(_:revision:)", isTelling: true) { [try await $0.article("A-1")] },
    Look("passages(of:)") { [try await $0.passages(of: ArticleQuote("bridge", in: "A-1"))] },
    Look("bytes(ofArticle:revision:)") { [try await $0.bytes(ofArticle: "A-1")] },
    Look("imported(raw:)") { [try await $0.imported(raw: [1]) as Any] },
    Look("revisions(of:from:to:)") { [try await $0.revisions(of: "A-1", from: 1, to: 1)] },
    Look("scales()") { [try await $0.scales()] },
    Look("scale(_:)") { [try await $0.scale("default")] },
    Look("counts()", isTelling: true) { [try await $0.counts()] },
    Look("settings()") { [try await $0.settings()] },
    Look("feeds(_:)") { [try await $0.feeds()] },
    Look("head()") { [try await $0.head()] },
    Look("auditWithoutEvidenceBytes()") { [try await $0.auditWithoutEvidenceBytes()] },
    Look("audit(expecting:)") { [try await $0.audit()] },
    Look("savedFilters()", isTelling: true) { [try await $0.savedFilters()] },
    Look("replies(of:)") { workbench in try await each { try await workbench.replies(of: .matching($0)) } },
    Look("corrections(of:)") { workbench in try await each { try await workbench.corrections(of: .matching($0)) } },
    Look("sortingRound(_:)", isTelling: true) { workbench in
      try await each { filter in
        var filter = filter
        filter.terms.append(.is(.status, ["in-review", "in-research", "dropped"]))
        return try await workbench.sortingRound(filter)
      }
    },
    Look("sortingPage(of:)", isTelling: true) { [try await $0.sortingPage(of: "C-1")] },
    Look("agreements()") { [try await $0.agreements()] },
    Look("desk(everybodys:limit:)", isTelling: true) { [try await $0.desk(), try await $0.desk(everybodys: true)] },
    Look("report(_:)", isTelling: true) { workbench in
      try await each { try await workbench.report(ReportRequest(filter: $0)) }
    },
    Look("standards(from:to:sides:)") { [try await $0.standards()] },
    Look("possibleSteps(of:)", isTelling: true) { workbench in
      try await eachClaim { try await workbench.possibleSteps(of: $0) }
    },
    Look("plan(_:)", isTelling: true) { workbench in
      var answers = try await planned(workbench) {
        try await $0.mark(.named(["C-1"]), as: "unverifiable", because: "No record.")
      }
      answers += try await planned(workbench) { try await $0.note("C-1", "Seen.", isPublic: false) }
      answers += try await planned(workbench) { try await $0.undo() }
      answers += try await planned(workbench) { try await $0.drop(.named(["C-1", "C-2", "C-5"]), because: "Later.") }
      answers += try await planned(workbench) { try await $0.restore(.named(["C-3", "C-4", "C-6"])) }
      answers += try await planned(workbench) { try await $0.merge(["C-1"], into: "C-7") }
      for number in 1...9 {
        answers += try await planned(workbench) {
          try await $0.redact(RedactionRequest(records: ["V-\(number)"], because: "They asked for it."))
        }
      }
      return answers
    },
  ]

  /// What a workbench says, without what is by chance: identifiers, digests, the order of sets.
  private static func words(_ look: Look, _ workbench: Workbench) async throws -> [String] {
    let text = try await look.says(workbench).map { String(reflecting: $0) }.joined(separator: "\n")
    let plain = text.replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}|[0-9a-f]{64}/, with: "…")
    return plain.split(whereSeparator: { ",[]()".contains($0) }).map { String($0).trimmed }.sorted()
  }

  @Test("what is hidden changes no answer", arguments: looks.map(\.name))
  func tellsNothingHidden(_ name: String) async throws {
    let look = try #require(Self.looks.first { $0.name == name })
    let (one, other) = (try await Self.newsroom(rated: "verified"), try await Self.newsroom(rated: "disputed"))
    for viewer in ["Vera", "Mia", "Ana Kovač"] {
      let words = try await Self.words(look, one.workbench(of: viewer))
      #expect(try await Self.words(look, other.workbench(of: viewer)) == words, "\(viewer)")
      #expect(!words.contains { $0.contains("SECRET") }, "\(viewer)")
    }
    let seen = try await Self.words(look, one.workbench(of: "Rosa"))
    let isTold = try await Self.words(look, other.workbench(of: "Rosa")) != seen
    #expect(isTold == look.isTelling, "who gave the rating sees it")
  }

  /// An opinion that is only planned does not say whether it agrees.
  @Test func aPlannedOpinionTellsNothing() async throws {
    var answers: Set<String> = []
    for rating in ["verified", "disputed"] {
      let vera = try await Self.newsroom(rated: rating).workbench(of: "Vera")
      let plan = try await vera.plan { try await $0.giveOpinion(on: "C-1", "verified", because: "The contract.") }
      answers.insert(
        "\(plan.changes.map(\.kind)) \(plan.receipt.changeCount) \(plan.outcome.claim.status) \(plan.outcome.isApproved)"
      )
    }
    #expect(answers.count == 1)
  }

  @Test func everyReadingFunctionHasARow() throws {
    let folder = Sources.root.appending(path: "Sources/Claims")
    let pattern =
      /\n  public func (\w+)(?:<[^>]*>)?\(((?:[^()]|\([^()]*(?:\([^()]*\))?[^()]*\))*)\)\s+async\s+throws\s*->\s*([^{]+?)\s*\{/
    var found: Set<String> = []
    for (_, text) in try Sources.swift(in: folder) where text.contains("extension Workbench") {
      for match in text.matches(of: pattern) where !match.3.hasPrefix("Receipt<") {
        found.insert("\(match.1)(\(Sources.labels(of: String(match.2))))")
      }
    }
    #expect(found == Set(Self.looks.map(\.name)))
  }
}
