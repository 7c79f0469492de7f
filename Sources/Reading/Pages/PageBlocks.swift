/// A paragraph, heading, list item or the like of a page, as the tree has it.
struct PageBlock {
  enum Kind: UInt8 { case paragraph, heading, item, quotation, preformatted, cell, caption, term }

  var kind: Kind
  /// The element that holds it.
  var element: Int
  /// Its first text in the tree.
  var node: Int
  /// Its words in `PageBlocks.text`, blanks evened out.
  var start = 0
  var end = 0
  /// Characters in all, and those inside links.
  var length = 0
  var linked = 0
  var words = 0
  /// Full stops and the like before a blank or at the end.
  var sentenceEnds = 0
  var commas = 0
  /// Heading level, 1 to 6.
  var level = 0
  /// Bold as a whole.
  var isStrong = false
  var endsSentence = false

  var linkShare: Double { length > 0 ? Double(linked) / Double(length) : 0 }

  /// Whether it reads like a piece of running text.
  var isProse: Bool { linkShare < 0.5 && (words >= 12 || sentenceEnds > 0 && words >= 6) }
}

/// All blocks of a page in document order.
struct PageBlocks {
  private(set) var all: [PageBlock] = []
  /// The words of the blocks, UTF-8.
  private(set) var text: [UInt8] = []
  /// By node: what its own names and those above it tell.
  private(set) var ownHints: [NameHints]
  /// Elements that were left out since they are hidden.
  private(set) var hiddenElements: [Int] = []

  /// Cuts a tree into blocks, those of hidden text too if `showsHidden`.
  init(_ tree: PageTree, showsHidden: Bool = false) {
    ownHints = Array(repeating: [], count: tree.count)
    var builder = Builder(tree, showsHidden: showsHidden)
    builder.run(&ownHints)
    all = builder.blocks
    text = builder.text
    hiddenElements = builder.hiddenElements
  }

  func bytes(_ block: PageBlock) -> ArraySlice<UInt8> { text[block.start..<block.end] }
  func string(_ block: PageBlock) -> String { String(decoding: bytes(block), as: UTF8.self) }
}

/// Walks a tree once and cuts its text into blocks.
private struct Builder {
  let tree: PageTree
  let showsHidden: Bool
  var blocks: [PageBlock] = []
  var text: [UInt8] = []
  var hiddenElements: [Int] = []

  private var current: PageBlock?
  private var needsBlank = false
  private var lineBreaks = 0
  private var hintsByName: [ArraySlice<UInt8>: NameHints] = [:]
  private var strongLength = 0
  private var unspaced = 0

  init(_ tree: PageTree, showsHidden: Bool) {
    self.tree = tree
    self.showsHidden = showsHidden
  }

  mutating func run(_ hints: inout [NameHints]) {
    // The block element, link and emphasis that each open element lies in.
    var holder = [Int32](repeating: 0, count: tree.count)
    var isLinked = [Bool](repeating: false, count: tree.count)
    var isStrong = [Bool](repeating: false, count: tree.count)
    var index = 0
    var leaving = 0
    while index < tree.count {
      let node = tree[index]
      if node.name == .text {
        let parent = max(0, Int(node.parent))
        add(node, index, holder: Int(holder[parent]), isLinked: isLinked[parent], isStrong: isStrong[parent])
        index += 1
        continue
      }
      let own = ownHints(index)
      hints[index] = own
      if node.name.isUnread && !holdsArticle(index) || node.name == .noscript || !showsHidden && isHidden(index, own) {
        if node.name.isBlock { flush() }
        index = Int(node.end)
        continue
      }
      let parent = Int(node.parent)
      let isBlock = node.name.isBlock
      if isBlock {
        flush()
        leaving = max(leaving, Int(node.end))
      } else if node.name == .br {
        lineBreaks += 1
        if lineBreaks == 2 { flush() } else { needsBlank = true }
      }
      holder[index] = isBlock || parent < 0 ? Int32(index) : holder[parent]
      isLinked[index] = node.name == .a && tree.has(.href, index) || parent >= 0 && isLinked[parent]
      isStrong[index] =
        node.name == .strong || node.name == .b || !isBlock && parent >= 0 && isStrong[parent]
      index += 1
    }
    flush()
  }

  /// Whether an element that never holds the text does so since its end tag went missing.
  private func holdsArticle(_ index: Int) -> Bool {
    guard tree.name(index) == .button || tree.name(index) == .svg || tree.name(index) == .object else { return false }
    return tree.range(index).contains { tree.name($0) == .h1 || tree.name($0) == .article || tree.name($0) == .main }
  }

  private mutating func ownHints(_ index: Int) -> NameHints {
    var hints: NameHints = []
    for name in [AttributeName.class, .id] {
      guard let value = tree.value(name, of: index), !value.isEmpty else { continue }
      if let known = hintsByName[value] {
        hints.formUnion(known)
      } else {
        let found = NameHints(names: value)
        hintsByName[value] = found
        hints.formUnion(found)
      }
    }
    return hints
  }

  /// Whether a reader does not see it.
  private mutating func isHidden(_ index: Int, _ hints: NameHints) -> Bool {
    guard tree[index].name != .body, tree[index].name != .html else { return false }
    guard tree.has(.hidden, index) || HiddenStyle.hides(tree.value(.style, of: index)) else { return false }
    hiddenElements.append(index)
    return true
  }

  private mutating func add(_ node: PageTree.Node, _ index: Int, holder: Int, isLinked: Bool, isStrong: Bool) {
    if let current, current.element != holder { flush() }
    let before = text.count
    var length = 0
    var previous: UInt8 = text.last ?? 32
    for position in Int(node.textStart)..<Int(node.textEnd) {
      let byte = tree.bytes[position]
      if byte <= 32 {
        needsBlank = true
        continue
      }
      // U+00A0, U+200B and U+FEFF count as blanks; U+00AD, the soft hyphen, as nothing.
      if byte == 0xC2, position + 1 < node.textEnd, tree.bytes[position + 1] == 0xA0 {
        needsBlank = true
        continue
      }
      if byte == 0xC2, position + 1 < node.textEnd, tree.bytes[position + 1] == 0xAD { continue }
      if byte == 0xA0 || byte == 0xAD, position > node.textStart, tree.bytes[position - 1] == 0xC2 { continue }
      if current == nil { begin(index, holder) }
      if needsBlank, text.count > (current?.start ?? 0) {
        if previous == 46 || previous == 33 || previous == 63 { current?.sentenceEnds += 1 }
        text.append(32)
        length += 1
        current?.words += 1
      }
      needsBlank = false
      text.append(byte)
      if byte & 0xC0 != 0x80 { length += 1 }
      // Chinese and Japanese have no blanks; the first bytes of their characters, two to a word.
      if (0xE3...0xE9).contains(byte) { unspaced += 1 }
      if byte == 44 { current?.commas += 1 }
      previous = byte
    }
    guard text.count > before else { return }
    lineBreaks = 0
    current?.length += length
    if isLinked { current?.linked += length }
    if isStrong { strongLength += length }
  }

  private mutating func begin(_ node: Int, _ holder: Int) {
    current = PageBlock(kind: kind(of: holder), element: holder, node: node, start: text.count)
    current?.level = tree.name(holder).headingLevel ?? 0
    needsBlank = false
    strongLength = 0
    unspaced = 0
  }

  private mutating func flush() {
    lineBreaks = 0
    needsBlank = false
    guard var block = current else { return }
    current = nil
    block.end = text.count
    block.words += 1 + unspaced / 2
    let last = lastSign(of: block)
    block.endsSentence = last == 46 || last == 33 || last == 63
    if block.endsSentence { block.sentenceEnds += 1 }
    block.isStrong = strongLength * 10 >= block.length * 9
    blocks.append(block)
  }

  /// The last character that is no closing quotation mark or bracket; ideographic and ellipsis signs count as stops.
  private func lastSign(of block: PageBlock) -> UInt8 {
    let tail = String(decoding: text[max(block.start, block.end - 12)..<block.end], as: UTF8.self)
    guard let scalar = tail.unicodeScalars.reversed().first(where: { !"”\"’'»)“‘]".unicodeScalars.contains($0) })
    else { return 0 }
    if "。！？…।".unicodeScalars.contains(scalar) { return 46 }
    return scalar.isASCII ? UInt8(scalar.value) : 0
  }

  /// The nearest element above that gives a block its kind.
  private func kind(of holder: Int) -> PageBlock.Kind {
    for (steps, element) in tree.ancestors(of: holder).enumerated() {
      switch tree.name(element) {
      case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
      case .figcaption, .caption: return .caption
      case .blockquote: return .quotation
      case .li: return .item
      case .pre: return .preformatted
      case .td, .th: return .cell
      case .dt: return .term
      case .body, .article, .main, .section: return .paragraph
      default: if steps > 5 { return .paragraph }
      }
    }
    return .paragraph
  }
}

/// What makes text invisible.
enum HiddenStyle {
  static func hides(_ style: ArraySlice<UInt8>?) -> Bool {
    guard let style, style.count > 6 else { return false }
    let plain = String(
      decoding: style.filter { $0 > 32 }.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    var colours: [Substring] = []
    for rule in plain.split(separator: ";") {
      guard let colon = rule.firstIndex(of: ":") else { continue }
      let value = rule[rule.index(after: colon)...].split(separator: "!").first ?? ""
      switch rule[..<colon] {
      case "display": if value == "none" { return true }
      case "visibility": if value == "hidden" { return true }
      case "font-size": if ["0", "0px", "0pt", "0em"].contains(value) { return true }
      case "text-indent", "left", "top", "margin-left":
        if value.hasPrefix("-"), let number = Int(value.dropFirst().prefix { $0.isNumber }), number >= 999 {
          return true
        }
      case "color", "background", "background-color": colours.append(value)
      default: break
      }
    }
    return colours.count == 2 && colours[0] == colours[1]
  }
}
