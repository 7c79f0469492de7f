import Claims
import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A process of this program that reads pages, so that one that crashes or stalls the parser costs that page only.
///
/// It sees no claims file and has limits on memory and time. A socket joins it to this process: a request goes over it,
/// a line comes back.
final class PageWorker: Sendable {
  enum Trouble: Error { case ended, timedOut, notStarted }

  private let process: pid_t
  private let socket: Int32

  /// Starts the process.
  init() throws(Trouble) {
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
    guard let process = Self.start(standardStreams: ends[1]) else {
      close(ends[0])
      throw .notStarted
    }
    self.process = process
    socket = ends[0]
  }

  deinit {
    // The worker ends when its input does; one that hangs is ended.
    close(socket)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  private static func start(standardStreams socket: Int32) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      let path = "/proc/self/exe"
    #else
      var actions: posix_spawn_file_actions_t?
      let path = CommandLine.arguments[0]
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket, 0)
    posix_spawn_file_actions_adddup2(&actions, socket, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A crash is expected of some pages; nobody reads its trace.
    let words: [String] = ["claimbook", ReadWorker.name]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let clock = Environment["CLAIMBOOK_NOW"].map { ["CLAIMBOOK_NOW=\($0)"] } ?? []
    let variables = ["SWIFT_BACKTRACE=enable=no"] + clock
    let environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, nil, arguments, environment) == 0 ? process : nil
  }

  /// Asks for one page; the answer may take so many seconds.
  func ask(_ request: WorkerRequest, _ bytes: [UInt8], seconds: Int) throws(Trouble) -> WorkerReply {
    var request = request
    request.size = bytes.count
    guard let header = try? JSONEncoder().encode(request) else { throw .notStarted }
    let deadline = Self.now + Int64(seconds) * 1000
    try send(Array(header) + [10] + bytes, before: deadline)
    var buffer: [UInt8] = []
    while true {
      // Nothing follows a reply before the next request.
      if buffer.last == 10 {
        guard let reply = WorkerReply(buffer.dropLast()) else { throw .ended }
        return reply
      }
      try wait(for: Int16(POLLIN), before: deadline)
      let size = 1 << 16
      let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { part -> Int in
        let count = recv(socket, part.baseAddress, size, 0)
        if count > 0 { buffer.append(contentsOf: part[..<count]) }
        return count
      }
      if count == 0 || count < 0 && errno != EINTR { throw .ended }
    }
  }

  private func send(_ bytes: [UInt8], before deadline: Int64) throws(Trouble) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: Int16(POLLOUT), before: deadline)
      let count = bytes.withUnsafeBytes { part in
        #if canImport(Glibc)
          Glibc.send(
            socket, part.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
        #else
          Darwin.send(socket, part.baseAddress?.advanced(by: sent), bytes.count - sent, MSG_DONTWAIT)
        #endif
      }
      if count > 0 { sent += count } else if errno != EINTR, errno != EAGAIN { throw .ended }
    }
  }

  private func wait(for events: Int16, before deadline: Int64) throws(Trouble) {
    while true {
      let left = deadline - Self.now
      guard left > 0 else { throw .timedOut }
      var descriptor = pollfd(fd: socket, events: events, revents: 0)
      let ready = poll(&descriptor, 1, Int32(min(left, 60_000)))
      if ready > 0 { return }
      if ready < 0, errno != EINTR { throw .ended }
    }
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}

/// The workers that are free, for as many jobs as there are.
final class PageWorkers: Sendable {
  /// How long a page may take. The slowest of two thousand took a tenth of a second.
  static let patience = 20

  private let seconds: Int
  private let free = Mutex<[PageWorker]>([])

  init(seconds: Int = patience) { self.seconds = seconds }

  /// Reads a page in a worker.
  ///
  /// - Throws: `CommandFailure` with the sentence for this page.
  func read(_ request: WorkerRequest, _ bytes: [UInt8]) throws -> WorkerReply {
    // One that died may have died of the page before, or been killed: only a page that ends two is to blame.
    for attempt in 1...2 {
      do {
        let worker = try free.withLock { $0.popLast() } ?? PageWorker()
        let reply = try worker.ask(request, bytes, seconds: seconds)
        free.withLock { $0.append(worker) }
        if case .failed(let message) = reply { throw CommandFailure(message, .invalidData) }
        return reply
      } catch PageWorker.Trouble.ended where attempt == 1 {
        continue
      } catch let trouble as PageWorker.Trouble {
        throw Self.failure(trouble, request.name, seconds)
      }
    }
    throw Self.failure(.ended, request.name, seconds)
  }

  private static func failure(_ trouble: PageWorker.Trouble, _ name: String, _ seconds: Int) -> CommandFailure {
    switch trouble {
    case .ended:
      CommandFailure("\(name) could not be read: the reader crashed on it. Paste its text into a file", .invalidData)
    case .timedOut:
      CommandFailure("\(name) could not be read within \(seconds) seconds. Paste its text into a file", .invalidData)
    case .notStarted: CommandFailure("no process for reading pages can be started", .error)
    }
  }
}
