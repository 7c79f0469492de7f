import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Queue: Command {
    static let configuration = CommandConfiguration(
      commandName: "queue", abstract: "Put new claims in the queue.",
      discussion: """
        EXAMPLES
          claimbook queue C-12 C-13
          claimbook queue status:new article:A-3
        """)

    @OptionGroup var step: StepOptions

    func run(in container: Container) throws { try step.run(container, .queue) }
  }
}
