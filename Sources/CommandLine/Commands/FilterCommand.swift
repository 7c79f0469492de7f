import ArgumentParser
import Claims
import Reporting

struct FilterCommand: ParsableCommand {
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
    subcommands: [SaveFilter.self, ListFilters.self, RemoveFilter.self])
}

struct SaveFilter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Keep a filter under a name, or give the name other terms.",
    discussion: """
      EXAMPLES
        claimbook filter save mine assignee:me is:open
        claimbook filter save late @mine is:overdue
      """)

  @Argument(help: "The name, without @.")
  var name: String

  @Argument(help: ArgumentHelp("Its terms.", valueName: "filter"))
  var terms: [String]

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let (name, terms, mode) = (name, Filter.text(of: terms), options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.saveFilter(name, terms, mode: mode) }
    let saved = receipt.outcome
    if json { return Output.line(JSON(saved).line) }
    Output.line(
      "@\(saved.name) \(receipt.changeCount == 0 ? "is so already" : "saved"): \(Escaped.line(saved.terms))"
        + (options.dryRun ? " (dry run: nothing is written)" : ""))
  }
}

struct ListFilters: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List saved filters with how many claims pass now.",
    discussion: """
      EXAMPLES
        claimbook filter list
        claimbook filter list --json
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let (today, me) = (Session.clock.today, Session.author(nil))
    let rows = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        try snapshot.all(SavedFilter.self).sorted { $0.name < $1.name }.map { saved in
          // One that cannot be read any more is listed all the same, or nobody could mend it.
          let page = try? snapshot.claims(ClaimQuery(Filter("@\(saved.name)", today: today, me: me), limit: 0))
          return (saved: saved, count: page?.matching, total: page?.total)
        }
      }
    }
    var table = Table(["filter", "claims", "terms"])
    for row in rows {
      if options.json {
        Output.line(JSON(row.saved).adding(["claims": JSON(row.count)]).line)
        continue
      }
      table.add([
        .init("@\(row.saved.name)", .strong),
        .init(row.count.map { "\($0) of \(row.total ?? 0)" } ?? "cannot be read"), .init(row.saved.terms),
      ])
    }
    if options.json { return }
    table.print()
    if rows.isEmpty { Output.aside("No filter is saved. Save one: claimbook filter save mine assignee:me is:open") }
  }
}

struct RemoveFilter: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget a saved filter; no claim changes.",
    discussion: """
      EXAMPLES
        claimbook filter remove mine
      """)

  @Argument(help: "The name, with or without @.")
  var name: String

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let (name, mode) = (name, options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.removeFilter(name, mode: mode) }
    if json { return Output.line(JSON(receipt.outcome).line) }
    Output.line(
      "@\(receipt.outcome.name) removed: \(Escaped.line(receipt.outcome.terms))"
        + (options.dryRun ? " (dry run: nothing is written)" : ""))
  }
}
