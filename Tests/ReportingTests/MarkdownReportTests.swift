import Claims
import Reporting
import StoreContract
import Testing

@Suite struct MarkdownReportTests {
  let clock = FixedClock(Newsroom.noon)

  /// A report on one claim in which every text from outside is hostile.
  private func report(_ text: String) async throws -> String {
    // Marks alone are no words: nobody is called so, and they are no reason.
    let isReadable = text.contains { $0.isLetter || $0.isNumber }
    let (hostile, reason) = isReadable ? (text, text) : ("\(text) x", "x\n\n\(text)\n\nx")
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing(
      [(hostile, "He said \(hostile) twice"), (nil, "Unchecked \(hostile)")], title: hostile, source: hostile)
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["1"]), as: "disputed", because: reason)
    _ = try await workbench.addEvidence(
      .address("https://example.org/a)(b<c>|d"), to: .named(["1"]),
      EvidenceDetails(stance: .refutes, quote: hostile, title: hostile, publisher: hostile, note: hostile))
    _ = try await workbench.note("1", reason, isPublic: true)
    return MarkdownReport(try await workbench.report(ReportRequest(filter: .everything, title: hostile))).text
  }

  /// What no line may hold unescaped, so that text from outside stays text in CommonMark and GFM.
  @Test(arguments: [
    "<script>alert(1)</script>", "[click](javascript:alert(1))", "![x](http://evil.example/x.png)", "a | b | c",
    "`code` ``` fence",
    "**bold** _it_ ~~s~~", "# heading", "> quote", "- item", "1. item", "---", "&lt;b&gt; &#60;",
    "http://evil.example www.evil.example",
    "line\n\n# broken\n", "\\", "<!-- comment", "\u{1B}[31mred", "\u{202E}turned", "me@evil.example", "$x$", "===",
    "+ plus", "[^1]", "***",
  ])
  func textFromOutsideStaysText(hostile: String) async throws {
    let text = try await report(hostile)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // Links that we make have their address in angle brackets; all else must be escaped.
      var rest = String(line)
      rest.replace(/\\[!-\/:-@\[-`{-~]/, with: "x")
      rest.replace(/\]\(<https:\/\/example\.org\/[^<>]*>\)/, with: "")
      rest.replace(/^(\| )?\[C-\d+\]\(#c-\d+\)/, with: "")
      rest.replace(/^(# |## |### |> |- |>$|---$|\| --- .*$)/, with: "")
      rest.replace(/`[0-9a-f…]+`/, with: "")
      rest.replace(/\*\*[^*]*\*\*|\*(Supports|Refutes|Context|10 May 2024)\*/, with: "")
      for mark in ["<", "`", "*", "_", "~", "]("] {
        #expect(!rest.contains(mark), "“\(mark)” in: \(line)")
      }
      #expect(!rest.contains("://") && !rest.contains("www."), "\(line)")
      #expect(!rest.hasPrefix("#") && !rest.hasPrefix(">") && !rest.hasPrefix("-") && !rest.hasPrefix("="), "\(line)")
      #expect(!line.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
    // The table has its header, its rule and one row, each with four cells.
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == 3)
    for row in rows { #expect(row.replacing(/\\\|/, with: "").count { $0 == "|" } == 5, "\(row)") }
  }

  @Test func onlyWebAddressesBecomeLinks() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    let (read, statements) = Newsroom.article([(nil, "It rains.")])
    var hostile = read
    hostile.url = "javascript:alert(1)"
    _ = try await newsroom.workbench.import(hostile, raw: [1], fileName: "a.txt", statements: statements)
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "verified", because: "x")
    let text = MarkdownReport(try await newsroom.workbench.report(ReportRequest(filter: .everything))).text
    #expect(!text.contains("javascript"))
  }

  @Test func tellsWhatReadersNeed() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([
      ("Marko Ilić", "The bridge opens in June."), (nil, "Nobody was asked."), (nil, "It is nice."),
    ])
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["1"]), as: "disputed", because: "First thought.")
    _ = try await workbench.mark(.named(["1"]), as: "verified", because: "The contract\nsays so.\n \nOn page 3.")
    _ = try await workbench.addEvidence(
      .file(name: "contract.pdf", bytes: [1]), to: .named(["1"]),
      EvidenceDetails(stance: .supports, quote: "June", publisher: "The City"))
    _ = try await workbench.note("1", "The builder agrees.", isPublic: true)
    _ = try await workbench.note("1", "Secret.", isPublic: false)
    _ = try await workbench.drop(.named(["3"]), because: "opinion")
    let text = MarkdownReport(try await workbench.report(ReportRequest(filter: .everything))).text
    for part in [
      "# Fact check: “Bridge to open in June”\n\n*10 May 2024*",
      "- “Bridge to open in June”, Radio Sever, 7 May 2024",
      "3 statements were recorded from this article. 1 of them was checked against 1 piece of evidence: 1 verified.",
      "1 statement set aside as not checkable is not listed.",
      "> The bridge opens in June.\n\n— **Marko Ilić**, 7 May 2024, as reported by Radio Sever",
      "**Verdict: Verified** (10 May 2024)\n\nThe contract says so.\n\nOn page 3.",
      "- *Supports*: contract.pdf, The City: “June” (copy kept, SHA-256 `",
      "- 10 May 2024, Ana Kovač: The builder agrees.",
      """
      - 10 May 2024: recorded from the article; rated Disputed (First thought.); rated Verified; evidence linked \
      (supports): contract.pdf
      """,
      "## Not yet checked", "- C-2, unnamed: Nobody was asked.\n", "**Unverifiable** (off the scale)",
      "## What the ratings mean",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("Secret."))
    #expect(!text.contains("It is nice."))
  }

  @Test("readers see what each piece of evidence is, and whether its bytes are kept")
  func tellsOfEvidence() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["1"]), as: "verified", because: "The contract says so.")
    let addresses = ["law", "gone", "wall", "part", "none"].map { "https://a.example/\($0)" }
    for address in addresses {
      _ = try await workbench.addEvidence(
        .address(address), to: .named(["1"]),
        EvidenceDetails(stance: .supports, type: .primary, licence: "CC [x]"))
    }
    _ = try await workbench.capture("E-1", CapturedContent(bytes: [1]))
    _ = try await workbench.noteLook(at: "E-1", .content(CapturedContent(bytes: [2])))
    _ = try await workbench.noteFailedCapture(of: "E-2", because: "status 404", isGone: true)
    _ = try await workbench.waiveCapture(["E-3"], because: "Behind a <wall>.")
    _ = try await workbench.capture("E-4", CapturedContent(bytes: [3], missing: "cut short"))
    let text = MarkdownReport(try await workbench.report(ReportRequest(filter: .everything))).text
    for part in [
      "(<https://a.example/law>), primary source, read 10 May 2024 (copy kept, SHA-256 `4bf5122f344554c5…`; "
        + "the address said something else on 10 May 2024; licence: CC \\[x\\])",
      "(<https://a.example/gone>), primary source, read 10 May 2024 (no copy could be kept; the address was gone on 10 May",
      "read 10 May 2024 (no copy kept: Behind a \\<wall\\>; licence",
      "(a part kept, SHA-256 `084fed08b978af4d…`: cut short;",
      "read 10 May 2024 (no copy kept; licence",
      "\n\nAll linked evidence that takes a side supports the statement.\n\n",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
  }

  @Test("readers are told which statements the extraction was unsure of, until somebody confirms them")
  func marksProposed() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "It opens in June."), ("Marko Ilić", "It is safe.")], confidence: 0.3)
    var edit = ClaimEdit()
    edit.topic = .set("bridge")
    _ = try await newsroom.workbench.edit("C-2", edit)
    let text = MarkdownReport(try await newsroom.workbench.report(ReportRequest(filter: .everything))).text
    #expect(text.contains(": It opens in June. (proposed: the extraction was unsure)"))
    #expect(text.contains(": It is safe.\n"))
  }

  @Test func keepsTheNewsroomsOwnMattersToItself() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    let workbench = newsroom.workbench
    var edit = ClaimEdit()
    edit.assignee = .set("Vera Hidden")
    edit.reviewer = .set("Vera Hidden")
    edit.due = .set(try #require(Day(iso: "2024-06-30")))
    edit.topic = .set("hidden topic")
    edit.addTags = ["hidden"]
    _ = try await workbench.edit("1", edit)
    _ = try await workbench.drop(.named(["1"]), because: "hidden reason")
    _ = try await workbench.restore(.named(["1"]))
    _ = try await workbench.addEvidence(
      .address("https://example.org/a"), to: .named(["1"]), EvidenceDetails(stance: .context, note: "hidden source"))
    _ = try await workbench.note("1", "hidden note", isPublic: false)
    _ = try await workbench.mark(.named(["1"]), as: "disputed", because: "a hidden slip of the finger")
    _ = try await workbench.undo()
    _ = try await workbench.mark(.named(["1"]), as: "verified", because: "The plan says so.")
    let text = MarkdownReport(try await workbench.report(ReportRequest(filter: .everything))).text
    #expect(!text.lowercased().contains("hidden"), "\(text)")
    #expect(!text.contains("2024-06-30") && !text.contains("30 June"))
    #expect(
      text.contains(
        "recorded from the article; set aside; taken up again; evidence linked (context): https:&#47;/example.org/a; "
          + "rated Disputed; the rating was taken back; rated Verified"), "\(text)")
  }

  /// In quotation marks stands only what somebody is quoted with; a paraphrase would be put into their mouth.
  @Test(arguments: [
    (StatementKind.direct, "we are late", nil as String?, "> “we are late”\n"),
    (.indirect, "the road is closed", nil, "> The road is closed.\n"), (.mixed, "is it?", nil, "> Is it?\n"),
    (.indirect, "eBay sold it", nil, "> eBay sold it.\n"),
    (.direct, "we are late", "They are late", "> They are late.\n"),
  ])
  func quotesOnlyWhatWasSaidSo(kind: StatementKind, words: String, rewording: String?, printed: String) async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    var (read, statements) = Newsroom.article([("Marko Ilić", words)])
    statements[0].kind = kind
    read.url = "https://example.org/?a=1&copy;=2"
    let workbench = newsroom.workbench
    _ = try await workbench.import(read, raw: [1], fileName: "a.txt", statements: statements)
    var edit = ClaimEdit()
    edit.text = rewording
    if rewording != nil { _ = try await workbench.edit("1", edit) }
    _ = try await workbench.mark(.named(["1"]), as: "verified", because: "x")
    let text = MarkdownReport(try await workbench.report(ReportRequest(filter: .everything))).text
    #expect(text.contains(printed), "\(text)")
    #expect(text.contains("In the article’s words: “\(words)”") == (rewording != nil))
    #expect(text.contains("[Radio Sever](<https://example.org/?a=1&amp;copy;=2>)"))
  }

  @Test(arguments: [
    ("speaker:S-1", "by Marko Ilić"), ("article:A-1 rating:verified", "from “Bridge to open in June”, rated verified"),
    ("since:2024-05", "said since 1 May 2024"), ("said:2024-05", "said in May 2024"),
    ("said:2024-05-01..2024-05-09", "said from 1 May 2024 to 9 May 2024"),
    ("bridge not:speaker:none,Vera", "with the words “bridge”, but not those by nobody named or Vera"),
  ])
  func saysInWordsWhatItCovers(filter: String, words: String) async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "verified", because: "x")
    let request = ReportRequest(filter: try Filter(filter, today: clock.today))
    let text = MarkdownReport(try await newsroom.workbench.report(request)).text
    #expect(text.contains("This report covers only statements \(words)."), "\(text)")
  }

  @Test func refusesToReportOnNothing() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.report(ReportRequest(filter: .everything)) }
  }
}
