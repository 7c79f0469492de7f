import FetchMessages

extension FetchFailure {
  /// What happened and what helps, for a terminal.
  var advice: String {
    let sentence = Escaped.line(message)
    let help: String? =
      switch code {
      case .port: "Allow it: --allow-port NUMBER"
      case .gone, .status, .unknownHost, .connection, .timeout, .certificate, .incomplete:
        "Save the page in a browser and import that file, or ask for an archived copy: --archive"
      case .badRequest, .badAddress, .scheme: nil
      case .privateAddress, .tooManyRedirects, .badRedirect, .tooLarge, .tooManyHeaders, .encoding, .binary,
        .notArchived:
        "Save what you need of it as text and import that file"
      case .internal: nil
      }
    return sentence + (help.map { ". \($0)" } ?? "")
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
