import ArgumentParser
import Claims
import Reporting
import Storage

extension BackupCommands {
  struct Check: Command {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Prove that a copy is whole, and say how far behind it is.",
      discussion: """
        Checks every page, follows the log from its first event, compares every record
        and all bytes with it, and compares the log with that of your file. The copy is
        only read. What is not whole ends with 5; so does a copy of another record, and
        one that was changed apart from your file.

        EXAMPLES
          claimbook backup check newsroom.claimbook-backup-2026-11-30T151200Z
          claimbook backup check /media/stick/news.backup --file newsroom.claimbook
          claimbook backup check /media/stick/news.backup --json
        """)

    @Argument(help: ArgumentHelp("The copy.", valueName: "copy"))
    var copy: String

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let (location, copy) = (try FileLocation.find(options.location.file), copy)
      if let note = location.note { Output.note(note) }
      // Both are looked at before either is open.
      let outlines = SQLiteStore.outlines(at: [copy, location.path])
      let check = try Self.check(copy)
      guard let own = outlines[0], let record = outlines[1] else {
        throw CommandFailure(
          "\(Escaped.terminal(location.path)) cannot be read. See what is wrong with it: claimbook doctor", .failed)
      }
      let standing = CopyStanding(of: own, to: record)
      if options.json {
        Output.line(BackupLines.json(copy, check, standing: standing).line)
      } else {
        Output.line("\(Escaped.terminal(copy)) is whole: \(BackupLines.contents(check))")
        Output.line("It is \(BackupLines.words(standing, of: Escaped.terminal(location.path)))")
      }
      if standing == .changedApart || standing == .ofAnotherRecord { throw CommandFailure.said(.invalidData) }
    }

    private static func check(_ copy: String) throws -> CopyCheck {
      do {
        return try Session.wait { try await CopyCheck(of: copy) }
      } catch StorageError.missing {
        throw CommandFailure(
          "there is no copy \(Escaped.terminal(copy)). See which there are: claimbook backup list", .notFound,
          as: .fileMissing)
      } catch StorageError.notAClaimsFile {
        throw CommandFailure(
          "\(Escaped.terminal(copy)) is no copy of a claims file. See which there are: claimbook backup list",
          .invalidData, as: .fileOfOtherKind)
      }
    }
  }
}
