/// Text broken at blanks to the screen's width.
enum Wrapped {
  /// Blanks become one between words, and each line gets the indent.
  static func text(_ text: String, indent: String = "", width: Int? = nil) -> String {
    let limit = max(20, (width ?? min(Screen.width, 100)) - indent.count)
    return lines(text, width: limit, keepsWords: true).map { indent + $0 }.joined(separator: "\n")
  }

  /// The lines; a word that is wider than all of a line is cut in pieces, unless words are to be kept.
  static func lines(_ text: String, width: Int, keepsWords: Bool = false) -> [String] {
    var lines: [String] = []
    var (line, used) = ("", 0)
    for word in text.split(whereSeparator: \.isWhitespace) {
      let size = DisplayWidth.of(String(word))
      if used > 0, used + 1 + size > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if used > 0 {
        line += " "
        used += 1
      }
      if keepsWords || size <= width {
        line += word
        used += size
        continue
      }
      for character in word {
        let next = DisplayWidth.of(String(character))
        if used > 0, used + next > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += next
      }
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// A line that was printed as it is, broken at the blanks where the screen ends; what follows is indented as it was.
  static func printed(_ line: Substring, width: Int) -> String {
    guard DisplayWidth.of(String(line)) > width else { return String(line) }
    let indent = line.prefix { $0 == " " }
    var lines: [String] = []
    var (current, used) = (String(indent), indent.count)
    var blanks = ""
    for piece in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
      if piece.isEmpty {
        blanks += " "
        continue
      }
      let size = DisplayWidth.of(String(piece))
      if used > indent.count, used + blanks.count + size > width {
        lines.append(current)
        (current, used) = (String(indent + piece), indent.count + size)
      } else {
        current += blanks + String(piece)
        used += blanks.count + size
      }
      blanks = " "
    }
    return (lines + [current]).joined(separator: "\n")
  }
}
