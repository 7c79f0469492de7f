/// Why the domain refuses or cannot do something.
///
/// The cases are what front ends tell apart: each has an exit code, an HTTP status. What there is to say is the same for
/// all, `refusal`: a code, a sentence with the values, the facts, and the ways out.
///
///     do {
///       try await workbench.mark(.named(["C-4"]), as: "verified", because: "The register confirms it.")
///     } catch let error as ClaimsError {
///       print(error.refusal.sentence)                     // C-4 is dropped
///       for remedy in error.refusal.remedies { print(remedy.step.useCase) }  // .move(.restore, claim: "C-4")
///     }
public enum ClaimsError: Refusing, Sendable, Equatable {
  /// There is no such record; `note` says more, such as which name was meant.
  case notFound(RecordKind, String, note: String? = nil, [Remedy] = [])
  /// No claim passes a filter; an empty one when the file has no claims at all.
  case noClaims(filter: String, note: String? = nil, [Remedy])
  case ambiguous(RecordKind, String, candidates: [String])
  /// A name that is nobody's, though it is a part of known ones.
  case doubtfulName(NameDoubt)
  /// A value that cannot be taken, with the reason and what would be right.
  case invalid(String, value: String, problem: String, [Remedy] = [])
  case missing(String, note: String? = nil, [Remedy] = [])
  /// A word that is no rating of a scale, or of none of the file's where no scale is named.
  case unknownRating(String, scale: String?, keys: [String])
  case filter(FilterError)
  /// A rule forbids it.
  case notAllowed(Refusal)
  /// Steps of the workflow whose guards do not hold.
  case refused([RefusedStep])
  /// The record was changed after the caller last saw it.
  case conflict(String, seen: Int, now: Int)
  /// The file is not as it was when a change was planned; what changed of it, as far as it can be told.
  case outdatedPlan([PlanConflict])
  case nothingToUndo
  /// The log was altered; the sentence names the first row that doesn't fit.
  case brokenChain(String)
  /// A change that the log's own settings and roles did not allow when it was made.
  case brokenRule(change: Int, String)
  /// No event has the hash that was noted.
  case unknownHead(String)
  case damaged(String)
}

extension ClaimsError {
  /// What there is to say about it, whatever the case.
  public var refusal: Refusal {
    switch self {
    case .notFound(let kind, let word, let note, let remedies):
      Refusal(
        .notFound, "there is no \(kind.word) “\(word)”" + Self.more(note),
        ["kind": .text(kind.rawValue), "word": .text(word)], remedies)
    case .noClaims(let filter, let note, let remedies):
      Refusal(
        .noClaims,
        (filter.isEmpty ? "there are no claims yet" : "no claim passes the filter “\(filter)”") + Self.more(note),
        ["filter": .text(filter)], remedies)
    case .ambiguous(let kind, let word, let candidates):
      Refusal(
        .ambiguous,
        "“\(word)” can mean more than one \(kind.word): \(candidates.joined(separator: ", ")). Use the one you mean",
        ["kind": .text(kind.rawValue), "word": .text(word), "candidates": Fact(candidates)])
    case .doubtfulName(let doubt):
      Refusal(
        .doubtfulName,
        "there is no \(doubt.kind.word) “\(doubt.name)”. Did you mean "
          + doubt.candidates.map { "\($0.name) (\($0.shortID))" }.listed("or") + "?",
        [
          "kind": .text(doubt.kind.rawValue), "name": .text(doubt.name),
          "candidates": Fact(doubt.candidates.map(\.shortID)),
        ], doubt.remedies)
    case .invalid(let what, let value, let problem, let remedies):
      Refusal(
        .invalidValue, "\(what) “\(value)” cannot be taken: \(problem)",
        ["what": .text(what), "value": .text(value), "problem": .text(problem)], remedies)
    case .missing(let what, let note, let remedies):
      Refusal(.missingValue, "\(what) is missing" + Self.more(note), ["what": .text(what)], remedies)
    case .unknownRating(let word, let scale, let keys):
      Refusal(
        .unknownRating,
        "“\(word)” is no rating of \(scale.map { "the scale \($0)" } ?? "this file's scales"). "
          + "Ratings: \(keys.joined(separator: ", "))",
        ["word": .text(word), "scale": Fact(scale), "ratings": Fact(keys)])
    case .filter(let error): error.refusal
    case .notAllowed(let refusal): refusal
    case .refused(let steps):
      Refusal(
        .stepRefused, steps.map(\.description).joined(separator: "\n"), ["steps": .list(steps.map(\.facts))],
        steps.flatMap(\.unmet).flatMap(\.ways).map { Remedy("", $0.useCase, isForAnother: $0.isForAnother) })
    case .conflict(let record, let seen, let now):
      Refusal(
        .conflict, "\(record) was changed by somebody else: you saw version \(seen), it is at version \(now) now",
        ["record": .text(record), "seen": .number(seen), "now": .number(now)],
        record.hasPrefix(RecordKind.claim.prefix + "-") ? [Remedy("Look at it again", .showClaim(record))] : [])
    case .outdatedPlan(let conflicts):
      Refusal(
        .outdatedPlan,
        "the file has changed since this was planned, so nothing was written"
          + (conflicts.isEmpty ? "" : ": \(conflicts.prefix(8).map(\.description).joined(separator: ", "))")
          + (conflicts.count > 8 ? " and \(conflicts.count - 8) more" : "") + ". Look again at what would change",
        ["changed": Fact(conflicts.map(\.record))])
    case .nothingToUndo: Refusal(.nothingToUndo, "there is nothing to undo")
    case .brokenChain(let what):
      Refusal(
        .brokenLog, "the log was altered: \(what). Restore a backup, and keep this file for inspection",
        ["what": .text(what)])
    case .brokenRule(let number, let problem):
      Refusal(
        .brokenRule,
        "change \(number) was not allowed when it was made: \(problem). Something else than Claimbook wrote to the file then: "
          + "look at that check again, and keep this file for inspection",
        ["change": .number(number), "problem": .text(problem)], Remedy("See the change", .showLog(of: nil)))
    case .unknownHead(let digits):
      Refusal(
        .unknownHead,
        "no event has the hash \(digits): events were taken away or replaced since it was noted, or it is another "
          + "file's. Compare with a backup, and keep this file for inspection", ["head": .text(digits)])
    case .damaged(let what):
      Refusal(
        .damagedFile, "the file holds \(what). Restore a backup, and keep this file for inspection",
        ["what": .text(what)])
    }
  }

  private static func more(_ note: String?) -> String { note.map { ". \($0)" } ?? "" }
}

extension RefusedStep: CustomStringConvertible {
  /// “C-1 cannot be approved”.
  public var problem: String {
    let verb = transition == .return ? "returned to research" : transition == .start ? "started" : transition.past
    return "\(claim) cannot be \(verb)"
  }

  /// One line for the claim, one for each unmet guard.
  public var description: String { "\(problem):" + unmet.map { "\n  \($0)" }.joined() }

  var facts: Fact {
    .group([
      "claim": .text(claim), "step": .text(transition.rawValue),
      "unmet": .list(
        unmet.map { .group(["guard": .text($0.guard.rawValue), "problem": .text($0.problem)]) }),
    ])
  }
}

extension UnmetGuard: CustomStringConvertible {
  /// What is missing, or where the claim stands.
  public var description: String { ([.status, .support, .quotations].contains(`guard`) ? "" : "missing: ") + problem }
}
