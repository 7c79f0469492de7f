import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Tag: Command {
    static let configuration = CommandConfiguration(
      commandName: "tag",
      abstract: "Add tags to claims, or take them away.",
      discussion: """
        What begins with + at the end is added, --remove takes away; all before
        are claims or a filter. To choose claims by nothing but a tag, use
        claimbook edit +road --tag nato.

        EXAMPLES
          claimbook tag C-12 C-14 +nato +budget
          claimbook tag speaker:Kovač +nato --remove draft
          claimbook tag C-12 --remove draft
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter, then +tags.", valueName: "claim… +tag"))
    var words: [String]

    @Option(help: ArgumentHelp("A tag to take away; may be repeated.", valueName: "tag"))
    var remove: [String] = []

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      let added = Array(words.reversed().prefix { $0.hasPrefix("+") }.reversed())
      let chosen = Array(words.dropLast(added.count))
      guard !chosen.isEmpty else {
        throw CommandFailure(
          "name the claims before the tags: claimbook tag C-12 +nato. "
            + "Claims that have a tag already: claimbook edit \(Escaped.line(added.first ?? "+road")) --tag \(Escaped.line(added.last?.dropFirst().description ?? "nato"))",
          .wrongUsage)
      }
      let removed = remove
      try BulkChange.run(
        container, chosen, options, bulk, verb: "tagged",
        { session, selection in
          try await session.workbench.tag(selection, adding: added, removing: removed)
        }, claim: \.claim, isChanged: \.isChanged
      ) { outcome in
        let tags = outcome.claim.tags.map { "+\($0)" }.joined(separator: " ")
        return .init((tags.isEmpty ? "no tags" : tags) + (outcome.isChanged ? "" : " (already)"))
      }
    }
  }
}
