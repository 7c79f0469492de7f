import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Publish: Command {
    static let configuration = CommandConfiguration(
      commandName: "publish", abstract: "Say that approved checks are published.",
      discussion: """
        From then on wording, verdict and evidence change through corrections only.

        EXAMPLES
          claimbook publish C-12 --by Vera
          claimbook publish status:approved
        """)

    @OptionGroup var step: StepOptions
    @OptionGroup var overriding: OverrideOptions

    func run(in container: Container) throws { try step.run(container, .publish, override: overriding.override) }
  }
}
