import ArgumentParser
import Claims
import Reporting

extension AuditCommands {
  struct Undo: Command {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take the latest changes back by a new one.",
      discussion: """
        Shows what it would take back and asks. Undoing again takes back the change
        before. Nothing is erased: the log keeps both the changes and their undoing.

        What was published is not undone where the file seals it: it is corrected or
        withdrawn in readers' sight. Redactions cannot be undone.

        EXAMPLES
          claimbook undo --dry-run
          claimbook undo
          claimbook undo 3 --yes
        """)

    @Argument(help: ArgumentHelp("How many of the latest changes.", valueName: "number"))
    var count = 1

    @Flag(name: .shortAndLong, help: "Don't ask.")
    var yes = false

    @Flag(help: "Print JSON instead of text, one object a change.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let count = count
      let done = try BulkChange.writing(container, options, isSure: yes) {
        try await $0.workbench.undo(count)
      } confirm: { plan, clock in
        lines(plan.outcome, clock).forEach(Output.error)
        try Question.confirm("\(Counted.text(count, "change")) will be taken back.")
      }
      print(done.receipt, done.clock, isWritten: !options.dryRun)
    }

    /// What each change did, newest first.
    private func lines(_ outcome: UndoOutcome, _ clock: any Clock) -> [String] {
      outcome.changes.flatMap { change in
        let reason = change.reason.map { " — \(Escaped.line($0))" } ?? ""
        let shown = change.lines.map { line in
          let words = DisplayWidth.cut(Escaped.line(line.words), to: max(30, Screen.width - 12))
          return "    \(DisplayWidth.padded(line.claim ?? line.record, to: 6))  \(words)"
        }
        let rest = change.names.count - change.lines.count
        let more = rest > 0 && !shown.isEmpty ? ["    and \(Counted.text(rest, "record")) more"] : []
        return [
          Style.strong("\(change.number)  \(change.action.rawValue)")
            + "  \(Escaped.line(change.by)), \(Relative.text(clock.day(of: change.at), today: clock.today))"
            + reason
        ] + shown + more
      }
    }

    private func print(_ receipt: Receipt<UndoOutcome>, _ clock: any Clock, isWritten: Bool) {
      if json {
        for change in receipt.outcome.changes {
          let json: JSON = [
            "undone": .int(change.number), "action": .string(change.action.rawValue), "at": .string(change.at.iso),
            "by": .string(change.by), "records": .array(change.records.map(JSON.string)), "written": .bool(isWritten),
          ]
          Output.line(json.line)
        }
        return
      }
      if !isWritten { lines(receipt.outcome, clock).forEach(Output.line) }
      for change in receipt.outcome.changes {
        let all = change.names
        let names = all.prefix(6).joined(separator: ", ") + (all.count > 6 ? " and \(all.count - 6) more" : "")
        let day = clock.day(of: change.at).iso
        Output.line(
          "\(isWritten ? "Took" : "Would take") back change \(change.number), \(change.action.rawValue) of \(day): \(names)"
        )
      }
      if !isWritten { Output.line("(dry run: nothing is written)") }
    }
  }
}
