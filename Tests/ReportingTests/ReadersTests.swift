import Claims
import Reporting
import StoreContract
import Testing

/// What readers get is so: drafts are called drafts, quotations are in their sources, numbers are of what they say.
@Suite struct ReadersTests {
  private let claim = ClaimSelection.named(["1"])

  private func newsroom(_ preset: Preset = .solo) async throws -> Newsroom {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock, preset: preset)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "It is safe.")])
    return newsroom
  }

  private func text(
    _ newsroom: Newsroom, _ filter: String = "", isCheckedOnly: Bool = false, at instant: Instant = Newsroom.noon
  ) async throws -> String {
    let request = ReportRequest(
      filter: try Filter(filter, today: newsroom.clock.today), isCheckedOnly: isCheckedOnly)
    return MarkdownReport(try await newsroom.workbench(of: "Ana Kovač", at: instant).report(request)).text
  }

  @Test func saysHowMuchOfTheArticleItCovers() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.mark(claim, as: "verified", because: "x")
    #expect(
      try await text(newsroom).contains("2 statements were recorded from this article. 1 of them was checked, without"))
    #expect(
      try await text(newsroom, "id:C-1")
        .contains("This report covers 1 of the 2 statements recorded from this article. It was checked, without"))
    let checked = try await text(newsroom, isCheckedOnly: true)
    #expect(checked.contains("1 statement has no verdict yet and is not listed."))
    #expect(!checked.contains("It is safe.") && !checked.contains("Not yet checked"))
    _ = try await newsroom.workbench.drop(.named(["2"]), because: "opinion")
    let whole = try await text(newsroom)
    #expect(whole.contains("2 statements were recorded from this article. 1 of them was checked"))
    #expect(whole.contains("1 statement set aside as not checkable is not listed."))
  }

  @Test func marksDraftsInEveryTableAndSum() async throws {
    let newsroom = try await newsroom(.newsroom)
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["1", "2"]), as: "verified", because: "x")
    let drafts = try await text(newsroom)
    for part in [
      "All are being checked, without linked evidence: 2 verified (draft).", "| **Verified** (draft) |",
      "**Draft:** this check is not signed off yet.", "**Verdict: Verified** (10 May 2024) (draft)",
    ] { #expect(drafts.contains(part), "\(part)") }
    for step in [Transition.start, .submit, .approve] {
      _ = try await workbench.step(claim, step, override: step == .start ? nil : "x")
    }
    #expect(try await text(newsroom).contains("**Draft:** this check is approved and not published yet."))
    _ = try await workbench.step(claim, .publish)
    let mixed = try await text(newsroom)
    for part in [
      "All were checked, 1 of these in a draft not published yet, without linked evidence: 1 verified, 1 verified (draft).",
      "| **Verified** |", "| **Verified** (draft) |",
    ] { #expect(mixed.contains(part), "\(part)\n\(mixed)") }
  }

  @Test(
    "what the copy lacks is not printed as a quotation",
    arguments: [("6.5 million", true), ("65 million", false)])
  func quotations(quote: String, isPrinted: Bool) async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    _ = try await workbench.mark(claim, as: "verified", because: "x")
    _ = try await workbench.addEvidence(
      .address("https://a.example/"), to: claim, EvidenceDetails(stance: .supports, quote: quote, title: "Yearbook"))
    let content = CapturedContent(bytes: [1], mediaType: "text/plain", text: "It was 6.5 million.")
    _ = try await workbench.capture("E-1", content)
    let text = try await text(newsroom)
    #expect(text.contains("Yearbook"))
    #expect(text.contains(quote) == isPrinted)
  }

  @Test(arguments: [
    ("disputed", Stance.supports, "supports the statement; the verdict is against it, for the reasons given above."),
    ("verified", .supports, "supports the statement.\n"), ("disputed", .refutes, "refutes the statement.\n"),
    ("verified", .refutes, "refutes the statement; the verdict is against it, for the reasons given above."),
  ])
  func saysPlainlyThatAVerdictIsAgainstItsEvidence(rating: String, stance: Stance, words: String) async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.mark(claim, as: rating, because: "x")
    for address in ["https://a.example/", "https://b.example/"] {
      _ = try await newsroom.workbench.addEvidence(.address(address), to: claim, EvidenceDetails(stance: stance))
    }
    #expect(try await text(newsroom).contains("All linked evidence that takes a side \(words)"))
  }

  @Test func tellsUntilWhenSomebodyMayAnswer() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.mark(claim, as: "disputed", because: "x")
    _ = try await newsroom.workbench.askReply(claim, ReplyRequest(channel: "mail", deadline: Day(iso: "2024-05-13")))
    let day: Int64 = 86_400_000
    for (days, words) in [
      (0, "has until 13 May 2024 to answer"), (3, "has until 13 May 2024"), (4, "did not answer by 13 May 2024"),
    ] {
      let later = Instant(millisecondsSince1970: Newsroom.noon.millisecondsSince1970 + Int64(days) * day)
      #expect(
        try await text(newsroom, at: later).contains("- Marko Ilić was asked on 10 May 2024 by mail and \(words)"),
        "\(days) days later")
    }
  }

  @Test func correctionsAreTheNewsroomsSentences() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    _ = try await workbench.mark(claim, as: "disputed", because: "x")
    _ = try await workbench.step(claim, .publish)
    _ = try await workbench.askCorrection("1", wrong: "Call 555, idiots", askedBy: "Jane Reader")
    _ = try await workbench.correct("COR-1", CorrectionDetails(wrong: "A slip", now: "July", severity: .minor))
    let text = try await text(newsroom, "id:C-1")
    #expect(text.contains("**Correction, 10 May 2024** (minor): A slip. Now: July.\n"))
    #expect(!text.contains("555") && !text.contains("Jane"))
    _ = try await workbench.askCorrection("1", wrong: "More", askedBy: "Jane Reader")
    _ = try await workbench.correct("COR-2", CorrectionDetails(now: "404", severity: .update, isCredited: true))
    #expect(
      try await self.text(newsroom, "id:C-1").contains(
        "(update): New facts came to light after publication. Now: 404. Pointed out by Jane Reader on 10 May 2024."))
  }

  @Test func saysWhatWasPassedOverInReadersWords() async throws {
    let newsroom = try await newsroom(.newsroom)
    _ = try await newsroom.workbench.step(claim, .start)
    _ = try await newsroom.workbench.mark(claim, as: "verified", because: "x")
    _ = try await newsroom.workbench.step(claim, .submit, override: "The vote is tonight")
    let text = try await text(newsroom, "id:C-1")
    let lack = "without as much evidence as we ask for and as much primary evidence as we ask for"
    #expect(text.contains("Submitted for review \(lack), by Ana Kovač on 10 May 2024: The vote is tonight."))
    #expect(text.contains("submitted for review \(lack): The vote is tonight\n"))
    #expect(!text.contains("primary-evidence"))
  }

  @Test func saysWhoseReportItIsAndWhereAChecksStands() async throws {
    let newsroom = try await newsroom()
    let workbench = newsroom.workbench
    _ = try await workbench.mark(claim, as: "verified", because: "x")
    _ = try await workbench.configure([(.name, "Radio *Sever*")])
    #expect(try await text(newsroom).contains("\n*Radio \\*Sever\\*, 10 May 2024*\n"))
    _ = try await workbench.configure([(.address, "https://sever.example/checks")])
    #expect(try await text(newsroom).contains("*[Radio \\*Sever\\*](<https://sever.example/checks>), 10 May 2024*"))
    _ = try await workbench.publish(claim, at: "https://sever.example/1")
    #expect(try await text(newsroom).contains("](<https://sever.example/1>)."))
  }

  @Test(arguments: [
    ("not:status:in-research", "but not those with the status in research"),
    ("scale:default", "rated on the scale “Default scale”"),
  ])
  func saysKeysInWords(filter: String, words: String) async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.mark(claim, as: "verified", because: "x")
    _ = try await newsroom.workbench.step(claim, .publish)
    #expect(try await text(newsroom, filter).contains("This report covers only statements \(words)."))
  }
}
