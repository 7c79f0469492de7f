import ArgumentParser
import Claims
import Intake
import Reporting
import ScaleFiles

extension ScaleCommands {
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a preset, or a scale of your own from a file.",
      discussion: """
        A file has .yaml or .toml (docs/scales.md says what stands in it). Where the
        file has a scale of this key already, a new edition is made: verdicts given
        before stay as they are.

        EXAMPLES
          claimbook scale add politifact
          claimbook scale add --from scale.yaml
        """)

    @Argument(help: "The preset's key; see claimbook scale presets.")
    var preset: String?

    @Option(help: ArgumentHelp("The file that defines the scale.", valueName: "file"))
    var from: String?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let definition = try definition()
      let receipt = try container.writing(options) { try await $0.workbench.addScale(definition) }
      let (scale, before) = (receipt.outcome.scale, receipt.outcome.before)
      if json {
        return Output.line(
          JSON(scale, isInUse: false, verdicts: 0, titles: [:]).adding(["written": .bool(receipt.commitNumber != nil)])
            .line)
      }
      guard receipt.outcome.isNew else {
        return Output.line("\(Style.strong(scale.title)) says the same already: nothing had to be changed.")
      }
      ScaleLines.print(scale)
      Output.line("")
      if let before {
        Output.line(
          "This is edition \(scale.edition). Verdicts on \(before.citation) stay as they are; to count them with the new ones: "
            + "claimbook scale map \(before.key)@\(before.edition) \(scale.title) --rating OLD=NEW")
      } else {
        Output.line("To rate \((scale.purpose ?? .claim).plural) on it: claimbook scale use \(scale.key)")
      }
      if options.dryRun { Output.line("(dry run: nothing is written)") }
    }

    private func definition() throws -> ScaleDefinition {
      switch (preset, from) {
      case (let key?, nil):
        guard let preset = ScaleDefinition.preset(key.lowercased()) else {
          let keys = ScaleDefinition.presets.map(\.key).joined(separator: ", ")
          throw CommandFailure(
            "there is no preset “\(Escaped.line(key))”. Presets: \(keys). A scale of your own comes from a file: "
              + "claimbook scale add --from FILE.yaml", .notFound, as: .notFound)
        }
        return preset
      case (nil, let path?):
        let bytes = try InputFile.bytes(of: path, limit: ScaleFile.limit) { size in
          CommandFailure(
            "\(Escaped.terminal(path)) has \(size) bytes, and a scale takes at most \(ScaleFile.limit)", .invalidData,
            as: .tooLarge)
        }
        return try ScaleFile.definition(in: bytes, name: InputFile.baseName(path))
      default:
        throw CommandFailure(
          "name a preset, or a file: claimbook scale add politifact, or claimbook scale add --from FILE.yaml",
          .wrongUsage)
      }
    }
  }
}
