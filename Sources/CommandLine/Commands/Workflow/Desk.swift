import ArgumentParser
import Claims
import Reporting

extension WorkflowCommands {
  struct Desk: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "desk",
      abstract: "What waits for you, the most urgent first.",
      discussion: """
        Your claims; those that wait for your second look; and, of yours and
        nobody's, what is overdue, unanswered or uncaptured, corrections, and checks
        to be looked at again. Each line ends with the command for its next step.
        In a pipe, columns are separated by tabs.

        EXAMPLES
          claimbook desk
          claimbook desk --all --limit 3
          claimbook desk --by "Ana Kovač" --json
        """)

    @Flag(help: "Everybody's, not only what is yours or nobody's.")
    var all = false

    @Option(help: ArgumentHelp("At most so many a section; with --json all, unless given.", valueName: "number"))
    var limit: Int?

    @OptionGroup var options: ReadingOptions

    /// As much of a section as fits a screen beside the others.
    private static let shown = 10

    func run(in container: Container) throws {
      if let limit, limit < 1 { throw CommandFailure("--limit must be 1 or more, not \(limit)", .wrongUsage) }
      let (all, limit) = (all, limit ?? (options.json ? nil : Self.shown))
      let desk = try container.reading(options.location) {
        try await $0.workbench.desk(everybodys: all, limit: limit)
      }
      if options.json {
        for section in desk.sections {
          for item in section.items { Output.line(JSON(item, in: section.kind, spelledBy: \.command).line) }
        }
        return
      }
      for (place, section) in desk.sections.enumerated() {
        if place > 0 { Output.line("") }
        print(section, of: desk)
      }
      if desk.sections.isEmpty { Output.line(all ? "Every desk is empty." : "Your desk is empty.") }
      if desk.unsorted > 0 {
        Output.aside(
          Style.faint("\(Counted.text(desk.unsorted, "new claim")) without a person: \(desk.sorting.command)"))
      }
    }

    private func print(_ section: Claims.Desk.Section, of desk: Claims.Desk) {
      let count =
        section.items.count < section.count ? "\(section.items.count) of \(section.count)" : "\(section.count)"
      Output.line("\(Style.strong(title(section.kind, desk))) (\(count))")
      var table = Table(["claim", "urgency", "what", "statement", "next"], wide: 3, text: .statement)
      for item in section.items {
        let claim = item.summary.claim
        let speakers = ClaimLines.speakers(of: claim, item.summary.speakers.map(\.name))
        table.add([
          .init(claim.shortID, .strong), .init(Urgency.text(item.urgency.value)), .init(item.detail),
          .init("\(speakers): \(claim.text)"), .init(item.next.command, .link),
        ])
      }
      table.print()
    }

    private func title(_ kind: Claims.Desk.Kind, _ desk: Claims.Desk) -> String {
      switch kind {
      case .mine: desk.isEverybodys ? "Assigned" : "Yours"
      case .secondLook: desk.isEverybodys ? "In review" : "Waiting for your second look"
      case .unassigned: "Nobody’s"
      case .overdue: "Overdue"
      case .unanswered: "Replies not answered yet"
      case .uncaptured: "Evidence without a copy"
      case .corrections: "Corrections"
      case .reworded: "Published, and changed in the article since"
      case .recheck: "To be looked at again"
      }
    }
  }
}
