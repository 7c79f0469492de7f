import ArgumentParser
import Claims
import Reporting

extension OpinionCommands {
  struct Opinion: Command {
    static let configuration = CommandConfiguration(
      commandName: "opinion",
      abstract: "Rate a claim in review without seeing its author's rating.",
      discussion: """
        For files with second opinions on: until the first one is given, the verdict
        is hidden from everybody but its author. Agreeing approves the claim where
        you may approve it; else a panel votes (claimbook vote). An opinion stands
        once it is given.

        EXAMPLES
          claimbook opinion C-12 disputed --because "The minutes name another year."
        """)

    @OptionGroup var opinion: OpinionArguments

    func run(in container: Container) throws {
      try opinion.run(container) { try await $0.giveOpinion(on: $1, $2, because: $3) }
    }
  }
}
