import ArgumentParser
import Claims
import Reporting

struct ListEvidence: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List evidence: all of it, or that of claims.",
    discussion: """
      A filter chooses claims; what it says about evidence (capture:, evidence-kind:,
      link:, stance:) chooses among their pieces too.

      EXAMPLES
        claimbook evidence list
        claimbook evidence list C-12
        claimbook evidence list capture:failed
        claimbook evidence list speaker:Kovač --json
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2), pieces (E-7) or a filter; all evidence without.", valueName: "claim"))
  var claims: [String] = []

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let selection = try EvidenceSelection(words: claims, today: Session.clock.today)
    let (rows, chosen) = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        (try snapshot.evidenceRows(of: selection), try FilterLine.text(selection.claims, in: snapshot))
      }
    }
    if options.json {
      for row in rows { Output.line(JSON(row).line) }
    } else {
      printTable(rows)
      printRemarks(rows)
    }
    if let chosen { Output.error(chosen) }
  }

  private func printTable(_ rows: [EvidenceRow]) {
    var table = Table(["piece", "claim", "stance", "kind", "capture", "link", "size", "title"])
    for row in rows {
      let evidence = row.evidence
      table.add([
        .init(evidence.shortID, .strong), .init(row.claim?.shortID ?? "—"), .init(row.link?.stance.rawValue ?? ""),
        .init(evidence.type?.rawValue ?? ""),
        .init(evidence.capture.rawValue, EvidenceLines.style(evidence.capture)),
        .init(evidence.link?.rawValue ?? "", EvidenceLines.style(evidence.link)), .init(EvidenceLines.size(evidence)),
        .init(evidence.displayTitle + (evidence.url.map { $0 == evidence.displayTitle ? "" : "  \($0)" } ?? "")),
      ])
    }
    table.print()
    Output.aside(
      Style.faint(
        Counted.text(Set(rows.map(\.evidence.id)).count, "piece") + " of evidence, "
          + Counted.text(rows.count { $0.link != nil }, "link")))
  }

  /// What an editor should look at: quotations without their place, and claims with evidence of one side only.
  private func printRemarks(_ rows: [EvidenceRow]) {
    var told: Set<String> = []
    for row in rows {
      guard let claim = row.claim?.shortID, let link = row.link else { continue }
      if let warning = link.quoteState(in: row.evidence)?.warning {
        Output.aside("\(row.evidence.shortID) on \(claim): \(warning)")
      }
      if row.isOneSided, told.insert(claim).inserted {
        Output.aside("\(claim): one-sided, every piece that takes a side \(row.sideWords)")
      }
    }
  }
}

extension EvidenceRow {
  /// Of a one-sided claim; a piece that gives context only does not say which side.
  fileprivate var sideWords: String {
    switch link?.stance {
    case .supports: "supports it"
    case .refutes: "refutes it"
    case .context, nil: "says the same"
    }
  }
}

struct ShowEvidence: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a piece of evidence, its bytes, or the text read from them.",
    discussion: """
      EXAMPLES
        claimbook evidence show E-7
        claimbook evidence show E-7 --text
        claimbook evidence show E-7 --raw > page.html
        claimbook evidence show E-7 --raw -o yearbook.pdf
      """)

  @Argument(help: ArgumentHelp("The piece, E-7.", valueName: "evidence"))
  var evidence: String

  @Flag(help: "Write the bytes as they were captured, and nothing else.")
  var raw = false

  @Flag(help: "Print the text that was read from the bytes; quotes have their place in it.")
  var text = false

  @Option(name: .shortAndLong, help: ArgumentHelp("The file that --raw or --text writes.", valueName: "file"))
  var output: String?

  @OptionGroup var options: ReadingOptions

  /// Bytes are for files, not for a pager.
  var isPaged: Bool { !raw && output == nil }

  func validate() throws {
    if raw, text { throw ValidationError("--raw writes the bytes, --text the text in them: give one of them") }
    if options.json, raw || text { throw ValidationError("--raw and --text go without --json") }
    if output != nil, !raw, !text { throw ValidationError("-o writes what --raw or --text gives: add one of them") }
  }

  func run() throws {
    let (word, wantsBytes, wantsText) = (evidence, raw, text)
    let (evidence, rows, found) = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        let evidence = try snapshot.resolve(word, as: Evidence.self)
        let digest = wantsBytes ? evidence.content : wantsText ? evidence.text : nil
        return (
          evidence, try snapshot.evidenceRows(of: .named([evidence.shortID])),
          try digest.flatMap { try snapshot.content($0) }
        )
      }
    }
    if raw || text { return try write(found, of: evidence) }
    if options.json {
      let links = rows.compactMap { row in
        row.link.map {
          JSON.object(JSON.fields(of: $0, in: evidence)).adding([
            "claim": JSON(row.claim?.shortID)
          ])
        }
      }
      return Output.line(JSON(evidence).adding(["links": .array(links)]).line)
    }
    EvidencePage(evidence: evidence, rows: rows).print()
  }

  private func write(_ bytes: [UInt8]?, of evidence: Evidence) throws {
    let what = raw ? "bytes" : "text"
    guard let bytes else {
      if raw ? evidence.content != nil : evidence.text != nil {
        throw CommandFailure(
          "the \(what) of \(evidence.shortID) is missing. Look at all: claimbook evidence verify", .invalidData)
      }
      throw CommandFailure(
        "\(evidence.shortID) has no \(what) (\(evidence.capture.rawValue))"
          + (evidence.needsCapture ? ". Fetch it: claimbook evidence capture \(evidence.shortID)" : ""), .notFound)
    }
    if let output, output != "-" { return try OutputFile(path: output).write(bytes) }
    if Screen.isTerminal {
      guard text else {
        throw ValidationError(
          "--raw writes bytes that a terminal might obey; send them to a file: --raw -o \(evidence.fileName ?? "FILE")")
      }
      return Output.line(Escaped.lines(String(decoding: bytes, as: UTF8.self)))
    }
    Output.write(bytes)
  }
}

/// A piece of evidence on the terminal.
struct EvidencePage {
  let evidence: Evidence
  let rows: [EvidenceRow]

  func print() {
    let style = EvidenceLines.style(evidence.capture)
    Output.line(
      "\(Style.strong(evidence.shortID))  \(style(evidence.capture.rawValue))  \(Escaped.line(evidence.displayTitle))")
    Output.line("")
    row("kind", evidence.type?.rawValue)
    row("publisher", evidence.publisher)
    row("published", evidence.published?.iso)
    row("accessed", evidence.accessed?.iso)
    row("address", evidence.url)
    row("file", evidence.fileName)
    row("licence", evidence.licence)
    row(evidence.capture.rawValue, evidence.captureNote)
    if let digest = evidence.content {
      row("bytes", "\(evidence.size ?? 0)" + (evidence.mediaType.map { ", \($0)" } ?? ""))
      row("SHA-256", digest.hexadecimal)
      row(
        "text",
        evidence.text.map { "SHA-256 \($0.hexadecimal) (claimbook evidence show \(evidence.shortID) --text)" }
          ?? "none could be read")
    }
    row("link", EvidenceLines.link(evidence))
    if let provenance = evidence.provenance { printProvenance(provenance) }
    guard rows.contains(where: { $0.link != nil }) else {
      return Output.line("\nLinked to no claim: claimbook evidence add C-… \(evidence.shortID) --stance …")
    }
    Output.line("")
    Output.line(Style.strong("Claims"))
    for linked in rows {
      guard let claim = linked.claim, let link = linked.link else { continue }
      row(claim.shortID, ([link.stance.rawValue] + link.details(in: evidence)).joined(separator: " "))
    }
  }

  private func printProvenance(_ provenance: Provenance) {
    guard let requested = provenance.requested else { return }
    row("requested", requested)
    for hop in provenance.chain.dropFirst() {
      row("then", "\(hop.address)" + (hop.status.map { " (status \($0))" } ?? ""))
    }
    row("fetched", provenance.fetched?.iso)
    row("archive", provenance.archivedCopy)
    for header in provenance.headers where Self.telling.contains(header.name) {
      row("header", "\(header.name): \(header.value)")
    }
  }

  /// Of the headers those that say what was sent; all of them are in `--json`.
  private static let telling: Set<String> = ["content-type", "date", "etag", "last-modified"]

  private func row(_ label: String, _ value: String?) {
    if let value { FactRow.print(label, value) }
  }
}

extension EvidenceLink {
  /// Its quotation with its place, and its note.
  func details(in evidence: Evidence) -> [String] {
    var details: [String] = []
    if let quote {
      details.append("“\(quote)”")
      if let span { details.append("at characters \(span.start)–\(span.end)") }
      if let warning = quoteState(in: evidence)?.warning { details.append("(\(warning))") }
    }
    if let note { details.append("— \(note)") }
    return details
  }
}
