/// Finds quotations in the text of a piece of evidence: word for word, blanks and the shape of quotation marks and dashes
/// aside; else the words that are most like them.
public struct QuotePlaces: Sendable {
  private let text: CodePoints
  private let plain: Plain

  /// Where a quotation was found.
  public enum Found: Sendable, Hashable {
    case exact(Span)
    /// Nearly: the text has these words instead.
    case near(Span, words: String)

    public var span: Span {
      switch self {
      case .exact(let span), .near(let span, _): span
      }
    }
  }

  public init(_ text: String) {
    self.text = CodePoints(text)
    plain = Plain(self.text.scalars)
  }

  /// The first place of a quotation; nothing where the text has nothing like it.
  public func place(of quote: String) -> Found? {
    let wanted = Plain(Array(quote.unicodeScalars)).trimmed
    guard !wanted.isEmpty else { return nil }
    if let span = plain.span(of: wanted) ?? plain.span(of: wanted.withoutMarks) { return .exact(span) }
    let points = CodePoints(quote)
    guard let passage = Passage(parts: [points.all], in: points) else { return nil }
    switch Reanchoring(text).place(of: passage) {
    case .same: return .exact(points.all)
    case .moved(let span): return .exact(span)
    case .approximate(let span, _): return .near(span, words: text[span])
    case nil: return nil
    }
  }

  /// Every place that has just these words, none of them cut in two, in the order of the text; quotation marks around
  /// all of them are left out, as around a statement.
  public func places(of quote: String) -> [Span] {
    plain.spans(of: Plain(Array(quote.unicodeScalars)).trimmed.withoutMarks).filter(isOfWholeWords)
  }

  private func isOfWholeWords(_ span: Span) -> Bool {
    func goesOn(_ place: Int) -> Bool {
      place > 0 && place < text.count && text[place - 1].isOfWord && text[place].isOfWord
    }
    return !goesOn(span.start) && !goesOn(span.end)
  }

  /// A text with one blank between words and plain marks, and where each of its code points came from.
  private struct Plain: Sendable {
    var scalars: [Unicode.Scalar] = []
    /// 32 bits, since texts may be large.
    var origins: [Int32] = []

    init(_ text: [Unicode.Scalar]) {
      scalars.reserveCapacity(text.count)
      origins.reserveCapacity(text.count)
      for (place, scalar) in text.enumerated() {
        if scalar.properties.isWhitespace {
          guard scalars.last != " " else { continue }
          add(" ", place)
        } else if let mark = Self.marks[scalar] {
          add(mark, place)
        } else if !Self.invisible.contains(scalar) {
          add(scalar, place)
        }
      }
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ place: Int) {
      scalars.append(scalar)
      origins.append(Int32(place))
    }

    var trimmed: [Unicode.Scalar] {
      Array(scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    func span(of quote: [Unicode.Scalar]) -> Span? { spans(of: quote, atMost: 1).first }

    /// Places that do not overlap.
    func spans(of quote: [Unicode.Scalar], atMost limit: Int = .max) -> [Span] {
      guard let first = quote.first, scalars.count >= quote.count else { return [] }
      var spans: [Span] = []
      var start = 0
      while start + quote.count <= scalars.count, spans.count < limit {
        let end = start + quote.count
        if scalars[start] == first, scalars[start..<end].elementsEqual(quote) {
          spans.append(Span(Int(origins[start]), Int(origins[end - 1]) + 1))
          start = end
        } else {
          start += 1
        }
      }
      return spans
    }

    private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
      "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "ʼ": "'",
      "–": "-", "—": "-", "‑": "-", "‐": "-",
    ]
    /// Soft hyphens and the like: they say where a line may break.
    private static let invisible: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}"]
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension [Unicode.Scalar] {
  /// Without the quotation marks around it that an editor may have typed with it.
  fileprivate var withoutMarks: [Unicode.Scalar] {
    guard count > 2, first == "\"", last == "\"" else { return self }
    return Array(dropFirst().dropLast())
  }
}

/// What is known of a quotation's place.
public enum QuoteState: String, Sendable, Hashable, CaseIterable {
  /// It stands in the captured text.
  case found
  /// The captured text does not have it.
  case notFound = "not-found"
  /// Bytes are kept, but no text could be read from them.
  case noText = "no-text"
  /// No bytes are kept yet.
  case uncaptured
}

extension EvidenceLink {
  /// What is known of its quotation's place; nothing where there is no quotation.
  public func quoteState(in evidence: Evidence) -> QuoteState? {
    guard quote != nil else { return nil }
    if span != nil { return .found }
    if evidence.text != nil { return .notFound }
    return evidence.content == nil ? .uncaptured : .noText
  }
}
