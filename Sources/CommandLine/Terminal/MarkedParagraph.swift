/// A line of an article as lines on the screen, with the speakers of its statements.
struct MarkedParagraph {
  private let words: [MarkedWord]
  private let marks: [MarkedText.Mark]
  /// What stands before the first line, and before the others.
  private let (beginning, indent): (String, String)

  init(_ words: [MarkedWord], _ marks: [MarkedText.Mark], begins beginning: String = "", _ indent: String = "") {
    self.words = words
    self.marks = marks
    (self.beginning, self.indent) = (beginning, indent)
  }

  func print() {
    if Margin.isThere { printBeside() } else { printBelow() }
  }

  /// Where speakers stand beside the text: on a terminal that has room for both.
  private enum Margin {
    static let isThere = Screen.isTerminal && Screen.width >= 100
    static let width = min(36, Screen.width - 3 - 66)
    /// Longer lines are hard to read.
    static let textWidth = min(90, Screen.width - 3 - width)
  }

  /// The marks that begin on one line; those of one speaker in a row share an entry.
  private struct Entry {
    var labels: [String]
    let speaker: String

    func lines(width: Int) -> [String] {
      let label = labels.joined(separator: " ")
      let hanging = String(repeating: " ", count: label.count + 1)
      let text = Wrapped.text(Escaped.line(speaker), width: max(16, width - hanging.count))
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
        (index == 0 ? Style.strong(label) + " " : hanging) + Style.link(String(line))
      }
    }
  }

  private func printBeside() {
    var (text, margin): ([String], [String]) = ([], [])
    var seen: Set<Int> = []
    for (number, line) in broken(at: Margin.textWidth).enumerated() {
      text.append(printed(line, number))
      let begun = entries(line, besides: &seen).flatMap { $0.lines(width: Margin.width) }
      guard !begun.isEmpty else { continue }
      // Beside the line where it begins, or below the entry that is still there.
      margin += Array(repeating: "", count: max(0, text.count - 1 - margin.count)) + begun
    }
    for index in 0..<max(text.count, margin.count, 1) {
      let left = index < text.count ? text[index] : ""
      guard index < margin.count, !margin[index].isEmpty else {
        Output.line(left)
        continue
      }
      Output.line("\(DisplayWidth.padded(left, to: Margin.textWidth)) \(Style.faint("│")) \(margin[index])")
    }
  }

  private func printBelow() {
    let lines = broken(at: min(Screen.width, 100))
    if lines.isEmpty { Output.line("") }
    for (number, line) in lines.enumerated() { Output.line(printed(line, number)) }
    var seen: Set<Int> = []
    for entry in entries(words, besides: &seen) {
      for line in entry.lines(width: min(Screen.width, 100) - 4) { Output.line("    " + line) }
    }
  }

  /// A statement in two pieces has one entry in its paragraph.
  private func entries(_ words: [MarkedWord], besides seen: inout Set<Int>) -> [Entry] {
    var entries: [Entry] = []
    for index in words.flatMap(\.begun) where seen.insert(index).inserted {
      let mark = marks[index]
      if entries.last?.speaker == mark.speaker {
        entries[entries.count - 1].labels.append(mark.bracketed)
      } else {
        entries.append(Entry(labels: [mark.bracketed], speaker: mark.speaker))
      }
    }
    return entries
  }

  private func broken(at width: Int) -> [[MarkedWord]] {
    let width = width - indent.count
    var lines: [[MarkedWord]] = []
    var used = 0
    for word in words {
      if lines.isEmpty || used + 1 + word.width > width {
        lines.append([word])
        used = word.width
      } else {
        lines[lines.count - 1].append(word)
        used += 1 + word.width
      }
    }
    return lines
  }

  private func printed(_ line: [MarkedWord], _ number: Int) -> String {
    (number == 0 ? beginning : indent) + line.map(\.printed).joined(separator: " ")
  }
}
