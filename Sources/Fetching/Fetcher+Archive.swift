import FetchMessages

extension Fetcher {
  /// A page that was refused here for its address is not looked for elsewhere.
  static func canBeArchived(_ code: FetchFailure.Code) -> Bool {
    switch code {
    case .status, .gone, .unknownHost, .connection, .timeout, .certificate, .incomplete: true
    default: false
    }
  }

  /// The Wayback Machine's copy of a page that cannot be had.
  func archivedCopy(
    of address: WebAddress, after failure: FetchFailure, _ request: FetchRequest,
    _ progress: @escaping (FetchProgress) -> Void, into answer: inout FetchAnswer
  ) throws(FetchFailure) -> [UInt8] {
    var question = FetchRequest(url: archive.question(about: address), ports: request.ports, limits: request.limits)
    var body: [UInt8] = []
    let copy: ArchivedCopy
    do throws(FetchFailure) {
      body = try page(at: WebAddress(question.url), [], question, progress, into: &answer)
      guard let found = archive.copy(in: body, of: address) else {
        throw FetchFailure(.notArchived, "the Wayback Machine has no copy")
      }
      copy = found
      question.url = archive.original(copy, of: address)
      question.acceptsBinary = request.acceptsBinary
      body = try page(at: WebAddress(question.url), [], question, progress, into: &answer)
    } catch {
      throw FetchFailure(.notArchived, "\(failure.message), and in the archive: \(error.message)")
    }
    answer.archived = copy
    answer.warnings.append(
      "The page itself cannot be had (\(failure.message)); this is the Wayback Machine's copy of \(Self.day(copy.timestamp))."
    )
    return body
  }

  private static func day(_ timestamp: String) -> String {
    let digits = Array(timestamp)
    guard digits.count >= 8 else { return timestamp }
    return "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
  }

  /// The headers that ask for a page only if it has changed.
  static func conditions(of request: FetchRequest) throws(FetchFailure) -> [String] {
    var lines: [String] = []
    for (name, value) in [("If-None-Match", request.etag), ("If-Modified-Since", request.lastModified)] {
      guard let value else { continue }
      guard !value.isEmpty, value.utf8.count <= 1_000, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw FetchFailure(.badRequest, "the value for \(name) holds a control character, is empty or too long")
      }
      lines.append("\(name): \(value)")
    }
    return lines
  }
}
