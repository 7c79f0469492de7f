import ArgumentParser
import Claims
import Reporting

extension AuditCommands {
  struct Redact: Command {
    static let configuration = CommandConfiguration(
      commandName: "redact",
      abstract: "Erase personal data for good (right to erasure).",
      discussion: """
        Takes what records say out of the file and out of its log: the fields of the
        records (which: docs/redaction.md), and every earlier event that held it. The
        chain of hashes stays whole, and a stub says what is gone, by whom and why.

        --bytes erases an article's text, or the file of evidence or of an answer, with
        the quotations taken from it. --event erases what single events of the log say.

        It cannot be undone. In a newsroom's file only admins redact. Backups and other
        copies of the file keep what they have: delete them too.

        EXAMPLES
          claimbook redact S-3 --because "erasure asked for on 2024-05-02"
          claimbook redact C-12 --field role --field topic --because "names a minor"
          claimbook redact A-2 E-7 --bytes --because "court order of 2024-05-02" --yes
          claimbook redact --event 31 --event 32 --because "a private address"
        """)

    @Argument(help: ArgumentHelp("Records by number: S-3, P-2, C-12, N-4, V-5, E-7, A-2 …", valueName: "record"))
    var records: [String] = []

    @Option(help: ArgumentHelp("Only this field of them; give it again for more.", valueName: "field"))
    var field: [String] = []

    @Option(help: ArgumentHelp("An event of the log by number; give it again for more.", valueName: "number"))
    var event: [Int] = []

    @Flag(help: "Erase the bytes too: an article's text, the file of evidence or of an answer.")
    var bytes = false

    @Option(help: ArgumentHelp("Why; it stays in the log, so it names nobody.", valueName: "reason"))
    var because: String?

    @Flag(name: .shortAndLong, help: "Don't ask.")
    var yes = false

    @Flag(help: "Print JSON instead of text, one object a record.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let reason = try because ?? Question.ask("the reason", option: "--because “…”")
      let request = RedactionRequest(
        records: records.flatMap(ClaimSelection.names), fields: field, events: event, hasBytes: bytes, because: reason)
      let done = try BulkChange.writing(container, options, isSure: yes) {
        try await $0.workbench.redact(request)
      } confirm: { plan, _ in
        guard !plan.outcome.subjects.isEmpty else { return false }
        lines(plan.outcome).forEach(Output.error)
        try Question.confirm(
          "\(Counted.text(plan.outcome.subjects.count, "record")) will be redacted, which cannot be undone.")
        return true
      }
      print(done.receipt, isWritten: !options.dryRun)
    }

    /// What goes, record by record.
    private func lines(_ outcome: RedactionOutcome) -> [String] {
      outcome.subjects.flatMap { subject in
        var lines = subject.values.map { value in
          let words = DisplayWidth.cut(
            Escaped.line(value.value ?? "(hidden until you rate the claim)"), to: max(30, Screen.width - 24))
          return "  \(DisplayWidth.padded(value.field, to: 14))  \(words)"
        }
        let redaction = subject.redaction
        if !redaction.events.isEmpty {
          let numbers = redaction.events.map(String.init)
          let rest = numbers.count > 12 ? " and \(numbers.count - 12) more" : ""
          lines.append(
            "  \(DisplayWidth.padded("events", to: 14))  \(numbers.prefix(12).joined(separator: ", "))\(rest)")
        }
        if !redaction.contents.isEmpty {
          lines.append(
            "  \(DisplayWidth.padded("bytes", to: 14))  \(Counted.text(redaction.contents.count, "text or file", plural: "texts and files"))"
          )
        }
        return [Style.strong(subject.record)] + lines
      }
    }

    private func print(_ receipt: Receipt<RedactionOutcome>, isWritten: Bool) {
      let outcome = receipt.outcome
      if json {
        for subject in outcome.subjects {
          let redaction = subject.redaction
          let json: JSON = [
            "redaction": .string(redaction.shortID), "record": .string(subject.record),
            "fields": .array(redaction.fields.map(JSON.string)), "events": .array(redaction.events.map(JSON.int)),
            "contents": .array(redaction.contents.map { .string($0.hexadecimal) }),
            "reason": .string(redaction.reason), "at": .string(redaction.at.iso), "written": .bool(isWritten),
          ]
          Output.line(json.line)
        }
      } else if outcome.subjects.isEmpty {
        Output.line("Nothing is left there to redact.")
      } else {
        if !isWritten { lines(outcome).forEach(Output.line) }
        for subject in outcome.subjects {
          let redaction = subject.redaction
          var parts = redaction.fields.isEmpty ? [] : [redaction.fields.joined(separator: ", ")]
          if !redaction.events.isEmpty { parts.append(Counted.text(redaction.events.count, "event")) }
          if !redaction.contents.isEmpty {
            parts.append("\(Counted.text(redaction.contents.count, "text or file", plural: "texts and files"))")
          }
          Output.line(
            "\(isWritten ? "Redacted" : "Would redact") \(subject.record): \(parts.joined(separator: "; "))"
              + (isWritten ? " (\(redaction.shortID))" : ""))
        }
      }
      if !outcome.reasonsLeft.isEmpty {
        let numbers = outcome.reasonsLeft.prefix(12).map(String.init).joined(separator: ", ")
        Output.error(
          "The reasons given for these changes have the same words, and stay, since the chain is made of them: \(numbers)"
        )
      }
      if isWritten, !outcome.subjects.isEmpty {
        Output.aside(
          "Backups and copies of this file still have what was erased. The words may stand in other records too; “claimbook search” knows claims only, not articles, notes or explanations."
        )
      } else if options.dryRun {
        Output.aside("dry run: nothing is written")
      }
    }
  }
}
