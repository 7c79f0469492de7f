/// The words of a line of Markdown, without the marks that only tell how they look.
struct MarkdownText {
  private(set) var words = ""
  /// Pictures that were left out.
  private(set) var pictures = 0

  /// `references` are the names that links can have instead of an address.
  init(_ line: some StringProtocol, references: Set<String> = []) {
    self.init(Array(line.unicodeScalars), references: references, depth: 0)
  }

  private init(_ scalars: [Unicode.Scalar], references: Set<String>, depth: Int) {
    self.scalars = scalars
    self.references = references
    self.depth = depth
    run()
  }

  private let scalars: [Unicode.Scalar]
  private let references: Set<String>
  /// In how many links and pictures these words stand.
  private let depth: Int
  private var index = 0
  /// Every place is looked at once, whatever stands in the line.
  private lazy var brackets = Brackets(scalars)
  private lazy var ticks = Ticks(scalars)

  private mutating func run() {
    var text: [Unicode.Scalar] = []
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
          let inner = MarkdownText(Array(scalars[link.words]), references: references, depth: depth + 1)
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
    words = Self.string(text).evened
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
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
    guard let end = ticks.run(of: marks, from: start) else {
      index = start
      return Array(repeating: "`", count: marks)
    }
    index = end + marks
    return Array(scalars[start..<end])
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
  private mutating func link(at start: Int) -> (words: Range<Int>, end: Int)? {
    guard depth < Self.deepestLink, let close = closing(from: start) else { return nil }
    let words = (start + 1)..<close
    let behind = close + 1
    if behind < scalars.count, scalars[behind] == "(", let end = closing(from: behind) {
      return (words, end + 1)
    }
    if behind < scalars.count, scalars[behind] == "[", let end = closing(from: behind) {
      let name = scalars[(behind + 1)..<end]
      if references.contains(Self.key(name.isEmpty ? scalars[words] : name)) { return (words, end + 1) }
    }
    return references.contains(Self.key(scalars[words])) ? (words, behind) : nil
  }

  static func key(_ name: some Sequence<Unicode.Scalar>) -> String {
    string(name).evened.lowercased()
  }

  /// Links are short, and hold a picture at most.
  private static let (longestLink, deepestLink) = (2000, 4)

  private mutating func closing(from start: Int) -> Int? {
    brackets.closing(of: start).flatMap { $0 - start < Self.longestLink ? $0 : nil }
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

/// Where brackets are closed, each kind by itself; a backslash keeps the next character from being one.
private struct Brackets {
  /// For each opening bracket its closing one, and 0 for all else.
  private var closing: [Int32]

  init(_ scalars: [Unicode.Scalar]) {
    closing = [Int32](repeating: 0, count: scalars.count)
    var (square, round): ([Int], [Int]) = ([], [])
    var place = 0
    while place < scalars.count {
      switch scalars[place] {
      case "\\": place += 1
      case "[": square.append(place)
      case "(": round.append(place)
      case "]": if let open = square.popLast() { closing[open] = Int32(place) }
      case ")": if let open = round.popLast() { closing[open] = Int32(place) }
      default: break
      }
      place += 1
    }
  }

  func closing(of place: Int) -> Int? { closing[place] == 0 ? nil : Int(closing[place]) }
}

/// Where runs of backticks stand, by their length.
private struct Ticks {
  private var runs: [Int: ArraySlice<Int>] = [:]

  init(_ scalars: [Unicode.Scalar]) {
    var start: Int?
    for place in 0...scalars.count {
      if place < scalars.count, scalars[place] == "`" {
        start = start ?? place
      } else if let run = start {
        runs[place - run, default: []].append(run)
        start = nil
      }
    }
  }

  /// The first run of so many from a place on, which never comes before one that was asked about.
  mutating func run(of count: Int, from place: Int) -> Int? {
    while let first = runs[count]?.first, first < place { runs[count]?.removeFirst() }
    return runs[count]?.first
  }
}
