import ArgumentParser
import Claims

extension ClaimCommands {
  struct Review: Command {
    static let configuration = CommandConfiguration(
      commandName: "review",
      abstract: "Sort claims one by one with single keys.",
      discussion: """
        Shows each claim in its article: new ones, the unsure (?) first, unless the
        filter says which status. One key accepts it (a proposed claim is confirmed,
        a new one queued), edits, splits, merges, drops with a reason, assigns, tags
        or skips it, or takes the last action back. Each action is written at once:
        stop whenever you like. It needs a terminal.

        EXAMPLES
          claimbook review
          claimbook review article:A-3
          claimbook review +nato status:new,queued --by Ana
        """)

    @OptionGroup var filter: FilterArguments
    @OptionGroup var location: FileOptions

    func run(in container: Container) throws {
      guard Screen.isTerminal, isTerminal(0) else {
        throw CommandFailure(
          "review reads single keys, so it needs a terminal. In a script: claimbook drop, edit, assign, tag, split, merge "
            + "with a filter", .terminalNeeded)
      }
      let terms = filter.terms
      let list = try container.reading(location) { session in
        try await session.workbench.sortingRound(try session.filter(terms))
      }
      Output.line(Style.faint(FilterLine.text(list.tally)))
      HiddenLines.note(list.tally.withheld, "left out, since the filter would tell")
      guard !list.claims.isEmpty else { return Output.line("Nothing is left to sort.") }
      var round = ReviewRound(list.claims.map(\.shortID), container, location)
      try Keyboard.reading { try round.run() }
    }
  }
}
