import ArgumentParser

/// Completes commands of which somebody typed the beginning: `li` is `list`, `evid sh` is `evidence show`.
///
/// Only for somebody at a terminal: a script would break as soon as another command begins so.
enum CommandPrefix {
  /// Commands that nobody may give by a slip.
  private static let whole: Set = ["redact", "undo", "withdraw"]

  /// The words with every command in full; nothing when none of them is the beginning of exactly one command.
  static func completed(_ arguments: [String], root: any ParsableCommand.Type) -> [String]? {
    var command = root
    var completed = arguments
    for (place, word) in arguments.enumerated() {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.isEmpty, !word.hasPrefix("-") else { break }
      if let known = subcommands.first(where: { $0._commandName == word }) {
        command = known
        continue
      }
      let meant = subcommands.filter { $0._commandName.hasPrefix(word) }
      guard meant.count == 1, !whole.contains(meant[0]._commandName) else { return nil }
      completed[place] = meant[0]._commandName
      command = meant[0]
    }
    return completed == arguments ? nil : completed
  }
}
