import ArgumentParser
import Claims
import Reporting
import ScaleFiles

struct ScaleCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale", abstract: "The scales on which claims are rated.",
    discussion: """
      Claims, promises and consistency are each rated on a scale of their own.
      A verdict belongs to the edition that it was given on: a later one never
      rewrites it.

      EXAMPLES
        claimbook scale show
        claimbook scale presets
        claimbook scale use politifact
        claimbook scale add --from scale.yaml
      """,
    subcommands: [
      ScaleCommands.List.self, ScaleCommands.Show.self, ScaleCommands.Add.self, ScaleCommands.Use.self,
      ScaleCommands.Map.self, ScaleCommands.Presets.self,
    ])
}
