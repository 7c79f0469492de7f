import Claims
import Intake
import Reporting

/// Says what of many inputs failed, was odd or was left out, as it comes, and remembers it for the exit code.
struct InputProblems: Sendable {
  /// Of one alone a failure is the command's own; of many the others go on.
  private(set) var isAlone: Bool
  private let onlyName: String?
  /// Whether the only thing that was named is not there.
  private(set) var isMissing = false
  let asJSON: Bool
  private var failure: (any Error)?
  private var leftOut = 0
  var progress = Progress()

  /// Files of folders that are named; more are counted.
  private static let mostNamed = 5

  init(of inputs: Inputs, asJSON: Bool) {
    isAlone = inputs.isAlone
    onlyName = inputs.names.count == 1 ? inputs.names.first : nil
    self.asJSON = asJSON
  }

  /// What an outcome has to give; nothing for one that there is only something to say of. So many changes that were made
  /// before stay, whatever fails now.
  mutating func value<Value>(of outcome: IntakeOutcome<Value>, keeping count: Int = 0) -> Value? {
    switch outcome {
    case .done(let value): return value
    case .several: isAlone = false
    case .remark(let remark):
      progress.clear()
      Output.error("warning: \(Escaped.terminal(remark.advice))")
    case .leftOut(let file): say(file)
    case .failed(let error): fail(FailureAfterChanges(error, keeping: count) ?? error)
    }
    return nil
  }

  mutating func fail(_ error: any Error) {
    progress.clear()
    // Not one of its files: a folder may hold a link that leads nowhere.
    if case .noFile(let path)? = error as? IntakeError, path == onlyName { isMissing = true }
    if isAlone || isMissing {
      failure = error
    } else {
      _ = Failure.report(error)
      failure = CommandFailure.said(.invalidData)
    }
  }

  /// To be called after the last input, with all that is to be said before the failure.
  mutating func finish() throws {
    progress.clear()
    sayRest()
    if let failure { throw failure }
  }

  /// How many files were left out without being named.
  mutating func sayRest() {
    progress.clear()
    if !asJSON, leftOut > Self.mostNamed {
      Output.error("left out: \(leftOut - Self.mostNamed) more; --json names all")
    }
    leftOut = 0
  }

  /// A few are named to people, all to programs.
  private mutating func say(_ file: LeftOut) {
    leftOut += 1
    if asJSON {
      let line: JSON = [
        "left_out": .string(file.path), "code": .string(file.reason.code), "why": .string(file.why),
      ]
      Output.error(line.line)
    } else if leftOut <= Self.mostNamed {
      progress.clear()
      Output.error("left out: \(Escaped.terminal(file.path)): \(Escaped.terminal(file.why))")
    }
  }
}
