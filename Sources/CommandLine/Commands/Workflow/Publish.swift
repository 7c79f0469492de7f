import ArgumentParser
import Claims

extension WorkflowCommands {
  struct Publish: Command {
    static let configuration = CommandConfiguration(
      commandName: "publish", abstract: "Say that approved checks are published.",
      discussion: """
        From then on wording, verdict and evidence change through corrections only.
        --url says where readers find the check, which reports print; given again, it
        says where the check stands now.

        EXAMPLES
          claimbook publish C-12 --by Vera
          claimbook publish C-12 --url https://example.org/checks/new-quay
          claimbook publish status:approved
        """)

    @OptionGroup var step: StepOptions
    @OptionGroup var overriding: OverrideOptions

    @Option(help: ArgumentHelp("Where the check stands.", valueName: "address"))
    var url: String?

    func run(in container: Container) throws {
      try step.run(container, .publish, override: overriding.override, at: url)
    }
  }
}
