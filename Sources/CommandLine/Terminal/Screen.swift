#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// What standard output is, and how wide.
enum Screen {
  static let isTerminal = isatty(1) == 1
  static let canAsk = isatty(0) == 1 && isatty(2) == 1

  /// Columns, at least 40; 100 where nobody knows.
  static let width: Int = {
    if let columns = Environment["COLUMNS"].flatMap({ Int($0) }) { return max(40, columns) }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return max(40, Int(size.ws_col))
  }()

  /// Lines; 24 where nobody knows.
  static let height: Int = {
    if let lines = Environment["LINES"].flatMap({ Int($0) }), lines > 0 { return lines }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }()

  static let hasColour = Environment["CLICOLOR_FORCE"] != nil || isTerminal && Environment["NO_COLOR"] == nil
}

/// Colours by meaning; plain text where there are none.
enum Style: String {
  case strong = "1"
  case faint = "2"
  case good = "32"
  case bad = "31"
  case doubtful = "33"
  case link = "36"

  func callAsFunction(_ text: String) -> String {
    Screen.hasColour && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
