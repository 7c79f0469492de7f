import ArgumentParser
import Claims
import Reporting

extension FileCommands {
  struct Completions: Command {
    static let configuration = CommandConfiguration(
      commandName: "completions",
      abstract: "Print a shell's completion script.",
      discussion: """
        EXAMPLES
          claimbook completions bash > ~/.claimbook.bash   # and source it in ~/.bashrc
          claimbook completions zsh > ~/.zfunc/_claimbook
          claimbook completions fish > ~/.config/fish/completions/claimbook.fish
        """)

    @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"))
    var shell: Shell

    enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

    func run(in container: Container) throws {
      let shell: CompletionShell =
        switch self.shell {
        case .bash: .bash
        case .zsh: .zsh
        case .fish: .fish
        }
      // Code, which no screen may break into lines.
      Output.write(Claimbook.completionScript(for: shell) + "\n", to: 1)
    }
  }
}
