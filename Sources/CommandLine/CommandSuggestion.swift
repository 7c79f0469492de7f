import ArgumentParser
import Claims

/// Names the command that a mistyped one was meant to be.
enum CommandSuggestion {
  static func check(_ arguments: [String], against root: any ParsableCommand.Type) throws {
    var command = root
    var path = root.configuration.commandName ?? ""
    for word in arguments {
      let subcommands =
        command.configuration.subcommands + command.configuration.groupedSubcommands.flatMap(\.subcommands)
      guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      let names = subcommands.map { ($0, $0._commandName) }
      if let known = names.first(where: { $0.1 == word || $0.0.configuration.aliases.contains(word) }) {
        command = known.0
        path += " \(known.1)"
        continue
      }
      let suggestion = nearest(to: word, among: names.map(\.1)).map { " Did you mean: \(path) \($0)?" } ?? ""
      throw CommandFailure(
        "“\(Escaped.terminal(word))” is no command.\(suggestion) See all: \(path) --help", .usage)
    }
  }
}
