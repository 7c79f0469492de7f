import ArgumentParser
import Claims
import Reporting

struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Who works in this file, and in which role.",
    discussion: """
      EXAMPLES
        claimbook person add "Mira Kos" --role researcher
        claimbook person list
        claimbook person retire "Mira Kos"
      """,
    subcommands: [ListPeople.self, AddPerson.self, RetirePerson.self], defaultSubcommand: ListPeople.self)
}

struct ListPeople: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the people of this file.",
    discussion: """
      EXAMPLES
        claimbook person list
        claimbook person list --json
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let people = try Session.reading(options.location) { try await $0.workbench.read { try $0.all(Person.self) } }
    var table = Table(["person", "role", "name"])
    for person in people {
      if options.json {
        Output.line(JSON(person).line)
        continue
      }
      let since = person.retired.map { "  retired \(Session.clock.day(of: $0).iso)" } ?? ""
      table.add([.init(person.shortID, .strong), .init(person.role.rawValue), .init(person.name + since)])
    }
    if !options.json {
      table.print()
      Output.aside(Style.faint(Counted.text(people.count, "person", plural: "people")))
    }
  }
}

struct AddPerson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add somebody, or give them another role.",
    discussion: """
      Researchers queue, start, mark, add evidence and submit; editors approve,
      return, publish, correct and withdraw as well; admins set the file up and add
      people. Adding somebody who retired takes them back.

      EXAMPLES
        claimbook person add "Mira Kos" --role researcher
        claimbook person add Vera --role editor --by Ana
      """)

  @Argument(help: "The name by which changes are signed.")
  var name: String

  @Option(help: ArgumentHelp("researcher, editor or admin.", valueName: "role"))
  var role: Person.Role

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let (name, role, mode) = (name, role, options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.addPerson(name, role: role, mode: mode) }
    if json { return Output.line(JSON(receipt.outcome).line) }
    NameLines.print(receipt) { "\($0.shortID) \($0.name) is \($0.role.phrase)" }
  }
}

struct RetirePerson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "Say that somebody no longer works here; their history stays.",
    discussion: """
      To take a name out of the file as well: claimbook redact P-3 --because “…”

      EXAMPLES
        claimbook person retire "Mira Kos"
      """)

  @Argument(help: ArgumentHelp("A name, or P-3.", valueName: "person"))
  var person: String

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let (word, mode) = (person, options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.retire(word, mode: mode) }
    if json { return Output.line(JSON(receipt.outcome).line) }
    NameLines.print(receipt) { "\($0.name) has retired" }
  }
}
