import Claims
import Intake
import Reporting

/// What captures say of themselves.
enum CaptureLines {
  /// A line of a piece, with what else there is to say on standard error.
  static func print(_ result: CaptureResult) {
    switch result {
    case .skipped(let evidence, let reason):
      Output.line(
        "\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle)): \(Escaped.line(reason.words))")
    case .broken(let evidence, let error):
      Output.error("error: \(evidence.shortID): \(Escaped.line(Failure.sentence(of: error)))")
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

  static func json(_ result: CaptureResult) -> JSON? {
    switch result {
    case .done(let outcome, let warnings):
      return JSON(outcome.evidence).adding([
        "result": .string(outcome.result.rawValue), "warnings": .array(warnings.map(JSON.string)), "reason": .null,
      ])
    case .skipped(let evidence, let reason):
      return JSON(evidence).adding(["result": "skipped", "reason": .string(reason.words), "warnings": .array([])])
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
