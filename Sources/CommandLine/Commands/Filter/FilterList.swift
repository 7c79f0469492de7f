import ArgumentParser
import Claims
import Reporting

extension FilterCommands {
  struct List: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List saved filters with how many claims pass now.",
      discussion: """
        EXAMPLES
          claimbook filter list
          claimbook filter list --json
        """)

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let rows = try container.reading(options.location) { session in
        let (today, me) = (session.today, session.author)
        return try await session.workbench.read { snapshot in
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
}
