import ArgumentParser
import Claims

extension ClaimCommands {
  struct Mark: Command {
    static let configuration = CommandConfiguration(
      commandName: "mark",
      abstract: "Give claims a verdict.",
      discussion: """
        The last word is the rating: verified, partly-verified, disputed or
        unverifiable on the default scale; others have others (claimbook scale show).
        Promises and consistency are rated on scales of their own. On a scale of free
        text the last word is the verdict itself, one sentence in quotation marks.
        Earlier verdicts are kept; the workflow status doesn't move. More than 3
        claims are listed first and asked about.

        EXAMPLES
          claimbook mark C-12 verified --because "The yearbook agrees." --by Ana
          claimbook mark C-3 C-4 disputed --because "The minutes say otherwise."
          claimbook mark C-7 kept --because "The hall opened on the day promised."
          claimbook mark speaker:Marić unverifiable --because "No records are kept." -y
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter, then the rating.", valueName: "claim… rating"))
    var words: [String]

    @Option(help: ArgumentHelp("The reasoning; printed in reports.", valueName: "text"))
    var because: String?

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      // After claims that are named one by one all the rest is the rating: `mark C-12 Mostly False`.
      let words = words.flatMap(ClaimSelection.names)
      let named = words.prefix { Reference($0, to: .claim) != nil }
      let claims = named.isEmpty || named.count == words.count ? words.dropLast() : named
      let rating = words[claims.endIndex...].joined(separator: " ")
      guard !claims.isEmpty, !rating.isEmpty else {
        throw CommandFailure(
          "name the claims, then the rating: claimbook mark C-12 verified --because “…”", .wrongUsage)
      }
      let explanation = try because ?? Question.ask("the reasoning", option: "--because")
      try BulkChange.run(
        container, Array(claims), options, bulk, verb: "marked \(rating)",
        { session, selection in
          try await session.workbench.mark(selection, as: rating, because: explanation)
        }, claim: \.claim, isChanged: \.isNew, doubts: { [$0.doubt].compactMap { $0 } }
      ) { outcome in
        let key = outcome.rating.key
        var text = outcome.previous.map { "\($0.key) → \(key)" } ?? key
        if outcome.previous?.key == key { text = outcome.isNew ? "\(key) (new reasoning)" : "\(key) (already)" }
        return .init(text, ClaimLines.style(of: outcome.rating, on: outcome.scale))
      }
    }
  }
}
