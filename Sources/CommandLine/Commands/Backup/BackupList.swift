import ArgumentParser
import Claims
import Reporting
import Storage

extension BackupCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the copies that lie beside the file, the newest first.",
      discussion: """
        Copies that “backup make” wrote there, those that were kept before an upgrade,
        and other claims files of the same record. How whole they are says “check”.

        EXAMPLES
          claimbook backup list
          claimbook backup list --json
        """)

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      // Nothing of the file may be open while its copies are looked at.
      let path = try container.readingFile(options.location) { session, _ in session.path }
      let copies = FoundCopy.all(of: path)
      if options.isForPrograms {
        return try options.print(copies, columns: ["file", "changed", "events", "size", "state"], json)
      }
      var table = Table(["newest change", "events", "bytes", "state", "copy"])
      for copy in copies {
        table.add([
          .init(copy.outline?.changed?.iso ?? "—"), .init(copy.outline.map { "\($0.count)" } ?? "—"),
          .init("\(copy.size)"), .init(BackupLines.state(copy.standing)), .init(copy.path, .strong),
        ])
      }
      table.print()
      if copies.isEmpty { Output.aside("No copy lies beside the file. Make one: claimbook backup make") }
    }

    private func json(_ copy: FoundCopy) -> JSON {
      [
        "file": .string(copy.path), "size": .int(copy.size), "events": JSON(copy.outline?.count),
        "changed": JSON(copy.outline?.changed?.iso), "head": JSON(copy.outline?.head?.hexadecimal),
        "state": .string(BackupLines.key(copy.standing)), "behind": JSON(BackupLines.behind(copy.standing)),
      ]
    }
  }
}
