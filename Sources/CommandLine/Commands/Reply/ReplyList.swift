import ArgumentParser
import Claims
import Reporting

extension ReplyCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the right-of-reply log: all of it, or that of claims.",
      discussion: """
        EXAMPLES
          claimbook reply list
          claimbook reply list C-12 --json
          claimbook reply list --open
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter; all without.", valueName: "claim"))
    var claims: [String] = []

    @Flag(help: "Only those that wait for an answer.")
    var open = false

    @OptionGroup var options: ListOptions

    func run(in container: Container) throws {
      let words = claims
      let (list, today) = try container.reading(options.location) { session in
        let selection = words.isEmpty ? nil : try session.selection(words)
        return (try await session.workbench.replies(of: selection), session.today)
      }
      let all = list.rows
      let rows = open ? all.filter(\.reply.isOpen) : all
      if options.isForPrograms {
        let columns = ["id", "claim", "whom", "asked", "deadline", "answered", "answer"]
        try options.print(rows, columns: columns) { JSON($0.reply, of: $0.claim) }
      } else {
        ReplyLines.print(rows, on: today, json: false, isDry: false)
        Output.aside(Style.faint("\(rows.count) of \(Counted.text(all.count, "entry", plural: "entries"))"))
      }
      if let tally = list.tally { Output.error(FilterLine.text(ofSelection: tally)) }
    }
  }
}
