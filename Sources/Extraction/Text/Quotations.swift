import Claims

/// Finds which tokens stand inside quotation marks.
struct Quotations {
  /// Token ranges, the marks left out, by number; a quotation may run over several paragraphs.
  private(set) var ranges: [Range<Int>] = []

  /// Double marks of every style delimit a quotation. One that isn't closed in its paragraph goes on when the next
  /// paragraph opens again, as newspapers set long quotations, and ends with its paragraph otherwise.
  init(marking tokens: inout [Token], in text: CodePoints) {
    var opened: Int?
    var index = 0
    while index < tokens.count {
      if index > 0, tokens[index].paragraph != tokens[index - 1].paragraph, let start = opened {
        let reopens = isMark(tokens[index], text) && opens(index, tokens, text) != false
        if !reopens {
          close(start..<index)
          opened = nil
        } else {
          close(start..<index)
          opened = index + 1
          index += 1
          continue
        }
      }
      if isMark(tokens[index], text) {
        let isOpening = opens(index, tokens, text) ?? (opened == nil)
        if let start = opened, !isOpening || start < index {
          close(start..<index)
          opened = isOpening ? index + 1 : nil
        } else if isOpening {
          opened = index + 1
        }
      }
      index += 1
    }
    if let start = opened { close(start..<tokens.count) }
    for (number, range) in ranges.enumerated() {
      for token in range { tokens[token].quotation = number }
    }
  }

  private mutating func close(_ range: Range<Int>) {
    if !range.isEmpty { ranges.append(range) }
  }

  private func isMark(_ token: Token, _ text: CodePoints) -> Bool {
    guard !token.isWord, token.span.length <= 2 else { return false }
    return ["\"", "“", "”", "„", "‟", "«", "»", "``", "''"].contains(text[token.span])
  }

  /// Whether a mark opens; nothing where its surroundings don't say.
  private func opens(_ index: Int, _ tokens: [Token], _ text: CodePoints) -> Bool? {
    let span = tokens[index].span
    switch text[span] {
    case "“", "„", "«", "``": return true
    case "”", "»", "''": return false
    default: break
    }
    let hasSpaceBefore =
      span.start == 0 || text[span.start - 1].properties.isWhitespace
      || "([—–-".unicodeScalars.contains(text[span.start - 1])
    let hasSpaceAfter =
      span.end >= text.count || text[span.end].properties.isWhitespace
      || ".,;:!?)]".unicodeScalars.contains(text[span.end])
    return hasSpaceBefore == hasSpaceAfter ? nil : hasSpaceBefore
  }
}
