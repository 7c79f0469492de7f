import ArgumentParser

/// The command line: `claimbook`.
@main
struct Claimbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claimbook",
    abstract: "Keep track of who said what, check it, and publish what you found.",
    subcommands: [Extract.self])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
