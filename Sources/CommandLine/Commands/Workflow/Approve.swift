import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Approve: Command {
    static let configuration = CommandConfiguration(
      commandName: "approve", abstract: "Sign a reviewed check off, or a proposed correction.",
      discussion: """
        In a newsroom's file the approver is an editor who neither wrote the check nor
        changed a part of it last, nor anything that nobody else has looked at since. A
        later change of anything that readers will see voids the approval; of a
        published check, approve signs what was added to it.

        EXAMPLES
          claimbook approve C-12 --by Vera
        """)

    @OptionGroup var step: StepOptions
    @OptionGroup var overriding: OverrideOptions

    func run(in container: Container) throws { try step.run(container, .approve, override: overriding.override) }
  }
}
