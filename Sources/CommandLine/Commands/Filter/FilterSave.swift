import ArgumentParser
import Claims
import Reporting

extension FilterCommands {
  struct Save: Command {
    static let configuration = CommandConfiguration(
      commandName: "save", abstract: "Keep a filter under a name, or give the name other terms.",
      discussion: """
        EXAMPLES
          claimbook filter save mine assignee:me is:open
          claimbook filter save late @mine is:overdue
        """)

    @Argument(help: "The name, without @.")
    var name: String

    @Argument(help: ArgumentHelp("Its terms.", valueName: "filter"))
    var terms: [String]

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let (name, terms) = (name, Filter.text(of: terms))
      let receipt = try container.writing(options) { try await $0.workbench.saveFilter(name, terms) }
      let saved = receipt.outcome
      if json { return Output.line(JSON(saved).line) }
      Output.line(
        "@\(saved.name) \(receipt.changeCount == 0 ? "is so already" : "saved"): \(Escaped.line(saved.terms))"
          + (options.dryRun ? " (dry run: nothing is written)" : ""))
    }
  }
}
