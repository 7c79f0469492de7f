import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Split: Command {
    static let configuration = CommandConfiguration(
      commandName: "split",
      abstract: "Make several claims of one that says several things.",
      discussion: """
        Each part is words of the claim; it becomes a claim of its own, with its
        place in the article, the speaker, tags and evidence. The claim itself is
        dropped with a reason that names them; its quotation stays as it is.
        Without parts an editor opens: one part a line.

        EXAMPLES
          claimbook split C-12 --part "taxes fell" --part "wages rose by 4 per cent"
          claimbook split C-12
        """)

    @Argument(help: ArgumentHelp("The claim, C-12.", valueName: "claim"))
    var claim: String

    @Option(help: ArgumentHelp("Words of the claim; once for each part.", valueName: "words"))
    var part: [String] = []

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text, one object a claim.")
    var json = false

    func run(in container: Container) throws {
      let word = claim
      var parts = part
      var seen: Int?
      if parts.isEmpty {
        guard Screen.canAsk || Environment["CLAIMBOOK_EDITOR"] != nil else {
          throw CommandFailure(
            "say where to split: claimbook split \(Escaped.line(word)) --part “…” --part “…”", .wrongUsage)
        }
        let claim = try container.reading(options.location) { try await $0.workbench.claim(word) }
        seen = claim.version
        parts = try SplitLines.edit(claim)
      }
      let (wordings, version) = (parts, seen)
      let receipt = try container.writing(options) {
        try await $0.workbench.split(word, into: wordings, seenVersion: version)
      }
      for part in receipt.outcome.parts { ChangeLines.print(part, "split off", receipt.commitNumber, json: json) }
      ChangeLines.print(receipt.outcome.original, "dropped", receipt.commitNumber, json: json)
    }
  }
}
