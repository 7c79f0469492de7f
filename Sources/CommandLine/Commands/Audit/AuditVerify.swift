import ArgumentParser
import Claims
import Reporting

extension AuditCommands {
  struct Verify: Command {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Follow the log from its first event, and compare every record with it.",
      discussion: """
        Names the first thing that was altered, in the log or past it, and ends with 5.

        What was taken away from the end of the log shows only against a head that you
        noted elsewhere (claimbook audit head; every report ends with it). Give it with
        --expect: the whole of it, or its first 12 digits or more.

        EXAMPLES
          claimbook audit verify
          claimbook audit verify --expect 4f0c86d1a2b3
          claimbook audit verify --json
        """)

    @Option(help: ArgumentHelp("A head that was noted earlier: its event must still be there.", valueName: "hash"))
    var expect: String?

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      try AuditLines.verify(container, options, expecting: expect.map { try NotedHead($0) })
    }
  }
}
