import ArgumentParser
import Claims
import Reporting

extension AuditCommands {
  struct Log: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "log",
      abstract: "Who changed what, when; newest first.",
      discussion: """
        Every change is kept, chained by hashes: nothing in the past can be altered
        unseen. --verify is short for: claimbook audit verify.

        EXAMPLES
          claimbook log
          claimbook log C-12
          claimbook log --limit 5 --json
          claimbook log --csv > log.csv
          claimbook log --verify
        """)

    @Argument(help: ArgumentHelp("Only what happened to this claim.", valueName: "claim"))
    var claim: String?

    @Option(help: ArgumentHelp("The newest so many changes.", valueName: "number"))
    var limit: Int?

    @Flag(help: "Check the chain of hashes from the first event to the last.")
    var verify = false

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      if let limit, limit < 1 { throw CommandFailure("--limit must be 1 or more, not \(limit)", .wrongUsage) }
      if verify {
        guard !options.csv, !options.tsv, options.fields == nil else {
          throw CommandFailure("a check has no rows: --verify goes with --json only", .wrongUsage)
        }
        return try AuditLines.verify(container, options.reading, expecting: nil)
      }
      let (claim, limit) = (claim, limit)
      let (lines, today) = try container.reading(options.location) { session in
        let lines =
          if let claim {
            try await session.workbench.history(of: claim, limit: limit)
          } else {
            try await session.workbench.log(limit: limit)
          }
        return (lines, session.today)
      }
      guard options.isForPrograms else { return print(lines, today) }
      let columns = ["commit", "at", "by", "action", "record", "claim", "summary", "reason"]
      try options.print(lines, columns: columns) { JSON($0) }
    }

    private func print(_ lines: [HistoryLine], _ today: Day) {
      guard Screen.isTerminal || Screen.hasColour else {
        for line in lines {
          Output.line(
            [
              "\(line.commitNumber)", line.at.iso, line.by, line.action.rawValue, line.claim ?? line.record,
              line.words,
              line.reason ?? "",
            ]
            .map(Escaped.line).joined(separator: "\t"))
        }
        return
      }
      var commit: Int?
      for line in lines {
        if line.commitNumber != commit {
          let reason = line.reason.map { " — \(Escaped.line($0))" } ?? ""
          Output.line(
            Style.strong("\(line.commitNumber)  \(line.action.rawValue)")
              + "  \(Escaped.line(line.by)), \(Relative.text(line.day, today: today))\(reason)"
          )
          commit = line.commitNumber
        }
        let id = line.claim ?? line.record
        let words = Escaped.line(line.words)
        // Of one claim all is read; of the whole file a line each.
        let indent = String(repeating: " ", count: 12)
        let summary =
          claim == nil
          ? DisplayWidth.cut(words, to: max(30, Screen.width - indent.count))
          : String(Wrapped.text(words, indent: indent).dropFirst(indent.count))
        Output.line("    \(DisplayWidth.padded(id, to: 6))  \(summary)")
      }
    }
  }
}
