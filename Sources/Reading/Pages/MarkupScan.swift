/// One pass over the markup before the parser sees it, which takes out what makes the parser slow or forgetful, and
/// counts the words that must come out of it.
///
/// It knows no grammar of elements, only where tags, comments and scripts begin and end, and so takes time in
/// proportion to the page whatever the page holds.
struct MarkupScan {
  /// The markup for the parser.
  private(set) var markup: [UInt8] = []
  /// Words outside of tags, scripts and styles.
  private(set) var words = 0
  /// Start tags with more attributes than are kept.
  private(set) var trimmedTags = 0
  /// Elements that were left out since they lay too deep; their text stays.
  private(set) var flattened = 0

  /// No page has more attributes in a tag; the parser takes time with their square.
  static let mostAttributes = 256
  /// Longer values are pictures and programs.
  static let longestValue = 100_000
  /// The parser's own limit is 256, and what lies deeper it may lose.
  static let deepest = 250

  private let source: [UInt8]
  private var index = 0
  private var depth = Depth()
  private let flattens: Bool
  private let isTextOnly: Bool
  private var isInWord = false
  private var accents = 0
  private static let mostAccents = 16

  /// Scans UTF-8. With `textOnly` it keeps only texts, each block's in a paragraph: for pages that the parser cannot
  /// read.
  init(_ source: [UInt8], textOnly: Bool = false) {
    var first = MarkupScan(source, flattens: false, textOnly: textOnly)
    first.run()
    if first.depth.greatest > Self.deepest, !textOnly {
      self.init(source, flattens: true, textOnly: false)
      run()
    } else {
      self = first
    }
  }

  private init(_ source: [UInt8], flattens: Bool, textOnly: Bool) {
    self.source = source
    self.flattens = flattens
    isTextOnly = textOnly
    markup.reserveCapacity(source.count + 64)
  }

  private mutating func run() {
    while index < source.count {
      let byte = source[index]
      guard byte == UInt8(ascii: "<") else {
        text(byte)
        index += 1
        continue
      }
      isInWord = false
      let next = index + 1 < source.count ? source[index + 1] : 0
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        skipDeclaration()
      } else if next == UInt8(ascii: "/"), index + 2 < source.count, Self.isLetter(source[index + 2]) {
        endTag()
      } else if Self.isLetter(next) {
        startTag()
      } else {
        markup.append(contentsOf: "&lt;".utf8)
        index += 1
      }
    }
  }

  /// How many elements the markup begins, before anything is made of it.
  static func startTags(in text: String) -> Int {
    var (count, last) = (0, UInt8(0))
    for byte in text.utf8 {
      if last == UInt8(ascii: "<"), isLetter(byte) { count += 1 }
      last = byte
    }
    return count
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private mutating func text(_ byte: UInt8) {
    // Of accents piled on one letter (U+0300 to U+036F) some are kept: a million are one character to Swift, and slow.
    if byte == 0xCC || byte == 0xCD { accents += 1 } else if byte < 0x80 || byte >= 0xC0 { accents = 0 }
    if accents > Self.mostAccents { return }
    // Control characters are no text, and zeros end the parser's reading.
    markup.append(byte < 32 && byte != 9 && byte != 10 && byte != 13 ? 32 : byte)
    countWords(byte)
  }

  private mutating func countWords(_ byte: UInt8) {
    let isWord = byte >= 0x80 || (48...57).contains(byte) || Self.isLetter(byte)
    if isWord, !isInWord { words += 1 }
    // Character references stand inside words.
    isInWord =
      isWord || isInWord && (byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "#"))
  }

  // MARK: Tags

  private mutating func skipDeclaration() {
    let start = index
    if source[start...].starts(with: "<!--".utf8) {
      // `<!-->` is whole.
      index = find("-->", from: start + 2) ?? source.count
    } else if source[start...].starts(with: "<![CDATA[".utf8) {
      index = find("]]>", from: start + 9) ?? source.count
    } else {
      index = (source[start...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1) + 1
      if source[start + 1] == UInt8(ascii: "!"), !isTextOnly { markup += source[start..<index] }
    }
    markup.append(32)
  }

  private func find(_ mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= source.count {
      if source[place] == mark[0], source[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
      place += 1
    }
    return nil
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while end < source.count, source[end] > 32, source[end] != UInt8(ascii: ">"), source[end] != UInt8(ascii: "/") {
      end += 1
    }
    return end
  }

  private func name(_ range: Range<Int>) -> String {
    String(decoding: source[range.prefix(24)].map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private mutating func endTag() {
    let start = index
    let nameEnd = nameEnd(start + 2)
    index = (source[nameEnd...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1) + 1
    let element = name(start + 2..<nameEnd)
    if isTextOnly { return separate(element) }
    if depth.end(element) || !flattens { markup += source[start..<index] }
  }

  private mutating func startTag() {
    let start = index
    let nameEnd = nameEnd(start + 1)
    let element = name(start + 1..<nameEnd)
    let tag = attributes(from: nameEnd)
    index = tag.end
    let isRaw = Self.rawElements.contains(element)
    if isTextOnly {
      separate(element)
      if isRaw { index = endOfRaw(element) }
      return
    }
    let isKept = depth.start(element) || !flattens
    if isKept || isRaw {
      if tag.isTrimmed {
        if tag.attributes.count == Self.mostAttributes { trimmedTags += 1 }
        markup += source[start..<nameEnd]
        for attribute in tag.attributes {
          markup.append(32)
          markup += source[attribute]
        }
        markup.append(UInt8(ascii: ">"))
      } else {
        markup += source[start..<index]
      }
    } else {
      flattened += 1
      markup.append(32)
    }
    if isRaw {
      let end = endOfRaw(element)
      markup += source[index..<end]
      index = end
    }
  }

  /// Elements whose content is no markup.
  private static let rawElements: Set<String> = ["script", "style"]

  /// Where the end tag of a raw element begins.
  private func endOfRaw(_ element: String) -> Int {
    let mark = Array(element.utf8)
    var place = index
    while place + mark.count + 2 <= source.count {
      if source[place] == UInt8(ascii: "<"), source[place + 1] == UInt8(ascii: "/"),
        source[(place + 2)..<(place + 2 + mark.count)].elementsEqual(mark, by: { $0 | 0x20 == $1 })
      {
        return place
      }
      place += 1
    }
    return source.count
  }

  /// The attributes to keep of a tag whose name ends here, where it ends, and whether some were left out.
  private func attributes(from start: Int) -> (attributes: [Range<Int>], end: Int, isTrimmed: Bool) {
    var kept: [Range<Int>] = []
    var count = 0
    var isTrimmed = false
    var place = start
    while place < source.count, source[place] != UInt8(ascii: ">") {
      if source[place] <= 32 || source[place] == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let attribute = place
      while place < source.count, source[place] > 32, source[place] != UInt8(ascii: ">"),
        source[place] != UInt8(ascii: "=")
      {
        place += 1
      }
      if place == attribute { place += 1 }
      var value = place
      while value < source.count, source[value] <= 32 { value += 1 }
      if value < source.count, source[value] == UInt8(ascii: "=") {
        value += 1
        while value < source.count, source[value] <= 32 { value += 1 }
        place = endOfValue(from: value)
      }
      count += 1
      if count > Self.mostAttributes || place - attribute > Self.longestValue {
        isTrimmed = true
      } else {
        kept.append(attribute..<place)
      }
    }
    return (isTrimmed ? kept : [], min(place + 1, source.count), isTrimmed)
  }

  private func endOfValue(from start: Int) -> Int {
    guard start < source.count else { return start }
    let quote = source[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return (source[(start + 1)...].firstIndex(of: quote) ?? source.count - 1) + 1
    }
    var end = start
    while end < source.count, source[end] > 32, source[end] != UInt8(ascii: ">") { end += 1 }
    return end
  }

  /// In a page of text only, every block begins a paragraph.
  private mutating func separate(_ element: String) {
    let name = ElementName(element)
    if name == .title { markup.append(contentsOf: "<p>".utf8) }
    if name.isBlock || name == .br { markup.append(contentsOf: "<p>".utf8) }
  }

  // MARK: Depth

  /// The elements that are open, as far as their tags tell.
  private struct Depth {
    private var open: [String] = []
    private var counts: [String: Int] = [:]
    private(set) var greatest = 0

    /// Whether the element lies within the limit.
    mutating func start(_ element: String) -> Bool {
      guard !Self.uncounted.contains(element) else {
        return open.count < MarkupScan.deepest || !Self.closing.contains(element)
      }
      open.append(element)
      counts[element, default: 0] += 1
      greatest = max(greatest, open.count)
      return open.count <= MarkupScan.deepest
    }

    /// Whether the element that ends here lay within the limit. Each step takes an element away, so that all ends
    /// together take no more steps than there were starts.
    mutating func end(_ element: String) -> Bool {
      guard !Self.uncounted.contains(element) else { return true }
      guard counts[element, default: 0] > 0 else { return open.count <= MarkupScan.deepest }
      while let last = open.popLast() {
        counts[last, default: 1] -= 1
        if last == element { break }
      }
      return open.count < MarkupScan.deepest
    }

    /// Without content, or often without an end tag: they nest in nothing of their own kind.
    private static let uncounted: Set<String> = [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
      "p",
      "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head",
      "body",
      "path", "rect", "circle", "line", "polygon", "use", "script", "style", "frame", "basefont", "bgsound", "command",
      "keygen",
    ]
    /// Those among them that can nest after all, inside something else.
    private static let closing: Set<String> = ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot"]
  }
}
