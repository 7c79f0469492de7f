import ArgumentParser
import Claims
import Reporting
import ScaleFiles

extension ScaleCommands {
  struct Use: Command {
    static let configuration = CommandConfiguration(
      commandName: "use", abstract: "Rate on this scale from now on.",
      discussion: """
        For claims, promises or consistency, as the scale says. A preset is added on
        the way. Verdicts given before stay as they are.

        EXAMPLES
          claimbook scale use politifact
          claimbook scale use istinomer-promises --for promise
        """)

    @Argument(help: "The scale's key.")
    var key: String

    @Option(name: .customLong("for"), help: ArgumentHelp("claim, promise or consistency.", valueName: "type"))
    var type: ClaimType?

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (key, type) = (key, type)
      let receipt = try container.writing(options) { try await $0.workbench.useScale(key, for: type) }
      let use = receipt.outcome
      let ratings =
        use.scale.form == .freeText ? "one sentence each" : use.scale.fromTheTop.map(\.key).joined(separator: ", ")
      let added = use.isAdded ? ", newly added" : ""
      let change = use.previous == use.scale.key ? " already" : "\(added), no longer on \(Escaped.line(use.previous))"
      Output.line(
        "\(use.type.plural.capitalizedFirst) are rated on \(Style.strong(use.scale.title))\(change). Ratings: \(ratings)"
      )
      if options.dryRun { Output.line("(dry run: nothing is written)") }
    }
  }
}
