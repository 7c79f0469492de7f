/// Finds the part of a page that is the article's text.
struct BodyFinder {
  let tree: PageTree
  let blocks: PageBlocks
  /// By block: whether it lies in something that is no article text.
  private(set) var isOut: [Bool]
  /// By block: how many characters it counts for an article, negative where it counts against one.
  private(set) var worth: [Double]
  /// By node: the sum of `worth` of the blocks before it.
  private var worthBefore: [Double] = []
  private var proseBefore: [Int] = []
  /// By node: the number of blocks before it.
  private var blocksBefore: [Int] = []
  /// The heading that the title is, if there is one.
  let headline: Int?

  /// How many cards, linked headings of other articles, were left out.
  private(set) var cards = 0

  /// Weighs a page; `leavesOut` says whether what names and elements tell is believed.
  init(_ tree: PageTree, _ blocks: PageBlocks, headline: Int? = nil, leavesOut: Bool = true) {
    self.tree = tree
    self.blocks = blocks
    self.headline = headline
    isOut = Array(repeating: false, count: blocks.all.count)
    worth = Array(repeating: 0, count: blocks.all.count)
    count()
    if leavesOut {
      leaveOut()
      leaveOutCards()
    }
    weigh()
  }

  // MARK: Counting

  private mutating func count() {
    blocksBefore = Array(repeating: 0, count: tree.count + 1)
    proseBefore = blocksBefore
    var next = 0
    for node in 0..<tree.count {
      blocksBefore[node + 1] = blocksBefore[node]
      proseBefore[node + 1] = proseBefore[node]
      while next < blocks.all.count, blocks.all[next].node == node {
        blocksBefore[node + 1] += 1
        if blocks.all[next].isProse { proseBefore[node + 1] += blocks.all[next].length }
        next += 1
      }
    }
  }

  /// How much of the text below a node is links.
  private func linkShare(_ node: Int) -> Double {
    let (length, linked) = blocks(in: node).reduce(into: (0, 0)) { sums, block in
      sums.0 += blocks.all[block].length
      sums.1 += blocks.all[block].linked
    }
    return length > 0 ? Double(linked) / Double(length) : 0
  }

  private static let longBox = 200
  private static let fewLinks = 0.15

  /// The blocks below a node.
  func blocks(in node: Int) -> Range<Int> { blocksBefore[node]..<blocksBefore[Int(tree[node].end)] }

  /// Characters of running text below a node.
  func prose(in node: Int) -> Int { proseBefore[Int(tree[node].end)] - proseBefore[node] }

  // MARK: Leaving out

  /// Takes out what names and elements say is no article text, unless it holds too much of the page's running text to
  /// be believed.
  private mutating func leaveOut() {
    let all = max(1, proseBefore[tree.count])
    // A name that most of the text goes by means something else on this page.
    var believed = NameHints.strong.union(.weak)
    for hint in NameHints.each where believed.contains(hint) {
      var removed = 0
      forEachLeftOut(believing: hint) { removed += prose(in: $0) }
      let most = hint == .comments ? 0.97 : NameHints.weak.contains(hint) ? 0.35 : 0.5
      if Double(removed) > most * Double(all) { believed.remove(hint) }
    }
    var left: [Int] = []
    forEachLeftOut(believing: believed) { left.append($0) }
    for node in left {
      for block in blocks(in: node) { isOut[block] = true }
    }
  }

  /// The outermost elements that are left out when these names are believed.
  private func forEachLeftOut(believing hints: NameHints, _ body: (Int) -> Void) {
    let all = max(1, proseBefore[tree.count])
    var node = 0
    while node < tree.count {
      let end = Int(tree[node].end)
      if tree.name(node) != .text, blocksBefore[end] > blocksBefore[node], let limit = limit(node, believing: hints),
        Double(prose(in: node)) < limit * Double(all), !holdsHeadline(node)
      {
        body(node)
        node = end
      } else {
        node += 1
      }
    }
  }

  private func holdsHeadline(_ node: Int) -> Bool { headline.map { tree.range(node).contains($0) } ?? false }

  /// Up to which share of the page's running text an element is left out; nothing where it stays.
  private func limit(_ node: Int, believing believed: NameHints) -> Double? {
    let own = blocks.ownHints[node]
    switch tree.name(node) {
    case .html, .body, .text: return nil
    case .nav: return 0.5
    case .footer: return 0.3
    case .aside: return 0.3
    case .header: return 0.15
    case .dialog, .form: return 0.2
    case .figure: return tree.range(node).contains(where: { Self.isKeptInFigure(tree.name($0)) }) ? nil : 0.2
    case .figcaption: return 0.2
    default: break
    }
    if own.isDisjoint(with: [.comments, .related]), isQuotation(node) { return nil }
    var hints = own.intersection(believed)
    // The comments in a piece of code.
    if !tree.name(node).isBlock { hints.remove(.comments) }
    // Boxes of other articles are links. A box of text is the article's, whatever it is called.
    if !hints.isDisjoint(with: .boxes), prose(in: node) > Self.longBox, linkShare(node) < Self.fewLinks {
      hints.subtract(.boxes)
    }
    if hints.isEmpty || !own.isDisjoint(with: [.body, .entry]) { return nil }
    if !hints.isDisjoint(with: .strong) {
      if hints.contains(.comments) { return own.isDisjoint(with: .main) ? 0.97 : 0.2 }
      // `post-with-comments` and the like: the article's name beside another.
      return own.isDisjoint(with: .main) ? 0.5 : 0.2
    }
    return own.isDisjoint(with: .main) ? 0.3 : 0.12
  }

  /// Figures hold tables, quotations and code too.
  private static func isKeptInFigure(_ name: ElementName) -> Bool {
    name == .table || name == .blockquote || name == .pre
  }

  /// An embedded post or a quotation, whatever its frame is called.
  private func isQuotation(_ node: Int) -> Bool {
    let text = prose(in: node)
    guard text > 0 else { return tree.name(node) == .blockquote }
    return tree.range(node).contains { tree.name($0) == .blockquote && prose(in: $0) * 10 >= text * 7 }
  }

  // MARK: Cards

  /// Takes out rows of cards: elements of one kind side by side, each a link with next to no text of its own.
  private mutating func leaveOutCards() {
    var children: [Int] = []
    for node in 0..<tree.count where tree.name(node) != .text && blocks(in: node).count >= 3 {
      children.removeAll(keepingCapacity: true)
      var child = node + 1
      while child < Int(tree[node].end) {
        if tree.name(child) != .text, !blocks(in: child).isEmpty { children.append(child) }
        child = Int(tree[child].end)
      }
      guard children.count >= Self.fewestCards else { continue }
      var kinds: [Kind: [Int]] = [:]
      for child in children {
        kinds[Kind(tree.name(child), tree.value(.class, of: child) ?? []), default: []].append(child)
      }
      for group in kinds.values where group.count >= Self.fewestCards {
        let cards = group.filter(isCard)
        guard cards.count * 4 >= group.count * 3 else { continue }
        self.cards += cards.count
        for card in cards {
          for block in blocks(in: card) { isOut[block] = true }
        }
      }
    }
  }

  /// Two may be two parts of a text.
  private static let fewestCards = 3

  /// A linked heading or line with at most a short teaser.
  private func isCard(_ node: Int) -> Bool {
    switch tree.name(node) {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .tr, .td, .th, .tbody: return false
    default: break
    }
    let range = blocks(in: node)
    guard range.count >= 2, prose(in: node) < 400, !holdsHeadline(node) else { return false }
    let linked = range.contains { blocks.all[$0].linkShare > 0.8 && blocks.all[$0].words >= 3 }
    return linked && range.count { blocks.all[$0].isProse } <= 1
  }

  // MARK: Weighing

  private mutating func weigh() {
    for (index, block) in blocks.all.enumerated() where !isOut[index] { worth[index] = Self.worth(block) }
    worthBefore = Array(repeating: 0, count: tree.count + 1)
    var next = 0
    for node in 0..<tree.count {
      worthBefore[node + 1] = worthBefore[node]
      while next < blocks.all.count, blocks.all[next].node == node {
        worthBefore[node + 1] += worth[next]
        next += 1
      }
    }
  }

  private static func worth(_ block: PageBlock) -> Double {
    let length = Double(block.length)
    if block.isProse {
      let kind = block.kind == .item || block.kind == .cell || block.kind == .caption ? 0.6 : 1.0
      return min(length, 1500) * (1 - block.linkShare) * kind
    }
    switch block.kind {
    case .heading: return block.linkShare > 0.5 ? -30 : 0
    case .preformatted: return length * 0.5
    case .cell, .term: return block.linkShare > 0.5 ? -min(60, length + 10) : 0
    case .item: return block.linkShare > 0.5 ? -min(60, length + 10) : -2
    default:
      if block.linkShare > 0.5 { return -min(60, length + 10) }
      // “Yes,” she said.
      return block.endsSentence && block.words >= 3 ? length * 0.4 : -8
    }
  }

  func worth(in node: Int) -> Double { worthBefore[Int(tree[node].end)] - worthBefore[node] }

  /// Elements of one kind: of one name, and called the same by the page.
  struct Kind: Hashable {
    let name: ElementName
    let names: ArraySlice<UInt8>

    init(_ name: ElementName, _ names: ArraySlice<UInt8>) {
      self.name = name
      self.names = names
    }
  }
}
