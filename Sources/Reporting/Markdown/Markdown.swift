import Claims

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
    let seen = HiddenCharacter.replaced(in: address) { scalar, _ in
      String(scalar).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
    return seen.unicodeScalars.map { scalar in
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
    HiddenCharacter.replaced(in: text) { scalar, kind in
      switch scalar {
      case "\t", "\n", "\r", "\u{2028}", "\u{2029}": " "
      // What splits a word that looks whole is left out; what could turn around or hide words is shown.
      default: kind == .nothing ? "" : "\u{FFFD}"
      }
    }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
