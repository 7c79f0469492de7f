import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal with the program on it, for tests that press keys and look at the mode that is left behind.
final class PseudoTerminal {
  private let main: Int32
  private let replica: Int32
  private let process = Process()
  private(set) var output = ""
  /// What `waitFor` has seen already.
  private var seen = 0

  /// Starts a command line in a folder; nothing where the system lends no terminal.
  init?(_ line: String, in folder: String, environment: [String: String] = [:]) throws {
    main = Self.lend("posix_openpt")
    guard main >= 0, Self.prepare("grantpt", main), Self.prepare("unlockpt", main), let name = Self.name(of: main)
    else { return nil }
    replica = open(name, O_RDWR | O_NOCTTY)
    guard replica >= 0 else { return nil }
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "exec \(line)"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": Program.folder.path + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC",
      "CLAIMBOOK_NOW": "2024-05-10T12:00:00Z", "CLAIMBOOK_USER": "Ana Kovač", "NO_COLOR": "1", "COLUMNS": "80",
    ].merging(environment) { _, new in new }
    let end = FileHandle(fileDescriptor: replica, closeOnDealloc: false)
    process.standardInput = end
    process.standardOutput = end
    process.standardError = end
    try process.run()
  }

  // The C library's header hides these from Swift unless it is compiled with _XOPEN_SOURCE; the functions are there.
  private typealias OnDescriptor = @convention(c) (Int32) -> Int32

  private static func lend(_ function: String) -> Int32 {
    dlsym(nil, function).map { unsafeBitCast($0, to: OnDescriptor.self)(O_RDWR | O_NOCTTY) } ?? -1
  }

  private static func prepare(_ function: String, _ descriptor: Int32) -> Bool {
    dlsym(nil, function).map { unsafeBitCast($0, to: OnDescriptor.self)(descriptor) } == 0
  }

  private static func name(of descriptor: Int32) -> String? {
    typealias Name = @convention(c) (Int32) -> UnsafePointer<CChar>?
    return dlsym(nil, "ptsname").flatMap { unsafeBitCast($0, to: Name.self)(descriptor) }.map { String(cString: $0) }
  }

  deinit {
    close(main)
    close(replica)
  }

  /// Reads until the words have come after those waited for before.
  ///
  /// - Returns: what came up to them; all that came when the program ended without them.
  @discardableResult
  func waitFor(_ words: String) -> String {
    while true {
      let fresh = output.dropFirst(seen)
      if let found = fresh.range(of: words) {
        seen = output.distance(from: output.startIndex, to: found.upperBound)
        return String(fresh[..<found.upperBound])
      }
      guard readSome() else { return String(output.dropFirst(seen)) }
    }
  }

  func press(_ keys: String) { _ = keys.utf8CString.withUnsafeBytes { write(main, $0.baseAddress, $0.count - 1) } }

  func send(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end.
  ///
  /// - Returns: the exit code, or 128 and the signal.
  func end() -> Int32 {
    while process.isRunning, readSome() {}
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
  }

  /// Whether the terminal waits for whole lines and shows what is typed, as a shell wants it.
  var isAsShellsWant: Bool {
    var mode = termios()
    guard tcgetattr(replica, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ICANON) != 0 && mode.c_lflag & tcflag_t(ECHO) != 0
  }

  /// What came meanwhile; false when the program has ended and nothing is left.
  private func readSome() -> Bool {
    var descriptor = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    // Our own end of the replica keeps it open, so the end of the program is looked for now and then.
    while poll(&descriptor, 1, 50) == 0 {
      if !process.isRunning { return false }
    }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(main, &bytes, bytes.count)
    guard count > 0 else { return false }
    output += String(decoding: bytes.prefix(count), as: UTF8.self)
    return true
  }
}

extension String {
  /// On one line, however it was wrapped for the screen.
  var unwrapped: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
