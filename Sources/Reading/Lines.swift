import Claims

/// The lines of a text without their ends and without blanks around them.
enum Lines {
  /// More lines than any article has: each may be a paragraph, and a paragraph takes a hundred times its few bytes.
  private static let most = 200_000

  /// - Throws: `ReadingError.tooMany`.
  static func check(_ text: String, name: String) throws(ReadingError) {
    var (count, last) = (0, UInt8(10))
    for byte in text.utf8 {
      if byte == 13 || byte == 10 && last != 13 { count += 1 }
      last = byte
    }
    if last != 10, last != 13 { count += 1 }
    guard count <= most else { throw .tooMany(.lines, name: name, count: count, limit: most) }
  }

  /// Ends at LF, CR, CRLF, and Unicode's line and paragraph separators. An empty span stands for an empty line.
  static func all(in text: CodePoints) -> [Span] {
    var lines: [Span] = []
    var start = 0
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}"
        || scalar == "\u{85}"
      {
        lines.append(trimmed(Span(start, index), in: text))
        if scalar == "\r", index + 1 < text.count, text[index + 1] == "\n" { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < text.count { lines.append(trimmed(Span(start, text.count), in: text)) }
    return lines
  }

  static func trimmed(_ span: Span, in text: CodePoints) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return Span(start, end)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
}
