extension CodePoints {
  /// The lines, without their ends.
  public var lines: [Span] {
    var spans: [Span] = []
    var start = 0
    for index in 0..<count where Self.isLineEnd(self[index]) {
      // CR LF is one end.
      if self[index] == "\n", index > 0, self[index - 1] == "\r" {
        start = index + 1
        continue
      }
      spans.append(Span(start, index))
      start = index + 1
    }
    if start < count { spans.append(Span(start, count)) }
    return spans
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
