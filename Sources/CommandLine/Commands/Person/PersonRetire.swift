import ArgumentParser
import Claims
import Reporting

extension PersonCommands {
  struct Retire: Command {
    static let configuration = CommandConfiguration(
      commandName: "retire", abstract: "Say that somebody no longer works here; their history stays.",
      discussion: """
        What they had is handed to somebody else with --to, or is nobody’s, and on
        every desk, until somebody takes it.

        To take a name out of the file as well: claimbook redact P-3 --because “…”

        EXAMPLES
          claimbook person retire "Mira Kos"
          claimbook person retire "Mira Kos" --to Vera
        """)

    @Argument(help: ArgumentHelp("A name, or P-3.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp("Who has their open claims from now on.", valueName: "person"))
    var to: String?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let (word, successor) = (person, to)
      let receipt = try container.writing(options) { try await $0.workbench.retire(word, handingTo: successor) }
      let outcome = receipt.outcome
      if json { return Output.line(line(outcome).line) }
      NameLines.print(receipt) { "\($0.person.name) has retired" }
      guard !outcome.claims.isEmpty else { return }
      let ids = Counted.names(outcome.claims.map(\.shortID))
      if let successor = outcome.successor {
        Output.line(Wrapped.text(Escaped.line("Handed to \(successor.name): \(ids).")))
      } else if let next = outcome.next {
        Output.line(Wrapped.text("Nobody’s now: \(ids). Hand them over: \(next.command)"))
      }
    }

    private func line(_ outcome: Retirement) -> JSON {
      JSON(outcome.person).adding([
        "left": .array(outcome.claims.map { .string($0.shortID) }),
        "handed_to": JSON(outcome.successor.map { .string($0.name) }),
        "next_step": JSON(outcome.next.map { JSON($0, spelledBy: \.command) }),
      ])
    }
  }
}
