import ArgumentParser

/// The command that the first words name, parsed by itself.
///
/// Parsing from the root looks at the options of every command there is, which took a fifth of a command's start
/// (measured with `perf`). What cannot be parsed so, help and mistakes among it, is left to the whole parser, whose
/// messages name the command in full.
enum DirectCommand {
  static func parse(_ arguments: [String], root: any ParsableCommand.Type) -> (any ParsableCommand)? {
    var type = root
    var rest = arguments[...]
    while let word = rest.first, let next = type.configuration.subcommands.first(where: { name(of: $0) == word }) {
      type = next
      rest = rest.dropFirst()
    }
    guard rest.count < arguments.count, type.configuration.subcommands.isEmpty,
      let command = try? type.parseAsRoot(Array(rest)), Swift.type(of: command) == type
    else { return nil }
    return command
  }

  private static func name(of command: any ParsableCommand.Type) -> String? { command.configuration.commandName }
}
