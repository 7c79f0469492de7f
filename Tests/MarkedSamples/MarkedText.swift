public import Claims

/// A sample with passages marked in it, so that tests need no offsets: `Ana said ⟦it rains⟧.`
///
/// A passage may have a sign at its beginning, one of those that the test gives (`⟦+and pours⟧`), and a note behind it
/// (`⟦the mayor⟧{Vera Dahl}`); both are no part of the text.
public struct MarkedText: Sendable {
  public struct Passage: Sendable {
    public let span: Span
    public let sign: Character?
    /// What stands in braces behind it; empty for `{}`, nothing without braces.
    public var note: String?
  }

  public let text: String
  public let passages: [Passage]

  /// - Parameters:
  ///   - marked: the sample with its marks.
  ///   - signs: what may stand at the beginning of a passage.
  public init(_ marked: String, signs: Set<Character> = ["+"]) {
    var text = String.UnicodeScalarView()
    var passages: [Passage] = []
    var open: (start: Int, sign: Character?)?
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        let sign = rest.first.map(Character.init).flatMap { signs.contains($0) ? $0 : nil }
        if sign != nil { rest.removeFirst() }
        open = (text.count, sign)
      case "⟧":
        guard let passage = open else { continue }
        open = nil
        passages.append(Passage(span: Span(passage.start, text.count), sign: passage.sign))
        guard rest.first == "{", let end = rest.firstIndex(of: "}") else { continue }
        passages[passages.count - 1].note = String(rest[..<end].dropFirst())
        rest = rest[rest.index(after: end)...]
      default: text.append(scalar)
      }
    }
    self.text = String(text)
    self.passages = passages
  }

  /// The passages as statements; one with the sign `+` goes on with the statement before it.
  public var statements: [[Span]] {
    passages.reduce(into: []) { statements, passage in
      if passage.sign == "+", !statements.isEmpty {
        statements[statements.count - 1].append(passage.span)
      } else {
        statements.append([passage.span])
      }
    }
  }

  /// As an article whose lines are paragraphs.
  public func article(published: Day? = nil) -> ReadArticle {
    ReadArticle(text: text, blocks: [], published: published)
  }
}
