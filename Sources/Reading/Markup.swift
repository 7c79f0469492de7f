import Claims

/// Markup that plain text would show to the reader as words.
enum Markup {
  /// A page saved from a browser begins with its doctype or its root element.
  static func warnings(in text: CodePoints, from start: Int) -> [String] {
    let beginning = text[Span(start, start + 15)].lowercased()
    guard ["<!doctype html", "<html", "<?xml"].contains(where: beginning.hasPrefix) else { return [] }
    return ["The text is HTML or XML; its tags were read as words. Import the article's own text instead."]
  }
}
