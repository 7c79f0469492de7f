import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Assign: Command {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: "Give claims to a person, or take them away.",
      discussion: """
        The last word is the person: their name, “me”, or “none”. In a file with
        roles only people who are registered and still work here have claims.

        EXAMPLES
          claimbook assign C-12 C-14 "Ana Kovač"
          claimbook assign status:new topic:budget assignee:none me
          claimbook assign C-12 none
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter, then the person.", valueName: "claim… person"))
    var words: [String]

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      guard words.count >= 2, let word = words.last else {
        throw CommandFailure("name the claims, then the person: claimbook assign C-12 NAME", .wrongUsage)
      }
      // The last word is the person; a claim or a term there means that the person was forgotten.
      let isTerm = word.contains(":") || word.hasPrefix("+") || word.hasPrefix("@")
      guard !isTerm, Reference(word, to: .claim) == nil || !word.lowercased().hasPrefix("c") else {
        throw CommandFailure(
          "the last word is the person, and “\(Escaped.line(word))” is none: claimbook assign C-12 NAME", .wrongUsage)
      }
      let person =
        switch word.lowercased() {
        case "none": String?.none
        case "me": container.author(options.location.by)
        default: word
        }
      try BulkChange.run(
        container, Array(words.dropLast()), options, bulk,
        verb: person.map { "assigned to \($0)" } ?? "taken from whoever has them",
        { session, selection in try await session.workbench.assign(selection, to: person) },
        claim: \.claim, isChanged: \.isChanged
      ) { .init((person ?? "nobody") + ($0.isChanged ? "" : " (already)")) }
    }
  }
}
