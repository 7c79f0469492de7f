import ArgumentParser
import Claims

/// Names the command that a mistyped one was meant to be.
enum CommandSuggestion {
  /// What to say instead of the parser's own words: nothing when every word that should be a command is one.
  ///
  /// Asked only after a failure: the walk through all commands would cost every start a third of its time.
  /// `others` are words that are right in the place of a first command; `prefix` is what stands before it.
  static func failure(
    _ arguments: [String], root: any ParsableCommand.Type, others: [String] = [], prefix: String? = nil
  ) -> CommandFailure? {
    var command = root
    var path = prefix ?? root.configuration.commandName ?? ""
    var others = others
    for word in arguments {
      let subcommands =
        command.configuration.subcommands + command.configuration.groupedSubcommands.flatMap(\.subcommands)
      guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      let names = subcommands.map { ($0, $0._commandName) }
      if let known = names.first(where: { $0.1 == word || $0.0.configuration.aliases.contains(word) }) {
        command = known.0
        path += " \(known.1)"
        others = []
        continue
      }
      let suggestion = nearest(to: word, among: names.map(\.1) + others).map { " Did you mean: \(path) \($0)?" } ?? ""
      return CommandFailure(
        "“\(Escaped.terminal(word))” is no command.\(suggestion) See all: \(path)\(prefix == nil ? " --help" : "")",
        .wrongUsage)
    }
    return nil
  }
}
