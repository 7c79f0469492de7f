import Claims
import FetchMessages
import Reporting

/// How a run of captures goes about it.
struct CaptureWishes: Sendable {
  var fetch = FetchWishes()
  /// Whether pieces whose bytes are kept are looked at again.
  var again = false
  /// Whether other bytes of the same address become a piece of their own.
  var addsPiece = false
}

/// Captures pieces of evidence one after another, each in a transaction of its own, so that a run that is interrupted goes
/// on where it stopped.
struct CaptureRun {
  let session: Session
  let wishes: CaptureWishes
  let mode: Workbench.Mode

  /// What became of one piece.
  enum Result {
    case done(CaptureOutcome, warnings: [String])
    /// Left as it is, with the reason.
    case skipped(Evidence, String)
    /// Nothing could be recorded: `claimbook-fetch` is absent, the file is busy.
    case broken(Evidence, any Error)
  }

  func capture(_ evidence: Evidence) -> Result {
    if let reason = reasonToSkip(evidence) { return .skipped(evidence, reason) }
    do {
      guard let address = evidence.url else { return try read(evidence) }
      let bytes: EvidenceBytes
      do {
        bytes = try EvidenceBytes(address: address, wishes.fetch)
      } catch let failure as FetchFailure {
        return .done(try noted(failure, evidence), warnings: [])
      } catch let failure as CommandFailure where evidence.content == nil {
        // Where it was looked for is this machine's own matter, and not for the file.
        let outcome = try noted("claimbook-fetch, which reads addresses, could not be used", isGone: false, evidence)
        return .done(outcome, warnings: [failure.message])
      }
      return .done(try stored(bytes.captured, evidence), warnings: bytes.warnings)
    } catch {
      return .broken(evidence, error)
    }
  }

  private func reasonToSkip(_ evidence: Evidence) -> String? {
    guard evidence.url != nil else {
      return evidence.mediaType == nil || wishes.again ? nil : "a file, which is kept already"
    }
    if wishes.again { return nil }
    switch evidence.capture {
    case .captured: return "captured already (again: --again)"
    case .partial: return "captured in part already: \(evidence.captureNote ?? "") (again: --again)"
    case .waived: return "waived: \(evidence.captureNote ?? "") (all the same: --again)"
    case .uncaptured, .failed: return nil
    }
  }

  /// Reads the text of a file's bytes, which an older version did not.
  private func read(_ evidence: Evidence) throws -> Result {
    let found = try Session.wait { [session] in
      try await session.workbench.read { snapshot in try evidence.content.flatMap { try snapshot.content($0) } }
    }.get()
    guard let found else {
      throw CommandFailure(
        "the bytes of \(evidence.shortID) are missing. Look at all of them: claimbook evidence verify", .invalidData)
    }
    let bytes = EvidenceBytes(file: evidence.fileName ?? evidence.shortID, bytes: found)
    return .done(try stored(bytes.captured, evidence), warnings: bytes.warnings)
  }

  private func stored(_ captured: CapturedContent, _ evidence: Evidence) throws -> CaptureOutcome {
    let (workbench, addsPiece, mode) = (session.workbench, wishes.addsPiece, mode)
    return try Session.wait {
      try await workbench.capture(evidence.shortID, captured, addsPiece: addsPiece, mode: mode).outcome
    }.get()
  }

  private func noted(_ failure: FetchFailure, _ evidence: Evidence) throws -> CaptureOutcome {
    try noted(failure.message, isGone: failure.code == .gone, evidence)
  }

  private func noted(_ reason: String, isGone: Bool, _ evidence: Evidence) throws -> CaptureOutcome {
    let (workbench, mode) = (session.workbench, mode)
    return try Session.wait {
      try await workbench.noteFailedCapture(of: evidence.shortID, because: reason, isGone: isGone, mode: mode).outcome
    }.get()
  }
}

/// What captures say of themselves.
enum CaptureLines {
  /// A line of a piece, with what else there is to say on standard error.
  static func print(_ result: CaptureRun.Result) {
    switch result {
    case .skipped(let evidence, let reason):
      Output.line("\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle)): \(Escaped.line(reason))")
    case .broken(let evidence, let error):
      Output.error("error: \(evidence.shortID): \(Failure.sentence(of: error))")
    case .done(let outcome, let warnings):
      let evidence = outcome.evidence
      Output.line("\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle)): \(words(outcome))")
      for twin in outcome.twins where twin.id != evidence.id {
        Output.line("  the same bytes as \(twin.shortID) \(Escaped.line(twin.displayTitle))")
      }
      for quote in outcome.quotes { self.print(quote.found, of: quote.link, in: evidence) }
      for warning in warnings { Output.error("warning: \(evidence.shortID): \(Escaped.line(warning))") }
    }
  }

  static func words(_ outcome: CaptureOutcome) -> String {
    let evidence = outcome.evidence
    switch outcome.result {
    case .captured, .added:
      var text = "\(evidence.capture.rawValue), \(EvidenceLines.bytes(evidence))"
      if evidence.capture == .partial { text += "\n  partial: \(Escaped.line(evidence.captureNote ?? ""))" }
      if outcome.result == .added {
        text += "\n  a piece of its own; link it: claimbook evidence add C-… \(evidence.shortID)"
      }
      return text
    case .same: return "unchanged, \(EvidenceLines.bytes(evidence))"
    case .different:
      let kept = "the kept ones stay (SHA-256 \(evidence.content?.hexadecimal.prefix(12) ?? ""))"
      return evidence.link == .changed
        ? "the address gives other bytes now; \(kept). "
          + "Keep both: claimbook evidence capture \(evidence.shortID) --again --as-new"
        : "\(Escaped.line(evidence.linkNote ?? "")); \(kept)"
    case .failed:
      return Style.bad("not captured") + ": \(Escaped.line(evidence.captureNote ?? evidence.linkNote ?? ""))"
    }
  }

  /// Where a quotation stands, or that it does not.
  static func print(_ found: QuotePlaces.Found?, of link: EvidenceLink, in evidence: Evidence) {
    guard let quote = link.quote else { return }
    switch found {
    case .exact(let span): Output.line("  “\(Escaped.line(quote))” at characters \(span.start)–\(span.end)")
    case .near(let span, let words):
      Output.error(
        "warning: \(evidence.shortID): “\(Escaped.line(quote))” stands there nearly, at characters \(span.start)–\(span.end): "
          + "“\(Escaped.line(words))”")
    case nil:
      guard let warning = link.quoteState(in: evidence)?.warning else { return }
      Output.error("warning: \(evidence.shortID): “\(Escaped.line(quote))”: \(warning)")
    }
  }

  static func json(_ result: CaptureRun.Result) -> JSON? {
    switch result {
    case .done(let outcome, let warnings):
      return JSON(outcome.evidence).adding([
        "result": .string(outcome.result.rawValue), "warnings": .array(warnings.map(JSON.string)), "reason": .null,
      ])
    case .skipped(let evidence, let reason):
      return JSON(evidence).adding(["result": "skipped", "reason": .string(reason), "warnings": .array([])])
    case .broken: return nil
    }
  }
}

extension QuoteState {
  /// What an editor should know of it; nothing where all is well or nothing was to be expected.
  var warning: String? {
    switch self {
    case .notFound: "quote not found in the captured text"
    case .noText: "no text could be read from the bytes, so the quote has no place"
    case .found, .uncaptured: nil
    }
  }
}
