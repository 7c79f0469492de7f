// Written by DocumentedExamplesTests from the docstrings of Sources/Claims and Sources/Intake: make docs.
// swift-format-ignore-file

import Claims
import Extraction
import Foundation
import Intake

/// What every example may use.
struct Examples {
  let workbench: Workbench
  let intake: Intake
  let store: any ClaimStore
  let clock: any Clock

  // Sources/Claims/Refusals/ClaimsError.swift
  func example1() async throws {
    do {
      _ = try await workbench.mark(.named(["C-4"]), as: "verified", because: "The register confirms it.")
    } catch let error as ClaimsError {
      print(error.refusal.sentence)                     // C-4 is dropped
      for remedy in error.refusal.remedies { print(remedy.step.useCase) }  // .move(.restore, claim: "C-4")
    }
  }

  // Sources/Claims/Refusals/Fact.swift
  func example2() async throws {
    let facts: [String: Fact] = ["claim": "C-12", "seen": 3, "parts": ["C-13", "C-14"]]
    _ = facts
  }

  // Sources/Claims/UseCases/Articles/Workbench+Feeds.swift
  func example3() async throws {
    _ = try await workbench.follow([(address: "https://courier.example/rss", title: nil)])
  }

  // Sources/Claims/UseCases/Articles/Workbench+Import.swift
  func example4() async throws {
    let read = ReadArticle(text: "The bridge is safe, Kos said.", blocks: [])
    let receipt = try await workbench.import(
      read, raw: Array(read.text.utf8), fileName: "bridge.txt", statements: [])
    print(receipt.outcome.article.shortID)
    _ = read
    _ = receipt
  }

  // Sources/Claims/UseCases/Claims/Workbench+Claims.swift
  func example5() async throws {
    let claim = try await workbench.add(ClaimDetails(text: "It cost 12 million.", speaker: "Kos")).outcome
    print(claim.shortID)  // C-1
    _ = claim
  }

  // Sources/Claims/UseCases/Claims/Workbench+Merge.swift
  func example6() async throws {
    let merged = try await workbench.merge(["C-31"], into: "C-12")
    _ = merged
  }

  // Sources/Claims/UseCases/Claims/Workbench+Split.swift
  func example7() async throws {
    let split = try await workbench.split("C-12", into: ["taxes fell", "wages rose"])
    print(split.outcome.parts.map(\.shortID))
    _ = split
  }

  // Sources/Claims/UseCases/Claims/Workbench+Work.swift
  func example8() async throws {
    _ = try await workbench.assign(.named(["C-12", "C-14"]), to: "Mira")
  }

  // Sources/Claims/UseCases/Evidence/Workbench+Captures.swift
  func example9() async throws {
    _ = try await workbench.waiveCapture(["E-7"], because: "Behind a paywall; two of us read it.")
  }

  // Sources/Claims/UseCases/Evidence/Workbench+Evidence.swift
  func example10() async throws {
    let yearbook = EvidenceSubject.address("https://example.org/yearbook")
    let linked = try await workbench.addEvidence(
      yearbook, to: .named(["C-12"]), EvidenceDetails(stance: .supports, quote: "4.1 million tonnes"))
    _ = yearbook
    _ = linked
  }

  // Sources/Claims/UseCases/Evidence/Workbench+EvidenceEdits.swift
  func example11() async throws {
    var edit = EvidenceEdit()
    edit.stance = .refutes
    let edited = try await workbench.editEvidence("E-7", for: "C-12", edit)
    _ = edit
    _ = edited
  }

  // Sources/Claims/UseCases/File/Workbench+Redact.swift
  func example12() async throws {
    let request = RedactionRequest(records: ["S-3"], because: "They asked for it.")
    let plan = try await workbench.plan { try await $0.redact(request) }
    print(plan.outcome.subjects.map(\.record))
    _ = request
    _ = plan
  }

  // Sources/Claims/UseCases/File/Workbench+SavedFilters.swift
  func example13() async throws {
    _ = try await workbench.saveFilter("mine", "assignee:me is:open")
  }

  // Sources/Claims/UseCases/File/Workbench+Settings.swift
  func example14() async throws {
    _ = try await workbench.configure([(.timeZone, "Europe/Belgrade"), (.secondOpinion, "on")])
  }

  // Sources/Claims/UseCases/File/Workbench+Start.swift
  func example15() async throws {
    let admin = try await workbench.start(preset: .newsroom).outcome
    _ = admin
  }

  // Sources/Claims/UseCases/File/Workbench+Undo.swift
  func example16() async throws {
    let plan = try await workbench.plan { try await $0.undo() }
    for change in plan.outcome.changes { print(change.number, change.action) }
    _ = try await workbench.carryOut(plan)
    _ = plan
  }

  // Sources/Claims/UseCases/File/Workbench+Undo.swift
  func example17() async throws {
    _ = try await workbench.undo(change: 14)
  }

  // Sources/Claims/UseCases/Names/Workbench+People.swift
  func example18() async throws {
    _ = try await workbench.addPerson("Mira", role: .researcher)
  }

  // Sources/Claims/UseCases/Names/Workbench+People.swift
  func example19() async throws {
    let retirement = try await workbench.retire("Mira", handingTo: "Vera").outcome
    print(retirement.claims.map(\.shortID))
    _ = retirement
  }

  // Sources/Claims/UseCases/Names/Workbench+Speakers.swift
  func example20() async throws {
    _ = try await workbench.mergeSpeakers(["S-4"], into: "S-2")
  }

  // Sources/Claims/UseCases/Plans/Plan.swift
  func example21() async throws {
    let plan = try await workbench.plan { try await $0.drop(.named(["C-4", "C-7"]), because: "opinion") }
    for claim in plan.outcome.map(\.claim) { print(claim.shortID, plan.fields(of: claim)) }
    _ = try await workbench.carryOut(plan)
    _ = plan
  }

  // Sources/Claims/UseCases/Verdicts/Workbench+Mark.swift
  func example22() async throws {
    let marked = try await workbench.mark(.named(["C-7"]), as: "disputed", because: "The city paid 6.5 million.")
    _ = marked
  }

  // Sources/Claims/UseCases/Verdicts/Workbench+Opinions.swift
  func example23() async throws {
    _ = try await workbench.giveOpinion(on: "C-12", "disputed", because: "The minutes say otherwise.")
  }

  // Sources/Claims/UseCases/Verdicts/Workbench+Scales.swift
  func example24() async throws {
    _ = try await workbench.useScale("default")
  }

  // Sources/Claims/UseCases/Workflow/Workbench+Corrections.swift
  func example25() async throws {
    let details = CorrectionDetails(wrong: "It said 2019.", now: "It says 2020.", severity: .minor)
    let corrected = try await workbench.correct("C-12", details)
    _ = details
    _ = corrected
  }

  // Sources/Claims/UseCases/Workflow/Workbench+Replies.swift
  func example26() async throws {
    let request = ReplyRequest(addressee: "Port of Holm", channel: "mail", deadline: Day(iso: "2024-05-20"))
    let asked = try await workbench.askReply(.named(["C-12"]), request)
    _ = request
    _ = asked
  }

  // Sources/Claims/UseCases/Workflow/Workbench+Steps.swift
  func example27() async throws {
    _ = try await workbench.step(.named(["C-12"]), .submit)
  }

  // Sources/Claims/UseCases/Workflow/Workbench+Steps.swift
  func example28() async throws {
    _ = try await workbench.publish(.named(["C-12"]), at: "https://example.org/checks/12")
  }

  // Sources/Claims/Views/Agreement/AgreementView.swift
  func example29() async throws {
    let agreements = try await workbench.agreements()
    _ = agreements
  }

  // Sources/Claims/Views/Articles/ArticlePage.swift
  func example30() async throws {
    let page = try await workbench.article("A-1")
    print(page.text, page.claims.map(\.claim.shortID))
    _ = page
  }

  // Sources/Claims/Views/Articles/ArticleQuote.swift
  func example31() async throws {
    let quote = ArticleQuote("the quay is full", in: "A-1")
    for passage in try await workbench.passages(of: quote) { print(passage.prefix, passage.suffix) }
    _ = quote
  }

  // Sources/Claims/Views/Articles/RevisionsView.swift
  func example32() async throws {
    let revisions = try await workbench.revisions(of: "A-1", from: 1, to: 2)
    print(revisions.older.text, revisions.newer.text)
    _ = revisions
  }

  // Sources/Claims/Views/Desk/DeskView.swift
  func example33() async throws {
    let desk = try await workbench.desk(limit: 10)
    for section in desk.sections { print(section.kind, section.count) }
    _ = desk
  }

  // Sources/Claims/Views/Dossier/DossierView.swift
  func example34() async throws {
    let view = try await workbench.dossier(of: "C-12")
    print(view.dossier.claim.text, view.history.map(\.summary))
    _ = view
  }

  // Sources/Claims/Views/Evidence/EvidenceView.swift
  func example35() async throws {
    let list = try await workbench.evidence(of: EvidenceSelection(words: ["C-12"], today: workbench.today))
    for row in list.rows { print(row.evidence.shortID, row.evidence.displayTitle) }
    _ = list
  }

  // Sources/Claims/Views/File/FileViews.swift
  func example36() async throws {
    let counts = try await workbench.counts()
    print(counts.articles, counts.ratings)
    _ = counts
  }

  // Sources/Claims/Views/File/FileViews.swift
  func example37() async throws {
    _ = try await workbench.auditWithoutEvidenceBytes()
  }

  // Sources/Claims/Views/File/SavedFiltersView.swift
  func example38() async throws {
    for row in try await workbench.savedFilters() { print(row.filter.name, row.tally?.matching ?? 0) }
  }

  // Sources/Claims/Views/History/LogView.swift
  func example39() async throws {
    for line in try await workbench.history(of: "C-12") { print(line.day.iso, line.by, line.summary) }
  }

  // Sources/Claims/Views/List/ClaimList.swift
  func example40() async throws {
    let filter = try Filter(words: ["speaker:Kos", "rating:none"], today: workbench.today, me: workbench.viewer.name)
    let list = try await workbench.list(filter, by: .urgency, limit: 20)
    for line in list.claims { print(line.claim.shortID, line.claim.text) }
    _ = filter
    _ = list
  }

  // Sources/Claims/Views/List/ClaimTally.swift
  func example41() async throws {
    let tally = try await workbench.count(Filter("status:new", today: workbench.today))
    print("\(tally.matching) of \(tally.total)")
    _ = tally
  }

  // Sources/Claims/Views/List/SameWords.swift
  func example42() async throws {
    let claim = try await workbench.add(ClaimDetails(text: "It cost 12 million.", speaker: "Kos")).outcome
    let twins = try await workbench.claims(inTheWordsOf: claim.shortID)
    _ = claim
    _ = twins
  }

  // Sources/Claims/Views/List/SearchHints.swift
  func example43() async throws {
    let hints = try await workbench.searchHints(for: Filter("contractors", today: workbench.today))
    for hint in hints { print(hint.lead, hint.step.useCase) }
    _ = hints
  }

  // Sources/Claims/Views/Names/PeopleView.swift
  func example44() async throws {
    let names = try await workbench.people().map(\.name)
    _ = names
  }

  // Sources/Claims/Views/Names/SourceView.swift
  func example45() async throws {
    let details = ArticleDetails(source: try await workbench.sourceName("SRC-1"))
    _ = details
  }

  // Sources/Claims/Views/Names/SourceView.swift
  func example46() async throws {
    let source = try await workbench.source("SRC-1")
    print(source.source.name, source.articles.count)
    _ = source
  }

  // Sources/Claims/Views/Names/SpeakerView.swift
  func example47() async throws {
    let speaker = try await workbench.speaker("Kos")
    print(speaker.row.speaker.name, speaker.roles)
    _ = speaker
  }

  // Sources/Claims/Views/Reports/Report.swift
  func example48() async throws {
    let report = try await workbench.report(ReportRequest(filter: .everything, title: "The week"))
    print(report.checked.count)
    _ = report
  }

  // Sources/Claims/Views/Scales/ScaleView.swift
  func example49() async throws {
    for row in try await workbench.scales().rows { print(row.scale.title, row.verdicts) }
  }

  // Sources/Claims/Views/Sorting/SortingView.swift
  func example50() async throws {
    for claim in try await workbench.sortingRound(.everything).claims {
      let page = try await workbench.sortingPage(of: claim.shortID)
      print(page.summary.claim.text)
    }
  }

  // Sources/Claims/Views/Standards/StandardsReport.swift
  func example51() async throws {
    let standards = try await workbench.standards(from: Day(iso: "2024-01-01"))
    for line in standards.lines { print(line.value) }
    _ = standards
  }

  // Sources/Claims/Views/Workflow/CorrectionList.swift
  func example52() async throws {
    for row in try await workbench.corrections().rows { print(row.correction.wrong) }
  }

  // Sources/Claims/Views/Workflow/ReplyList.swift
  func example53() async throws {
    for row in try await workbench.replies().rows { print(row.reply.addressee ?? "") }
  }

  // Sources/Claims/Views/Workflow/UnsignedChecks.swift
  func example54() async throws {
    let before = try await workbench.newestChange()
    _ = before
  }

  // Sources/Claims/Views/Workflow/UnsignedChecks.swift
  func example55() async throws {
    print(try await workbench.ownChanges(after: 12))
  }

  // Sources/Claims/Views/Workflow/UnsignedChecks.swift
  func example56() async throws {
    let before = try await workbench.newestChange()
    _ = try await workbench.renameSpeaker("S-3", to: "Vera Lund")
    print(try await workbench.unsignedChecks(after: before).map(\.shortID))
    _ = before
  }

  // Sources/Intake/Articles/Readings.swift
  func example57() async throws {
    for await outcome in intake.readings(of: Inputs(["pages.tar"])) { print(outcome) }
  }

  // Sources/Intake/Captures/Capture.swift
  func example58() async throws {
    for piece in try await workbench.evidence(of: .all).pieces {
      let result = await intake.capture(piece, CaptureWishes(), into: workbench)
      if case .broken(_, let error) = result { print(error) }
    }
  }

  // Sources/Intake/Captures/EvidenceBytes.swift
  func example59() async throws {
    let (name, bytes) = try intake.evidence(file: "minutes.pdf")
    let linked = try await workbench.addEvidence(
      .file(name: name, content: bytes.captured), to: .named(["C-12"]), EvidenceDetails(stance: .refutes))
    _ = name
    _ = bytes
    _ = linked
  }

  // Sources/Intake/Captures/EvidenceFiles.swift
  func example60() async throws {
    let (files, details) = (try intake.evidenceFiles("budget/"), EvidenceDetails(stance: .context))
    for try await outcome in try intake.addEvidence(files, to: .named(["C-15"]), details, into: workbench) {
      if case .done(let file) = outcome { print(file.receipt.outcome.evidence.shortID) }
    }
    _ = files
    _ = details
  }

  // Sources/Intake/Captures/LinkCheck.swift
  func example61() async throws {
    let pieces = try await workbench.evidence(of: .all).pieces
    for try await outcome in intake.checkLinks(pieces, into: workbench) {
      if case .notAsked = outcome { print("somewhere no network") }
    }
    _ = pieces
  }

  // Sources/Intake/Feeds/FeedArticles.swift
  func example62() async throws {
    let (feeds, withoutAddress) = try intake.feedList("feeds.opml")
    _ = feeds
    _ = withoutAddress
  }

  // Sources/Intake/Feeds/FeedPull.swift
  func example63() async throws {
    let (feeds, known) = (try await workbench.feeds(), try await workbench.articleAddresses())
    for try await outcome in intake.pull(feeds, known: known, into: workbench) { print(outcome) }
    _ = feeds
    _ = known
  }

  // Sources/Intake/Helpers/HelperProgram.swift
  func example64() async throws {
    if CommandLine.arguments.dropFirst() == [ReadWorker.argument] { return ReadWorker.run() }
  }

  // Sources/Intake/Imports/Imports.swift
  func example65() async throws {
    var sum = ImportSum()
    for await outcome in intake.imports(of: Inputs(["articles/"]), into: workbench) { sum.add(outcome) }
    _ = sum
  }

  // Sources/Intake/InOrder.swift
  func example66() async throws {
    for await size in InOrder({ readLine() }, jobs: 4, work: { $0.count }) { print(size) }
  }

  // Sources/Intake/Inputs/Inputs.swift
  func example67() async throws {
    let inputs = Inputs(["page.html", "articles/", "https://example.org/ferry"], jobs: 4)
    _ = inputs
  }

  // Sources/Intake/Intake.swift
  func example68() async throws {
    let intake = Intake(
      program: "my-desk 1.0", clock: clock, extractor: TrainedExtractor(), fetcher: FetchClient(),
      markup: ReadWorkers())
    for await outcome in intake.imports(of: Inputs(["articles/"]), into: workbench) {
      if case .done(let imported) = outcome { print(imported.receipt.outcome.article.displayTitle) }
    }
    _ = intake
  }
}
