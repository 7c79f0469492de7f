import Claims

/// A text with its statements marked in place: `Ana said ⟦it rains⟧.`; `⟦+` goes on with the statement before.
struct MarkedText {
  let text: String
  let statements: [[Span]]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var statements: [[Span]] = []
    var start = 0
    var continues = false
    var isOpen = false
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        start = text.count
        isOpen = true
        continues = false
      case "+" where isOpen && text.count == start && !continues: continues = true
      case "⟧":
        let span = Span(start, text.count)
        if continues, !statements.isEmpty {
          statements[statements.count - 1].append(span)
        } else {
          statements.append([span])
        }
        isOpen = false
      default: text.append(scalar)
      }
    }
    self.text = String(text)
    self.statements = statements
  }

  /// As an article whose lines are paragraphs.
  func article(published: Day? = nil) -> ReadArticle { ReadArticle(text: text, blocks: [], published: published) }
}
