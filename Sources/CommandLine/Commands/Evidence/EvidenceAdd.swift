import ArgumentParser
import Claims
import Intake
import Reporting

extension EvidenceCommands {
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Link an address, a file or a known piece to claims.",
      discussion: """
        The last word is the evidence: an address, a file, a folder (each of its files
        is a piece), or E-7 for a piece that is known already. A file's bytes are kept
        with their SHA-256. An address is recorded first; with --capture, or where
        “claimbook config capture” is auto, its bytes are fetched and kept too. A fetch
        that fails is recorded with its reason and can be tried again:
        claimbook evidence capture E-7.

        EXAMPLES
          claimbook evidence add C-12 https://example.org/yearbook --stance supports
          claimbook evidence add C-12 https://example.org/law --stance refutes \\
            --kind primary --quote "…" --capture
          claimbook evidence add C-12 C-13 minutes.pdf --stance refutes --quote "…"
          claimbook evidence add C-14 E-7 --stance context
          claimbook evidence add C-15 budget/ --stance context --kind primary
        """)

    @Argument(
      help: ArgumentHelp("Claims or a filter, then the address, file, folder or E-7.", valueName: "claim… evidence"))
    var words: [String]

    @Option(help: ArgumentHelp("What it does to the claim: supports, refutes or context.", valueName: "stance"))
    var stance: Stance?

    @Option(
      help: ArgumentHelp("What it is: primary, data, expert, media, calculation or reply.", valueName: "kind"))
    var kind: EvidenceType?

    @Option(help: "Its words that bear on the claim.")
    var quote: String?

    @Option(help: "Its title.")
    var title: String?

    @Option(help: ArgumentHelp("Who published it.", valueName: "name"))
    var publisher: String?

    @Option(help: ArgumentHelp("When it was published.", valueName: "date"), transform: DayWord.past)
    var date: DayWord?

    @Option(help: ArgumentHelp("When you read it; of a new address today.", valueName: "date"), transform: DayWord.past)
    var accessed: DayWord?

    @Option(help: ArgumentHelp("What may be done with its bytes; printed in reports.", valueName: "text"))
    var licence: String?

    @Option(help: "A remark on it for the newsroom; reports don't print it.")
    var note: String?

    @Flag(help: "Fetch the address and keep its bytes.")
    var capture = false

    @OptionGroup var fetch: FetchOptions
    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      guard words.count >= 2, let last = words.last else {
        throw CommandFailure(
          "name the claim, then the evidence: claimbook evidence add C-12 https://… --stance supports", .wrongUsage)
      }
      let details = EvidenceDetails(
        stance: try stance ?? askForStance(), quote: quote, title: title, publisher: publisher, note: note, type: kind,
        licence: licence)
      let given = GivenDetails(details: details, date: date, accessed: accessed)
      let intake = container.intake()
      if !last.isWebAddress, !EvidenceSelection.isPiece(last) {
        let files = try intake.evidenceFiles(last)
        if files.paths != [last] { return try add(files, given, container, intake) }
      }
      try add(last, given, container, intake)
    }

    private func add(
      _ word: String, _ given: GivenDetails, _ container: Container, _ intake: Intake
    ) throws {
      let (subject, warnings) = try subject(word, intake)
      let receipt = try BulkChange.writing(container, words.dropLast(), options, isSure: bulk.yes) {
        session, selection in
        try await session.workbench.addEvidence(subject, to: selection, try given.details(in: session))
      } confirm: { plan, _ in
        try EvidenceLines.ask(plan, "get evidence (\(given.details.stance.rawValue))")
      }.receipt
      let (evidence, isAsked, wishes) = (receipt.outcome.evidence, capture, CaptureWishes(fetch: fetch.wishes))
      let captured =
        options.dryRun
        ? nil
        : try container.writing(options) { session in
          try await intake.captureAdded(evidence, isAsked: isAsked, wishes, into: session.workbench)
        }
      EvidenceLines.print(receipt, captured: captured, json: bulk.json, isDry: options.dryRun)
      for warning in warnings { Output.error("warning: \(evidence.shortID): \(Escaped.line(warning))") }
    }

    /// The files of a folder.
    private func add(
      _ files: EvidenceFiles, _ given: GivenDetails, _ container: Container, _ intake: Intake
    ) throws {
      let (words, isDry, isSure, json) = (Array(words.dropLast()), options.dryRun, bulk.yes, bulk.json)
      try container.writing(options) { session in
        let (workbench, details) = (session.workbench, try given.details(in: session))
        var claims = try session.selection(words)
        if let tally = try await workbench.count(claims) { Output.error(FilterLine.text(ofSelection: tally)) }
        if !isDry, !isSure {
          for try await outcome in try intake.addEvidence(files, to: claims, details, into: workbench.planning) {
            guard case .done(let first) = outcome else { continue }
            claims = try EvidenceLines.ask(files, first.receipt.outcome.claims)
            break
          }
        }
        var problems = InputProblems(of: Inputs([files.name]), asJSON: json)
        for try await outcome in try intake.addEvidence(files, to: claims, details, into: workbench) {
          guard let file = problems.value(of: outcome) else { continue }
          let evidence = file.receipt.outcome.evidence
          EvidenceLines.print(file.receipt, captured: nil, json: json, isDry: isDry)
          for warning in file.warnings { Output.error("warning: \(evidence.shortID): \(Escaped.line(warning))") }
        }
        try problems.finish()
      }
    }

    private func subject(_ word: String, _ intake: Intake) throws -> (EvidenceSubject, warnings: [String]) {
      if word.isWebAddress { return (.address(word), []) }
      if EvidenceSelection.isPiece(word) { return (.known(word), []) }
      let (name, read) = try intake.evidence(file: word)
      return (.file(name: name, content: read.captured), read.warnings)
    }

    private func askForStance() throws -> Stance {
      let answer = try Question.ask("the stance (supports, refutes, context)", option: "--stance")
      guard let stance = Stance(rawValue: answer.lowercased()) else {
        throw CommandFailure(
          "“\(Escaped.line(answer))” is no stance. Possible: supports, refutes, context", .wrongUsage)
      }
      return stance
    }
  }
}

/// What is said of evidence, with its days as they were typed: which they are only the newsroom's file knows.
private struct GivenDetails: Sendable {
  let details: EvidenceDetails
  let date: DayWord?
  let accessed: DayWord?

  func details(in session: Session) throws -> EvidenceDetails {
    var details = details
    (details.published, details.accessed) = (try session.day(date), try session.day(accessed))
    return details
  }
}
