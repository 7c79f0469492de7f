import ArgumentParser
import Claims
import Reporting
import ScaleFiles

extension ScaleCommands {
  struct Presets: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "presets", abstract: "List the scales that can be added as they are.",
      discussion: """
        Order and labels are those that each organisation publishes; the definitions
        are Claimbook's own. Needs no claims file.

        EXAMPLES
          claimbook scale presets
          claimbook scale presets --json
        """)

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      if json {
        for preset in ScaleDefinition.presets { Output.line(JSON(preset).line) }
        return
      }
      var table = Table(["preset", "for", "form", "ratings"])
      for preset in ScaleDefinition.presets {
        let ratings = preset.ratings.isEmpty ? "one sentence each" : preset.ratings.map(\.key).joined(separator: ", ")
        table.add([
          .init(preset.key, .strong), .init(preset.purpose.plural), .init(preset.form.rawValue), .init(ratings),
        ])
      }
      table.print()
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
