import Claims

/// Which paragraphs are turns of a conversation that names its speakers: `KOS: The bridge is safe.`
struct Transcript {
  /// The labels that count, by the paragraph's place in the list.
  private(set) var labels: [Int: TurnLabel] = [:]
  /// The place of the turn that a paragraph without a label goes on with.
  private(set) var continued: [Int: Int] = [:]

  private let text: CodePoints
  private let paragraphs: [Span?]

  /// Looks at the paragraphs' texts; those that are nothing but boilerplate are given as nothing.
  init(_ paragraphs: [Span?], in text: CodePoints) {
    self.text = text
    self.paragraphs = paragraphs
    let candidates = paragraphs.enumerated().compactMap { number, span in
      span.flatMap { TurnLabel(in: $0, of: text) }.map { (number, $0) }
    }
    accept(candidates)
    joinParagraphs()
    askers = Self.askers(labels, bodies: { self.body($0) }, in: text)
  }

  /// Speakers, by key, who do nothing but ask.
  private(set) var askers: Set<String> = []

  /// The text of a turn without its label.
  func body(_ number: Int) -> Span {
    guard let span = paragraphs[number] else { return Span(0, 0) }
    return Span(labels[number]?.end ?? span.start, span.end)
  }

  // MARK: Labels

  private mutating func accept(_ candidates: [(number: Int, label: TurnLabel)]) {
    var counts: [String: Int] = [:]
    let candidates = candidates.filter { !isHeadline($0.number, $0.label) }
    for (_, label) in candidates where label.style == .capitals || label.style == .name {
      counts[label.key, default: 0] += 1
    }
    let asked = candidates.contains { $0.label.style == .question }
    let isInCapitals =
      candidates.count { $0.label.style == .capitals } > candidates.count { $0.label.style == .name }
    let isDialogue =
      counts.count { $0.value > 1 } > 0 && (counts.count > 1 || asked) && mostAreSentences(candidates.map(\.number))
      || asked && candidates.contains { $0.label.style != .question }
    for (number, label) in candidates {
      let isAccepted =
        switch label.style {
        case .question: asked && (candidates.count > 1 || endsInQuestion(number))
        case .answer: asked
        case .capitals:
          isDialogue || counts[label.key, default: 0] > 1 || !label.hasDash && isPlainlySpeech(number, label)
        // Where names are set in capitals, one that isn't stands in a headline or a list.
        case .name: isDialogue && !isInCapitals || isQuotation(number, label)
        }
      if isAccepted { labels[number] = label }
    }
  }

  /// Weather tables and lists have labels too, but no sentences behind them.
  private func mostAreSentences(_ numbers: [Int]) -> Bool {
    numbers.count { number in
      paragraphs[number].map { ".?!…”\"’»)".unicodeScalars.contains(text[$0.end - 1]) } ?? false
    } * 2 >= numbers.count
  }

  /// `Kos: Bridge Is Safe And Will Stay Open`: a teaser, most of its words with capitals.
  private func isHeadline(_ number: Int, _ label: TurnLabel) -> Bool {
    guard let span = paragraphs[number] else { return true }
    let words = text.words(Span(label.end, span.end), most: 25)
    guard (4...24).contains(words.count), !text.isInCapitals(Span(label.end, span.end)) else { return false }
    return words.count { text.isCapitalized($0) } * 10 >= words.count * 7
  }

  /// A label that stands alone may be a dateline (`LINDHAVEN: The port …`): only a title, a role or the first person
  /// shows that it is somebody's.
  private func isPlainlySpeech(_ number: Int, _ label: TurnLabel) -> Bool {
    label.role != nil || label.hasTitle(in: text) || isQuotation(number, label)
      || FirstPerson.speaks(in: Span(label.end, paragraphs[number]?.end ?? label.end), of: text)
  }

  /// `Ana Kos: “The bridge is safe.”`: nothing but a quotation behind a whole name.
  private func isQuotation(_ number: Int, _ label: TurnLabel) -> Bool {
    guard let span = paragraphs[number], span.end - label.end > 2, text.words(label.name).count > 1 || label.role != nil
    else { return false }
    return QuotationMark.contains(text[label.end]) && QuotationMark.contains(text[span.end - 1])
  }

  private func endsInQuestion(_ number: Int) -> Bool {
    paragraphs[number].map { Question.ends($0, in: text) } ?? false
  }

  // MARK: Turns of several paragraphs

  /// Between two turns, and behind the last one of a text that is mostly turns, a paragraph without a label goes on
  /// with the turn before it.
  private mutating func joinParagraphs() {
    let numbers = labels.keys.sorted()
    guard let first = numbers.first, let last = numbers.last, numbers.count > 1 else { return }
    let isDense = numbers.count * 2 > last - first
    var turn: Int?
    for number in first..<paragraphs.count {
      if labels[number] != nil {
        turn = number
      } else if let current = turn, let span = paragraphs[number] {
        if isDense, !isNarrative(span, about: current), number < last || FirstPerson.speaks(in: span, of: text) {
          continued[number] = current
        } else {
          turn = nil
        }
      }
    }
  }

  /// `Kos said the bridge is safe.`: nobody says that about themself.
  private func isNarrative(_ span: Span, about turn: Int) -> Bool {
    guard let key = labels[turn]?.key, labels[turn]?.style != .question else { return false }
    return text.words(span).contains { Folding.folded(text[text.bare($0)]) == key }
  }

  private static func askers(
    _ labels: [Int: TurnLabel], bodies: (Int) -> Span, in text: CodePoints
  ) -> Set<String> {
    var turns: [String: (all: Int, questions: Int)] = [:]
    for (number, label) in labels {
      turns[label.key, default: (0, 0)].all += 1
      if Question.ends(bodies(number), in: text) { turns[label.key, default: (0, 0)].questions += 1 }
    }
    return Set(turns.filter { $0.value.all > 1 && $0.value.questions * 3 >= $0.value.all * 2 }.keys)
  }
}

/// Paragraphs that ask.
enum Question {
  /// Whether a paragraph ends in a question mark, closing marks aside.
  static func ends(_ span: Span, in text: CodePoints) -> Bool {
    var end = span.end
    while end > span.start, "”\"’»)*_ ".unicodeScalars.contains(text[end - 1]) { end -= 1 }
    return end > span.start && text[end - 1] == "?"
  }

  /// Whether all sentences of a text ask, as far as their marks tell.
  static func isAll(_ span: Span, in text: CodePoints) -> Bool {
    guard ends(span, in: text) else { return false }
    let words = text.words(span)
    // A full stop or exclamation mark before the end: something was claimed first.
    return !words.dropLast().contains { ".!".unicodeScalars.contains(text[$0.end - 1]) && $0.length > 3 }
  }
}
