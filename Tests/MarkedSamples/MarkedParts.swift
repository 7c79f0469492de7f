public import Claims

/// A sample with the parts of an article marked in it: `⟦h Title⟧` is a headline, `d` a dateline, `c` a credit, `b` a
/// byline, `p` a paragraph.
public struct MarkedParts: Sendable {
  public let text: String
  public let blocks: [ReadArticle.Block]

  private static let kinds: [Character: ReadArticle.Block.Kind] = [
    "h": .headline, "d": .dateline, "c": .credit, "b": .byline, "p": .paragraph,
  ]

  public init(_ marked: String) {
    let sample = MarkedText(marked.replacing(#/⟦([hdcbp]) /#) { "⟦\($0.1)" }, signs: Set(Self.kinds.keys))
    text = sample.text
    blocks = sample.passages.compactMap { passage in
      passage.sign.flatMap { Self.kinds[$0] }.map { ReadArticle.Block($0, passage.span) }
    }
  }

  /// An article with its parts marked, for messages that can be read.
  public static func marked(_ article: ReadArticle) -> String {
    let text = CodePoints(article.text)
    return article.blocks.map { block in
      "⟦\(kinds.first { $0.value == block.kind }?.key ?? "?") \(text[block.span])⟧"
    }.joined(separator: "\n")
  }
}
