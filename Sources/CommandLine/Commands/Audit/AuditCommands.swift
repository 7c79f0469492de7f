import ArgumentParser
import Claims
import Reporting

struct AuditCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check that nothing was altered.",
    discussion: """
      Every change is an event in the log, chained to the one before by its hash. How
      others can check a file without this program: docs/log-format.md.

      EXAMPLES
        claimbook audit head
        claimbook audit verify
        claimbook audit verify --expect 4f0c86d1a2b3
      """,
    subcommands: [AuditCommands.Verify.self, AuditCommands.Head.self])
}
