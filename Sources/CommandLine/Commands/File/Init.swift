import ArgumentParser
import Claims
import Reporting
import Storage

extension FileCommands {
  struct Init: Command {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Make a new claims file.",
      discussion: """
        The file is one SQLite database that you own; copy it, back it up, open it
        with sqlite3. A file that is there already is never overwritten. Who runs this
        becomes the file's first admin. “solo” is for one person and asks for nothing;
        “newsroom” holds everybody to the workflow (claimbook workflow).

        EXAMPLES
          claimbook init
          claimbook init newsroom.claimbook --preset newsroom --by "Ana Kovač"
        """)

    @Argument(help: ArgumentHelp("The file to make (claims.claimbook).", valueName: "file"))
    var path = "claims.claimbook"

    @Option(help: ArgumentHelp("solo or newsroom; claimbook config changes it later.", valueName: "preset"))
    var preset = Preset.solo

    @Option(help: ArgumentHelp("In whose name; else $CLAIMBOOK_USER, else the system's user.", valueName: "name"))
    var by: String?

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func validate() throws {
      if path.isEmpty {
        throw ValidationError("the file's name is empty. Name the file to make: claimbook init news.claimbook")
      }
    }

    func run(in container: Container) throws {
      let (path, preset) = (path, preset)
      let author = container.author(by)
      let clock = container.clock
      let person = try Session.wait {
        try await SQLiteStore.create(at: path, clock: clock) { store in
          try await Workbench(store: store, clock: clock, author: author).start(preset: preset).outcome
        }
      }
      if json {
        Output.line(
          JSON.object(["file": .string(path), "admin": .string(person.name), "preset": .string(preset.rawValue)]).line)
        return
      }
      Output.line("\(Escaped.terminal(path)) is ready; \(Escaped.terminal(person.name)) is its admin.")
      if !path.hasSuffix(".claimbook") {
        Output.line("It is found without --file only if its name ends in .claimbook.")
      }
      if preset == .newsroom { Output.line("Add the others: claimbook person add NAME --role researcher") }
      var next = "claimbook import ARTICLE.txt"
      if container.author(nil) != author {
        let name = SpelledCommand.Word.name(Escaped.line(author)).text
        Output.line("Say who you are with each command, or once in this shell: export CLAIMBOOK_USER=\(name)")
        next += " --by \(name)"
      }
      Output.line("Next: \(next)")
    }
  }
}
