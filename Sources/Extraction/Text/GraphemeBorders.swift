import Claims

/// Where a text may be cut without tearing what a reader sees as one character (an emoji of several code points, a
/// letter with its marks, even a blank that a mark stands on).
struct GraphemeBorders {
  /// The next border by the place inside a character; few or none in most texts.
  private var next: [Int: Int] = [:]

  init(_ text: String) {
    // Below U+0300 only a line end has two code points, and no span ends within one.
    guard text.unicodeScalars.contains(where: { $0.value >= 0x300 && !(0x2010...0x2044).contains($0.value) }) else {
      return
    }
    var place = 0
    for character in text {
      let start = place
      place += character.unicodeScalars.count
      for inside in (start + 1)..<max(start + 1, place) { next[inside] = place }
    }
  }

  /// The span with both ends moved to the next border. Spans that don't overlap still don't afterwards; one that lies
  /// within a character becomes empty.
  func snapped(_ span: Span) -> Span {
    Span(next[span.start] ?? span.start, next[span.end] ?? span.end)
  }

  /// The statement with all its spans on borders; nothing where no content is left.
  func snapped(_ statement: Statement) -> Statement? {
    guard !next.isEmpty else { return statement }
    func all(_ spans: [Span]) -> [Span] { spans.map(snapped).filter { !$0.isEmpty } }
    var statement = statement
    statement.content = all(statement.content)
    statement.cue = all(statement.cue)
    statement.source = all(statement.source)
    return statement.content.isEmpty ? nil : statement
  }
}
