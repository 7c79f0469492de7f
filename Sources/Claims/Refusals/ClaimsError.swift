/// Why the domain refuses or cannot do something: what happened, with which value, and what to do about it.
public enum ClaimsError: Error, Sendable, Equatable {
  case notFound(RecordKind, String, hint: String?)
  /// No claim passes a filter; an empty one when the file has no claims at all.
  case noClaims(filter: String, hint: String)
  case ambiguous(RecordKind, String, candidates: [String])
  /// A value that cannot be taken, with the reason and what would be right.
  case invalid(String, value: String, problem: String)
  case missing(String, hint: String)
  /// A word that is no rating of a scale, or of none of the file's where no scale is named.
  case unknownRating(String, scale: String?, keys: [String])
  case filter(FilterError)
  /// A rule forbids it; the sentence says why and names the command that helps.
  case notAllowed(String)
  /// Steps of the workflow whose guards do not hold.
  case refused([RefusedStep])
  /// The record was changed after the caller last saw it.
  case conflict(String, seen: Int, now: Int)
  case nothingToUndo
  /// The log was altered; the sentence names the first row that doesn't fit.
  case brokenChain(String)
  /// No event has the hash that was noted.
  case unknownHead(String)
  case damaged(String)
}

extension ClaimsError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let kind, let word, let hint):
      "there is no \(kind.word) “\(word)”" + (hint.map { ". \($0)" } ?? "")
    case .noClaims(let filter, let hint):
      filter.isEmpty ? "there are no claims yet. \(hint)" : "no claim passes the filter “\(filter)”. \(hint)"
    case .ambiguous(let kind, let word, let candidates):
      "“\(word)” can mean more than one \(kind.word): \(candidates.joined(separator: ", ")). "
        + "Use the one you mean"
    case .invalid(let what, let value, let problem):
      "\(what) “\(value)” cannot be taken: \(problem)"
    case .missing(let what, let hint):
      "\(what) is missing. \(hint)"
    case .unknownRating(let word, let scale, let keys):
      "“\(word)” is no rating of \(scale.map { "the scale \($0)" } ?? "this file's scales"). "
        + "Ratings: \(keys.joined(separator: ", "))"
    case .filter(let error):
      error.description
    case .notAllowed(let sentence):
      sentence
    case .refused(let steps):
      steps.map(\.description).joined(separator: "\n")
    case .conflict(let record, let seen, let now):
      "\(record) was changed by somebody else: you saw version \(seen), it is at version \(now) now. "
        + "Look at it again: claimbook show \(record)"
    case .nothingToUndo:
      "there is nothing to undo"
    case .brokenChain(let what):
      "the log was altered: \(what). Restore a backup, and keep this file for inspection"
    case .unknownHead(let digits):
      "no event has the hash \(digits): events were taken away or replaced since it was noted, or it is another "
        + "file's. Compare with a backup, and keep this file for inspection"
    case .damaged(let what):
      "the file holds \(what). Restore a backup, and keep this file for inspection"
    }
  }
}

extension RefusedStep: CustomStringConvertible {
  /// One line for the claim, one for each unmet guard, with the command that meets it.
  public var description: String {
    let verb = transition == .return ? "returned to research" : transition == .start ? "started" : transition.past
    let missing = unmet.map { unmet in
      "\n  \(unmet.guard == .status ? "" : "missing: ")\(unmet.problem)"
        + (unmet.command.map { "\n           \($0)" } ?? "")
    }
    return "\(claim) cannot be \(verb):" + missing.joined()
  }
}
