import Foundation

/// What the program says of itself, as a page of Markdown.
struct CommandReference {
  /// A command with its arguments, from `--experimental-dump-help`.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    struct Argument: Decodable {
      let kind: String
      let abstract: String?
      let valueName: String?
      let defaultValue: String?
      let isOptional: Bool
      let isRepeating: Bool
      let names: [Name]?
      let allValues: [String]?

      struct Name: Decodable {
        let kind: String
        let name: String

        var text: String { kind == "short" ? "-\(name)" : "--\(name)" }
      }
    }

    /// What stands before the examples, and the examples, a line each.
    var parts: (text: String, examples: [String]) {
      let pieces = (discussion ?? "").components(separatedBy: "EXAMPLES\n")
      let text = pieces[0].trimmingCharacters(in: .whitespacesAndNewlines)
      let examples = pieces.dropFirst().joined().split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      return (text, examples)
    }

    var optionNames: Set<String> {
      Set((arguments ?? []).flatMap { $0.names ?? [] }.map(\.text)).union(["--help", "-h"])
    }
  }

  let root: Command

  init() throws {
    struct Dump: Decodable { let command: Command }
    let output = try Program.shell("claimbook --experimental-dump-help", in: "/").output
    root = try JSONDecoder().decode(Dump.self, from: Data(output.utf8)).command
  }

  /// Every command that does something, with the words that call it.
  var commands: [(path: String, command: Command)] {
    func walk(_ command: Command, _ path: String) -> [(String, Command)] {
      let subcommands = (command.subcommands ?? []).filter { $0.commandName != "help" }
      if subcommands.isEmpty { return [(path, command)] }
      return subcommands.flatMap { walk($0, "\(path) \($0.commandName)") }
    }
    return walk(root, "claimbook")
  }

  var markdown: String {
    var text = """
      # Commands

      Every command and option of `claimbook`, as the program prints them with `--help`. This page is made from the
      program itself (`make docs`); a test keeps it true. See also: [filters](filters.md), [JSON](json.md).


      """
    text += commands.map { "- [`\($0.path)`](#\($0.path.replacing(" ", with: "-"))): \($0.command.abstract ?? "")\n" }
      .joined()
    for (path, command) in commands { text += "\n" + section(path, command) }
    return text + "\n" + topics
  }

  private func section(_ path: String, _ command: Command) -> String {
    var text = "## \(path)\n\n\(command.abstract ?? "")\n"
    let (discussion, examples) = command.parts
    if !discussion.isEmpty { text += "\n" + Self.prose(discussion) + "\n" }
    if !examples.isEmpty { text += "\n```console\n" + examples.map { "$ \($0)\n" }.joined() + "```\n" }
    let rows = (command.arguments ?? []).filter { !["version", "help"].contains($0.valueName) }
    if !rows.isEmpty { text += "\n| argument | meaning |\n| --- | --- |\n" + rows.map(Self.row).joined() }
    return text
  }

  /// Lines joined to paragraphs; indented ones are kept as they are.
  private static func prose(_ text: String) -> String {
    text.components(separatedBy: "\n\n").map { paragraph in
      paragraph.hasPrefix("  ") ? "```text\n\(paragraph)\n```" : paragraph.replacing("\n", with: " ")
    }.joined(separator: "\n\n").replacing("<", with: "&lt;")
  }

  private static func row(_ argument: Command.Argument) -> String {
    let value = "<\(argument.valueName ?? "")>"
    var name = (argument.names ?? []).map(\.text).joined(separator: ", ")
    if argument.kind == "positional" { name = value } else if argument.kind == "option" { name += " \(value)" }
    if argument.isRepeating { name += " …" }
    var meaning = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty { meaning += " One of: \(values.joined(separator: ", "))." }
    if let given = argument.defaultValue { meaning += " Default: `\(given)`." }
    if !argument.isOptional { meaning += " **Needed.**" }
    return "| `\(name)` | \(meaning.replacing("|", with: "\\|")) |\n"
  }

  private var topics: String {
    ["exit-codes", "environment"].map { topic in
      let text = (try? Program.shell("claimbook help \(topic)", in: "/").output) ?? ""
      return "## claimbook help \(topic)\n\n```text\n\(text)```\n"
    }.joined(separator: "\n")
  }
}
