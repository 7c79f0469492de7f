import ArgumentParser
import Claims
import Reporting

extension FileCommands {
  struct Report: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "report",
      abstract: "Write a report for publication.",
      discussion: """
        Checked claims with verdict, reasoning, evidence and history; unchecked ones
        listed apart, or left out with --checked; the scale's definitions at the end.
        Checks that are not published yet are marked as drafts. The newsroom's name
        and address, and how much history readers are told, are settings (name,
        address and history of claimbook config). Goes to standard output unless -o
        names a file. A report that Claimbook wrote there earlier is replaced; a file
        of yours, or a report that you changed, only after a question, in a pipe with
        --force. A claims file never is.

        EXAMPLES
          claimbook report -o report.md
          claimbook report status:published,corrected --checked -o checks.md
          claimbook report --article A-1 --title "What the harbour director said"
          claimbook report speaker:Kovač since:2024-01 rating:disputed > disputed.md
        """)

    @OptionGroup var filter: FilterArguments

    @Option(help: ArgumentHelp("Only this article's claims, A-1.", valueName: "article"))
    var article: String?

    @Option(help: ArgumentHelp("Only this speaker's claims.", valueName: "name"))
    var speaker: String?

    @Option(help: ArgumentHelp("Only claims said on this day or later.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only claims said on this day or earlier.", valueName: "date"))
    var until: String?

    @Flag(help: "Leave out what has no verdict yet.")
    var checked = false

    @Option(help: "The report's title.")
    var title: String?

    @Option(help: ArgumentHelp("The form: markdown.", valueName: "format"))
    var format: Format = .markdown

    @OptionGroup var output: OutputOptions

    @OptionGroup var options: FileOptions

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown }

    func run(in container: Container) throws {
      let report = try container.reading(options) { session in
        try await session.workbench.report(
          ReportRequest(filter: try completeFilter(session), title: title, isCheckedOnly: checked))
      }
      let text = MarkdownReport(report).text
      if let file = output.file {
        try output.write(text, to: file)
        let drafts = report.checked.count(where: report.isDraft)
        Output.error(
          "\(Escaped.terminal(file)): \(Counted.text(report.coveredCount, "claim")), \(report.checked.count) checked"
            + (drafts > 0 ? ", \(Counted.text(drafts, "draft")) among them" : ""))
      } else {
        Output.write(text, to: 1)
      }
      Output.error(FilterLine.text(report.chosen))
      HiddenLines.note(report.hidden, "reported without")
    }

    private func completeFilter(_ session: Session) throws -> Filter {
      var filter = try session.filter(self.filter.terms)
      if let article { filter.terms.append(.is(.article, [article])) }
      if let speaker { filter.terms.append(.is(.speaker, [speaker])) }
      if let since {
        filter.terms.append(.day(.said, [DayRange(first: try range(since, session).first, last: nil)]))
      }
      if let until {
        filter.terms.append(.day(.said, [DayRange(first: nil, last: try range(until, session).last)]))
      }
      return filter
    }

    private func range(_ text: String, _ session: Session) throws -> DayRange {
      try DateExpression(today: session.today).range(text)
    }
  }
}
