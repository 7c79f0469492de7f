import ArgumentParser
import Claims
import Reporting
import Storage

extension FileCommands {
  struct Doctor: Command {
    static let configuration = CommandConfiguration(
      commandName: "doctor",
      abstract: "Find what is wrong with the file, say what it means, and mend what is safe.",
      discussion: """
        Looks at every page, follows the log, compares all records and bytes with it
        and the indexes with the records; looks at permissions, the drive, copies and
        what was left beside the file. Where other commands stop at the first damage,
        this one goes on. With --mend it builds indexes anew; the record is never
        touched.

        A file with tables, views or triggers that Claimbook does not make was
        altered by somebody, and no other command opens it. --rescue copies its
        records, with their log and bytes and nothing else, into a new file and
        compares them with the log.

        Ends with 0 when nothing is wrong or all of it was mended, with 1 when work is
        hindered (a stale index, a read-only file), with 5 when the record is damaged.

        EXAMPLES
          claimbook doctor
          claimbook doctor --mend
          claimbook doctor --rescue rescued.claimbook
          claimbook doctor --json
        """)

    @Flag(help: "Build indexes anew that are not as the records say.")
    var mend = false

    @Option(
      help: ArgumentHelp("Copy the records, and nothing else, into a new file, and check it.", valueName: "new-file"))
    var rescue: String?

    @OptionGroup var options: ReadingOptions

    func validate() throws {
      if mend, rescue != nil {
        throw ValidationError("--mend changes the file and --rescue leaves it: give one of them")
      }
    }

    func run(in container: Container) throws {
      let (location, mend) = (try FileLocation.find(options.location.file, isReadOnly: !mend), mend)
      if let note = location.note { Output.note(note) }
      if let rescue { return try RescueLines.rescue(from: location.path, to: rescue, isJSON: options.json) }
      let examination = try Session.wait { try await Examination(of: location.path, mends: mend) }
      if options.json {
        for trouble in examination.troubles { Output.line(json(trouble).line) }
      } else {
        for trouble in examination.troubles { print(trouble) }
        Output.aside(conclusion(examination, location.path))
      }
      switch examination.weight {
      case .damage: throw CommandFailure.said(.invalidData)
      case .hindrance: throw CommandFailure.said(.error)
      case .note, nil: break
      }
    }

    private func json(_ trouble: Trouble) -> JSON {
      [
        "kind": .string(trouble.kind.rawValue), "weight": .string("\(trouble.kind.weight)"),
        "what": .string(trouble.what), "meaning": .string(trouble.kind.meaning),
        "remedy": .string(trouble.kind.remedy), "command": JSON(trouble.way?.command.text),
        "mended": .bool(trouble.isMended),
      ]
    }

    private func print(_ trouble: Trouble) {
      let state = trouble.isMended ? "mended" : "\(trouble.kind.weight)"
      Output.line(Wrapped.text("\(state): \(Escaped.line(trouble.what))"))
      Output.line(Wrapped.text(trouble.kind.meaning, indent: "  "))
      guard !trouble.isMended else { return }
      let command = trouble.way.map { " → \($0.command.text)" } ?? ""
      Output.line(Wrapped.text(trouble.kind.remedy + command, indent: "  "))
    }

    private func conclusion(_ examination: Examination, _ path: String) -> String {
      let path = Escaped.terminal(path)
      return switch examination.weight {
      case .damage: "\(path) is damaged."
      case .hindrance: "The record in \(path) is whole; work with it is hindered."
      // Of an older file nothing else was looked at.
      case .note, nil:
        examination.troubles.contains { $0.kind == .olderSchema }
          ? "\(path): its pages are well." : "\(path) is well: pages, log, records, bytes and indexes."
      }
    }
  }
}
