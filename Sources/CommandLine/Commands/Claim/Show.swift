import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Show: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a claim with all that belongs to it.",
      discussion: """
        EXAMPLES
          claimbook show C-12
          claimbook show 12 --json
        """)

    @Argument(help: ArgumentHelp("The claim: C-12, 12, or the start of its UUID.", valueName: "claim"))
    var claims: [String]

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let words = claims
      let (found, clock) = try container.reading(options.location) { session in
        let found = try await session.workbench.read { snapshot in
          try words.map { word in
            let claim = try snapshot.resolve(word, as: Claim.self)
            let dossier = try snapshot.dossier(of: claim, for: session.viewer)
            return (
              dossier, try snapshot.history(of: claim, for: session.viewer, day: { session.clock.day(of: $0) }),
              try snapshot.recordedTime(of: claim),
              try snapshot.urgency(of: claim, by: session.clock)
            )
          }
        }
        return (found, session.clock)
      }
      for (index, (dossier, history, recorded, urgency)) in found.enumerated() {
        if options.json {
          Output.line(
            JSON(dossier, history: history, urgency: urgency, spelledBy: \.command)
              .adding(recorded.map { ["recorded": JSON($0)] } ?? [:]).line)
        } else {
          if index > 0 { Output.line("") }
          DossierPage(
            dossier: dossier, history: history, recorded: recorded, urgency: urgency, clock: clock
          ).print()
        }
      }
    }
  }
}
