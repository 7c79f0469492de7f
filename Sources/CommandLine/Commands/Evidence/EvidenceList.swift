import ArgumentParser
import Claims
import Reporting

extension EvidenceCommands {
  struct List: PagedCommand {
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

    @Argument(
      help: ArgumentHelp("Claims (C-1 C-2), pieces (E-7) or a filter; all evidence without.", valueName: "claim"))
    var claims: [String] = []

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let words = claims
      let list = try container.reading(options.location) { session in
        try await session.workbench.evidence(of: try session.evidence(words))
      }
      let rows = list.rows
      if options.isForPrograms {
        let columns = ["id", "claim", "stance", "kind", "capture", "link_state", "size", "title", "url", "sha256"]
        try options.print(rows, columns: columns) { JSON($0) }
      } else {
        printTable(rows)
        printRemarks(rows)
      }
      if let tally = list.tally { Output.error(FilterLine.text(ofSelection: tally)) }
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
