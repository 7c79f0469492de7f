import ArgumentParser
import Claims
import Reporting
import Storage

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new claims file.",
    discussion: """
      The file is one SQLite database that you own; copy it, back it up, open it
      with sqlite3. A file that is there already is never overwritten. Who runs this
      becomes the file's first admin.

      EXAMPLES
        claimbook init
        claimbook init newsroom.claimbook --by "Ana Kovač"
      """)

  @Argument(help: ArgumentHelp("The file to make (claims.claimbook).", valueName: "file"))
  var path = "claims.claimbook"

  @Option(help: ArgumentHelp("In whose name; else $CLAIMBOOK_USER, else the system's user.", valueName: "name"))
  var by: String?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let path = path
    let author = Session.author(by)
    let person = try Session.wait {
      try await SQLiteStore.create(at: path, clock: Session.clock) { store in
        try await Workbench(store: store, clock: Session.clock, author: author).start().outcome
      }
    }.get()
    if json {
      Output.line(JSON.object(["file": .string(path), "admin": .string(person.name)]).line)
      return
    }
    Output.line("\(Escaped.terminal(path)) is ready; \(Escaped.terminal(person.name)) is its admin.")
    if !path.hasSuffix(".claimbook") {
      Output.line("It is found without --file only if its name ends in .claimbook.")
    }
    Output.line("Next: claimbook import ARTICLE.txt")
  }
}
