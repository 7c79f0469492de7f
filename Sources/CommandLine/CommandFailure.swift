import Claims

/// What kind of failure of the command line itself it is, for programs; `docs/refusals.md` lists them, and a test
/// compares. What the rooms behind it refuse has a `RefusalCode`.
enum FailureCode: String, CaseIterable {
  case wrongUsage = "wrong-usage"
  case confirmationNeeded = "confirmation-needed"
  case terminalNeeded = "terminal-needed"
  case declined
  case unchanged
  case claimsFileNotFound = "claims-file-not-found"
  case claimsFileAmbiguous = "claims-file-ambiguous"
  case editorFailed = "editor-failed"
  case notCaptured = "not-captured"
  case evidenceAltered = "evidence-altered"
  case nothingFollowed = "nothing-followed"
  case nothingToScore = "nothing-to-score"
  case failed

  var status: ExitStatus {
    switch self {
    case .unchanged: .success
    case .declined, .editorFailed, .notCaptured, .failed: .error
    case .wrongUsage, .confirmationNeeded, .terminalNeeded, .claimsFileAmbiguous: .usage
    case .claimsFileNotFound, .nothingFollowed: .notFound
    case .evidenceAltered, .nothingToScore: .invalidData
    }
  }
}

/// A failure of the command line itself.
struct CommandFailure: Error {
  /// Without the word “error”; nothing where all was said already.
  let message: String?
  let status: ExitStatus
  let code: String

  init(_ message: String, _ code: FailureCode) {
    (self.message, status, self.code) = (message, code.status, code.rawValue)
  }

  /// What a rule would say with the same code, of something that the command line itself looks at.
  init(_ message: String, _ status: ExitStatus, as code: RefusalCode) {
    (self.message, self.status, self.code) = (message, status, code.rawValue)
  }

  private init(status: ExitStatus, _ code: FailureCode) {
    (message, self.status, self.code) = (nil, status, code.rawValue)
  }

  /// Ends a command of which all was said already.
  static func said(_ status: ExitStatus, _ code: FailureCode = .failed) -> CommandFailure {
    CommandFailure(status: status, code)
  }
}
