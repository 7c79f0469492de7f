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
          claimbook log --verify
        """)

    @Argument(help: ArgumentHelp("Only what happened to this claim.", valueName: "claim"))
    var claim: String?

    @Option(help: ArgumentHelp("The newest so many changes.", valueName: "number"))
    var limit: Int?

    @Flag(help: "Check the chain of hashes from the first event to the last.")
    var verify = false

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      if let limit, limit < 1 { throw CommandFailure("--limit must be 1 or more, not \(limit)", .wrongUsage) }
      if verify { return try AuditLines.verify(container, options, expecting: nil) }
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
      options.json ? lines.forEach { Output.line(JSON($0).line) } : print(lines, today)
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
        let summary = DisplayWidth.cut(Escaped.line(line.words), to: max(30, Screen.width - 12))
        Output.line("    \(DisplayWidth.padded(id, to: 6))  \(summary)")
      }
    }
  }
}
