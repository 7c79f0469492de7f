/// Rows in columns, tab-separated and whole in a pipe. On a terminal no line is wider than the screen: cells are broken
/// at words, columns without anything in them are left out, and where the text would get less than its share, each row
/// is stacked, its text below the rest.
struct Table {
  struct Cell {
    let text: String
    var style: Style?
    /// What stands behind it for people only, such as the age of a day.
    let aside: String

    init(_ text: String, _ style: Style? = nil, aside: String? = nil) {
      self.text = Escaped.line(text)
      self.style = style
      self.aside = aside ?? ""
    }

    var words: String { aside.isEmpty ? text : "\(text) \(aside)" }
  }

  /// How the text of a table is read.
  enum Text {
    /// At a glance: at least half of the width is its, and what needs more than a few lines is cut.
    case statement
    /// Whole.
    case prose
  }

  let headings: [String]
  private(set) var rows: [[Cell]] = []
  /// The column of the text, which takes what the others leave; those behind it are never cut.
  private let wide: Int
  private let text: Text
  /// Columns that are said elsewhere.
  private var isLeftOut: Set<Int> = []

  init(_ headings: [String], wide: Int? = nil, text: Text = .prose) {
    self.headings = headings
    self.wide = wide ?? headings.count - 1
    self.text = text
  }

  /// Whether tables are laid out for people.
  static var isLaidOut: Bool { Screen.isTerminal || Screen.hasColour }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// Leaves columns out that say the same in every row, for people alone.
  ///
  /// - Returns: what each of them says, to be said once.
  mutating func leaveOutUniform(_ columns: [Int]) -> [Int: String] {
    guard Self.isLaidOut, rows.count > 1 else { return [:] }
    var said: [Int: String] = [:]
    for column in columns {
      let words = Set(rows.map { $0[column].words })
      guard words.count == 1, let only = words.first, !only.isEmpty else { continue }
      said[column] = only
      isLeftOut.insert(column)
    }
    return said
  }

  func print() {
    guard Self.isLaidOut else {
      for row in rows { Output.line(row.map(\.text).joined(separator: "\t")) }
      return
    }
    guard !rows.isEmpty else { return }
    let columns = headings.indices.filter { column in
      column == wide || !isLeftOut.contains(column) && rows.contains { !$0[column].text.isEmpty }
    }
    let layout = TableLayout(
      headings: columns.map { headings[$0] }, rows: rows.map { row in columns.map { row[$0] } },
      wide: columns.firstIndex(of: wide) ?? columns.count - 1, text: text)
    layout.lines(width: Screen.width).forEach(Output.line)
  }
}
