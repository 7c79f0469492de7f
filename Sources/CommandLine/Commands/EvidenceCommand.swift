import ArgumentParser
import Claims
import Reporting

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Link evidence to claims.",
    discussion: """
      EXAMPLES
        claimbook evidence add C-12 yearbook.pdf --stance supports
        claimbook evidence list C-12
        claimbook evidence remove C-12 E-7 --because "It is about another port."
      """,
    subcommands: [AddEvidence.self, ListEvidence.self, RemoveEvidence.self])
}

struct AddEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Link an address, a file or a known piece to claims.",
    discussion: """
      The last word is the evidence: an address, a file, or E-7 for a piece the file
      has already. A file's bytes are kept with their SHA-256; an address is only
      recorded, nothing is fetched.

      EXAMPLES
        claimbook evidence add C-12 https://example.org/yearbook --stance supports
        claimbook evidence add C-12 C-13 minutes.pdf --stance refutes --quote "…"
        claimbook evidence add C-14 E-7 --stance context
      """)

  @Argument(help: ArgumentHelp("Claims or a filter, then the address, file or E-7.", valueName: "claim… evidence"))
  var words: [String]

  @Option(help: ArgumentHelp("What it does to the claim: supports, refutes or context.", valueName: "stance"))
  var stance: Stance?

  @Option(help: "Its words that bear on the claim.")
  var quote: String?

  @Option(help: "Its title.")
  var title: String?

  @Option(help: ArgumentHelp("Who published it.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("When it was published.", valueName: "date"), transform: Day.given)
  var date: Day?

  @Option(help: "A remark on it for the newsroom; reports don't print it.")
  var note: String?

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run() throws {
    guard words.count >= 2, let last = words.last else {
      throw CommandFailure(
        "name the claim, then the evidence: claimbook evidence add C-12 https://… --stance supports", .usage)
    }
    let stance = try self.stance ?? askForStance()
    let details = EvidenceDetails(
      stance: stance, quote: quote, title: title, publisher: publisher, published: date, note: note)
    let selection = try ClaimSelection(words: Array(words.dropLast()), today: Session.clock.today)
    let subject = try subject(last)
    let receipt = try BulkChange.writing(selection, options, isSure: bulk.yes) { workbench, mode in
      try await workbench.addEvidence(subject, to: selection, details, mode: mode)
    } confirm: { preview in
      try EvidenceLines.ask(preview.outcome, "get evidence (\(stance.rawValue))")
    }
    EvidenceLines.print(receipt, json: bulk.json, isDry: options.dryRun)
  }

  private func subject(_ word: String) throws -> EvidenceSubject {
    let lower = word.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return .address(word) }
    if case .number = Reference(word, to: .evidence), lower.hasPrefix("e") { return .known(word) }
    let bytes = try InputFile.bytes(of: word, limit: EvidenceSubject.sizeLimit) {
      CommandFailure(
        "\(Escaped.terminal(word)) has \($0) bytes, more than the \(EvidenceSubject.sizeLimit) that one piece of evidence "
          + "may have. Add the part that matters, or its address", .invalidData)
    }
    guard !bytes.isEmpty else {
      throw CommandFailure("\(Escaped.terminal(word)) is empty: there is nothing to keep", .invalidData)
    }
    return .file(name: InputFile.baseName(word), bytes: bytes)
  }

  private func askForStance() throws -> Stance {
    let answer = try Question.ask("the stance (supports, refutes, context)", option: "--stance")
    guard let stance = Stance(rawValue: answer.lowercased()) else {
      throw CommandFailure("“\(Escaped.line(answer))” is no stance. Possible: supports, refutes, context", .usage)
    }
    return stance
  }
}

struct RemoveEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Undo a link of evidence, or take a piece away from all claims.",
    discussion: """
      Nothing is erased: the log keeps the piece, the link and the reason.

      EXAMPLES
        claimbook evidence remove C-12 E-7 --because "It is about another port."
        claimbook evidence remove E-7 --because "The document was forged."
      """)

  @Argument(help: ArgumentHelp("E-7, or C-12 E-7 for one link.", valueName: "claim? evidence"))
  var words: [String]

  @Option(help: ArgumentHelp("Why; printed in reports.", valueName: "reason"))
  var because: String?

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run() throws {
    guard (1...2).contains(words.count), let evidence = words.last else {
      throw CommandFailure("name the evidence, with the claim for one link: claimbook evidence remove C-12 E-7", .usage)
    }
    let reason = try because ?? Question.ask("the reason", option: "--because")
    let claim = words.count == 2 ? words[0] : nil
    let receipt = try BulkChange.writing(nil, options, isSure: bulk.yes) { workbench, mode in
      try await workbench.removeEvidence(evidence, from: claim, because: reason, mode: mode)
    } confirm: { preview in
      try EvidenceLines.ask(preview.outcome, "lose evidence \(preview.outcome.evidence.shortID)")
    }
    let outcome = receipt.outcome
    if bulk.json {
      Output.line(
        JSON(outcome.evidence).adding([
          "claims": .array(outcome.claims.map { .string($0.shortID) }), "written": .bool(receipt.commitNumber != nil),
        ]).line)
      return
    }
    let claims = outcome.claims.map(\.shortID).joined(separator: ", ")
    Output.line(
      "\(outcome.evidence.shortID) \(Escaped.line(outcome.evidence.displayTitle)): taken away"
        + (claims.isEmpty ? "" : " from \(claims)") + ".")
    if options.dryRun { Output.line("(dry run: nothing is written)") }
  }
}

struct ListEvidence: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List evidence: all of it, or that of claims.",
    discussion: """
      EXAMPLES
        claimbook evidence list
        claimbook evidence list C-12
        claimbook evidence list speaker:Kovač --json
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter; all evidence without.", valueName: "claim"))
  var claims: [String] = []

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let selection = claims.isEmpty ? nil : try ClaimSelection(words: claims, today: Session.clock.today)
    let (rows, chosen) = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        (try snapshot.evidenceRows(of: selection), try FilterLine.text(selection, in: snapshot))
      }
    }
    var table = Table(["piece", "claim", "stance", "bytes", "title"])
    for row in rows {
      if options.json {
        Output.line(
          JSON(row.evidence).adding([
            "claim": JSON(row.claim?.shortID), "stance": JSON(row.link?.stance.rawValue),
            "quote": JSON(row.link?.quote),
            "note": JSON(row.link?.note),
          ]).line)
        continue
      }
      let evidence = row.evidence
      table.add([
        .init(evidence.shortID, .strong), .init(row.claim?.shortID ?? "—"), .init(row.link?.stance.rawValue ?? ""),
        .init(evidence.capture == .captured ? "kept" : "uncaptured", evidence.capture == .captured ? .good : .doubtful),
        .init(evidence.displayTitle + (evidence.url.map { $0 == evidence.displayTitle ? "" : "  \($0)" } ?? "")),
      ])
    }
    if !options.json {
      table.print()
      Output.aside(
        Style.faint(
          Counted.text(Set(rows.map(\.evidence.id)).count, "piece") + " of evidence, "
            + Counted.text(rows.count { $0.link != nil }, "link")))
    }
    if let chosen { Output.error(chosen) }
  }
}

enum EvidenceLines {
  /// Shows the claims of a change and asks for it when they are many.
  static func ask(_ outcome: EvidenceOutcome, _ verb: String) throws {
    try BulkChange.ask(outcome.claims.count, "\(Counted.text(outcome.claims.count, "claim")) will \(verb).") {
      var table = Table(["claim", "statement"])
      for claim in outcome.claims {
        table.add([.init(claim.shortID, .strong), .init(ClaimLines.mark(of: claim) + claim.text)])
      }
      table.print()
    }
  }

  static func print(_ receipt: Receipt<EvidenceOutcome>, json: Bool, isDry: Bool) {
    let outcome = receipt.outcome
    if json {
      Output.line(
        JSON(outcome.evidence).adding([
          "claims": .array(outcome.claims.map { .string($0.shortID) }), "new": .bool(outcome.isNew),
          "stance": JSON(outcome.links.first?.stance.rawValue), "written": .bool(receipt.commitNumber != nil),
        ]).line)
      return
    }
    let evidence = outcome.evidence
    let claims = outcome.claims.map(\.shortID).joined(separator: ", ")
    let stance = outcome.links.first.map { words($0.stance) } ?? ""
    Output.line(
      "\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle)) \(stance) \(claims)"
        + (outcome.isNew ? "" : " (a piece the file had already)"))
    if let digest = evidence.content {
      Output.line("  \(evidence.size ?? 0) bytes kept, SHA-256 \(digest.hexadecimal)")
    } else {
      Output.line("  uncaptured: only the address is recorded")
    }
    if isDry { Output.line("(dry run: nothing is written)") }
  }

  private static func words(_ stance: Stance) -> String {
    switch stance {
    case .supports: "supports"
    case .refutes: "refutes"
    case .context: "gives context to"
    }
  }
}
