import ArgumentParser
import Intake

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
      CommandGroup(
        name: "Start",
        subcommands: [FileCommands.Init.self, FileCommands.Status.self, FileCommands.Config.self, PersonCommands.self]),
      CommandGroup(
        name: "Read articles",
        subcommands: [
          ArticleCommands.Import.self, ArticleCommands.Read.self, ArticleCommands.Extract.self, FeedCommands.self,
          ArticleCommands.self,
        ]),
      CommandGroup(
        name: "Find claims",
        subcommands: [
          ClaimCommands.List.self, ClaimCommands.Show.self, ClaimCommands.Search.self, ClaimCommands.Count.self,
          ClaimCommands.IDs.self, FileCommands.Query.self,
        ]),
      CommandGroup(
        name: "Work on claims",
        subcommands: [
          ClaimCommands.Add.self, ClaimCommands.Edit.self, ClaimCommands.Drop.self, ClaimCommands.Restore.self,
          ClaimCommands.Note.self, ClaimCommands.Mark.self, EvidenceCommands.self,
        ]),
      CommandGroup(
        name: "Sort and share work",
        subcommands: [
          WorkflowCommands.Desk.self, ClaimCommands.Review.self, ClaimCommands.Assign.self, ClaimCommands.Tag.self,
          ClaimCommands.Split.self, ClaimCommands.Merge.self, FilterCommands.self,
        ]),
      CommandGroup(
        name: "Workflow",
        subcommands: [
          WorkflowCommands.Queue.self, WorkflowCommands.Start.self, WorkflowCommands.Submit.self,
          WorkflowCommands.Approve.self, WorkflowCommands.Return.self, WorkflowCommands.Publish.self,
          CorrectionCommands.Correct.self, WorkflowCommands.Withdraw.self,
          WorkflowCommands.Can.self, WorkflowCommands.Workflow.self, ReplyCommands.self, CorrectionCommands.self,
        ]),
      CommandGroup(
        name: "Rate and agree",
        subcommands: [
          ScaleCommands.self, OpinionCommands.Opinion.self, OpinionCommands.Vote.self, OpinionCommands.Agreement.self,
        ]),
      CommandGroup(name: "Names", subcommands: [SpeakerCommands.self, SourceCommands.self]),
      CommandGroup(
        name: "Publish and look back",
        subcommands: [
          FileCommands.Report.self, FileCommands.Standards.self, AuditCommands.Log.self, AuditCommands.Undo.self,
          AuditCommands.self, AuditCommands.Redact.self, BackupCommands.self, FileCommands.Doctor.self,
        ]),
      CommandGroup(name: "Shell", subcommands: [FileCommands.Completions.self]),
    ])

  static func main() {
    // Linux tells a program its words through /proc. Without them each command would be a call for help, and do nothing.
    if CommandLine.arguments.isEmpty {
      Failure.exit(
        with: CommandFailure(
          "the command cannot be seen: /proc/self/maps is not readable. Nothing was done. Mount /proc, or allow reading it",
          .failed))
    }
    let words = Array(CommandLine.arguments.dropFirst())
    if words == [ReadWorker.argument] { return ReadWorker.run() }
    let arguments: [String]
    do throws(CommandFailure) {
      arguments = try ManyWords.packed(words)
    } catch {
      Failure.exit(with: error)
    }
    if let topic = HelpTopic(arguments: arguments) {
      Output.line(topic.text)
      return
    }
    if let failure = HelpTopic.failure(arguments, root: Self.self) { Failure.exit(with: failure) }
    do {
      var command = try parsed(arguments)
      guard var known = command as? any Command else { return try command.run() }
      try Pager.run(&known, in: Container())
    } catch {
      Failure.exit(with: error)
    }
  }

  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    func parse(_ words: [String]) throws -> any ParsableCommand {
      try DirectCommand.parse(words, root: Self.self) ?? parseAsRoot(words)
    }
    do {
      return try parse(arguments)
    } catch {
      if Screen.isTerminal, Screen.canAsk, let whole = CommandPrefix.completed(arguments, root: Self.self) {
        return try parse(whole)
      }
      throw CommandSuggestion.failure(arguments, root: Self.self) ?? error
    }
  }
}

enum Version {
  static let text = "0.1.0"
}
