import ArgumentParser
import Claims
import Reporting

extension SpeakerCommands {
  struct Show: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a speaker and their claims.",
      discussion: """
        EXAMPLES
          claimbook speaker show S-3
          claimbook speaker show Kovač --json
        """)

    @Argument(help: ArgumentHelp("S-3, a name, or a part of one.", valueName: "speaker"))
    var speaker: String

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let word = speaker
      let (row, summaries, roles) = try container.reading(options.location) { session in
        try await session.workbench.read { snapshot in
          let speaker = try snapshot.merged(snapshot.speaker(word))
          let row = try snapshot.speakerRows().first { $0.speaker.id == speaker.id }
          let page = try snapshot.claims(ClaimQuery(Filter(terms: [.is(.speaker, [speaker.shortID])])))
          var seen: Set<String> = []
          let summaries = try snapshot.summaries(of: page, for: session.viewer)
          // A joint statement's role is that of its first speaker.
          let roles = summaries.filter { $0.speakers.first?.id == speaker.id }.compactMap(\.claim.role)
            .filter { seen.insert($0).inserted }
          return (row, summaries, roles)
        }
      }
      guard let row else { throw ClaimsError.notFound(.speaker, word) }
      if options.json {
        Output.line(
          JSON(row.speaker, claims: row.claims).adding([
            "merged": .array(row.merged.map { .string($0.shortID) }), "roles": .array(roles.map(JSON.string)),
            "claim_list": .array(summaries.map(JSON.init)),
          ]).line)
        return
      }
      Output.line("\(Style.strong(row.speaker.shortID))  \(Style.link(Escaped.line(row.speaker.name)))")
      if !row.speaker.aliases.isEmpty {
        Output.line("  also called: \(Escaped.line(row.speaker.aliases.joined(separator: ", ")))")
      }
      if !row.merged.isEmpty {
        Output.line(
          "  merged in: \(Escaped.line(row.merged.map { "\($0.shortID) \($0.name)" }.joined(separator: ", ")))")
      }
      if !roles.isEmpty { Output.line("  roles: \(Escaped.line(roles.joined(separator: "; ")))") }
      Output.line("")
      ClaimLines.print(summaries)
    }
  }
}
