/// The lines of a table on a screen of some width.
struct TableLayout {
  let headings: [String]
  let rows: [[Table.Cell]]
  let wide: Int
  let text: Table.Text

  private static let gap = "  "
  private static let indent = "    "

  func lines(width: Int) -> [String] {
    guard let widths = widths(of: width) else { return stacked(width) }
    return ([headings.map { Table.Cell($0, .faint) }] + rows).flatMap { beside($0, widths) }
  }

  // MARK: In columns

  /// How wide each column is; nothing where the text would get too little.
  private func widths(of width: Int) -> [Int]? {
    var widths = headings.indices.map { column in
      cells(of: column).map(DisplayWidth.of).max() ?? 0
    }
    let least = headings.indices.map { column in
      column > wide ? widths[column] : min(width / 2, longestWord(in: column))
    }
    let share = text == .statement ? width / 2 : width / 3
    let room = width - Self.gap.count * (widths.count - 1)
    let others = widths.indices.filter { $0 != wide }
    func taken() -> Int { others.map { widths[$0] }.reduce(0, +) }
    while room - taken() < min(share, widths[wide]) {
      // The widest gives way, as long as its words stay whole.
      guard let widest = others.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] }) else {
        return nil
      }
      widths[widest] -= 1
    }
    widths[wide] = wide == widths.count - 1 ? room - taken() : min(widths[wide], room - taken())
    // A long word, as an address is, stands below, where it stays whole if the screen has room for it at all.
    let longest = longestWord(in: wide)
    return longest <= widths[wide] || longest > width - Self.indent.count ? widths : nil
  }

  private func cells(of column: Int) -> [String] { [headings[column]] + rows.map { $0[column].words } }

  private func longestWord(in column: Int) -> Int {
    cells(of: column).flatMap { $0.split(separator: " ") }.map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  private func beside(_ cells: [Table.Cell], _ widths: [Int]) -> [String] {
    let broken = zip(cells, widths).map { cell, width in
      short(Wrapped.lines(cell.words, width: width), text == .statement ? 2 : nil, width)
    }
    return (0..<(broken.map(\.count).max() ?? 0)).map { line in
      var printed = ""
      // Blanks are only written before something.
      var blanks = 0
      for (column, lines) in broken.enumerated() {
        if line < lines.count, !lines[line].isEmpty {
          printed += String(repeating: " ", count: blanks) + (cells[column].style?(lines[line]) ?? lines[line])
          blanks = widths[column] - DisplayWidth.of(lines[line])
        } else {
          blanks += widths[column]
        }
        blanks += Self.gap.count
      }
      return printed
    }
  }

  /// At most so many lines, the last one cut where there are more.
  private func short(_ lines: [String], _ most: Int?, _ width: Int) -> [String] {
    guard let most, lines.count > most else { return lines }
    return lines.prefix(most - 1) + [DisplayWidth.cut(lines[(most - 1)...].joined(separator: " "), to: width)]
  }

  // MARK: Stacked

  /// What stands before the text on one line, the text below it, what stands behind it below that.
  private func stacked(_ width: Int) -> [String] {
    let first = headings.indices.first { $0 != wide }.map { cells(of: $0).map(DisplayWidth.of).max() ?? 0 } ?? 0
    let indent = Self.indent
    var lines = head(headings.map { Table.Cell($0, .faint) }, first, width)
    for row in rows {
      lines += head(row, first, width)
      let text = Wrapped.lines(row[wide].words, width: min(width, 100) - indent.count)
      lines += short(text, self.text == .statement ? 3 : nil, width - indent.count).map {
        indent + (row[wide].style?($0) ?? $0)
      }
      for cell in row[(wide + 1)...] where !cell.text.isEmpty {
        lines += Wrapped.lines(cell.words, width: width - indent.count).map { indent + (cell.style?($0) ?? $0) }
      }
    }
    return lines
  }

  private func head(_ row: [Table.Cell], _ first: Int, _ width: Int) -> [String] {
    var lines = [""]
    var used = 0
    for (column, cell) in row[..<wide].enumerated() where !cell.text.isEmpty {
      let indent = column == 0 ? "" : "    "
      for (number, piece) in Wrapped.lines(cell.words, width: width - indent.count).enumerated() {
        let size = DisplayWidth.of(piece)
        let printed = cell.style?(piece) ?? piece
        if number == 0, used == 0 || used + Self.gap.count + size <= width {
          lines[lines.count - 1] += (used == 0 ? "" : Self.gap) + printed
          used += (used == 0 ? 0 : Self.gap.count) + size
        } else {
          lines.append(indent + printed)
          used = indent.count + size
        }
      }
      if column == 0, used < first {
        lines[lines.count - 1] += String(repeating: " ", count: first - used)
        used = first
      }
    }
    return lines.filter { !$0.isEmpty }
  }
}
