import ArgumentParser
import Claims
import Machine
import Reporting

extension FileCommands {
  struct Config: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "config", abstract: "Show or change how this file's newsroom works.",
      discussion: """
        Without a value it shows the setting, without a name all of them. In a
        newsroom's file only an admin changes them. A preset takes back everything that
        was set before.

        EXAMPLES
          claimbook config
          claimbook config evidence 3
          claimbook config second-opinion on --by Ana
          claimbook config --preset newsroom
        """)

    @Argument(help: ArgumentHelp("The setting.", valueName: "name"))
    var name: String?

    @Argument(help: "Its new value.")
    var value: String?

    @Option(help: ArgumentHelp("Begin anew from solo or newsroom.", valueName: "preset"))
    var preset: Preset?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      let setting = try name.map(Self.setting)
      guard value != nil || preset != nil else { return try show(setting, container) }
      if setting == .timeZone, let value { _ = try container.zones.rules(named: value) }
      let changes = setting.flatMap { setting in value.map { (setting, $0) } }.map { [$0] } ?? []
      let preset = preset
      let receipt = try container.writing(options) {
        try await $0.workbench.configure(changes, preset: preset)
      }
      let settings = receipt.outcome
      if json {
        for each in setting.map({ [$0] }) ?? Setting.allCases { Output.line(Self.json(each, settings).line) }
        return
      }
      if let preset { Output.line("This file begins from \(preset.rawValue).") }
      if let setting { Output.line("\(Style.strong(setting.rawValue)) is \(Escaped.line(settings.value(setting))).") }
      if receipt.changeCount == 0 { Output.aside("It was so already.") }
      if options.dryRun { Output.line("(dry run: nothing is written)") }
    }

    private func show(_ setting: Setting?, _ container: Container) throws {
      let settings = try container.reading(options.location) { try await $0.workbench.settings() }
      if json {
        for each in setting.map({ [$0] }) ?? Setting.allCases { Output.line(Self.json(each, settings).line) }
        return
      }
      var table = Table(["setting", "value", "what it does"])
      for each in setting.map({ [$0] }) ?? Setting.allCases {
        let value = settings.value(each)
        let isOwn = value != each.value(in: settings.preset)
        table.add([.init(each.rawValue, .strong), .init(value + (isOwn ? " *" : "")), .init(each.meaning)])
      }
      table.print()
      Output.aside(
        Style.faint("Preset \(settings.preset.rawValue); * differs from it. Change one: claimbook config NAME VALUE"))
    }

    private static func setting(_ word: String) throws -> Setting {
      if let known = Setting(rawValue: word.lowercased()) { return known }
      let names = Setting.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure("“\(Escaped.line(word))” is no setting. Settings: \(names)", .wrongUsage)
    }

    private static func json(_ setting: Setting, _ settings: Settings) -> JSON {
      .object([
        "name": .string(setting.rawValue), "value": .string(settings.value(setting)),
        "preset": .string(settings.preset.rawValue), "preset_value": .string(setting.value(in: settings.preset)),
        "meaning": .string(setting.meaning),
      ])
    }
  }
}
