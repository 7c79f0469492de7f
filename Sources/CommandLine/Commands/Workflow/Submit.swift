import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Submit: Command {
    static let configuration = CommandConfiguration(
      commandName: "submit", abstract: "Hand researched claims in for review.",
      discussion: """
        A newsroom's file asks for a verdict, enough evidence, captures and a reply
        asked for; what is missing is named with the command that adds it.

        EXAMPLES
          claimbook submit C-12 --by Mira
          claimbook submit C-12 --override "Election tonight." --by Vera
        """)

    @OptionGroup var step: StepOptions
    @OptionGroup var overriding: OverrideOptions

    func run(in container: Container) throws { try step.run(container, .submit, override: overriding.override) }
  }
}
