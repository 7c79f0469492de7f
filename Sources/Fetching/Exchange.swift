import CCurl
import FetchMessages

/// What one transfer has seen so far, filled by libcurl's callbacks, and why it was stopped.
final class Exchange {
  private let policy: FetchPolicy
  private let limits: FetchLimits
  private let address: WebAddress
  /// Told how many bytes have come.
  private let progress: (Int) -> Void

  private(set) var status: Int?
  private(set) var headers: [FetchAnswer.Header] = []
  private(set) var body: [UInt8] = []
  /// Why the transfer was stopped.
  private(set) var failure: FetchFailure?
  /// Why a connection was refused; another address of the same name may have been fine.
  private(set) var objection: FetchFailure?
  /// True where all that matters was in the headers and the transfer was stopped after them.
  private(set) var isComplete = false
  private var headerBytes = 0
  /// Bytes of the page as they were sent.
  private var sent = 0
  private var inflation: Inflation?

  /// Whether what was sent of a compressed page does not come to its end.
  var isCutShort: Bool { sent > 0 && inflation?.isWhole == false }

  /// Whole sites get by with fewer; what sends more wants to fill the memory.
  static let headerLimit = (lines: 1_000, bytes: 100_000)

  init(_ address: WebAddress, policy: FetchPolicy, limits: FetchLimits, progress: @escaping (Int) -> Void) {
    self.address = address
    self.policy = policy
    self.limits = limits
    self.progress = progress
  }

  /// A socket for an address that may be connected to, else none: the last look before a packet goes out, at the
  /// address that is really used, whatever the name stood for before.
  func open(_ target: UnsafePointer<curl_sockaddr>) -> curl_socket_t {
    var bytes = [UInt8](repeating: 0, count: 16)
    var port: UInt16 = 0
    let count = ccurl_address(target, &bytes, &port)
    guard let address = IPAddress(bytes: bytes.prefix(count)) else { return CURL_SOCKET_BAD }
    if let refused = policy.objection(to: address, port: Int(port)) {
      objection = refused
      return CURL_SOCKET_BAD
    }
    return ccurl_open_socket(target)
  }

  /// Takes a line of the headers; false stops the transfer.
  func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    headerBytes += line.count
    guard headerBytes <= Self.headerLimit.bytes, headers.count < Self.headerLimit.lines else {
      return stop(.tooManyHeaders, "\(address) answered with more headers than any page has")
    }
    let text =
      String(validating: line, as: UTF8.self) ?? String(String.UnicodeScalarView(line.map { Unicode.Scalar($0) }))
    let words = text.trimmed
    if words.lowercased().hasPrefix("http/") {
      // Interim answers (100, 103) come before the one that counts.
      headers = []
      status = words.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      return true
    }
    if words.isEmpty { return endHeaders() }
    guard let colon = words.firstIndex(of: ":") else { return true }
    let name = String(words[..<colon]).trimmed.lowercased()
    if name == "set-cookie" { return true }
    headers.append(.init(name: name, value: String(words[words.index(after: colon)...]).trimmed))
    return true
  }

  /// Takes a piece of the page as it was sent; false stops the transfer.
  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    sent += bytes.count
    guard let inflation else { return take(bytes) }
    return switch inflation.unpack(bytes, take) {
    case .taken: true
    case .stopped: false
    case .damaged: stop(.encoding, "\(address) is damaged: it cannot be decompressed")
    }
  }

  /// Takes a piece of the page as it is.
  private func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= limits.bytes else {
      return stop(.tooLarge, "\(address) has more than the \(limits.bytes) bytes that one page may have")
    }
    body.append(contentsOf: bytes)
    guard body.count <= limits.ratio * (sent + Self.bufferSize) else {
      return stop(
        .tooLarge, "\(address) becomes more than \(limits.ratio) times larger when it is decompressed, as no page does")
    }
    progress(body.count)
    return true
  }

  /// Bytes that libcurl reads at once.
  static let bufferSize = 16_384

  private func endHeaders() -> Bool {
    guard let status, status >= 200, !isComplete else { return true }
    // The words on a page that leads elsewhere, or says that there is none, are not read.
    if status >= 300 {
      isComplete = true
      return false
    }
    let encodings = headers.filter { $0.name == "content-encoding" }
      .flatMap { $0.value.lowercased().split(separator: ",").map { String($0).trimmed } }
      .filter { !$0.isEmpty && $0 != "identity" }
    let known = encodings.compactMap(Inflation.Encoding.init)
    guard encodings.count <= 1, known.count == encodings.count else {
      return stop(
        .encoding,
        "\(address) is encoded as \(encodings.joined(separator: ", ")), an unsupported encoding that was not asked for")
    }
    inflation = known.first.map(Inflation.init)
    return true
  }

  private func stop(_ code: FetchFailure.Code, _ message: String) -> Bool {
    if failure == nil { failure = FetchFailure(code, message) }
    return false
  }
}

extension StringProtocol {
  /// Without blanks and line ends around it.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
