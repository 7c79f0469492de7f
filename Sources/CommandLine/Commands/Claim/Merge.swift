import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Merge: Command {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Say that claims are one: the first stays.",
      discussion: """
        The others are dropped as its duplicates and keep all they have; restore
        brings them back. The first gets what it lacks: their places in its
        article, their evidence, tags, person, the earliest due date. Claims of
        different speakers are never one.

        EXAMPLES
          claimbook merge C-12 C-31
          claimbook merge C-12 C-31 C-40 --dry-run
        """)

    @Argument(help: ArgumentHelp("The claim that stays, then its duplicates.", valueName: "claim"))
    var claims: [String]

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text, one object a claim.")
    var json = false

    func run(in container: Container) throws {
      let claims = claims.flatMap(ClaimSelection.names)
      guard let kept = claims.first, claims.count >= 2 else {
        throw CommandFailure("name the claim that stays, then its duplicates: claimbook merge C-12 C-31", .wrongUsage)
      }
      let others = Array(claims.dropFirst())
      let receipt = try container.writing(options) { try await $0.workbench.merge(others, into: kept) }
      ChangeLines.print(receipt.outcome.kept, "stays", receipt.commitNumber, json: json)
      if !json { Output.line(Self.words(of: receipt.outcome.kept)) }
      for claim in receipt.outcome.merged {
        ChangeLines.print(
          claim, "dropped as a duplicate of \(receipt.outcome.kept.shortID)", receipt.commitNumber, json: json)
        if !json { Output.line(Self.words(of: claim)) }
      }
    }

    /// What was said, so that whoever merges sees what with what.
    private static func words(of claim: Claim) -> String {
      let day = claim.said.map { " (\($0.day.iso))" } ?? ""
      return Wrapped.text("“\(Escaped.line(claim.text))”\(day)", indent: "  ")
    }
  }
}
