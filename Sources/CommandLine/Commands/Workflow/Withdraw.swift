import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Withdraw: Command {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "Take published checks back, with a reason that readers see.",
      discussion: """
        EXAMPLES
          claimbook withdraw C-12 --because "The recording was another one." --by Vera
        """)

    @OptionGroup var step: StepOptions

    @Option(help: ArgumentHelp("Why; printed in reports.", valueName: "reason"))
    var because: String?

    func run(in container: Container) throws {
      try step.run(container, .withdraw, because: try because ?? Question.ask("the reason", option: "--because"))
    }
  }
}
