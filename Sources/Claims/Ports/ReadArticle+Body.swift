extension ReadArticle {
  /// The blocks from the first paragraph on, with the dateline that it begins with; the head above it is left out.
  public var bodyBlocks: ArraySlice<Block> {
    guard let first = blocks.firstIndex(where: { !$0.kind.isHead }) else { return [] }
    let isWithDateline =
      first > 0 && blocks[first - 1].kind == .dateline && blocks[first].span.start - blocks[first - 1].span.end <= 1
    return blocks[(isWithDateline ? first - 1 : first)...]
  }
}

extension ReadArticle.Block.Kind {
  fileprivate var isHead: Bool {
    switch self {
    case .headline, .dateline, .credit, .byline: true
    case .paragraph, .heading, .item, .quotation, .code, .row: false
    }
  }
}

extension ReadArticle {
  /// The part of the text that `bodyBlocks` are; empty where there are none.
  public var bodySpan: Span {
    let blocks = bodyBlocks
    guard let first = blocks.first, let last = blocks.last else { return Span(0, 0) }
    return Span(first.span.start, last.span.end)
  }
}

extension ArticleStatements {
  /// The statements whose words all stand in one part of the text, their offsets counted from its beginning. Those in a
  /// headline above it are left out.
  public func inside(_ part: Span) -> ArticleStatements {
    func isInside(_ statement: Statement) -> Bool {
      (statement.content + statement.cue + statement.source).allSatisfy {
        part.start <= $0.start && $0.end <= part.end
      }
    }
    func moved(_ spans: [Span]) -> [Span] { spans.map { Span($0.start - part.start, $0.end - part.start) } }
    let kept = statements.indices.filter { isInside(statements[$0]) }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
    let inside = kept.map { place in
      var statement = statements[place]
      statement.content = moved(statement.content)
      statement.cue = moved(statement.cue)
      statement.source = moved(statement.source)
      statement.twin = statement.twin.flatMap { places[$0] }
      return statement
    }
    return ArticleStatements(inside, warnings: warnings)
  }
}

extension ReadArticle {
  /// Whether its parts and times lie in its text: what a process says that read a stranger's page is not believed.
  public var hasPossiblePlaces: Bool {
    let text = Span(0, text.unicodeScalars.count)
    return blocks.allSatisfy { text.contains($0.span) }
      && times.allSatisfy { time in
        text.contains(time.span) && FileNumbers.measured.contains(time.from)
          && time.to.map(FileNumbers.measured.contains) ?? true
      }
  }
}
