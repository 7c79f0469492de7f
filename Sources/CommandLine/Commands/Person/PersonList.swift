import ArgumentParser
import Claims
import Reporting

extension PersonCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the people of this file.",
      discussion: """
        EXAMPLES
          claimbook person list
          claimbook person list --json
        """)

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let (people, clock) = try container.reading(options.location) {
        (try await $0.workbench.people(), $0.clock)
      }
      if options.isForPrograms {
        return try options.print(people, columns: ["id", "name", "role", "retired"]) { JSON($0) }
      }
      var table = Table(["person", "role", "name"])
      for person in people {
        let since = person.retired.map { "  retired \(clock.day(of: $0).iso)" } ?? ""
        table.add([.init(person.shortID, .strong), .init(person.role.rawValue), .init(person.name + since)])
      }
      table.print()
      Output.aside(Style.faint(Counted.text(people.count, "person", plural: "people")))
    }
  }
}
