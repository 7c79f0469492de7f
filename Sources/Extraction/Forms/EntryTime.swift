import Claims

/// The clock time with which an entry of a live blog begins: `14:32`, `2.05pm`, `[11:40 GMT]`, `**09:15**`.
struct EntryTime {
  /// The time with its zone, without brackets.
  let span: Span
  /// Where the entry's text begins.
  let end: Int
  /// Brackets, a zone, a dash or a line of its own leave no doubt; a bare `14:32` might be anything.
  let isPlain: Bool

  init?(in paragraph: Span, of text: CodePoints) {
    var scan = Scan(text, paragraph)
    let isBold = scan.skip("**") || scan.skip("__")
    let isBracketed = scan.skip("[") || scan.skip("(")
    let start = scan.index
    guard let hour = scan.number(), hour < 24, let divider = scan.one(of: ":.h"), let minute = scan.number(),
      minute < 60, scan.index - start >= 4, scan.length == 2
    else { return nil }
    let hasHalf = scan.half()
    let hasZone = scan.zone()
    let span = Span(start, scan.index)
    if isBracketed { _ = scan.skip("]") || scan.skip(")") }
    let hasColon = scan.skip(":")
    if isBold, !(scan.skip("**") || scan.skip("__")) { return nil }
    let afterTime = scan.index
    scan.skipBlanks()
    let isAlone = scan.index >= paragraph.end
    let hasDash = scan.one(of: "-–—|•") != nil && scan.skipBlanks()
    guard isAlone || scan.index > afterTime, isAlone || !text[scan.index].properties.isLowercase else { return nil }
    isPlain = isBold || isBracketed || hasZone || hasColon || hasDash || isAlone
    // `10.50` is an amount unless something says that it is a time.
    guard divider == ":" || hasHalf || isPlain else { return nil }
    self.span = span
    end = scan.index
  }
}

/// Walks over the beginning of a paragraph.
private struct Scan {
  let text: CodePoints
  let end: Int
  var index: Int
  /// Digits of the last number.
  var length = 0

  init(_ text: CodePoints, _ span: Span) {
    self.text = text
    end = span.end
    index = span.start
  }

  mutating func skip(_ sign: String) -> Bool {
    let scalars = Array(sign.unicodeScalars)
    guard index + scalars.count <= end, scalars.indices.allSatisfy({ text[index + $0] == scalars[$0] }) else {
      return false
    }
    index += scalars.count
    return true
  }

  mutating func one(of signs: String) -> Unicode.Scalar? {
    guard index < end, signs.unicodeScalars.contains(text[index]) else { return nil }
    index += 1
    return text[index - 1]
  }

  /// One or two digits.
  mutating func number() -> Int? {
    var value = 0
    length = 0
    while index < end, length < 3, ("0"..."9").contains(text[index]) {
      value = value * 10 + Int(text[index].value - 48)
      index += 1
      length += 1
    }
    return (1...2).contains(length) ? value : nil
  }

  @discardableResult mutating func skipBlanks() -> Bool {
    let start = index
    while index < end, text[index].properties.isWhitespace { index += 1 }
    return index > start || index == end
  }

  /// `am`, `p.m.`
  mutating func half() -> Bool { word { ["am", "pm", "a.m", "p.m", "a.m.", "p.m."].contains($0.lowercased()) } }

  mutating func zone() -> Bool { word { Self.zones.contains($0) } }

  /// The next word, where it is one of those that are looked for.
  private mutating func word(_ isWanted: (String) -> Bool) -> Bool {
    var start = index
    while start < end, start - index < 2, text[start].properties.isWhitespace { start += 1 }
    var stop = start
    while stop < end, stop - start < 5, text[stop].properties.isAlphabetic || text[stop] == "." { stop += 1 }
    guard stop > start, isWanted(text[Span(start, stop)]) else { return false }
    index = stop
    return true
  }

  private static let zones: Set<String> = [
    "GMT", "UTC", "BST", "CET", "CEST", "EET", "EEST", "ET", "EST", "EDT", "CT", "PT", "PST", "PDT", "IST", "AEST",
    "AEDT", "SAST", "WAT", "EAT", "JST", "h", "hrs",
  ]
}
