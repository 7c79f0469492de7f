import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A web server for one test, on a port of its own. It says exactly the bytes it is told, right or wrong.
public final class LoopbackServer: Sendable {
  public let port: Int
  public let host: String
  private let listener: Int32
  private let seen = Mutex<[Request]>([])

  /// What a client asked.
  public struct Request: Sendable {
    public let path: String
    /// Names in lower case.
    public let headers: [String: String]
    public let line: String
  }

  /// A connection, to which an answer is written piece by piece.
  public struct Connection: Sendable {
    let descriptor: Int32

    /// False once the client has gone.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }

    @discardableResult
    public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Blocks until the client goes away: how a server stalls without a clock.
    public func waitForClient() {
      var byte: UInt8 = 0
      while systemReceive(descriptor, &byte, 1) > 0 {}
    }
  }

  /// Starts it; every request is given to `answer`, and the connection is closed after it.
  public init(
    host: String = "127.0.0.1", port: Int = 0, answer: @escaping @Sendable (Request, Connection) -> Void
  ) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    inet_pton(AF_INET, host, &address.sin_addr)
    let descriptor = socket(AF_INET, streamType, 0)
    listener = descriptor
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isListening else { throw LoopbackFailure() }
    self.port = Int(in_port_t(bigEndian: address.sin_port))
    self.host = host
    let record: @Sendable (Request) -> Void = { [weak self] request in self?.seen.withLock { $0.append(request) } }
    startThread {
      while true {
        let client = accept(descriptor, nil, nil)
        guard client >= 0 else { break }
        startThread {
          if let request = Self.read(client) {
            record(request)
            answer(request, Connection(descriptor: client))
          }
          shutdown(client, Int32(SHUT_RDWR))
          close(client)
        }
      }
      // Here and not where it is stopped: nobody else may get the number while this thread still uses it.
      close(descriptor)
    }
  }

  /// Answers of `status line and headers` and body by path; 404 for what isn't there.
  public convenience init(pages: [String: Page]) throws {
    try self.init { request, connection in
      (pages[request.path] ?? Page(status: "404 Not Found", body: "no such page")).send(to: connection)
    }
  }

  deinit {
    // Wakes the thread that waits in accept.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  public var requests: [Request] { seen.withLock { $0 } }

  public func url(_ path: String = "/") -> String { "http://\(host):\(port)\(path)" }

  private static func read(_ client: Int32) -> Request? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard bytes.count < 1 << 16, systemReceive(client, &byte, 1) == 1 else { return nil }
      bytes.append(byte)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    guard let line = lines.first else { return nil }
    let words = line.split(separator: " ")
    guard words.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return Request(path: String(words[1]), headers: headers, line: line)
  }
}

struct LoopbackFailure: Error {}

/// An ordinary answer.
public struct Page: Sendable {
  public var status: String
  public var headers: [String]
  public var body: [UInt8]

  public init(status: String = "200 OK", headers: [String] = ["Content-Type: text/html"], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  public init(status: String = "200 OK", headers: [String] = ["Content-Type: text/html"], body: String) {
    self.init(status: status, headers: headers, body: Array(body.utf8))
  }

  /// A redirect; without a place where it names none.
  public static func redirect(_ location: String?, status: String = "302 Found") -> Page {
    Page(status: status, headers: location.map { ["Location: \($0)"] } ?? [], body: "elsewhere")
  }

  public func send(to connection: LoopbackServer.Connection) {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.count)", "Connection: close", "", ""]
    connection.send(lines.joined(separator: "\r\n"))
    connection.send(body)
  }
}

private let streamType = Int32(SOCK_STREAM.rawValue)

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
}

private func systemReceive(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  recv(descriptor, bytes, count, 0)
}

private final class Work {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// A thread of its own, since a server that stalls would hold up the threads that tests share.
private func startThread(_ body: @escaping @Sendable () -> Void) {
  var thread = pthread_t()
  let work = Unmanaged.passRetained(Work(body)).toOpaque()
  let started = pthread_create(
    &thread, nil,
    { context in
      if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
      return nil
    }, work)
  if started == 0 { pthread_detach(thread) } else { Unmanaged<Work>.fromOpaque(work).release() }
}
