import CSpawn
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A running helper. It gets nothing of this program but what it is asked: no open file, no variables but those named, and
/// the root as its folder, so that no claims file is within its reach by accident. Limits on memory and time of the
/// processor it sets itself (`ReadWorker`, `claimbook-fetch`) or its shell does (`PDFText`); how long an answer may take is
/// decided here.
///
/// A socket joins it to this process: it is the helper's standard input and output.
final class HelperProcess: Sendable {
  enum Trouble: Error { case notStarted, ended, timedOut, tooMuch }

  private let process: pid_t
  private let socket: Int32
  /// What came and nobody has taken yet.
  private let received = Mutex(ByteReader())
  /// Whether the system has forgotten it, so that its number may be another's.
  private let isGone = Mutex(false)

  /// Starts the helper with the named variables of this program's environment; what it says on standard error is shown
  /// or lost.
  init(
    _ program: HelperProgram, variables: [String] = [], with extra: [String] = [], showsErrors: Bool = false
  ) throws(Trouble) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .notStarted }
    #if canImport(Darwin)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      var on: Int32 = 1
      setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
    defer { close(ends[1]) }
    let environment = extra + variables.compactMap { name in HelperProgram.variable(name).map { "\(name)=\($0)" } }
    guard let process = Self.start(program, socket: ends[1], environment, showsErrors) else {
      close(ends[0])
      throw .notStarted
    }
    self.process = process
    socket = ends[0]
  }

  deinit {
    // A helper ends when its input does; one that hangs is ended.
    close(socket)
    guard !isGone.withLock({ $0 }) else { return }
    kill(process, SIGKILL)
    _ = waited()
  }

  private static func start(
    _ program: HelperProgram, socket: Int32, _ environment: [String], _ showsErrors: Bool
  ) -> pid_t? {
    let words = [program.path] + program.arguments
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    return claimbook_spawn(&process, program.path, socket, showsErrors, arguments, variables) == 0 ? process : nil
  }

  /// Sends bytes to it.
  func send(_ bytes: [UInt8], by deadline: Deadline = .never) throws(Trouble) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: Int16(POLLOUT), by: deadline)
      sent += try sendSome(of: bytes[sent...])
    }
  }

  /// Sends as many of the bytes as it takes at once.
  private func sendSome(of bytes: ArraySlice<UInt8>) throws(Trouble) -> Int {
    let count = bytes.withUnsafeBytes { part in
      #if canImport(Glibc)
        Glibc.send(socket, part.baseAddress, part.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      #else
        Darwin.send(socket, part.baseAddress, part.count, MSG_DONTWAIT)
      #endif
    }
    if count >= 0 { return count }
    guard errno == EINTR || errno == EAGAIN else { throw .ended }
    return 0
  }

  /// The next line that it writes, without its end.
  func line(longest: Int = .max, by deadline: Deadline = .never) throws(Trouble) -> [UInt8] {
    let line = try take { (reader: inout ByteReader) throws(Trouble) -> ByteReader.Line? in
      try reader.line(limit: longest) { (buffer: inout [UInt8]) throws(Trouble) -> Bool in
        try fill(&buffer, deadline)
      }
    }
    switch line {
    case .bytes(let bytes): return bytes
    case .tooLong: throw .tooMuch
    case nil: throw .ended
    }
  }

  /// The next so many bytes that it writes.
  func bytes(_ count: Int, by deadline: Deadline = .never) throws(Trouble) -> [UInt8] {
    let bytes = try take { (reader: inout ByteReader) throws(Trouble) -> [UInt8] in
      try reader.bytes(count) { (buffer: inout [UInt8]) throws(Trouble) -> Bool in try fill(&buffer, deadline) }
    }
    guard bytes.count == count else { throw .ended }
    return bytes
  }

  /// Sends the bytes, and gives all that it writes until it ends, and with which status it ends. It need not take what it
  /// is sent, nor before it writes.
  func rest(after bytes: [UInt8] = [], limit: Int) throws(Trouble) -> (bytes: [UInt8], status: Int32?) {
    var (rest, answer) = (bytes[...], [UInt8]())
    if rest.isEmpty { shutdown(socket, Int32(SHUT_WR)) }
    while true {
      if !rest.isEmpty, try ready(for: Int16(POLLIN | POLLOUT), by: .never) & Int16(POLLOUT) != 0 {
        // Nothing more where it wants no more.
        rest = rest.dropFirst((try? sendSome(of: rest)) ?? rest.count)
        if rest.isEmpty { shutdown(socket, Int32(SHUT_WR)) }
      } else if (try? fill(&answer, .never)) ?? false {
        if answer.count > limit { throw .tooMuch }
      } else {
        return (answer, waited())
      }
    }
  }

  /// Its exit status; nothing where a signal ended it.
  private func waited() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { return nil } }
    isGone.withLock { $0 = true }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  private func take<Value>(_ body: (inout ByteReader) throws(Trouble) -> Value) throws(Trouble) -> Value {
    var reader = received.withLock { $0 }
    // Two copies of what came would be copied at the first change.
    received.withLock { $0 = ByteReader() }
    defer { received.withLock { [reader] in $0 = reader } }
    return try body(&reader)
  }

  private func fill(_ buffer: inout [UInt8], _ deadline: Deadline) throws(Trouble) -> Bool {
    while true {
      try wait(for: Int16(POLLIN), by: deadline)
      let count = OpenFile.read(socket, &buffer, 1 << 16)
      if count >= 0 { return count > 0 }
      // A helper that dies with bytes unread resets the connection.
      if errno != EAGAIN { throw .ended }
    }
  }

  private func wait(for events: Int16, by deadline: Deadline) throws(Trouble) {
    _ = try ready(for: events, by: deadline)
  }

  /// Waits until it takes bytes or gives some.
  ///
  /// - Returns: which of both.
  private func ready(for events: Int16, by deadline: Deadline) throws(Trouble) -> Int16 {
    while true {
      let left = deadline.left
      guard left > 0 else { throw .timedOut }
      var descriptor = pollfd(fd: socket, events: events, revents: 0)
      let ready = poll(&descriptor, 1, Int32(min(left, 60_000)))
      if ready > 0 { return descriptor.revents }
      if ready < 0, errno != EINTR { throw .ended }
    }
  }

  /// Until when something may take, on a clock that nobody sets.
  struct Deadline {
    private let at: Int64?

    static let never = Deadline(at: nil)

    private init(at: Int64?) { self.at = at }

    init(seconds: Int) { at = Self.now + Int64(seconds) * 1000 }

    /// In milliseconds.
    fileprivate var left: Int64 { at.map { $0 - Self.now } ?? 60_000 }

    private static var now: Int64 {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
  }
}
