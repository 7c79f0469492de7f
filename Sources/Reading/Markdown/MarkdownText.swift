/// The words of a line of Markdown, without the marks that only tell how they look.
struct MarkdownText {
  private(set) var words = ""
  /// Pictures that were left out.
  private(set) var pictures = 0

  /// `references` are the names that links can have instead of an address.
  init(_ line: some StringProtocol, references: Set<String> = []) {
    self.references = references
    scalars = Array(line.unicodeScalars)
    run()
  }

  private let scalars: [Unicode.Scalar]
  private let references: Set<String>
  private var index = 0

  private mutating func run() {
    var text = String.UnicodeScalarView()
    while index < scalars.count {
      switch scalars[index] {
      case "\\" where index + 1 < scalars.count && Self.isMark(scalars[index + 1]):
        text.append(scalars[index + 1])
        index += 2
      case "`": text.append(contentsOf: code())
      case "*", "_": text.append(contentsOf: emphasis())
      case "~" where next == "~": index += 2
      case "!" where next == "[":
        if let link = link(at: index + 1) {
          pictures += 1
          index = link.end
        } else {
          text.append("!")
          index += 1
        }
      case "[":
        if let link = link(at: index) {
          let inner = MarkdownText(String(String.UnicodeScalarView(scalars[link.words])), references: references)
          pictures += inner.pictures
          text.append(contentsOf: inner.words.unicodeScalars)
          index = link.end
        } else {
          text.append("[")
          index += 1
        }
      case "<": text.append(contentsOf: tag())
      default:
        text.append(scalars[index])
        index += 1
      }
    }
    words = String(text).evened
  }

  private var next: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && !scalar.properties.isWhitespace && scalar.value > 32
      && !(48...57).contains(scalar.value)
  }

  /// "`code`": as many marks close it as open it.
  private mutating func code() -> [Unicode.Scalar] {
    var marks = 0
    while index + marks < scalars.count, scalars[index + marks] == "`" { marks += 1 }
    let start = index + marks
    var run = 0
    for end in start..<scalars.count {
      run = scalars[end] == "`" ? run + 1 : 0
      let isOver = end + 1 == scalars.count || scalars[end + 1] != "`"
      if run == marks, isOver {
        index = end + 1
        return Array(scalars[start..<(end + 1 - marks)])
      }
    }
    index = start
    return Array(repeating: "`", count: marks)
  }

  /// Stars and underscores beside a word are marks; those between blanks or (`_`) inside a word are not.
  private mutating func emphasis() -> [Unicode.Scalar] {
    let mark = scalars[index]
    var end = index
    while end < scalars.count, scalars[end] == mark { end += 1 }
    let run = Array(scalars[index..<end])
    let before = index > 0 ? scalars[index - 1] : " "
    let after = end < scalars.count ? scalars[end] : " "
    index = end
    let isLoose = before.properties.isWhitespace && after.properties.isWhitespace
    let isInside = mark == "_" && Self.isLetter(before) && Self.isLetter(after)
    // `2*3` and `f(x)*g` are sums, and three or more of a kind are an ornament.
    let isSum = mark == "*" && run.count == 1 && Self.isFigure(before) && Self.isFigure(after)
    return isLoose || isInside || isSum || run.count > 3 ? run : []
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  /// `[words](address "title")`, `[words][name]`, `[name]`; the words' place and where the link ends.
  private func link(at start: Int) -> (words: Range<Int>, end: Int)? {
    guard let close = closing("]", of: "[", from: start) else { return nil }
    let words = (start + 1)..<close
    let behind = close + 1
    if behind < scalars.count, scalars[behind] == "(", let end = closing(")", of: "(", from: behind) {
      return (words, end + 1)
    }
    if behind < scalars.count, scalars[behind] == "[", let end = closing("]", of: "[", from: behind) {
      let name = scalars[(behind + 1)..<end]
      if references.contains(Self.key(name.isEmpty ? scalars[words] : name)) { return (words, end + 1) }
    }
    return references.contains(Self.key(scalars[words])) ? (words, behind) : nil
  }

  static func key(_ name: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: name)
    return String(text).evened.lowercased()
  }

  /// Links are short; looking further for the bracket that closes one would take time squared.
  private static let longestLink = 2000

  private func closing(_ close: Unicode.Scalar, of open: Unicode.Scalar, from start: Int) -> Int? {
    var depth = 0
    var place = start
    while place < min(scalars.count, start + Self.longestLink) {
      if scalars[place] == "\\" {
        place += 2
        continue
      }
      if scalars[place] == open { depth += 1 }
      if scalars[place] == close {
        depth -= 1
        if depth == 0 { return place }
      }
      place += 1
    }
    return nil
  }

  /// `<https://…>` keeps its address; `<br>` and other tags go.
  private mutating func tag() -> [Unicode.Scalar] {
    let limit = min(scalars.count, index + Self.longestLink)
    guard let first = next, first == "/" || first == "!" || first.isASCII && first.properties.isAlphabetic,
      let end = (index + 1..<limit).first(where: { scalars[$0] == ">" || scalars[$0] == "<" }), scalars[end] == ">"
    else {
      index += 1
      return ["<"]
    }
    let inside = Array(scalars[(index + 1)..<end])
    index = end + 1
    let isAddress = inside.contains(":") || inside.contains("@")
    return isAddress && !inside.contains(where: \.properties.isWhitespace) ? inside : [" "]
  }
}
