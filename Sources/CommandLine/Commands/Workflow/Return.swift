import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Return: Command {
    static let configuration = CommandConfiguration(
      commandName: "return", abstract: "Give reviewed claims back to research, with a reason.",
      discussion: """
        EXAMPLES
          claimbook return C-12 --because "Ask the builder too." --by Vera
        """)

    @OptionGroup var step: StepOptions

    @Option(help: ArgumentHelp("What is to be done.", valueName: "reason"))
    var because: String?

    func run(in container: Container) throws {
      try step.run(container, .return, because: try because ?? Question.ask("the reason", option: "--because"))
    }
  }
}
