import Claims

/// A sample with its parts marked in the text, so that tests need no offsets: `⟦h Title⟧` is a headline, `d` a
/// dateline, `c` a credit, `b` a byline, `p` a paragraph.
struct MarkedArticle {
  private(set) var text = ""
  private(set) var blocks: [ReadArticle.Block] = []

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var open: (kind: ReadArticle.Block.Kind, start: Int)?
    var scalars = marked.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      switch scalar {
      case "⟦":
        let kind: ReadArticle.Block.Kind =
          switch scalars.next() {
          case "h": .headline
          case "d": .dateline
          case "c": .credit
          case "b": .byline
          default: .paragraph
          }
        _ = scalars.next()
        open = (kind, plain.count)
      case "⟧":
        if let part = open { blocks.append(.init(part.kind, Span(part.start, plain.count))) }
      default: plain.append(scalar)
      }
    }
    text = String(plain)
  }
}

/// The text with its blocks marked, for messages that can be read.
func marked(_ article: ReadArticle) -> String {
  let text = CodePoints(article.text)
  return article.blocks.map { "⟦\($0.kind.rawValue.prefix(1)) \(text[$0.span])⟧" }.joined(separator: "\n")
}
