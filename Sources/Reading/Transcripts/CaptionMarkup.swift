/// Takes the markup out of a caption's lines: voices become speakers, everything else that only tells how words look or
/// stand goes.
struct CaptionMarkup {
  /// The voice that goes on over the lines of a caption.
  private var voice: String?

  /// The speakers' pieces of one line, in order; none for a line without words.
  mutating func lines(of line: Substring) -> [CaptionLine] {
    var found: [CaptionLine] = []
    var text = ""
    var scalars = Substring(Self.withoutOverrides(line))
    var begins = false
    func piece(_ voice: String?) {
      let words = text.evened
      text = ""
      guard !words.isEmpty else { return }
      found.append(Self.marked(words, voice: voice, begins: begins))
      begins = false
    }
    while let character = scalars.first {
      switch character {
      case "<":
        guard let tag = Self.tag(scalars) else {
          text.append(character)
          scalars.removeFirst()
          continue
        }
        scalars = scalars.dropFirst(tag.count + 2)
        if let name = Self.voice(in: tag) {
          piece(voice)
          voice = name
          begins = true
        } else if tag == "/v" {
          piece(voice)
          voice = nil
        } else if tag == "br" || tag == "br/" || tag == "br /" {
          text += " "
        }
      case "&":
        let (decoded, length) = Self.entity(scalars)
        text += decoded
        scalars = scalars.dropFirst(length)
      default:
        text.append(character)
        scalars.removeFirst()
      }
    }
    piece(voice)
    return found
  }

  /// The words between `<` and `>`, where they are a tag: a name or a time.
  private static func tag(_ text: Substring) -> Substring? {
    let inside = text.dropFirst()
    guard let first = inside.first, first == "/" || first.isASCII && (first.isLetter || first.isNumber),
      let end = inside.prefix(longestTag).firstIndex(where: { $0 == ">" || $0 == "<" }), inside[end] == ">"
    else { return nil }
    return inside[..<end]
  }

  /// Longer names than any person's, and font tags.
  private static let longestTag = 200

  /// `v Anna Kos`, `v.loud Anna Kos`
  private static func voice(in tag: Substring) -> String? {
    guard tag.first == "v", let second = tag.dropFirst().first, second == "." || second.isWhitespace,
      let blank = tag.firstIndex(where: \.isWhitespace)
    else { return nil }
    var rest = tag[blank...]
    var name = ""
    while let character = rest.first {
      let (text, length) = character == "&" ? entity(rest) : (String(character), 1)
      name += text
      rest = rest.dropFirst(length)
    }
    return name.evened.isEmpty ? nil : name.evened
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "nbsp": " ", "quot": "\"", "apos": "'", "lrm": "", "rlm": "",
  ]

  private static func entity(_ text: Substring) -> (String, Int) {
    guard let end = text.prefix(10).firstIndex(of: ";") else { return ("&", 1) }
    let name = text[text.index(after: text.startIndex)..<end]
    let length = name.count + 2
    if let known = entities[name.lowercased()] { return (known, length) }
    guard name.first == "#" else { return ("&", 1) }
    let figures = name.dropFirst()
    let isHex = figures.first == "x" || figures.first == "X"
    guard let value = isHex ? UInt32(figures.dropFirst(), radix: 16) : UInt32(figures),
      let scalar = Unicode.Scalar(value), value != 0
    else { return ("&", 1) }
    return (String(Character(scalar)), length)
  }

  /// `{\an8}`, `{\pos(192,220)}`: how SubStation places its lines, also seen in SRT.
  private static func withoutOverrides(_ line: Substring) -> String {
    guard line.contains("{\\") else { return String(line) }
    var rest = line
    var text = ""
    while let open = rest.firstRange(of: "{\\"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      text += rest[..<open.lowerBound]
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// Takes `>>`, `>>>` and a dash from the beginning: somebody else speaks.
  private static func marked(_ words: String, voice: String?, begins: Bool) -> CaptionLine {
    var text = words[...]
    var isTurn = begins
    if text.hasPrefix(">>") {
      text = text.drop { $0 == ">" || $0 == " " }
      isTurn = true
    } else if let first = text.first, "-–—‐".contains(first) {
      let rest = text.dropFirst()
      let next = rest.drop { $0 == " " }
      // A dash before small letters goes on with the sentence; one before a figure is a minus.
      if let letter = next.first, !letter.isLowercase, !rest.hasPrefix("-"),
        next.startIndex > rest.startIndex || letter.isLetter
      {
        text = next
        isTurn = true
      }
    }
    return CaptionLine(text: String(text), speaker: voice, beginsTurn: isTurn)
  }
}
