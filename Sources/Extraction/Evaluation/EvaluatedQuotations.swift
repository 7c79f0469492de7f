import Claims

/// The quotations of a text for the evaluation.
///
/// Apart from the engine's own reading of quotation marks on purpose: a measure that changed with what it measures
/// would measure nothing.
enum EvaluatedQuotations {
  /// The quotations, marks included, in order.
  ///
  /// Double marks of any style delimit a quotation; one left open ends with its line (the next paragraph of a running
  /// quotation opens again). Outside of those, a pair of single marks on one line delimits one when the first follows
  /// a blank and precedes a letter and the second ends a word.
  static func spans(in text: CodePoints) -> [Span] {
    let lines = Self.lines(of: text)
    let double = lines.flatMap { doubles(in: text, line: $0) }
    let single = lines.flatMap { singles(in: text, line: $0, outside: double) }
    return (double + single).sorted()
  }

  private static func lines(of text: CodePoints) -> [Span] {
    var lines: [Span] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == "\n" {
      if index > start { lines.append(Span(start, index)) }
      start = index + 1
    }
    return lines
  }

  // MARK: Double marks

  private static func doubles(in text: CodePoints, line: Span) -> [Span] {
    var spans: [Span] = []
    var opened: Int?
    var index = line.start
    while index < line.end {
      guard let mark = doubleMark(in: text, at: index, before: line.end) else {
        index += 1
        continue
      }
      index = mark.end
      if isOpening(mark, in: text) ?? (opened == nil) {
        // The closing mark of the one before was lost.
        if let opened { spans.append(Span(opened, mark.start)) }
        opened = mark.start
      } else if let begun = opened {
        spans.append(Span(begun, mark.end))
        opened = nil
      }
    }
    if let opened { spans.append(Span(opened, line.end)) }
    return spans
  }

  private static func doubleMark(in text: CodePoints, at index: Int, before end: Int) -> Span? {
    switch text[index] {
    case "\"", "“", "”", "„", "‟", "«", "»": Span(index, index + 1)
    case "'" where index + 1 < end && text[index + 1] == "'": Span(index, index + 2)
    case "`" where index + 1 < end && text[index + 1] == "`": Span(index, index + 2)
    default: nil
    }
  }

  /// Nothing when the neighbourhood does not say.
  private static func isOpening(_ mark: Span, in text: CodePoints) -> Bool? {
    switch text[mark.start] {
    case "“", "„", "«", "`": return true
    case "”", "»": return false
    default: break
    }
    let (before, after) = neighbours(of: mark, in: text)
    let isAfterBlank = before.isBlank || "([{—–-/".unicodeScalars.contains(before)
    let isBeforeBlank = after.isBlank || ".,;:!?)]}—–".unicodeScalars.contains(after)
    return isAfterBlank == isBeforeBlank ? nil : isAfterBlank
  }

  private static func neighbours(of mark: Span, in text: CodePoints) -> (Unicode.Scalar, Unicode.Scalar) {
    (mark.start > 0 ? text[mark.start - 1] : " ", mark.end < text.count ? text[mark.end] : " ")
  }

  // MARK: Single marks

  /// A longer stretch between two of them is two apostrophes.
  private static let longestSingle = 200

  private static func singles(in text: CodePoints, line: Span, outside doubles: [Span]) -> [Span] {
    var spans: [Span] = []
    var opened: Int?
    for index in line.start..<line.end where ["‘", "’", "'"].contains(text[index]) {
      let mark = text[index]
      let (before, after) = neighbours(of: Span(index, index + 1), in: text)
      if doubles.contains(where: { $0.start <= index && index < $0.end }) || before == "'" || after == "'" { continue }
      if let begun = opened {
        guard mark != "‘", !before.isBlank, !after.isLetterOrDigit else { continue }
        if index - begun <= longestSingle { spans.append(Span(begun, index + 1)) }
        opened = nil
      } else if mark != "’", before.isBlank || "([—".unicodeScalars.contains(before), after.isLetterOfAnyScript {
        opened = index
      }
    }
    return spans
  }
}
