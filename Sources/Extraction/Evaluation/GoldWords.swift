import Claims

/// A marked piece of a text: `[12,30]`, `[12,30,"the words there"]`, or only `"the words"`, which is easier for people.
enum GoldPiece: Decodable {
  case place(Span, words: String?)
  case words(String)

  init(from decoder: any Decoder) throws {
    if let words = try? decoder.singleValueContainer().decode(String.self) {
      self = .words(words)
      return
    }
    var values = try decoder.unkeyedContainer()
    let span = Span(try values.decode(Int.self), try values.decode(Int.self))
    self = .place(span, words: values.isAtEnd ? nil : try values.decode(String.self))
  }
}

/// Finds marked pieces in their text.
struct GoldWords {
  let text: CodePoints

  init(_ text: CodePoints) { self.text = text }

  /// The places of these pieces. Words alone must stand in the text once; with `near`, the place nearest to it is
  /// meant, since “said” stands in every paragraph.
  ///
  /// - Throws: `GoldError` for a piece that cannot be placed, or whose words are not those at its place.
  func spans(_ pieces: [GoldPiece]?, near neighbour: Span? = nil) throws(GoldError) -> [Span] {
    var spans: [Span] = []
    for piece in pieces ?? [] { spans.append(try span(piece, near: neighbour)) }
    return spans
  }

  private func span(_ piece: GoldPiece, near neighbour: Span?) throws(GoldError) -> Span {
    switch piece {
    case .place(let span, let words):
      guard span.start >= 0, span.end <= text.count else { throw .outside(span, length: text.count) }
      guard let words, !words.unicodeScalars.elementsEqual(text[span].unicodeScalars) else { return span }
      throw .otherWords(span, marked: words, there: text[span])
    case .words(let words):
      let places = places(of: Array(words.unicodeScalars))
      guard let first = places.first else { throw .missing(words) }
      guard let neighbour else {
        guard places.count == 1 else { throw .ambiguous(words, count: places.count) }
        return first
      }
      return places.min { distance($0, neighbour) < distance($1, neighbour) } ?? first
    }
  }

  /// Where these code points stand as whole words.
  private func places(of words: [Unicode.Scalar]) -> [Span] {
    guard let first = words.first, let last = words.last, words.count <= text.count else { return [] }
    return (0...text.count - words.count).compactMap { start in
      let end = start + words.count
      guard text[start] == first, text.scalars[start..<end].elementsEqual(words) else { return nil }
      if start > 0, first.isLetterOrDigit, text[start - 1].isLetterOrDigit { return nil }
      if end < text.count, last.isLetterOrDigit, text[end].isLetterOrDigit { return nil }
      return Span(start, end)
    }
  }

  private func distance(_ a: Span, _ b: Span) -> Int { max(0, a.start - b.end, b.start - a.end) }
}
