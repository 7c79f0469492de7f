import FetchMessages
import FoundationEssentials
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A running `claimbook-fetch`. It gets nothing of this program but its questions: no open file, no variables of the
/// environment, and the root as its folder, so that no claims file is within its reach by accident.
final class FetchProcess: Sendable {
  private let questions: FileDescriptor
  private let answers: FileDescriptor
  private let path: String

  /// Variables that it is given: where the system looks for libraries, and the switch of the tests.
  private static let variables = ["LD_LIBRARY_PATH", "CLAIMBOOK_FETCH_LOOPBACK_PORTS"]

  init(at path: String) throws {
    self.path = path
    // Nobody reads what is written to a program that has died; that is told by the write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    let (childInput, questions) = try Self.pipe()
    let (answers, childOutput) = try Self.pipe()
    (self.questions, self.answers) = (questions, answers)
    let environment = Dictionary(
      uniqueKeysWithValues: Self.variables.compactMap { name in
        Environment[name].map { (Subprocess.Environment.Key(stringLiteral: name), $0) }
      })
    Task.detached {
      _ = try? await run(
        .path(FilePath(path)), environment: .custom(environment), workingDirectory: "/",
        input: .fileDescriptor(childInput, closeAfterSpawningProcess: true),
        output: .fileDescriptor(childOutput, closeAfterSpawningProcess: true),
        error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
    }
  }

  deinit {
    try? questions.close()
    try? answers.close()
  }

  /// Asks one question and waits for its answer.
  func answer(to request: FetchRequest) throws -> FetchedPage {
    let line = FetchProgressLine()
    defer { line.clear() }
    do {
      try questions.writeAll(MessageCoding.line(request))
      while true {
        let head = try headLine()
        if let progress = try? MessageCoding.message(FetchProgress.self, from: head) {
          line.show(progress.progress)
          continue
        }
        let answer = try MessageCoding.message(FetchAnswer.self, from: head)
        guard (0...request.limits.bytes).contains(answer.bytes) else { throw Ended() }
        return FetchedPage(bytes: try bytes(answer.bytes), answer: answer)
      }
    } catch {
      throw CommandFailure(
        "claimbook-fetch ended without an answer (\(Escaped.terminal(path))). Save the page and import that file",
        .error)
    }
  }

  private struct Ended: Error {}

  /// Byte by byte, since what follows the line is the page.
  private func headLine() throws -> [UInt8] {
    var line: [UInt8] = []
    while line.count < MessageCoding.longestLine {
      let byte = try bytes(1)
      if byte == [10] { return line }
      line += byte
    }
    throw Ended()
  }

  private func bytes(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = try bytes.withUnsafeMutableBytes {
        try answers.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
      }
      guard more > 0 else { throw Ended() }
      filled += more
    }
    return bytes
  }

  /// Both ends are closed in other programs.
  private static func pipe() throws -> (read: FileDescriptor, write: FileDescriptor) {
    let ends = try FileDescriptor.pipe()
    for end in [ends.readEnd, ends.writeEnd] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
    return (ends.readEnd, ends.writeEnd)
  }
}

extension FetchProcess {
  private static let name = "claimbook-fetch"

  /// The program: `$CLAIMBOOK_FETCH`, else beside this one, else in `libexec`. Never on the search path, where anybody
  /// may have put something of that name.
  static func find() throws -> String {
    if let path = Environment["CLAIMBOOK_FETCH"] {
      guard isProgram(path) else {
        throw CommandFailure(
          "$CLAIMBOOK_FETCH is \(Escaped.terminal(path)), where no program is. Set it to claimbook-fetch's place",
          .error)
      }
      return path
    }
    let folder = ownFolder
    let places = ["\(folder)/\(name)", "\(folder)/libexec/\(name)", "\(folder)/../libexec/\(name)"]
    if let place = places.first(where: isProgram) { return place }
    throw CommandFailure(
      "addresses are read by the program claimbook-fetch, which is not in \(Escaped.terminal(folder)) nor in libexec. "
        + "Put it there (make release builds it), set CLAIMBOOK_FETCH to its place, or save the page and import that file",
      .error)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private static var ownFolder: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
  }
}
