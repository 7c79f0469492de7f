import ArgumentParser
import Claims
import Reporting

struct FilterCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Filters under a name, typed as @name.",
    discussion: """
      A saved filter stands wherever a filter does, beside other terms too. It is
      read anew each time: “friday” is the next one, “me” is who asks.

      EXAMPLES
        claimbook filter save mine assignee:me is:open
        claimbook list @mine due.before:friday
        claimbook filter list
      """,
    subcommands: [FilterCommands.Save.self, FilterCommands.List.self, FilterCommands.Remove.self])
}
