import ArgumentParser
import Claims
import Reporting

extension WorkflowCommands {
  struct Can: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "can", abstract: "What may happen to a claim next, and what is missing for it.",
      discussion: """
        EXAMPLES
          claimbook can C-12
          claimbook can C-12 --by Vera --json
        """)

    @Argument(help: ArgumentHelp("The claim, C-12.", valueName: "claim"))
    var claim: String

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let word = claim
      let (claim, steps) = try container.reading(options.location) { session in
        try await session.workbench.possibleSteps(of: word)
      }
      if options.json {
        Output.line(
          JSON.object([
            "id": .string(claim.shortID), "status": .string(claim.status.rawValue),
            "steps": .array(steps.map(Self.json)),
          ]).line)
        return
      }
      Output.line("\(Style.strong(claim.shortID)) is \(claim.status.rawValue).")
      if steps.isEmpty { Output.line("  Nothing more happens to it.") }
      for step in steps {
        let isPossible = step.unmet.isEmpty
        Output.line(
          "  \(DisplayWidth.padded(step.transition.rawValue, to: 9))  " + (isPossible ? "may happen now" : "not yet"))
        for unmet in step.unmet {
          Output.line("             missing: \(Escaped.line(unmet.problem))")
          if let command = unmet.ways.command { Output.line(Style.faint("             \(Escaped.line(command))")) }
        }
      }
    }

    private static func json(_ step: PossibleStep) -> JSON {
      .object([
        "step": .string(step.transition.rawValue), "possible": .bool(step.unmet.isEmpty),
        "next_step": JSON(step.next, spelledBy: \.command),
        "missing": .array(
          step.unmet.map {
            .object([
              "guard": .string($0.guard.rawValue), "problem": .string($0.problem), "command": JSON($0.ways.command),
              "ways": .array($0.ways.map { JSON($0, spelledBy: \.command) }),
            ])
          }),
      ])
    }
  }
}
