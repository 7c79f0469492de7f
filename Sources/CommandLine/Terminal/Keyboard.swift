import Drafts

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Single keys of the terminal, without Enter.
///
/// Only the echo and the waiting for a line are switched off: Ctrl-C stays Ctrl-C. The mode is given back at the end and
/// by every signal that ends the program; what nobody can catch (kill -9) leaves it to the shell, as with any program.
enum Keyboard {
  enum Key: Hashable {
    case character(Character)
    case enter, escape, backspace, clear, next, back
    /// Nobody types any more: Ctrl-D, or the terminal is gone.
    case end
  }

  /// Switches the terminal over while the body runs.
  static func reading<Value>(_ body: () throws -> Value) throws -> Value {
    guard tcgetattr(0, &modeBefore) == 0 else {
      throw CommandFailure("the terminal cannot be read key by key", .terminalNeeded)
    }
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { signal(number, giveBackAndEnd) }
    // Whoever started the program may have left them blocked.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&wanted, number) }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
    // Stopped with Ctrl-Z, the shell sets its own mode; ours is wanted again afterwards.
    signal(SIGCONT) { _ in Keyboard.takeOver() }
    takeOver()
    defer { giveBack() }
    return try body()
  }

  /// Gives the terminal to another program while the body runs.
  static func lending<Value>(_ body: () throws -> Value) rethrows -> Value {
    restoreMode()
    defer { takeOver() }
    return try body()
  }

  /// The next key; waits for it.
  static func key() -> Key {
    guard let byte = nextByte() else { return .end }
    switch byte {
    case 0x04: return .end
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x15: return .clear
    case 0x1B: return escapeSequence()
    default: return character(byte)
    }
  }

  /// A line typed behind a prompt; nothing when it was left with Esc.
  static func line(_ prompt: String) -> String? {
    var text = ""
    while true {
      // What no longer fits is hidden on the left, so that the line stays one line.
      let room = max(10, Screen.width - DisplayWidth.of(prompt) - 1)
      Output.write("\r\u{1B}[K\(prompt)\(Escaped.terminal(String(text.suffix(room))))", to: 1)
      switch key() {
      case .character(let character): text.append(character)
      case .backspace: if !text.isEmpty { text.removeLast() }
      case .clear: text = ""
      case .enter:
        Output.write("\n", to: 1)
        return text
      case .escape, .end:
        Output.write("\n", to: 1)
        return nil
      case .next, .back: break
      }
    }
  }

  private static func giveBack() {
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCONT] { signal(number, SIG_DFL) }
    restoreMode()
  }

  fileprivate static func restoreMode() {
    var mode = modeBefore
    tcsetattr(0, TCSADRAIN, &mode)
  }

  fileprivate static func takeOver() {
    var mode = modeBefore
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSADRAIN, &mode)
  }

  /// Arrow keys; anything else that a key sends after Esc is swallowed.
  private static func escapeSequence() -> Key {
    guard isWaiting(), let second = nextByte() else { return .escape }
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else { return .escape }
    while let byte = nextByte() {
      switch byte {
      case UInt8(ascii: "A"), UInt8(ascii: "D"): return .back
      case UInt8(ascii: "B"), UInt8(ascii: "C"): return .next
      case 0x40...0x7E: return .character("\0")
      default: continue
      }
    }
    return .end
  }

  private static func character(_ first: UInt8) -> Key {
    var bytes = [first]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    while bytes.count < length, let byte = nextByte() { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self).first.map { .character($0) } ?? .end
  }

  private static func nextByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(0, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  /// Whether more came with the key: a terminal sends what one key makes at once.
  private static func isWaiting() -> Bool {
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 30) > 0
  }
}

/// The terminal's mode before it was changed. Written once, before any handler that reads it is set: a signal handler may
/// neither lock nor allocate.
nonisolated(unsafe) private var modeBefore = termios()

/// Ends the program as the signal would have, with the terminal as it was.
private let giveBackAndEnd: @convention(c) (Int32) -> Void = { number in
  Keyboard.restoreMode()
  Draft.removeAll()
  signal(number, SIG_DFL)
  raise(number)
}
