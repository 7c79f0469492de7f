import Claims
public import FetchMessages

/// Turns addresses into bytes.
public protocol PageFetcher: Sendable {
  /// The page of an address; waits for it, so it is not for a thread that others wait for.
  ///
  /// - Throws: `FetchFailure` where there is none, `IntakeError.helper` where nobody can be asked.
  func page(at address: String, _ wishes: FetchWishes) throws -> FetchedPage
}

/// A page that was fetched, with all that is known about how.
public struct FetchedPage: Sendable {
  public let bytes: [UInt8]
  /// Final address, redirects, status, headers, time and warnings.
  public let answer: FetchAnswer

  public init(bytes: [UInt8], answer: FetchAnswer) {
    self.bytes = bytes
    self.answer = answer
  }

  /// Where the article stands: at the end of the redirects, or at its own address where the bytes are an archive's.
  /// Without what only says how somebody came there.
  public var address: String {
    Workbench.withoutTracking(answer.archived == nil ? answer.finalUrl ?? answer.url : answer.url)
  }

  /// As the server wrote it: `text/html; charset=utf-8`.
  var contentType: String? { answer.contentType }

  /// The encoding that the server says, as it writes it.
  var charset: String? {
    guard let contentType, let start = contentType.lowercased().firstRange(of: "charset=")?.upperBound else {
      return nil
    }
    let value = contentType.lowercased()[start...].prefix { $0 != ";" }.filter { $0 != "\"" && !$0.isWhitespace }
    return value.isEmpty ? nil : value
  }

  /// Whether it is a page and no plain text: by how it begins, or since the server says so.
  var isMarkup: Bool {
    let type = contentType?.lowercased() ?? ""
    return answer.kind == .html || type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }
}

/// How addresses are to be fetched.
public struct FetchWishes: Sendable {
  /// Whether the Wayback Machine may be asked.
  public var archive: Bool
  /// Ports beside those of the web.
  public var ports: [Int]
  /// The state that one has: where nothing has changed since, the answer is `notModified`.
  public var etag: String?
  public var lastModified: String?
  /// Whether documents, images and the like are wanted too.
  public var binary = false
  /// Whether what came is wanted where the connection ended too early.
  public var part = false
  public var limits = FetchLimits()

  public init(archive: Bool = false, ports: [Int] = []) {
    self.archive = archive
    self.ports = ports
  }
}

extension String {
  /// Whether it is an address of the web, `https://…`, and no file's name.
  public var isWebAddress: Bool {
    let start = prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
