/// Rows in columns: aligned and cut to the screen on a terminal, tab-separated and whole in a pipe.
struct Table {
  struct Cell {
    let text: String
    var style: Style?

    init(_ text: String, _ style: Style? = nil) {
      self.text = Escaped.line(text)
      self.style = style
    }
  }

  let headings: [String]
  private(set) var rows: [[Cell]] = []
  /// The column that takes what the others leave; those behind it are never cut.
  private let wide: Int

  init(_ headings: [String], wide: Int? = nil) {
    self.headings = headings
    self.wide = wide ?? headings.count - 1
  }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  func print() {
    guard Screen.isTerminal || Screen.hasColour else {
      for row in rows { Output.line(row.map(\.text).joined(separator: "\t")) }
      return
    }
    guard !rows.isEmpty else { return }
    var widths = headings.map(DisplayWidth.of)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.of(cell.text)) }
    }
    for index in widths.indices where index < wide { widths[index] = min(widths[index], 28) }
    let others = widths.indices.filter { $0 != wide }.map { widths[$0] }.reduce(0, +) + 2 * (widths.count - 1)
    let rest = max(16, Screen.width - others)
    widths[wide] = wide == widths.count - 1 ? rest : min(widths[wide], rest)
    Output.line(line(headings.map { Cell($0, .faint) }, widths))
    for row in rows { Output.line(line(row, widths)) }
  }

  private func line(_ cells: [Cell], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = DisplayWidth.cut(cell.text, to: widths[index])
      line += cell.style?(text) ?? text
      if index < cells.count - 1 {
        line += String(repeating: " ", count: max(0, widths[index] - DisplayWidth.of(text)) + 2)
      }
    }
    return line
  }
}

/// How many columns a text takes on a terminal: two for East Asian wide characters and emoji, none for marks.
enum DisplayWidth {
  /// Colours take no room; outside text has none, since its escapes are shown as ␛.
  static func of(_ text: String) -> Int {
    var (width, isColour) = (0, false)
    for character in text {
      if character == "\u{1B}" { isColour = true }
      if !isColour { width += of(character) }
      if character == "m" { isColour = false }
    }
    return width
  }

  /// Blanks behind, up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var (result, used) = ("", 0)
    for character in text {
      let next = of(character)
      guard used + next < width else { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  private static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}

/// Text broken at blanks to the screen's width.
enum Wrapped {
  static func text(_ text: String, indent: String = "", width: Int? = nil) -> String {
    let limit = max(20, (width ?? min(Screen.width, 100)) - indent.count)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > limit {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { indent + $0 }.joined(separator: "\n")
  }
}
