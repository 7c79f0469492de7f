import ArgumentParser
import Claims
import Reporting

extension CorrectionCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List corrections: all, or those of claims.",
      discussion: """
        EXAMPLES
          claimbook corrections list
          claimbook corrections list C-12 --json
          claimbook corrections list --open
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter; all without.", valueName: "claim"))
    var claims: [String] = []

    @Flag(help: "Only those that wait for an answer or an approval.")
    var open = false

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let words = claims
      let (list, today) = try container.reading(options.location) { session in
        let selection = words.isEmpty ? nil : try session.selection(words)
        return (try await session.workbench.corrections(of: selection), session.today)
      }
      let all = list.rows
      let rows = open ? all.filter(\.correction.isOpen) : all
      if options.isForPrograms {
        let columns = ["id", "claim", "class", "state", "wrong", "now"]
        try options.print(rows, columns: columns) { JSON($0.correction, of: $0.claim) }
      } else {
        var table = Table(["correction", "claim", "class", "state", "what was wrong, what it says now"])
        for row in rows {
          let correction = row.correction
          table.add([
            .init(correction.shortID, .strong), .init(row.claim.shortID), .init(correction.severity.rawValue),
            CorrectionLines.state(correction, on: today), .init(CorrectionLines.words(correction)),
          ])
        }
        table.print()
        Output.aside(Style.faint("\(rows.count) of \(Counted.text(all.count, "correction"))"))
      }
      if let tally = list.tally { Output.error(FilterLine.text(ofSelection: tally)) }
    }
  }
}
