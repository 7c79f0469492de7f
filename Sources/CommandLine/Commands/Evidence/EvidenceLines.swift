import ArgumentParser
import Claims
import Intake
import Reporting

extension EvidenceLines {
  /// What a dry run would capture.
  static func list(_ pieces: [Evidence]) {
    for piece in pieces { Output.line("\(piece.shortID)\t\(Escaped.line(piece.url ?? piece.displayTitle))") }
    Output.aside("dry run: \(Counted.text(pieces.count, "piece")) would be captured, nothing is written")
  }
}

/// What commands say about pieces of evidence.
enum EvidenceLines {
  /// Shows the claims of a change and asks for it when they are many.
  static func ask(_ plan: Plan<EvidenceOutcome>, _ verb: String) throws -> Bool {
    let claims = plan.outcome.claims
    return try BulkChange.ask(claims.count, "\(Counted.text(claims.count, "claim")) will \(verb).") {
      var table = Table(["claim", "would change", "statement"])
      for claim in claims {
        let fields = plan.fields(of: claim).map(\.description).joined(separator: "; ")
        table.add([.init(claim.shortID, .strong), .init(fields), .init(ClaimLines.mark(of: claim) + claim.text)])
      }
      table.print()
    }
  }

  /// Shows the files that claims are to get and asks for it when they or the claims are many.
  ///
  /// - Returns: the claims that were shown.
  static func ask(_ files: EvidenceFiles, _ claims: [Claim]) throws -> ClaimSelection {
    let names = claims.map(\.shortID)
    let question = "\(Counted.text(files.paths.count, "file")) will be added to \(names.joined(separator: ", "))."
    try BulkChange.ask(max(files.paths.count, names.count), question) {
      for path in files.paths { Output.line(Escaped.terminal(path)) }
    }
    return .named(names)
  }

  /// What adding did, and then what capturing did.
  static func print(
    _ receipt: Receipt<EvidenceOutcome>, captured: CaptureResult?, json: Bool, isDry: Bool
  ) {
    let outcome = receipt.outcome
    var (evidence, link) = (outcome.evidence, outcome.links.first)
    if case .done(let capture, _) = captured {
      evidence = capture.evidence
      link = capture.quotes.first { $0.link.id == link?.id }?.link ?? link
    }
    if json {
      Output.line(
        JSON(evidence).adding([
          "claims": .array(outcome.claims.map { .string($0.shortID) }), "new": .bool(outcome.isNew),
          "written": .bool(receipt.commitNumber != nil),
        ]).adding(link.map { JSON.fields(of: $0, in: evidence) } ?? [:]).line)
    } else {
      let claims = outcome.claims.map(\.shortID).joined(separator: ", ")
      let stance = outcome.links.first.map { words($0.stance) } ?? ""
      Output.line(
        "\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle)) \(stance) \(claims)"
          + (outcome.isNew ? "" : " (a piece the file had already)"))
    }
    switch captured {
    case .done(let capture, let warnings):
      if !json { printCapture(capture) }
      for warning in warnings { Output.error("warning: \(evidence.shortID): \(Escaped.line(warning))") }
      if evidence.needsCapture {
        Output.error(
          "warning: \(evidence.shortID) was not captured: \(Escaped.line(evidence.captureNote ?? "")). "
            + "Try again: claimbook evidence capture \(evidence.shortID)")
      }
    case .broken(_, let error):
      Output.error(
        "warning: \(evidence.shortID) was not captured: \(Escaped.line(Failure.sentence(of: error))). "
          + "Try again: claimbook evidence capture \(evidence.shortID)")
    case .skipped, nil:
      if !json { Output.line("  " + state(evidence)) }
      if let link {
        if !json {
          CaptureLines.print(outcome.quote, of: link, in: evidence)
        } else {
          warn(outcome.quote, link, evidence)
        }
      }
    }
    if isDry, !json { Output.line("(dry run: nothing is written)") }
  }

  private static func printCapture(_ capture: CaptureOutcome) {
    Output.line("  " + (capture.result == .failed ? state(capture.evidence) : CaptureLines.words(capture)))
    for twin in capture.twins { Output.line("  the same bytes as \(twin.shortID) \(Escaped.line(twin.displayTitle))") }
    for quote in capture.quotes { CaptureLines.print(quote.found, of: quote.link, in: capture.evidence) }
  }

  /// Beside JSON only what goes to standard error.
  private static func warn(_ found: QuotePlaces.Found?, _ link: EvidenceLink, _ evidence: Evidence) {
    if case .exact = found { return }
    CaptureLines.print(found, of: link, in: evidence)
  }

  /// `captured, 4 bytes, text/csv, SHA-256 …`, or why there are no bytes.
  static func state(_ evidence: Evidence) -> String {
    switch evidence.capture {
    case .captured: "\(bytes(evidence))"
    case .partial: "\(bytes(evidence))\n  partial: \(Escaped.line(evidence.captureNote ?? ""))"
    case .uncaptured: "uncaptured: only the address is recorded"
    case .failed: "failed: \(Escaped.line(evidence.captureNote ?? ""))"
    case .waived: "waived: \(Escaped.line(evidence.captureNote ?? ""))"
    }
  }

  /// `4 bytes kept, text/csv, SHA-256 …`
  static func bytes(_ evidence: Evidence) -> String {
    let type = evidence.mediaType.map { ", \(Escaped.line($0))" } ?? ""
    return "\(evidence.size ?? 0) bytes kept\(type), SHA-256 \(evidence.content?.hexadecimal ?? "")"
  }

  /// For a column: `12 kB`.
  static func size(_ evidence: Evidence) -> String {
    guard let size = evidence.size else { return "" }
    return size < 1000
      ? "\(size) B" : size < 1_000_000 ? "\((size + 500) / 1000) kB" : "\((size + 500_000) / 1_000_000) MB"
  }

  static func style(_ capture: Evidence.Capture) -> Style {
    switch capture {
    case .captured: .good
    case .failed: .bad
    case .uncaptured, .partial: .doubtful
    case .waived: .faint
    }
  }

  static func style(_ link: LinkState?) -> Style? {
    switch link {
    case .alive: .good
    case .changed: .doubtful
    case .dead: .bad
    case nil: nil
    }
  }

  /// `dead since 2024-05-10: there is no page at …`
  static func link(_ evidence: Evidence, _ clock: any Clock) -> String? {
    guard let checked = evidence.linkChecked else { return nil }
    return (evidence.link?.rawValue ?? "looked at") + ", \(clock.day(of: checked).iso)"
      + (evidence.linkNote.map { $0 == evidence.captureNote ? "" : ": \($0)" } ?? "")
  }

  private static func words(_ stance: Stance) -> String {
    switch stance {
    case .supports: "supports"
    case .refutes: "refutes"
    case .context: "gives context to"
    }
  }
}
