import ArgumentParser
import Claims
import Reporting

/// What list and search share.
enum ClaimListing {
  /// How many claims some terms let through; says on standard error which are left out.
  static func tally(_ container: Container, _ terms: [String], _ options: ReadingOptions) throws -> ClaimTally {
    let tally = try container.reading(options.location) { session in
      try await session.workbench.count(try session.filter(terms))
    }
    note(tally)
    return tally
  }

  static func note(_ tally: ClaimTally) {
    HiddenLines.note(tally.withheld, "left out, since the filter would tell")
  }

  /// What a table has of each claim where nobody says what it shall have.
  private static let columns = [
    "id", "status", "rating", "speakers.name", "said_on", "text", "priority", "assignee", "due", "source.name",
    "article.id", "tags",
  ]

  static func run(
    _ container: Container, _ arguments: FilterArguments, _ options: ListOptions, order: ClaimList.Order,
    limit: Int?
  ) throws {
    if let limit, limit < 1 { throw CommandFailure("--limit must be 1 or more, not \(limit)", .wrongUsage) }
    let (terms, isForPrograms) = (arguments.terms, options.isForPrograms)
    let (list, filter, today) = try container.reading(options.location) { session in
      let filter = try session.filter(terms)
      if order == .relevance { try checkWords(filter) }
      // A plain list does not show how urgent its claims are, and need not find out.
      return (
        try await session.workbench.list(filter, by: order, limit: limit, hasUrgency: isForPrograms), filter,
        session.today
      )
    }
    let (summaries, tally) = (list.claims, list.tally)
    note(tally)
    var shared: String?
    if isForPrograms {
      try options.print(summaries, columns: columns) { JSON($0) }
    } else if order == .relevance {
      printHits(summaries)
    } else if order == .urgency {
      shared = ClaimLines.printWork(summaries, today: today)
    } else {
      shared = ClaimLines.print(summaries, today: today)
    }
    let footer = FilterLine.text(tally, shown: summaries.count) + (shared.map { " · \($0)" } ?? "")
    isForPrograms ? Output.error(footer) : Output.aside(Style.faint(footer))
    if isForPrograms { return }
    HiddenLines.explain(summaries)
    if tally.matching == 0 { try suggest(container, filter, options.location) }
  }

  private static func printHits(_ summaries: [ClaimSummary]) {
    for summary in summaries {
      let claim = summary.claim
      let state = ClaimLines.state(summary)
      let names = ClaimLines.speakers(of: claim, summary.speakers.map(\.name))
      let snippet = Escaped.line(summary.snippet ?? claim.text)
      let mark = ClaimLines.mark(of: claim)
      guard Screen.isTerminal || Screen.hasColour else {
        let plain = snippet.replacing("\u{E000}", with: "").replacing("\u{E001}", with: "")
        Output.line(
          [claim.shortID, state.text, Escaped.line(names), claim.said?.day.iso ?? "", mark + plain].joined(
            separator: "\t"))
        continue
      }
      Output.line(
        "\(Style.strong(claim.shortID))  \(state.style?(state.text) ?? state.text)  \(Style.link(Escaped.line(names)))  \(claim.said?.day.iso ?? "")"
      )
      let marked = Wrapped.text(mark + snippet, indent: "    ")
      Output.line(
        Screen.hasColour
          ? marked.replacing("\u{E000}", with: "\u{1B}[1m").replacing("\u{E001}", with: "\u{1B}[0m")
          : marked.replacing("\u{E000}", with: "").replacing("\u{E001}", with: ""))
    }
  }

  private static func checkWords(_ filter: Filter) throws {
    guard !filter.hasText else { return }
    throw CommandFailure(
      "no word to search for. To filter by keys alone: claimbook list "
        + (filter.isEverything ? "status:new" : Escaped.line(filter.description)), .wrongUsage)
  }

  /// Says what would find something where words found nothing.
  private static func suggest(_ container: Container, _ filter: Filter, _ location: FileOptions) throws {
    guard filter.hasText else { return }
    let hints = try container.reading(location) { try await $0.workbench.searchHints(for: filter) }
    for hint in hints { Output.aside("\(hint.lead): \(Escaped.line(hint.step.command))") }
  }
}
