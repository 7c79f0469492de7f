import ArgumentParser
import Claims
import Reporting

struct List: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List claims.",
    discussion: """
      Without terms, all claims, dropped ones too. Claims marked with ? were
      proposed by an unsure extraction. Below the list stands the filter, and how
      many of how many claims passed. In a pipe, columns are separated by tabs.

      EXAMPLES
        claimbook list
        claimbook list speaker:Kovač rating:none
        claimbook list since:last-month not:status:dropped +budget
        claimbook list assignee:me is:open --sort urgency
        claimbook list "open door" --json
      """)

  @OptionGroup var filter: FilterArguments
  @OptionGroup var options: ReadingOptions

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("By number, or the most urgent first.", valueName: "order"))
  var sort: Order = .number

  enum Order: String, ExpressibleByArgument, CaseIterable { case number, urgency }

  func run() throws {
    try ClaimListing.run(filter, options, order: .number, limit: limit, byUrgency: sort == .urgency)
  }
}

struct Search: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search claims by words, best match first.",
    discussion: """
      All words must occur in the claim or its quotation; accents don't matter.
      Other filter terms may stand beside them.

      EXAMPLES
        claimbook search harbour dredging
        claimbook search "open door" speaker:Kovač
        claimbook search dredg* --limit 5
      """)

  @OptionGroup var filter: FilterArguments
  @OptionGroup var options: ReadingOptions

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 50

  func run() throws {
    let parsed = try filter.filter()
    guard parsed.hasText else {
      throw CommandFailure(
        "no word to search for. To filter by keys alone: claimbook list \(parsed.isEverything ? "status:new" : Escaped.line(parsed.description))",
        .usage)
    }
    try ClaimListing.run(filter, options, order: .relevance, limit: limit)
  }
}

struct Count: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count claims.",
    discussion: """
      EXAMPLES
        claimbook count
        claimbook count rating:disputed since:2024
      """)

  @OptionGroup var filter: FilterArguments
  @OptionGroup var options: ReadingOptions

  func run() throws {
    let filter = try filter.filter()
    let page = try ClaimListing.page(ClaimQuery(filter, limit: 0), options)
    let json = JSON.object([
      "count": .int(page.matching), "total": .int(page.total), "filter": .string(page.filter.spelledOut),
    ])
    Output.line(options.json ? json.line : "\(page.matching)")
    Output.error(FilterLine.text(page))
  }
}

struct IDs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids",
    abstract: "Print the numbers of claims, one a line, for scripts.",
    discussion: """
      EXAMPLES
        claimbook ids rating:none
        claimbook drop $(claimbook ids speaker:Kovač rating:none) --because "too old"
      """)

  @OptionGroup var filter: FilterArguments
  @OptionGroup var options: ReadingOptions

  func run() throws {
    let filter = try filter.filter()
    let page = try ClaimListing.page(ClaimQuery(filter), options)
    for found in page.claims {
      let claim = found.claim
      Output.line(
        options.json
          ? JSON.object(["id": .string(claim.shortID), "uuid": .string(claim.uuidText)]).line : claim.shortID)
    }
    Output.error(FilterLine.text(page))
  }
}

/// What list and search share.
enum ClaimListing {
  static func page(_ query: ClaimQuery, _ options: ReadingOptions) throws -> ClaimPage {
    try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        try snapshot.check(query.filter)
        return try snapshot.claims(withheld(query, in: snapshot))
      }
    }
  }

  /// The query without the claims whose hidden ratings it would tell; says on standard error which those are.
  private static func withheld(_ query: ClaimQuery, in snapshot: any Snapshot) throws -> ClaimQuery {
    let (filter, withheld) = try snapshot.withholding(query.filter, from: Session.viewer)
    HiddenLines.note(withheld, "left out, since the filter would tell")
    var query = query
    query.filter = filter
    return query
  }

  static func run(
    _ arguments: FilterArguments, _ options: ReadingOptions, order: ClaimQuery.Order, limit: Int?,
    byUrgency: Bool = false
  ) throws {
    if let limit, limit < 1 { throw CommandFailure("--limit must be 1 or more, not \(limit)", .usage) }
    let filter = try arguments.filter()
    let query = ClaimQuery(filter, order: order, limit: limit)
    let (page, summaries) = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        try snapshot.check(query.filter)
        let open = try withheld(query, in: snapshot)
        // A plain list does not show how urgent its claims are, and need not find out.
        guard byUrgency || options.json else {
          let page = try snapshot.claims(open)
          return (page, try snapshot.summaries(of: page, for: Session.viewer))
        }
        let urgencies = try snapshot.urgencies(by: Session.clock)
        let page = byUrgency ? try snapshot.claimsByUrgency(open, urgencies) : try snapshot.claims(open)
        return (page, try snapshot.summaries(of: page, urgencies, for: Session.viewer))
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
    if page.matching == 0, filter.hasText, !options.json { try suggestSpeaker(filter, options) }
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

  /// Editors often type a speaker's name as a word.
  private static func suggestSpeaker(_ filter: Filter, _ options: ReadingOptions) throws {
    let words = filter.terms.compactMap { if case .text(let text) = $0 { text } else { nil } }
    let name = words.joined(separator: " ")
    let asSpeaker = Filter(terms: [.is(.speaker, [name])])
    let count = try page(ClaimQuery(asSpeaker, limit: 0), options).matching
    if count > 0 {
      Output.aside(
        "No claim has these words, but \(count) are by such a speaker: claimbook list \(Escaped.line(asSpeaker.description))"
      )
    }
  }
}
