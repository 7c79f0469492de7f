import ArgumentParser
import Claims
import OutputFiles
import Reporting
import Storage

extension BackupCommands {
  struct Make: Command {
    static let configuration = CommandConfiguration(
      commandName: "make",
      abstract: "Write a copy of the file, and check it.",
      discussion: """
        Others may go on working: the copy is the record at one moment. Its pages,
        its log and all bytes are checked before it gets its name. It stands beside the
        file with the moment in UTC in its name, or where you say; nothing is
        overwritten.

        EXAMPLES
          claimbook backup make
          claimbook backup make /media/stick/news-2026-11-30.backup
          claimbook backup make --json
        """)

    @Argument(help: ArgumentHelp("The copy to write; not named *.claimbook.", valueName: "file"))
    var copy: String?

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let (path, check) = try container.readingFile(options.location) { session, store in
        let path = copy ?? FoundCopy.path(of: session.path, at: session.clock.now)
        return (path, try Self.make(path, of: session, store))
      }
      if options.json { return Output.line(BackupLines.json(path, check, standing: nil).line) }
      Output.line("\(Escaped.terminal(path)): \(BackupLines.contents(check))")
      Output.line("Checked: its pages, its log and all bytes are whole.")
      let command = SpelledCommand(["backup", "check", .path(path)]).text
      Output.aside("Keep it on another disk too. Later: \(Escaped.terminal(command))")
    }

    /// - Throws: `OutputFileError` as what a copy can do about it.
    private static func make(_ path: String, of session: Session, _ store: SQLiteStore) throws -> CopyCheck {
      var check: CopyCheck?
      do {
        try OutputFile(path: path, record: session.path).make { draft in
          try store.copy(to: draft, named: path)
          check = try Session.wait { try await CopyCheck(of: draft) }
        }
      } catch let error as OutputFileError {
        throw CommandFailure(Self.sentence(error), error.exitStatus, as: error.refusal.code)
      } catch StorageError.damaged(_, let detail) {
        // What is wrong with the copy is wrong with the file.
        throw StorageError.damaged(path: session.path, detail: detail)
      }
      guard let check else { throw CommandFailure("the copy was not checked", .failed) }
      return check
    }

    private static func sentence(_ error: OutputFileError) -> String {
      switch error {
      case .occupied(let path, _):
        "\(Escaped.terminal(path)) exists already and was left as it is. Choose another name, or none: claimbook backup make"
      case .notAFile(let path, .folder):
        "\(Escaped.terminal(path)) is a folder. Name a file in it"
      default: Escaped.terminal(error.refusal.sentence)
      }
    }
  }
}
