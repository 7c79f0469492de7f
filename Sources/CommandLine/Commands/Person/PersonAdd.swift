import ArgumentParser
import Claims
import Reporting

extension PersonCommands {
  struct Add: Command {
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

    func run(in container: Container) throws {
      let (name, role) = (name, role)
      let receipt = try container.writing(options) { try await $0.workbench.addPerson(name, role: role) }
      if json { return Output.line(JSON(receipt.outcome).line) }
      NameLines.print(receipt) { "\($0.shortID) \($0.name) is \($0.role.phrase)" }
    }
  }
}
