import ArgumentParser
import Claims
import Reporting

extension FileCommands {
  struct Standards: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "standards", abstract: "What the records say about the codes of the trade.",
      discussion: """
        Counts the checks first published in a period: how many a week, on how many
        sources, signed off by whom, corrected how fast. Each line names the point of
        the IFCN's or the EFCSN's code that it serves, and the records that fall short.
        Without dates it is the last six months. It helps with an application; it is
        none.

        EXAMPLES
          claimbook standards
          claimbook standards --from 2026-01-01 --to 2026-06-30 --json
          claimbook standards --side party-green --side party-blue
        """)

    @Option(
      help: ArgumentHelp("The first day; six months before the last without.", valueName: "date"),
      transform: DayWord.past)
    var from: DayWord?

    @Option(help: ArgumentHelp("The last day; today without.", valueName: "date"), transform: DayWord.past)
    var to: DayWord?

    @Option(
      help: ArgumentHelp(
        "A tag of a party or side; may be repeated; all that begin with party- or side- without.", valueName: "tag"))
    var side: [String] = []

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let (from, to, sides) = (from, to, side.map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 })
      let report = try container.reading(options.location) { session in
        try await session.workbench.standards(
          from: from.map { try $0.day(on: session.today) }, to: to.map { try $0.day(on: session.today) }, sides: sides)
      }
      if options.json { return Output.line(JSON(report).line) }
      Output.line(Style.strong("Standards, \(report.from.iso) to \(report.to.iso)"))
      if report.unpublished > 0 {
        Output.line(
          "  Not counted: \(Counted.text(report.unpublished, "claim")) with a verdict that “claimbook publish” has not named yet."
        )
      }
      for line in report.lines {
        Output.line("")
        let next = line.next.map { " (\($0.command))" } ?? ""
        Output.line("\(Style.strong(line.measure.title)): \(Escaped.line(line.value))\(next)")
        Output.line(Style.faint(Wrapped.text("for " + line.measure.point, indent: "  ")))
        if !line.failing.isEmpty {
          Output.line(Wrapped.text("falls short: " + Escaped.line(Self.short(line.failing)), indent: "  "))
        }
      }
      Output.line("")
      Output.line(Style.strong("Checks of the last three months"))
      if report.latest.isEmpty { Output.line("  none") }
      for check in report.latest {
        let status = check.claim.status == .published ? "" : " (\(check.claim.status.rawValue))"
        Output.line(
          "  \(check.published.iso)  \(DisplayWidth.padded(check.claim.shortID, to: 6))  "
            + "\(Escaped.line(check.rating ?? "—"))\(status): \(Escaped.line(check.claim.text))")
      }
      Output.line("")
      Output.line(Style.faint("Computed from the log up to \(report.head.hexadecimal)"))
    }

    /// The first few; JSON has all.
    private static func short(_ records: [String]) -> String {
      let shown = 12
      let rest = records.count - shown
      return records.prefix(shown).joined(separator: ", ") + (rest > 0 ? " and \(rest) more (all: --json)" : "")
    }
  }
}
