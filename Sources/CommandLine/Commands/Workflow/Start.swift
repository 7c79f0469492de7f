import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Start: Command {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Take claims into research.",
      discussion: """
        Whoever starts a claim that is nobody's becomes its assignee.

        EXAMPLES
          claimbook start C-12 --by Mira
        """)

    @OptionGroup var step: StepOptions

    func run(in container: Container) throws { try step.run(container, .start) }
  }
}
