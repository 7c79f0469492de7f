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
      let stance = try self.stance ?? askForStance()
      let intake = container.intake()
      let isFile = !last.isWebAddress && !EvidenceSelection.isPiece(last)
      let pieces = isFile ? try intake.evidenceFiles(last) : [last]
      guard pieces.count > 1 else { return _ = try add(pieces[0], to: words.dropLast(), stance, container, intake) }
      guard quote == nil, title == nil else {
        throw CommandFailure(
          "--quote and --title belong to one piece, and the folder holds \(pieces.count)", .wrongUsage)
      }
      if !bulk.yes, !options.dryRun {
        try BulkChange.ask(pieces.count, "\(Counted.text(pieces.count, "file")) will be added.") {
          for path in pieces { Output.line(Escaped.line(path)) }
        }
      }
      try addAll(pieces, stance, container, intake)
    }

    /// The files of a folder, a transaction each; where one cannot be taken, the others go on.
    private func addAll(_ pieces: [String], _ stance: Stance, _ container: Container, _ intake: Intake) throws {
      var (claims, isSure, hasFailed) = (Array(words.dropLast()), bulk.yes, false)
      for path in pieces {
        do {
          // A filter may let other claims through once a piece is linked; what was chosen first is meant for all.
          claims = try add(path, to: claims, stance, container, intake, isSure: isSure)
          isSure = true
        } catch let error as IntakeError {
          _ = Failure.report(error)
          hasFailed = true
        }
      }
      if hasFailed { throw CommandFailure.said(.invalidData) }
    }

    /// - Returns: the claims that the piece was linked to.
    private func add(
      _ word: String, to claims: [String], _ stance: Stance, _ container: Container, _ intake: Intake,
      isSure: Bool? = nil
    ) throws -> [String] {
      let given = EvidenceDetails(
        stance: stance, quote: quote, title: title, publisher: publisher, note: note, type: kind,
        licence: licence)
      let (subject, warnings) = try subject(word, intake)
      let (date, accessed) = (date, accessed)
      let receipt = try BulkChange.writing(container, claims, options, isSure: isSure ?? bulk.yes) {
        session, selection in
        var details = given
        (details.published, details.accessed) = (session.day(date), session.day(accessed))
        return try await session.workbench.addEvidence(subject, to: selection, details)
      } confirm: { plan, _ in
        try EvidenceLines.ask(plan, "get evidence (\(stance.rawValue))")
      }.receipt
      let captured = options.dryRun ? nil : try captured(receipt.outcome.evidence, container, intake)
      EvidenceLines.print(receipt, captured: captured, json: bulk.json, isDry: options.dryRun)
      for warning in warnings { Output.error("warning: \(receipt.outcome.evidence.shortID): \(Escaped.line(warning))") }
      return receipt.outcome.claims.map(\.shortID)
    }

    /// Only once the piece stands in the file: adding never fails for want of a network.
    private func captured(_ evidence: Evidence, _ container: Container, _ intake: Intake) throws -> CaptureResult? {
      guard evidence.needsCapture || capture && evidence.url != nil else { return nil }
      let (capture, wishes) = (capture, CaptureWishes(fetch: fetch.wishes))
      return try container.writing(options) { session in
        let isAutomatic = try await session.workbench.settings().value(.capture) == "auto"
        guard capture || isAutomatic else { return nil }
        return await intake.capture(evidence, wishes, into: session.workbench)
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
