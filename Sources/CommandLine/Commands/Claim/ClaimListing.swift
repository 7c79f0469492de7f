import ArgumentParser
import Claims
import Reporting

/// What list and search share.
enum ClaimListing {
  static func page(
    _ container: Container, _ terms: [String], _ options: ReadingOptions, limit: Int? = nil
  ) throws -> ClaimPage {
    try container.reading(options.location) { session in
      let query = ClaimQuery(try session.filter(terms), limit: limit)
      return try await session.workbench.read { snapshot in
        try snapshot.check(query.filter)
        return try snapshot.claims(withheld(query, from: session.viewer, in: snapshot))
      }
    }
  }

  /// The query without the claims whose hidden ratings it would tell; says on standard error which those are.
  private static func withheld(
    _ query: ClaimQuery, from viewer: Viewer, in snapshot: any Snapshot
  ) throws -> ClaimQuery {
    let (filter, withheld) = try snapshot.withholding(query.filter, from: viewer)
    HiddenLines.note(withheld, "left out, since the filter would tell")
    var query = query
    query.filter = filter
    return query
  }

  static func run(
    _ container: Container, _ arguments: FilterArguments, _ options: ReadingOptions, order: ClaimQuery.Order,
    limit: Int?, byUrgency: Bool = false
  ) throws {
    if let limit, limit < 1 { throw CommandFailure("--limit must be 1 or more, not \(limit)", .usage) }
    let terms = arguments.terms
    let (page, summaries, filter) = try container.reading(options.location) { session in
      let filter = try session.filter(terms)
      if order == .relevance { try checkWords(filter) }
      let query = ClaimQuery(filter, order: order, limit: limit)
      return try await session.workbench.read { snapshot in
        try snapshot.check(query.filter)
        let open = try withheld(query, from: session.viewer, in: snapshot)
        // A plain list does not show how urgent its claims are, and need not find out.
        guard byUrgency || options.json else {
          let page = try snapshot.claims(open)
          return (page, try snapshot.summaries(of: page, for: session.viewer), filter)
        }
        let urgencies = try snapshot.urgencies(by: session.clock)
        let page = byUrgency ? try snapshot.claimsByUrgency(open, urgencies) : try snapshot.claims(open)
        return (page, try snapshot.summaries(of: page, urgencies, for: session.viewer), filter)
      }
    }
    if options.json {
      for summary in summaries { Output.line(JSON(summary).line) }
    } else if order == .relevance {
      printHits(summaries)
    } else if byUrgency {
      ClaimLines.printWork(summaries)
    } else {
      ClaimLines.print(summaries)
    }
    let footer = FilterLine.text(page, shown: summaries.count)
    options.json ? Output.error(footer) : Output.aside(Style.faint(footer))
    if !options.json { HiddenLines.explain(summaries) }
    if page.matching == 0, filter.hasText, !options.json { try suggestSpeaker(container, filter, options) }
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
        + (filter.isEverything ? "status:new" : Escaped.line(filter.description)), .usage)
  }

  /// Editors often type a speaker's name as a word.
  private static func suggestSpeaker(_ container: Container, _ filter: Filter, _ options: ReadingOptions) throws {
    let words = filter.terms.compactMap { if case .text(let text) = $0 { text } else { nil } }
    let asSpeaker = Filter(terms: [.is(.speaker, [words.joined(separator: " ")])])
    let count = try page(container, [asSpeaker.description], options, limit: 0).matching
    if count > 0 {
      Output.aside(
        "No claim has these words, but \(count) are by such a speaker: claimbook list \(Escaped.line(asSpeaker.description))"
      )
    }
  }
}
