import Claims
import Extraction

/// An article with its grammar and the marked attributions as tokens.
struct PreparedArticle: Sendable {
  let id: String
  var view: ArticleView
  let gold: [Gold]

  struct Gold: Sendable {
    let cue: [Int]
    let content: [Int]
    let source: [Int]
    /// The content's words as they are compared.
    let words: [Int]

    /// From the first to the last token of the cue.
    var cueRange: Range<Int>? {
      guard let first = cue.first, let last = cue.last else { return nil }
      return first..<(last + 1)
    }
  }

  init(_ article: TrainingArticle, _ parsed: ParsedArticle, lexicon: CueLexicon) {
    id = article.id
    let view = ArticleView(parsed, forms: parsed.forms(), lexicon: lexicon)
    self.view = view
    gold = article.attributions.map { marked in
      let content = Self.tokens(marked.content, parsed)
      return Gold(
        cue: Self.tokens(marked.cue, parsed), content: content, source: Self.tokens(marked.source, parsed),
        words: view.contentWords(content))
    }
  }

  /// The tokens that some spans touch, in order.
  private static func tokens(_ spans: [Span], _ article: ParsedArticle) -> [Int] {
    article.tokens.indices.filter { index in
      let token = article.tokens[index].span
      return spans.contains { $0.start < token.end && token.start < $0.end }
    }
  }

  /// The cue labels of all tokens: 0 none, 1 first, 2 later.
  var cueLabels: [UInt8] {
    var labels = [UInt8](repeating: 0, count: view.count)
    for gold in gold {
      for index in gold.cue where labels[index] == 0 {
        labels[index] = gold.cue.contains(index - 1) && labels[index - 1] != 0 ? 2 : 1
      }
    }
    return labels
  }
}

/// How often words were cues.
struct CueCounts: Sendable {
  private(set) var counts: [UInt64: (cues: Int, uses: Int)] = [:]

  init(_ articles: [PreparedArticle]) {
    for article in articles {
      let labels = article.cueLabels
      for (index, word) in article.view.words.enumerated() {
        counts[word, default: (0, 0)].uses += 1
        if labels[index] != 0 { counts[word, default: (0, 0)].cues += 1 }
      }
    }
  }

  /// The classes of an article's words with the article's own token left out of its count.
  func classes(of article: PreparedArticle) -> [UInt8] {
    let labels = article.cueLabels
    return article.view.words.enumerated().map { index, word in
      let count = counts[word] ?? (0, 0)
      return CueLexicon.cueClass(
        word, cues: count.cues - (labels[index] != 0 ? 1 : 0), uses: max(0, count.uses - 1))
    }
  }

  var table: [UInt8] {
    // The largest weight, 127 squared, makes square roots whole numbers.
    let marker = (feature: UInt64.max, weights: [(class: 0, weight: Float(127 * 127))])
    let rows = counts.keys.sorted().map { word in
      let count = counts[word] ?? (0, 0)
      let stored = Int(CueLexicon.cueClass(word, cues: count.cues, uses: count.uses)) + 1
      return (feature: word, weights: [(class: 0, weight: Float(stored * stored))])
    }
    return WeightTable.bytes(rows + [marker], classCount: 1)
  }
}
