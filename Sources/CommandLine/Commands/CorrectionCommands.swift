import ArgumentParser
import Claims
import Reporting

struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Correct a published check: what was wrong, what it says now.",
    discussion: """
      Where a second person approves, the correction waits for another editor:
      claimbook approve C-12. Name a request (COR-2) to answer it by correcting.
      Classes: minor (spelling, a link), update (new facts), substantial (it was
      wrong in something that matters).

      EXAMPLES
        claimbook correct C-12 --wrong "It said 2019." --now "It says 2020." \\
          --class minor
        claimbook correct C-12 --wrong "It cost 14." --now "It cost 12." \\
          --class substantial --rating verified --because "The final account."
        claimbook correct COR-2 --now "It cost 12 million." --class update
      """)

  @Argument(help: ArgumentHelp("The claim (C-12), or a request (COR-2).", valueName: "claim"))
  var claim: String

  @Option(help: "What was wrong.")
  var wrong: String?

  @Option(help: "What the check says now; readers see both.")
  var now: String?

  @Option(name: .customLong("class"), help: ArgumentHelp("minor, update or substantial.", valueName: "class"))
  var severity: Correction.Severity = .substantial

  @Option(help: ArgumentHelp("Who pointed it out.", valueName: "name"))
  var askedBy: String?

  @Option(help: ArgumentHelp("When; today without.", valueName: "date"), transform: Day.given)
  var received: Day?

  @Option(help: "The claim's new wording.")
  var text: String?

  @Option(help: "The new rating.")
  var rating: String?

  @Option(help: ArgumentHelp("The new explanation of the rating.", valueName: "text"))
  var because: String?

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let isRequest = claim.lowercased().hasPrefix("cor")
    let wrong = try isRequest ? self.wrong : self.wrong ?? Question.ask("what was wrong", option: "--wrong")
    let details = CorrectionDetails(
      wrong: wrong, now: try now ?? Question.ask("what it says now", option: "--now"), severity: severity,
      askedBy: askedBy, received: received, text: text, rating: rating, explanation: because)
    let (word, mode) = (claim, options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.correct(word, details, mode: mode) }
    CorrectionLines.print(receipt, json: json, isDry: options.dryRun)
  }
}

struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "Corrections and requests for them.",
    discussion: """
      EXAMPLES
        claimbook corrections
        claimbook corrections ask C-12 --wrong "It cost 12 million." --from Kovač
        claimbook corrections refuse COR-2 --because "The account says 14."
      """,
    subcommands: [ListCorrections.self, AskCorrection.self, RefuseCorrection.self],
    defaultSubcommand: ListCorrections.self)
}

struct ListCorrections: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List corrections: all, or those of claims.",
    discussion: """
      EXAMPLES
        claimbook corrections list
        claimbook corrections list C-12 --json
        claimbook corrections list --open
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter; all without.", valueName: "claim"))
  var claims: [String] = []

  @Flag(help: "Only those that wait for an answer or an approval.")
  var open = false

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let selection = claims.isEmpty ? nil : try Session.selection(claims, by: nil)
    let (all, chosen) = try Session.reading(options.location) { session in
      try await session.workbench.read { (try $0.corrections(of: selection), try FilterLine.text(selection, in: $0)) }
    }
    let rows = open ? all.filter { [.open, .proposed].contains($0.correction.state) } : all
    if options.json {
      for row in rows { Output.line(JSON(row.correction, of: row.claim).line) }
    } else {
      var table = Table(["correction", "claim", "class", "state", "what was wrong, what it says now"])
      for row in rows {
        let correction = row.correction
        table.add([
          .init(correction.shortID, .strong), .init(row.claim.shortID), .init(correction.severity.rawValue),
          CorrectionLines.state(correction), .init(CorrectionLines.words(correction)),
        ])
      }
      table.print()
      Output.aside(Style.faint("\(rows.count) of \(Counted.text(all.count, "correction"))"))
    }
    if let chosen { Output.error(chosen) }
  }
}

struct AskCorrection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Record that somebody asks for a correction.",
    discussion: """
      It must be answered within as many working days as the file says (claimbook
      config correction-days), unless --deadline is given.

      EXAMPLES
        claimbook corrections ask C-12 --wrong "It cost 12 million." --from Kovač
      """)

  @Argument(help: ArgumentHelp("The published claim, C-12.", valueName: "claim"))
  var claim: String

  @Option(help: "What they say is wrong.")
  var wrong: String?

  @Option(help: ArgumentHelp("Who asks.", valueName: "name"))
  var from: String?

  @Option(help: ArgumentHelp("When; today without.", valueName: "date"), transform: Day.given)
  var received: Day?

  @Option(help: ArgumentHelp("The last day for an answer.", valueName: "date"), transform: Day.coming)
  var deadline: Day?

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let wrong = try wrong ?? Question.ask("what is wrong", option: "--wrong")
    let (word, from, received, deadline, mode) = (claim, from, received, deadline, options.mode)
    let receipt = try Session.writing(options) {
      try await $0.workbench.askCorrection(
        word, wrong: wrong, askedBy: from, received: received, deadline: deadline, mode: mode)
    }
    CorrectionLines.print(receipt, json: json, isDry: options.dryRun)
  }
}

struct RefuseCorrection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "Answer a request for a correction with no, or take a proposed one back.",
    discussion: """
      EXAMPLES
        claimbook corrections refuse COR-2 --because "The account says 14."
      """)

  @Argument(help: ArgumentHelp("The correction, COR-2.", valueName: "correction"))
  var correction: String

  @Option(help: ArgumentHelp("Why the check stays as it is.", valueName: "reason"))
  var because: String?

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let reason = try because ?? Question.ask("the reason", option: "--because")
    let (word, mode) = (correction, options.mode)
    let receipt = try Session.writing(options) {
      try await $0.workbench.refuseCorrection(word, because: reason, mode: mode)
    }
    CorrectionLines.print(receipt, json: json, isDry: options.dryRun)
  }
}

enum CorrectionLines {
  static func print(_ receipt: Receipt<CorrectionRow>, json: Bool, isDry: Bool) {
    let row = receipt.outcome
    if json { return Output.line(JSON(row.correction, of: row.claim).line) }
    let correction = row.correction
    let claim = row.claim.shortID
    Output.line(
      "\(Style.strong(correction.shortID)) of \(claim), \(correction.severity.rawValue): \(Escaped.line(words(correction)))"
    )
    switch correction.state {
    case .open:
      Output.line(
        "  To be answered by \(correction.deadline?.iso ?? "any day"): claimbook correct \(correction.shortID) --now “…”"
      )
    case .proposed:
      Output.line("  It waits for a second editor: claimbook approve \(claim)")
    case .made: Output.line("  \(claim) is \(row.claim.status.rawValue).")
    case .refused: Output.line("  \(claim) stays as it is.")
    }
    if isDry { Output.line("(dry run: nothing is written)") }
  }

  static func state(_ correction: Correction) -> Table.Cell {
    let late = correction.deadline.map { $0.daysSince1970 < Session.clock.today.daysSince1970 } ?? false
    let until = correction.deadline.map { " until \($0.iso)" } ?? ""
    return switch correction.state {
    case .open: .init("open\(until)", late ? .bad : .doubtful)
    case .proposed: .init("to be approved\(until)", late ? .bad : .doubtful)
    case .made: .init("made \(correction.answered?.iso ?? "")", .good)
    case .refused: .init("refused \(correction.answered?.iso ?? "")")
    }
  }

  static func words(_ correction: Correction) -> String {
    var words = correction.wrong
    if let asked = correction.askedBy { words += " (asked by \(asked), \(correction.received.iso))" }
    if let now = correction.now ?? correction.proposal?.now { words += " → \(now)" }
    if let refusal = correction.refusal { words += " → refused: \(refusal)" }
    return words
  }
}
