import Claims

/// An article as the statement models see it: hashes of words, tags and trees, quotations, and how often words are cues.
package struct ArticleView: Sendable {
  package let article: ParsedArticle
  package var count: Int { article.tokens.count }

  // What each token is.
  let word: [UInt64]
  package var words: [UInt64] { word }
  let tag: [UInt64]
  let relation: [UInt64]
  let suffix2: [UInt64]
  let suffix3: [UInt64]
  let shape: [UInt64]
  /// The sentence of each token.
  let sentence: [Int]
  let paragraph: [Int]
  package let isWord: [Bool]

  // Trees.
  package let head: [Int]
  private let dependents: [Int32]
  private let dependentStarts: [Int32]
  /// The first and the last token below each token, itself included.
  let leftEdge: [Int]
  let rightEdge: [Int]

  // Quotations, with their marks: the number, the first token and the one after the last; -1 outside.
  package let quotation: [Int]
  let quotationStart: [Int]
  let quotationEnd: [Int]
  /// Of each sentence: whether any of its tokens, or all of its words, are quoted.
  let hasQuotation: [Bool]
  let isAllQuoted: [Bool]

  // Cue words.
  package private(set) var cueClass: [UInt8]
  /// The nearest words to the left and right in the sentence, unquoted, that are often cues; -1 for none.
  private(set) var cueLeft: [Int]
  private(set) var cueRight: [Int]
  /// The strongest class of such a word in each sentence.
  private(set) var sentenceCueClass: [UInt64]
  /// The nearest such word above each token in the tree, the child below it on the way, and the number of steps.
  private(set) var cueAbove: [(head: Int, child: Int, steps: Int)]

  package init(_ article: ParsedArticle, forms: [WordForm], lexicon: CueLexicon) {
    self.article = article
    let tokens = article.tokens
    let count = tokens.count
    word = forms.map(\.lower)
    tag = tokens.map { UInt64($0.tag.rawValue) }
    relation = tokens.map { UInt64($0.relation.rawValue) + 100 }
    suffix2 = forms.map { $0.suffixes.1 == 0 ? $0.lower : $0.suffixes.1 }
    suffix3 = forms.map { $0.suffixes.2 == 0 ? $0.lower : $0.suffixes.2 }
    shape = forms.map(\.shortShape)
    sentence = tokens.map(\.sentence)
    paragraph = tokens.map(\.paragraph)
    isWord = tokens.map(\.isWord)
    head = tokens.map(\.head)

    var starts = [Int32](repeating: 0, count: count + 1)
    for token in tokens where token.head >= 0 { starts[token.head + 1] += 1 }
    for index in 1..<(count + 1) where count > 0 { starts[index] += starts[index - 1] }
    var dependents = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    var filled = starts
    for (index, token) in tokens.enumerated() where token.head >= 0 {
      dependents[Int(filled[token.head])] = Int32(index)
      filled[token.head] += 1
    }
    self.dependents = dependents
    dependentStarts = starts
    var left = Array(0..<count)
    var right = left
    for index in 0..<count {
      var above = tokens[index].head
      var steps = 0
      while above >= 0, steps < 100 {
        left[above] = min(left[above], index)
        right[above] = max(right[above], index)
        above = tokens[above].head
        steps += 1
      }
    }
    leftEdge = left
    rightEdge = right

    let quoted = Self.quotations(article)
    quotation = quoted.number
    quotationStart = quoted.start
    quotationEnd = quoted.end
    hasQuotation = article.sentences.map { $0.contains { quoted.number[$0] >= 0 } }
    isAllQuoted = article.sentences.map { $0.allSatisfy { quoted.number[$0] >= 0 || !tokens[$0].isWord } }

    cueClass = []
    cueLeft = []
    cueRight = []
    sentenceCueClass = []
    cueAbove = []
    setCueClasses(word.map(lexicon.cueClass))
  }

  /// Training counts a word's use as a cue without the place it looks at; the classes change, and what hangs on them.
  package mutating func setCueClasses(_ classes: [UInt8]) {
    cueClass = classes
    cueLeft = Array(repeating: -1, count: count)
    cueRight = cueLeft
    sentenceCueClass = []
    for range in article.sentences {
      var last = -1
      var strongest: UInt64 = 0
      for index in range {
        cueLeft[index] = last
        if isCueWord(index) {
          last = index
          strongest = max(strongest, UInt64(classes[index]))
        }
      }
      sentenceCueClass.append(strongest)
      last = -1
      for index in range.reversed() {
        cueRight[index] = last
        if isCueWord(index) { last = index }
      }
    }
    cueAbove = (0..<count).map { index in
      var child = index
      for steps in 0..<40 {
        let above = head[child]
        guard above >= 0 else { break }
        if isCueWord(above) { return (above, child, steps) }
        child = above
      }
      return (-1, -1, 0)
    }
  }

  /// An unquoted word that is a cue in three of twenty cases or more.
  @inline(__always)
  private func isCueWord(_ index: Int) -> Bool { quotation[index] < 0 && (3...6).contains(cueClass[index]) }

  @inline(__always)
  package func children(_ index: Int) -> ArraySlice<Int32> {
    dependents[Int(dependentStarts[index])..<Int(dependentStarts[index + 1])]
  }

  // MARK: Neighbours

  static let outside: UInt64 = 7
  @inline(__always) func word(at index: Int) -> UInt64 { word.indices.contains(index) ? word[index] : Self.outside }
  @inline(__always) func tag(at index: Int) -> UInt64 { tag.indices.contains(index) ? tag[index] : Self.outside + 200 }
  @inline(__always) func shape(at index: Int) -> UInt64 { shape.indices.contains(index) ? shape[index] : Self.outside }
  @inline(__always)
  func cueClass(at index: Int) -> UInt64 {
    cueClass.indices.contains(index) ? UInt64(cueClass[index]) : Self.outside + 20
  }
  @inline(__always) func isQuoted(_ index: Int) -> Bool { quotation.indices.contains(index) && quotation[index] >= 0 }
  func coarse(_ index: Int) -> UInt64 { UInt64(article.tokens[index].tag.coarse) }

  /// 0, 1, 2: none, some, all of a sentence is quoted; 9 outside the article.
  func quoting(_ sentence: Int) -> UInt64 {
    guard isAllQuoted.indices.contains(sentence) else { return 9 }
    return !hasQuotation[sentence] ? 0 : isAllQuoted[sentence] ? 2 : 1
  }

  /// The head of a phrase: the first verb, noun or adjective whose own head lies outside it, else any such token.
  func head(of range: Range<Int>) -> Int {
    for index in range where !range.contains(head[index]) {
      let token = article.tokens[index].tag
      if token.isVerb || token.isNoun || token.isAdjective { return index }
    }
    return range.first { !range.contains(head[$0]) } ?? range.lowerBound
  }

  private static func quotations(_ article: ParsedArticle) -> (number: [Int], start: [Int], end: [Int]) {
    let count = article.tokens.count
    var number = [Int](repeating: -1, count: count)
    var starts = number
    var ends = number
    for (quotation, range) in article.quotations.enumerated() {
      let tokens = article.tokens
      let paragraph = tokens[range.lowerBound].paragraph
      func isMark(_ index: Int) -> Bool {
        tokens.indices.contains(index) && !tokens[index].isWord && tokens[index].quotation == nil
          && tokens[index].paragraph == paragraph && number[index] < 0
          && (Quotations.isDoubleMark(tokens[index]) || tokens[index].lower == "'" || tokens[index].lower == "‘")
      }
      let start = isMark(range.lowerBound - 1) ? range.lowerBound - 1 : range.lowerBound
      let end = isMark(range.upperBound) ? range.upperBound + 1 : range.upperBound
      let whole = start..<end
      for index in whole {
        number[index] = quotation
        starts[index] = whole.lowerBound
        ends[index] = whole.upperBound
      }
    }
    return (number, starts, ends)
  }
}
