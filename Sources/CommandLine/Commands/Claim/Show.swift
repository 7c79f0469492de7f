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
      let words = claims.flatMap(ClaimSelection.names)
      let (found, clock) = try container.reading(options.location) { session in
        var found: [DossierView] = []
        for word in words { found.append(try await session.workbench.dossier(of: word)) }
        return (found, session.clock)
      }
      for (index, view) in found.enumerated() {
        if options.json {
          Output.line(JSON(view, spelledBy: \.command).line)
        } else {
          if index > 0 { Output.line("") }
          DossierPage(view: view, clock: clock).print()
        }
      }
    }
  }
}
