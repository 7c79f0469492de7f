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
      let (view, today) = try container.reading(options.location) { session in
        (try await session.workbench.speaker(word), session.today)
      }
      let (row, summaries, roles) = (view.row, view.claims, view.roles)
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
      if let shared = ClaimLines.print(summaries, today: today) { Output.aside(Style.faint(shared)) }
    }
  }
}
