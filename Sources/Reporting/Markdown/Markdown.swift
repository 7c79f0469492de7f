/// Text from outside as CommonMark: what was a character stays a character.
enum Markdown {
  /// One line of plain text: every mark that CommonMark, GFM or HTML could read is escaped, line breaks become blanks.
  static func text(_ text: String) -> String { guardingStart(inner(text)) }

  /// The same for text that stands inside a line of ours, where nothing can begin a block.
  static func inner(_ text: String) -> String {
    var result = ""
    for scalar in oneLine(text).unicodeScalars {
      if special.contains(scalar) { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return guardingAddresses(result)
  }

  /// In a table's cell; the bar is escaped by `text` already.
  static func cell(_ text: String) -> String { self.text(text) }

  /// A block quotation, one line each paragraph of the text.
  static func quotation(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "> " + self.text(String($0)) }.joined(separator: "\n>\n")
  }

  /// A link, or the title alone when the address isn't one of the web.
  static func link(_ title: String, _ address: String?) -> String {
    guard let address, isSafe(address) else { return text(title) }
    return "[\(text(title))](<\(self.address(address))>)"
  }

  /// Only http and https, so that no `javascript:` gets into a published page.
  private static func isSafe(_ address: String) -> Bool {
    let lower = address.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
  }

  private static func address(_ address: String) -> String {
    address.unicodeScalars.map { scalar in
      switch scalar {
      case "<": "%3C"
      case ">": "%3E"
      case "\\": "%5C"
      case "|": "%7C"
      // CommonMark reads entities in addresses too: without this, `&copy;` would become a sign.
      case "&": "&amp;"
      default: scalar.value <= 0x20 ? "%20" : String(scalar)
      }
    }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    let visible = text.unicodeScalars.map { scalar -> Character in
      switch scalar.value {
      case 9, 10, 13: " "
      // Control characters and direction marks could hide or turn around what follows them.
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
      default: Character(scalar)
      }
    }
    return String(visible).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A line that begins like a list item, heading or rule of figures would become one: `1.` → `1\.`.
  private static func guardingStart(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" {
      return digits + "\\" + line.dropFirst(digits.count)
    }
    if let first = line.first, first == "=" || first == "+" || first == "-" { return "\\" + line }
    return line
  }

  /// GFM makes links of bare addresses; a word joiner entity in them keeps quoted text from becoming clickable.
  private static func guardingAddresses(_ line: String) -> String {
    line.replacing("://", with: ":&#47;/").replacing("www.", with: "www&#46;")
  }

  private static let special = Set("\\`*_{}[]<>#|~!&$@^\"".unicodeScalars)
}
