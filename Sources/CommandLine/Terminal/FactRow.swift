/// A fact about something, its name before it: `  said       2024-05-07, the article's date`.
enum FactRow {
  static func print(_ label: String, _ value: String, labelWidth: Int = 11) {
    let indent = String(repeating: " ", count: 2 + labelWidth)
    let text = Wrapped.text(Escaped.line(value), indent: indent)
    Output.line(
      "  " + Style.faint(label) + String(repeating: " ", count: max(1, labelWidth - label.count))
        + text.dropFirst(indent.count))
  }
}
