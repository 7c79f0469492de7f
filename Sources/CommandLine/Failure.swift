import ArgumentParser
import Claims
import FetchMessages
import Machine
import OutputFiles
import Reading
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

/// A failure of the front end itself.
struct CommandFailure: Error {
  let message: String
  let status: ExitStatus

  init(_ message: String, _ status: ExitStatus) {
    self.message = message
    self.status = status
  }
}

/// Ends the program with an error's sentence on standard error and its exit code: the only place that knows both.
enum Failure {
  static func exit(with error: any Error) -> Never {
    let (message, status) = describe(error)
    if let message { Output.error(status == .success ? message : "error: \(Escaped.lines(message))") }
    endProgram(status.rawValue)
  }

  /// Prints what went wrong with one of many inputs and lets the others go on.
  static func report(_ error: any Error) -> ExitStatus {
    let (message, status) = describe(error)
    if let message { Output.error("error: \(Escaped.lines(message))") }
    return status
  }

  /// What went wrong, as a sentence without the word “error”.
  static func sentence(of error: any Error) -> String {
    if let error = error as? FetchFailure { return Escaped.line(error.message) }
    return describe(error).message ?? "it failed"
  }

  private static func describe(_ error: any Error) -> (message: String?, status: ExitStatus) {
    switch error {
    case let error as CommandFailure: (error.message.isEmpty ? nil : error.message, error.status)
    case let error as ClaimsError: (error.description, status(of: error))
    case let error as FilterError: (error.description, .usage)
    case let error as ReadingError: (error.description, .invalidData)
    case let error as ScaleFileError: (Escaped.line(error.description), .invalidData)
    case let error as ScaleProblem: (Escaped.line(error.description), .invalidData)
    case let error as FeedError: (error.description, .invalidData)
    case let error as ZoneError: (error.description, .usage)
    case let error as FetchFailure: (error.advice, error.exitStatus)
    case let error as OutputFileError: (error.advice, error.exitStatus)
    case let error as StorageError: (error.description, status(of: error))
    case let error as ValidationError: (error.message, .usage)
    default: parsing(error)
    }
  }

  private static func status(of error: ClaimsError) -> ExitStatus {
    switch error {
    case .notFound, .noClaims: .notFound
    case .ambiguous, .invalid, .missing, .unknownRating, .filter: .usage
    case .notAllowed, .refused: .notAllowed
    case .conflict, .nothingToUndo: .error
    case .brokenChain, .damaged, .unknownHead: .invalidData
    }
  }

  private static func status(of error: StorageError) -> ExitStatus {
    switch error {
    case .missing: .notFound
    case .exists, .readOnly, .diskFull, .diskFailed, .busy, .failed: .error
    case .isFolder, .notAClaimsFile, .newer, .unknownMigration, .damaged: .invalidData
    }
  }

  /// Help and version asked for are printed and end well; everything else of ArgumentParser is wrong usage.
  private static func parsing(_ error: any Error) -> (message: String?, status: ExitStatus) {
    let code = Claimbook.exitCode(for: error)
    if code == .success {
      Output.line(Claimbook.fullMessage(for: error))
      return (nil, .success)
    }
    let message = Claimbook.fullMessage(for: error)
    let isUsage = code == .validationFailure || code.rawValue == 64
    let text = message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message
    return (text, isUsage ? .usage : .error)
  }
}

private func endProgram(_ code: Int32) -> Never {
  fflush(nil)
  exit(code)
}
