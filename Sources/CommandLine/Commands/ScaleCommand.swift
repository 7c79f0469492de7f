import ArgumentParser
import Claims
import Reporting
import ScaleFiles

struct ScaleCommand: ParsableCommand {
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
    subcommands: [ListScales.self, ShowScale.self, AddScale.self, UseScale.self, MapScale.self, ScalePresets.self])
}

/// A scale of the file with what a list says of it.
struct ScaleRow {
  let scale: Scale
  let isInUse: Bool
  let verdicts: Int

  static func all(in snapshot: any Snapshot) throws -> [ScaleRow] {
    let (scales, settings) = (try snapshot.all(Scale.self), try snapshot.settings())
    let verdicts = Dictionary(grouping: try snapshot.all(Verdict.self), by: \.scale).mapValues(\.count)
    return scales.map { scale in
      let isNewest = !scales.contains { $0.key == scale.key && $0.edition > scale.edition }
      return ScaleRow(
        scale: scale, isInUse: isNewest && settings.scale(for: scale.purpose) == scale.key,
        verdicts: verdicts[scale.id] ?? 0)
    }
  }
}

struct ListScales: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the file's scales, all editions.",
    discussion: """
      EXAMPLES
        claimbook scale list
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let rows = try Session.reading(options.location) { session in
      try await session.workbench.read { try ScaleRow.all(in: $0) }
    }
    let titles = Dictionary(rows.map { ($0.scale.id, $0.scale.citation) }, uniquingKeysWith: { a, _ in a })
    if options.json {
      for row in rows {
        Output.line(JSON(row.scale, isInUse: row.isInUse, verdicts: row.verdicts, titles: titles).line)
      }
      return
    }
    var table = Table(["scale", "for", "form", "verdicts", "ratings"])
    for row in rows {
      let scale = row.scale
      table.add([
        .init(scale.title, .strong), .init((scale.purpose ?? .claim).plural + (row.isInUse ? ", in use" : "")),
        .init(scale.form.rawValue), .init("\(row.verdicts)"),
        .init(scale.fromTheTop.map(\.key).joined(separator: ", ")),
      ])
    }
    table.print()
    Output.aside(Style.faint("More that can be added: claimbook scale presets"))
  }
}

struct ShowScale: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a scale's ratings and what they mean.",
    discussion: """
      Without a key, the scale in use for claims. KEY means its newest edition,
      KEY@1 its first.

      EXAMPLES
        claimbook scale show
        claimbook scale show promise
        claimbook scale show tide@1 --json
      """)

  @Argument(help: "The scale: its key, or key and edition.")
  var key: String?

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let key = key
    let (row, rows) = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        let scale = try key.map { try snapshot.scale($0) } ?? snapshot.currentScale()
        let rows = try ScaleRow.all(in: snapshot)
        return (rows.first { $0.scale.id == scale.id }, rows)
      }
    }
    guard let row else { return }
    let titles = Dictionary(rows.map { ($0.scale.id, $0.scale.citation) }, uniquingKeysWith: { a, _ in a })
    if options.json {
      Output.line(JSON(row.scale, isInUse: row.isInUse, verdicts: row.verdicts, titles: titles).line)
    } else {
      ScaleLines.print(row, titles)
    }
  }
}

struct AddScale: ParsableCommand {
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

  func run() throws {
    let (definition, mode) = (try definition(), options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.addScale(definition, mode: mode) }
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
            + "claimbook scale add --from FILE.yaml", .notFound)
      }
      return preset
    case (nil, let path?):
      let bytes = try InputFile.bytes(of: path, limit: ScaleFile.limit) { size in
        CommandFailure(
          "\(Escaped.terminal(path)) has \(size) bytes, and a scale takes at most \(ScaleFile.limit)", .invalidData)
      }
      return try ScaleFile.definition(in: bytes, name: InputFile.baseName(path))
    default:
      throw CommandFailure(
        "name a preset, or a file: claimbook scale add politifact, or claimbook scale add --from FILE.yaml", .usage)
    }
  }
}

struct UseScale: ParsableCommand {
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

  func run() throws {
    let (key, type, mode) = (key, type, options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.useScale(key, for: type, mode: mode) }
    let use = receipt.outcome
    let ratings =
      use.scale.form == .freeText ? "one sentence each" : use.scale.fromTheTop.map(\.key).joined(separator: ", ")
    let added = use.isAdded ? ", newly added" : ""
    let change = use.previous == use.scale.key ? " already" : "\(added), no longer on \(Escaped.line(use.previous))"
    Output.line(
      "\(use.type.plural.capitalizedFirst) are rated on \(Style.strong(use.scale.title))\(change). Ratings: \(ratings)")
    if options.dryRun { Output.line("(dry run: nothing is written)") }
  }
}

struct ScalePresets: PagedCommand {
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

  func run() throws {
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

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
