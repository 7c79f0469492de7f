import CCurl
import FetchMessages

/// One question to one server over libcurl, with nothing followed, nothing remembered and nothing sent but the address.
struct Transfer {
  struct Response {
    let status: Int
    let headers: [FetchAnswer.Header]
    let body: [UInt8]

    func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }
  }

  let policy: FetchPolicy
  let limits: FetchLimits
  /// Milliseconds that are left for it.
  let milliseconds: Int
  /// Addresses that a name stands for, in place of what the system would say.
  var pins: [String] = []

  static let userAgent = "Claimbook/0.1 (reads single pages for fact-checking)"
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// The answer; `part` gets what had come when the connection or the compressed data ended too early.
  func get(
    _ address: WebAddress, headers: [String] = [], part: inout Response?, progress: @escaping (Int) -> Void = { _ in }
  ) throws(FetchFailure) -> Response {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw FetchFailure(.internal, "libcurl could not be started")
    }
    defer { curl_easy_cleanup(handle) }
    let exchange = Exchange(address, policy: policy, limits: limits, progress: progress)
    let lines = Self.list(["Accept: \(Self.accepted)", "Accept-Encoding: gzip, deflate"] + headers)
    defer { curl_slist_free_all(lines) }
    let names = Self.list(pins.map { "\(address.host):\(address.port):\($0)" })
    defer { curl_slist_free_all(names) }
    guard isSet(on: handle, address, lines, names, Unmanaged.passUnretained(exchange).toOpaque()) else {
      throw FetchFailure(.internal, "libcurl does not know an option that is needed: version 7.88 or newer is")
    }
    let code = withExtendedLifetime(exchange) { curl_easy_perform(handle) }
    do throws(FetchFailure) {
      return try response(exchange, code, address)
    } catch {
      if error.code.leavesPart, let status = exchange.status, !exchange.body.isEmpty {
        part = Response(status: status, headers: exchange.headers, body: exchange.body)
      }
      throw error
    }
  }

  private static let accepted =
    "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.9,application/json;q=0.8,*/*;q=0.1"

  private static func list(_ lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
    lines.reduce(nil) { list, line in curl_slist_append(list, line) ?? list }
  }

  /// All that keeps a transfer within its bounds; false where libcurl refuses one of them.
  private func isSet(
    on handle: UnsafeMutableRawPointer, _ address: WebAddress, _ lines: UnsafeMutablePointer<curl_slist>?,
    _ names: UnsafeMutablePointer<curl_slist>?, _ context: UnsafeMutableRawPointer
  ) -> Bool {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address.description), (CURLOPT_PROTOCOLS_STR, "http,https"),
      (CURLOPT_REDIR_PROTOCOLS_STR, "http,https"), (CURLOPT_USERAGENT, Self.userAgent),
      // No proxy, whatever the environment says: it would connect where nobody looks.
      (CURLOPT_PROXY, ""), (CURLOPT_NOPROXY, "*"),
    ]
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_AUTOREFERER, 0), (CURLOPT_NETRC, 0), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_FORBID_REUSE, 1),
      (CURLOPT_TIMEOUT_MS, milliseconds), (CURLOPT_CONNECTTIMEOUT_MS, limits.connectMilliseconds),
      // Less than 100 bytes a second for ten seconds is no page that anybody waits for.
      (CURLOPT_LOW_SPEED_LIMIT, 100), (CURLOPT_LOW_SPEED_TIME, 10), (CURLOPT_BUFFERSIZE, Exchange.bufferSize),
    ]
    var codes = texts.map { ccurl_set_text(handle, $0, $1) } + numbers.map { ccurl_set_number(handle, $0, $1) }
    codes += [
      ccurl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, Int(limits.bytes)),
      ccurl_set_list(handle, CURLOPT_HTTPHEADER, lines), ccurl_set_list(handle, CURLOPT_RESOLVE, names),
      ccurl_set_context(handle, CURLOPT_WRITEDATA, context), ccurl_set_context(handle, CURLOPT_HEADERDATA, context),
      ccurl_set_context(handle, CURLOPT_OPENSOCKETDATA, context),
      ccurl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
        guard let bytes, let exchange = Exchange.of(context) else { return 0 }
        let length = size * count
        // Anything but the length stops the transfer.
        return exchange.takeBody(UnsafeRawBufferPointer(start: bytes, count: length)) ? length : length &+ 1
      },
      ccurl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        guard let bytes, let exchange = Exchange.of(context) else { return 0 }
        let length = size * count
        return exchange.takeHeader(UnsafeRawBufferPointer(start: bytes, count: length)) ? length : length &+ 1
      },
      ccurl_set_socket_opener(handle) { context, _, address in
        guard let address, let exchange = Exchange.of(context) else { return CURL_SOCKET_BAD }
        return exchange.open(address)
      },
    ]
    return codes.allSatisfy { $0 == CURLE_OK }
  }

  private func response(_ exchange: Exchange, _ code: CURLcode, _ address: WebAddress) throws(FetchFailure) -> Response
  {
    if let failure = exchange.failure { throw failure }
    if code == CURLE_OK || exchange.isComplete {
      guard let status = exchange.status else {
        throw FetchFailure(.status, "\(address) did not answer as a web server does")
      }
      guard !exchange.isCutShort else {
        throw FetchFailure(.incomplete, "\(address) is cut off: its compressed data ends too early")
      }
      return Response(status: status, headers: exchange.headers, body: exchange.body)
    }
    if code == CURLE_COULDNT_CONNECT, let objection = exchange.objection { throw objection }
    throw Self.failure(code, address, limits)
  }
}

extension FetchFailure.Code {
  /// Whether what came before is a part of the page.
  var leavesPart: Bool { self == .incomplete || self == .encoding }
}

extension Exchange {
  fileprivate static func of(_ context: UnsafeMutableRawPointer?) -> Exchange? {
    context.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
  }
}
