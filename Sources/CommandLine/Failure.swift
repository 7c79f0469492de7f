import ArgumentParser
import Claims
import Extraction
import FetchMessages
import Intake
import Machine
import OutputFiles
import Reading
import Reporting
import ScaleFiles
import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The exit codes, documented by `claimbook help exit-codes`.
enum ExitStatus: Int32 {
  case success = 0
  case error = 1
  case usage = 2
  case notFound = 3
  case notAllowed = 4
  case invalidData = 5
}

/// What went wrong, as the command line says it: a sentence with the commands that help and an exit code, and for
/// programs a code with its facts.
struct Failure {
  /// Without the word “error”; nothing where there is nothing to say.
  let message: String?
  let status: ExitStatus
  let code: String
  /// What a room behind the command line says, where it was one of them that refused.
  let refusal: Refusal?
  /// Whether the sentence holds names from outside and must stay on its line, whatever is in them.
  private let isLine: Bool

  init(_ error: any Error) {
    switch error {
    case let error as CommandFailure: self.init(error.message, error.status, error.code)
    case let error as any Refusing: self.init(error)
    case let error as ValidationError: self.init(error.message, .wrongUsage)
    default: self = Self.parsing(error)
    }
  }

  private init(_ error: any Refusing) {
    refusal = error.refusal
    code = error.refusal.code.rawValue
    // What is missing for a step stands on lines of its own.
    isLine = !(error is ClaimsError)
    switch error {
    case let error as ClaimsError: (message, status) = (error.spelled, Self.status(of: error))
    case let error as StorageError: (message, status) = (error.refusal.spelled, Self.status(of: error))
    case let error as FailureAfterChanges: (message, status) = (error.refusal.spelled, Self.status(of: error.cause))
    case let error as QueryError: (message, status) = (error.advice, Self.status(of: error))
    case let error as IntakeError: (message, status) = (error.refusal.spelled, error.exitStatus)
    case let error as FetchFailure: (message, status) = (error.advice, error.exitStatus)
    case let error as OutputFileError: (message, status) = (error.advice, error.exitStatus)
    case let error as RowError:
      message = "\(error.place): \(Failure(error.cause).message ?? "it failed"); skipped"
      status = .invalidData
    case is FilterError, is ZoneError, is DateProblem: (message, status) = (error.refusal.spelled, .usage)
    default: (message, status) = (error.refusal.spelled, .invalidData)
    }
  }

  private init(_ message: String?, _ status: ExitStatus, _ code: String) {
    (self.message, self.status, self.code, refusal, isLine) = (message, status, code, nil, false)
  }

  private init(_ message: String, _ code: FailureCode) { self.init(message, code.status, code.rawValue) }

  /// Ends the program with an error on standard error and its exit code: the only place that knows both.
  static func exit(with error: any Error) -> Never {
    let failure = Failure(error)
    failure.print(forPrograms: isForPrograms)
    endProgram(failure.status.rawValue)
  }

  /// Prints what went wrong with one of many inputs and lets the others go on; a sentence, as warnings are.
  static func report(_ error: any Error) -> ExitStatus {
    let failure = Failure(error)
    failure.print(forPrograms: false)
    return failure.status
  }

  /// What went wrong, as a sentence without the word “error”.
  static func sentence(of error: any Error) -> String {
    if let error = error as? FetchFailure { return Escaped.line(error.message) }
    return Failure(error).message ?? "it failed"
  }

  private func print(forPrograms isJSON: Bool) {
    guard let message else { return }
    if status == .success { return Output.error(message) }
    Output.error(isJSON ? json(message).line : "error: \(isLine ? Escaped.terminal(message) : Escaped.lines(message))")
  }

  /// One line on standard error: `{"error":{"code":…,"exit":…,"facts":…,"message":…,"remedies":[…]}}`.
  private func json(_ message: String) -> JSON {
    [
      "error": [
        "code": .string(code), "message": .string(refusal?.sentence ?? message), "exit": .int(Int(status.rawValue)),
        "facts": JSON(refusal?.facts ?? [:]),
        "remedies": .array(refusal?.remedies.map { JSON($0, spelledBy: \.command) } ?? []),
      ]
    ]
  }

  /// Whether the command was given `--json`, and so is read by a program; asked of the words as they were typed, since
  /// those that cannot be parsed have a failure too.
  private static var isForPrograms: Bool {
    CommandLine.arguments.prefix { $0 != "--" }.contains { $0 == "--json" || $0.hasPrefix("--fields") }
  }

  private static func status(of error: ClaimsError) -> ExitStatus {
    switch error {
    case .notFound, .noClaims: .notFound
    case .ambiguous, .doubtfulName, .invalid, .missing, .unknownRating, .filter: .usage
    case .notAllowed, .refused: .notAllowed
    case .conflict, .outdatedPlan, .nothingToUndo: .error
    case .brokenChain, .brokenRule, .damaged, .unknownHead: .invalidData
    }
  }

  private static func status(of error: StorageError) -> ExitStatus {
    switch error {
    case .missing, .noFolder: .notFound
    case .ambiguousName: .usage
    case .exists, .unreadable, .readOnly, .blocked, .diskFull, .diskFailed, .outcomeUnknown, .busy, .failed,
      .indexDamaged, .indexStale:
      .error
    case .isFolder, .notAClaimsFile, .notAFile, .newer, .unknownMigration, .damaged, .altered: .invalidData
    }
  }

  private static func status(of error: QueryError) -> ExitStatus {
    switch error {
    case .unreadable, .severalStatements, .empty, .columnTwice: .usage
    case .forbidden: .notAllowed
    case .tooLong, .moreRows, .tooLarge: .error
    }
  }

  /// Help and version asked for are printed and end well; everything else of ArgumentParser is wrong usage.
  private static func parsing(_ error: any Error) -> Failure {
    let code = Claimbook.exitCode(for: error)
    if code == .success {
      Output.line(Claimbook.fullMessage(for: error))
      return Failure(nil, .success, "")
    }
    let message = Claimbook.fullMessage(for: error)
    let isUsage = code == .validationFailure || code.rawValue == 64
    return Failure(
      message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message, isUsage ? .wrongUsage : .failed)
  }
}

private func endProgram(_ code: Int32) -> Never {
  fflush(nil)
  exit(code)
}
