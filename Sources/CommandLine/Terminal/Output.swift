import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a command prints. Lines are written at once, so that whoever reads a pipe gets them as they come.
enum Output {
  /// A line, or several; on a terminal broken at words where it would be wider than the screen.
  static func line(_ text: String) { write((isForPeople(1) ? fitted(text) : text) + "\n", to: 1) }
  static func error(_ text: String) { write((isForPeople(2) ? fitted(text) : text) + "\n", to: 2) }

  private static let notes = Mutex<Set<String>>([])

  /// Says on standard error what a command that opens its file twice would say twice.
  static func note(_ text: String) {
    if notes.withLock({ $0.insert(text).inserted }) { error(text) }
  }

  /// A question, behind which the answer is typed.
  static func prompt(_ text: String) { write((isForPeople(2) ? fitted(text) : text) + " ", to: 2) }

  /// Beside the data: on a terminal with it, in a pipe on standard error.
  static func aside(_ text: String) { Screen.isTerminal ? line(text) : error(text) }

  /// What other programs read, as it is; on a terminal nothing in it is obeyed.
  static func data(_ text: String) { write(Screen.isTerminal ? Escaped.data(text) : text, to: 1) }

  /// What other programs read stays as it is on a terminal too, where it may be copied from.
  private static let isForPrograms = CommandLine.arguments.contains { word in
    ["--json", "--fields", "--csv", "--tsv", "--diagram"].contains {
      word == $0 || word.hasPrefix($0 + "=")
    }
  }

  private static func isForPeople(_ descriptor: Int32) -> Bool { !isForPrograms && isTerminal(descriptor) }

  private static func fitted(_ text: String) -> String {
    guard text.utf8.count > Screen.width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Wrapped.printed($0, width: Screen.width) }.joined(separator: "\n")
  }

  private static let pages = Mutex<String?>(nil)

  /// From now on standard output is kept, until `collected()` hands it over.
  static func collect() { pages.withLock { $0 = "" } }

  static func collected() -> String {
    pages.withLock { text in
      defer { text = nil }
      return text ?? ""
    }
  }

  static func write(_ text: String, to descriptor: Int32) {
    let isKept = pages.withLock { pages in
      guard descriptor == 1, pages != nil else { return false }
      pages?.append(text)
      return true
    }
    if isKept { return }
    var text = text
    text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Bytes as they are, past the pager; nothing for a terminal, which would obey what is in them.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) {
    bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
    var rest = bytes
    while let base = rest.baseAddress, rest.count > 0 {
      let written = systemWrite(descriptor, base, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        // Nobody reads any more, or the disk behind a redirection is full.
        if descriptor != 2, errno != EPIPE {
          error("error: the output cannot be written: \(String(cString: strerror(errno)))")
        }
        exit(ExitStatus.error.rawValue)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
