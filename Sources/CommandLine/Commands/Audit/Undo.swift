import ArgumentParser
import Claims
import Reporting

extension AuditCommands {
  struct Undo: Command {
    static let configuration = CommandConfiguration(
      commandName: "undo",
      abstract: "Take your latest change back, or others, by a new one.",
      discussion: """
        Your own latest change, whatever others wrote since, as long as nobody went on
        with it; with a number, so many of the file’s latest changes, whoever made
        them; with --change, that one of “claimbook log”. Shows what it would take
        back and asks. Undoing again takes back the change before. Nothing is erased:
        the log keeps both the changes and their undoing.

        What was published is not undone where the file seals it: it is corrected or
        withdrawn in readers' sight. Redactions cannot be undone.

        EXAMPLES
          claimbook undo --dry-run
          claimbook undo
          claimbook undo 3 --yes
          claimbook undo --change 14
        """)

    @Argument(help: ArgumentHelp("How many of the latest changes.", valueName: "number"))
    var count: Int?

    @Option(help: ArgumentHelp("This change alone, by its number in the log.", valueName: "number"))
    var change: Int?

    @Flag(name: .shortAndLong, help: "Don't ask.")
    var yes = false

    @Flag(help: "Print JSON instead of text, one object a change.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      guard count == nil || change == nil else {
        throw CommandFailure("give a number of changes or --change, not both", .wrongUsage)
      }
      let (count, change) = (count, change)
      let done = try BulkChange.writing(container, options, isSure: yes) { session in
        if let change { return try await session.workbench.undo(change: change) }
        return try await session.workbench.undo(count)
      } confirm: { plan, clock in
        lines(plan.outcome, clock).forEach(Output.error)
        try Question.confirm("\(Counted.text(plan.outcome.changes.count, "change")) will be taken back.")
        return true
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
        let names = Counted.names(change.names)
        let day = clock.day(of: change.at).iso
        Output.line(
          "\(isWritten ? "Took" : "Would take") back change \(change.number), \(change.action.rawValue) of \(day): \(names)"
        )
      }
      if !isWritten { Output.line("(dry run: nothing is written)") }
    }
  }
}
