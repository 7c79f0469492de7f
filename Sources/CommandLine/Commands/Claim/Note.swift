import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Note: Command {
    static let configuration = CommandConfiguration(
      commandName: "note",
      abstract: "Add a dated, signed note to a claim, without a verdict.",
      discussion: """
        EXAMPLES
          claimbook note C-12 "The ministry promised the figures by Friday."
          claimbook note C-12 "The ministry did not answer." --public
        """)

    @Argument(help: ArgumentHelp("The claim, C-12.", valueName: "claim"))
    var claim: String

    @Argument(help: "The note.")
    var text: String?

    @Flag(name: .customLong("public"), help: "Print it in reports.")
    var isPublic = false

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let (word, isPublic) = (claim, isPublic)
      let text = try self.text ?? Question.ask("the note", option: "a second argument")
      let receipt = try container.writing(options) {
        try await $0.workbench.note(word, text, isPublic: isPublic)
      }
      let note = receipt.outcome
      if json {
        Output.line(
          JSON.object(["id": .string(note.shortID), "text": .string(note.text), "public": .bool(note.isPublic)]).line)
      } else {
        Output.line(
          "\(note.shortID) noted" + (isPublic ? ", for reports too." : ".")
            + (options.dryRun ? " (dry run: nothing is written)" : ""))
      }
    }
  }
}
