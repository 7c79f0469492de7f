import ArgumentParser
import Claims
import Reporting

extension AuditCommands {
  struct Head: Command {
    static let configuration = CommandConfiguration(
      commandName: "head",
      abstract: "The hash of the newest event, to be noted elsewhere.",
      discussion: """
        Note it where nobody who can write to the file can change it: a mail to the
        board, a printed report, a public post.

        EXAMPLES
          claimbook audit head
          claimbook audit head --json
        """)

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let head = try container.reading(options.location) { try await $0.workbench.head() }
      if options.json {
        let json: JSON = [
          "head": .string(head.hash.hexadecimal), "events": .int(head.events), "at": JSON(head.at?.iso),
        ]
        return Output.line(json.line)
      }
      Output.line("head \(head.hash.hexadecimal)")
      Output.line("\(Counted.text(head.events, "event")), the newest of \(head.at?.iso ?? "never")")
      Output.aside("Note it elsewhere. Later: claimbook audit verify --expect \(head.hash.hexadecimal.prefix(12))")
    }
  }
}
