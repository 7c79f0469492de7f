import Claims
import Reporting
import StoreContract
import Testing

@Suite struct MarkdownReportTests {
  let clock = FixedClock(Newsroom.noon)

  /// A report on one claim in which every text from outside is hostile.
  private func report(_ hostile: String) async throws -> String {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing(
      [(hostile, "He said \(hostile) twice"), (nil, "Unchecked \(hostile)")], title: hostile, source: hostile)
    let workbench = newsroom.workbench
    _ = try await workbench.mark(.named(["1"]), as: "disputed", because: hostile)
    _ = try await workbench.addEvidence(
      .address("https://example.org/a)(b<c>|d"), to: .named(["1"]),
      EvidenceDetails(stance: .refutes, quote: hostile, title: hostile, publisher: hostile, note: hostile))
    _ = try await workbench.note("1", hostile, isPublic: true)
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
      rest.replace(/\*\*[^*]*\*\*|\*(Supports|Refutes|Context|[0-9-]+)\*/, with: "")
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
    _ = try await workbench.mark(.named(["1"]), as: "verified", because: "The contract says so.\nOn page 3.")
    _ = try await workbench.addEvidence(
      .file(name: "contract.pdf", bytes: [1]), to: .named(["1"]),
      EvidenceDetails(stance: .supports, quote: "June", publisher: "The City"))
    _ = try await workbench.note("1", "The builder agrees.", isPublic: true)
    _ = try await workbench.note("1", "Secret.", isPublic: false)
    _ = try await workbench.drop(.named(["3"]), because: "opinion")
    let text = MarkdownReport(try await workbench.report(ReportRequest(filter: .everything))).text
    for part in [
      "# Fact check: Bridge to open in June", "2 claims, 1 checked against 1 piece of evidence",
      "1 statement set aside",
      "> The bridge opens in June.", "**Marko Ilić**", "**Verdict: Verified** (2024-05-10)", "The contract says so.",
      "On page 3.",
      "*Supports*: contract.pdf, The City", "“June”", "The builder agrees.", "marked Disputed: First thought.",
      "## Not yet checked",
      "“Nobody was asked.”", "**Unverifiable** (off the scale)", "## How we rate",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains("Secret."))
    #expect(!text.contains("It is nice."))
  }

  @Test("readers are told which statements the extraction was unsure of, until somebody confirms them")
  func marksProposed() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "It opens in June."), ("Marko Ilić", "It is safe.")], confidence: 0.3)
    var edit = ClaimEdit()
    edit.topic = .set("bridge")
    _ = try await newsroom.workbench.edit("C-2", edit)
    let text = MarkdownReport(try await newsroom.workbench.report(ReportRequest(filter: .everything))).text
    #expect(text.contains("“It opens in June.” (proposed: the extraction was unsure)"))
    #expect(text.contains("“It is safe.”\n"))
  }

  @Test func refusesToReportOnNothing() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    await #expect(throws: ClaimsError.self) { try await newsroom.workbench.report(ReportRequest(filter: .everything)) }
  }
}
