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

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let (people, clock) = try container.reading(options.location) {
        (try await $0.workbench.people(), $0.clock)
      }
      var table = Table(["person", "role", "name"])
      for person in people {
        if options.json {
          Output.line(JSON(person).line)
          continue
        }
        let since = person.retired.map { "  retired \(clock.day(of: $0).iso)" } ?? ""
        table.add([.init(person.shortID, .strong), .init(person.role.rawValue), .init(person.name + since)])
      }
      if !options.json {
        table.print()
        Output.aside(Style.faint(Counted.text(people.count, "person", plural: "people")))
      }
    }
  }
}
