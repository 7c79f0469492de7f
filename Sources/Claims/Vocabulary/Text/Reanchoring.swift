/// Finds the places of one text again in another: position first, then the quote with what stood around it, then the most
/// similar run of words.
///
/// The order is the Web Annotation model's; annotations of changed pages are found so by Hypothesis too.
public struct Reanchoring: Sendable {
  private let text: CodePoints
  private let words: [Word]
  /// Where each word stands, by its folded form.
  private let places: [String: [Int]]

  /// A word and where it stands.
  private struct Word: Sendable {
    let folded: String
    let span: Span
  }

  /// Where a passage was found.
  public enum Place: Sendable, Hashable {
    /// At the same offsets, with the same words.
    case same
    /// The same words elsewhere.
    case moved(Span)
    /// Other words that are nearly the same; `similarity` is the share of words that agree, 0.7 to below 1.
    case approximate(Span, similarity: Double)
  }

  public init(_ text: CodePoints) {
    self.text = text
    words = Self.words(text)
    places = Dictionary(grouping: words.indices, by: { [words] in words[$0].folded })
  }

  /// Of a quote's words, so many must be found for its place to count; a choice: below it sentences with the same subject
  /// are taken for each other.
  private static let leastSimilarity = 0.7

  /// The passage's place in this text; nothing when it is gone, or when two places fit alike.
  public func place(of passage: Passage) -> Place? {
    let quote = Array(passage.quote.unicodeScalars)
    guard !quote.isEmpty else { return nil }
    let exact = occurrences(of: quote)
    if exact.isEmpty { return approximatePlace(of: passage) }
    let scored = exact.map { (start: $0, context: context(of: passage, at: $0, length: quote.count)) }
    let best = scored.map(\.context).max() ?? 0
    let fitting = scored.filter { $0.context == best }.map(\.start)
    if fitting.contains(passage.span.start) { return .same }
    // Several alike: none is more right than another unless it is the only one.
    guard fitting.count == 1, let start = fitting.first else { return nil }
    return .moved(Span(start, start + quote.count))
  }

  // MARK: The same words

  private func occurrences(of quote: [Unicode.Scalar]) -> [Int] {
    var found: [Int] = []
    let scalars = text.scalars
    guard scalars.count >= quote.count else { return [] }
    var start = 0
    while start + quote.count <= scalars.count {
      if scalars[start] == quote[0], scalars[start..<start + quote.count].elementsEqual(quote) {
        found.append(start)
        start += quote.count
      } else {
        start += 1
      }
    }
    return found
  }

  /// How many code points before and after a place are as they were around the passage.
  private func context(of passage: Passage, at start: Int, length: Int) -> Int {
    var shared = 0
    for (offset, scalar) in passage.prefix.unicodeScalars.reversed().enumerated() {
      guard start - 1 - offset >= 0, text[start - 1 - offset] == scalar else { break }
      shared += 1
    }
    for (offset, scalar) in passage.suffix.unicodeScalars.enumerated() {
      guard start + length + offset < text.count, text[start + length + offset] == scalar else { break }
      shared += 1
    }
    return shared
  }

  // MARK: Similar words

  private func approximatePlace(of passage: Passage) -> Place? {
    let quote = Self.words(CodePoints(passage.quote)).map(\.folded)
    guard quote.count >= Self.fewestWords else { return nil }
    // Where a rare word of the quote stands, its place is looked for; comparing with every place would take too long.
    let seeds = quote.enumerated().compactMap { offset, word in places[word].map { (offset, $0) } }
      .sorted { $0.1.count < $1.1.count }.prefix(Self.seeds)
    var best: (range: Range<Int>, similarity: Double)?
    var seen: Set<Int> = []
    for (offset, starts) in seeds {
      for start in starts.prefix(Self.placesPerSeed) where seen.insert(start - offset).inserted {
        let low = max(0, start - offset - quote.count / 2)
        let high = min(words.count, start - offset + quote.count + quote.count / 2 + 1)
        guard low < high else { continue }
        let found = mostSimilar(to: quote, in: low..<high)
        guard found.similarity >= Self.leastSimilarity else { continue }
        if let last = best, last.range.overlaps(found.range) || found.similarity <= last.similarity {
          if found.similarity > last.similarity { best = found }
        } else {
          best = found
        }
      }
    }
    guard let best, let first = best.range.first, let last = best.range.last else { return nil }
    return .approximate(Span(words[first].span.start, words[last].span.end), similarity: best.similarity)
  }

  /// Shorter quotes are similar to too much.
  private static let fewestWords = 4
  private static let seeds = 6
  private static let placesPerSeed = 50

  /// The run of words with the smallest edit distance to the quote (Sellers, 1980: the pattern may begin anywhere).
  private func mostSimilar(to quote: [String], in range: Range<Int>) -> (range: Range<Int>, similarity: Double) {
    var costs = Array(0...quote.count)
    var starts = [Int](repeating: range.lowerBound, count: quote.count + 1)
    var best = (cost: Int.max, start: range.lowerBound, end: range.lowerBound)
    for index in range {
      var (diagonal, diagonalStart) = (costs[0], index)
      starts[0] = index + 1
      for row in 1...quote.count {
        let (up, upStart) = (costs[row], starts[row])
        let match = diagonal + (words[index].folded == quote[row - 1] ? 0 : 1)
        let (skipped, missing) = (up + 1, costs[row - 1] + 1)
        if match <= skipped, match <= missing {
          (costs[row], starts[row]) = (match, diagonalStart)
        } else if skipped <= missing {
          (costs[row], starts[row]) = (skipped, upStart)
        } else {
          (costs[row], starts[row]) = (missing, starts[row - 1])
        }
        (diagonal, diagonalStart) = (up, upStart)
      }
      if costs[quote.count] <= best.cost { best = (costs[quote.count], starts[quote.count], index + 1) }
    }
    guard best.cost <= quote.count, best.start < best.end else { return (range.lowerBound..<range.lowerBound, 0) }
    return (best.start..<best.end, 1 - Double(best.cost) / Double(quote.count))
  }

  private static func words(_ text: CodePoints) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...text.count {
      let isLetter =
        index < text.count && (text[index].properties.isAlphabetic || text[index].properties.numericType != nil)
      if isLetter {
        start = start ?? index
      } else if let begin = start {
        words.append(Word(folded: Folding.folded(text[Span(begin, index)]), span: Span(begin, index)))
        start = nil
      }
    }
    return words
  }
}
