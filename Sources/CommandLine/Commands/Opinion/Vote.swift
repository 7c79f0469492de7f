import ArgumentParser
import Claims
import Reporting

extension OpinionCommands {
  struct Vote: Command {
    static let configuration = CommandConfiguration(
      commandName: "vote",
      abstract: "Vote on a claim for which opinions differ.",
      discussion: """
        The blind opinion is the first vote; others than the author give the rest,
        one each. Enough votes for one rating decide (claimbook config quorum,
        claimbook config panel). For another rating than the author's, the claim
        goes back to research. Dissent is kept and shown.

        EXAMPLES
          claimbook vote C-12 disputed --because "The opinion is right about the year."
        """)

    @OptionGroup var opinion: OpinionArguments

    func run(in container: Container) throws {
      try opinion.run(container) { try await $0.vote(on: $1, $2, because: $3) }
    }
  }
}
