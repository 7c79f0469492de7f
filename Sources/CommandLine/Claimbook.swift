import ArgumentParser

/// The command line: `claimbook`.
@main
struct Claimbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimbook",
    abstract: "Keep track of who said what, check it, and publish what you found.",
    discussion: """
      Everything is kept in one file of yours. A first session:

        claimbook init newsroom.claimbook
        claimbook import article.txt
        claimbook mark C-1 verified --because "The register confirms it."
        claimbook evidence add C-1 register.csv --stance supports
        claimbook report -o report.md

      More help: claimbook help filters, claimbook help exit-codes, claimbook help environment.
      """,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(name: "Start", subcommands: [Init.self, Status.self, ConfigCommand.self, PersonCommand.self]),
      CommandGroup(
        name: "Read articles",
        subcommands: [Import.self, Read.self, Extract.self, FeedCommand.self, ArticleCommand.self]),
      CommandGroup(
        name: "Find claims", subcommands: [List.self, Show.self, Search.self, Count.self, IDs.self]),
      CommandGroup(
        name: "Work on claims",
        subcommands: [Add.self, Edit.self, Drop.self, Restore.self, NoteCommand.self, Mark.self, EvidenceCommand.self]),
      CommandGroup(
        name: "Sort and share work",
        subcommands: [
          DeskCommand.self, Review.self, Assign.self, Tag.self, Split.self, Merge.self, FilterCommand.self,
        ]),
      CommandGroup(
        name: "Workflow",
        subcommands: [
          Queue.self, Start.self, Submit.self, Approve.self, Return.self, Publish.self, Correct.self, Withdraw.self,
          Can.self, WorkflowCommand.self, ReplyCommand.self, CorrectionsCommand.self,
        ]),
      CommandGroup(
        name: "Rate and agree",
        subcommands: [ScaleCommand.self, OpinionCommand.self, VoteCommand.self, AgreementCommand.self]),
      CommandGroup(name: "Names", subcommands: [SpeakerCommand.self, SourceCommand.self]),
      CommandGroup(
        name: "Publish and look back",
        subcommands: [ReportCommand.self, Standards.self, Log.self, Undo.self, AuditCommand.self, Redact.self]),
      CommandGroup(name: "Shell", subcommands: [Completions.self]),
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == [ReadWorker.name] { return ReadWorker.run() }
    if let topic = HelpTopic(arguments: arguments) {
      Output.line(topic.text)
      return
    }
    if let failure = HelpTopic.failure(arguments, root: Self.self) { Failure.exit(with: failure) }
    var command: any ParsableCommand
    do {
      command = try DirectCommand.parse(arguments, root: Self.self) ?? parseAsRoot(arguments)
    } catch {
      Failure.exit(with: CommandSuggestion.failure(arguments, root: Self.self) ?? error)
    }
    do {
      try Pager.run(&command)
    } catch {
      Failure.exit(with: error)
    }
  }
}

enum Version {
  static let text = "0.1.0"
}
