import Claims
import FetchMessages
import Intake

extension FetchFailure {
  /// What happened, and the option that helps.
  var advice: String {
    let help: String? =
      switch code {
      case .port: ". Allow it: --allow-port NUMBER"
      case .gone, .status, .unknownHost, .connection, .timeout, .certificate, .incomplete:
        ", or ask for an archived copy: --archive"
      default: nil
      }
    return Escaped.line(refusal.sentence) + (help ?? "")
  }

  var exitStatus: ExitStatus {
    switch code {
    case .badRequest, .badAddress, .scheme: .usage
    case .gone, .notArchived, .unknownHost: .notFound
    case .privateAddress, .port: .notAllowed
    case .tooLarge, .tooManyHeaders, .encoding, .incomplete, .binary, .badRedirect, .tooManyRedirects: .invalidData
    case .connection, .certificate, .timeout, .status, .internal: .error
    }
  }
}
