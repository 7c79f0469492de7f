public import Claims
public import FetchMessages

extension FetchFailure: Refusing {
  public var refusal: Refusal {
    Refusal(.fetchFailed, message + (help.map { ". \($0)" } ?? ""), ["problem": .text(code.word)])
  }

  private var help: String? {
    switch code {
    case .gone, .status, .unknownHost, .connection, .timeout, .certificate, .incomplete:
      "Save the page in a browser and import that file"
    case .privateAddress, .tooManyRedirects, .badRedirect, .tooLarge, .tooManyHeaders, .encoding, .binary,
      .notArchived:
      "Save what you need of it as text and import that file"
    case .badRequest, .badAddress, .scheme, .port, .internal: nil
    }
  }
}

extension FetchFailure.Code {
  /// As codes are written: `private-address`.
  fileprivate var word: String {
    rawValue.reduce(into: "") { word, letter in word += letter.isUppercase ? "-\(letter.lowercased())" : "\(letter)" }
  }
}
