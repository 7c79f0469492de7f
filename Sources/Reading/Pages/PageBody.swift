import Claims

/// The article's text in a page, as blocks, with what was found out on the way.
struct PageBody {
  let tree: PageTree
  let blocks: PageBlocks
  let metadata: PageMetadata
  /// The numbers of the blocks that are the article's text.
  let kept: [Int]
  /// The text as the page describes it, where its markup holds next to nothing of it.
  let described: String?
  private(set) var warnings: [String] = []

  init(_ tree: PageTree, address: PageAddress?, latest: Day) {
    self.tree = tree
    let seen = PageBlocks(tree)
    var blocks = seen
    var isHiddenRead = false
    // Some pages show their text only once their scripts have run.
    if !seen.hiddenElements.isEmpty {
      let all = PageBlocks(tree, showsHidden: true)
      if seen.proseLength * 4 < all.proseLength {
        blocks = all
        isHiddenRead = true
      }
    }
    let metadata = PageMetadata(tree, address: address, latest: latest, blocks: blocks)
    let finder = BodyFinder(tree, blocks)
    var kept = Self.kept(tree, blocks, finder, metadata)
    var length = blocks.length(kept)
    if length < Self.shortest {
      // Whatever its names say.
      let wider = Self.kept(tree, blocks, BodyFinder(tree, blocks, leavesOut: false), metadata)
      if blocks.length(wider) > 2 * length {
        kept = wider
        length = blocks.length(wider)
      }
    }
    described = Self.described(metadata.describedBody, insteadOf: kept.map { blocks.string(blocks.all[$0]) })
    self.blocks = blocks
    self.metadata = metadata
    self.kept = kept
    if isHiddenRead {
      warnings.append("The page hides its text until its scripts have run; hidden text was read too.")
    } else {
      reportHidden(seen)
    }
    if described != nil {
      warnings.append("The text is the one that the page describes itself with (JSON-LD); its markup holds less.")
    }
    warnings += Self.doubts(
      tree, blocks, finder, kept: kept, length: described?.count ?? length, isPaid: metadata.isPaid)
  }

  /// Characters; a shorter text is hardly an article.
  private static let shortest = 200

  private static func kept(_ tree: PageTree, _ blocks: PageBlocks, _ finder: BodyFinder, _ metadata: PageMetadata)
    -> [Int]
  {
    BodyFilter(tree: tree, blocks: blocks, finder: finder, title: metadata.title).kept(in: finder.containers())
  }

  /// The description's text, if it is a whole one and the markup's is less than half of it.
  private static func described(_ body: String?, insteadOf found: [String]) -> String? {
    guard let body, body.utf8.count >= 500 else { return nil }
    let length = found.reduce(0) { $0 + $1.utf8.count }
    guard length * 2 < body.utf8.count else { return nil }
    let text = Entities.decoded(body).withoutTags
    return text.hasSuffix("…") || text.hasSuffix("...") ? nil : text
  }

  // MARK: Warnings

  private mutating func reportHidden(_ seen: PageBlocks) {
    let texts = seen.hiddenElements.map { tree.text(of: $0) }.filter { $0.split(separator: " ").count >= 3 }
    guard let first = texts.first else { return }
    let count = texts.reduce(0) { $0 + $1.unicodeScalars.count }
    let passages = texts.count == 1 ? "1 passage" : "\(texts.count) passages"
    let verb = texts.count == 1 ? "was" : "were"
    let start = String(String.UnicodeScalarView(first.unicodeScalars.prefix(60)))
    warnings.append(
      "\(passages) hidden from readers \(verb) left out (\(count) characters), the first: “\(start)\(start == first ? "" : "…")”."
    )
  }

  private static func doubts(
    _ tree: PageTree, _ blocks: PageBlocks, _ finder: BodyFinder, kept: [Int], length: Int, isPaid: Bool
  ) -> [String] {
    var doubts: [String] = []
    let hasPaywall = blocks.ownHints.contains { $0.contains(.paywall) }
    if isPaid || hasPaywall && length < 1500 {
      doubts.append("The page may be for subscribers: what was read may be the beginning only.")
    }
    let paragraphs = kept.count { blocks.all[$0].isProse }
    if finder.cards > max(8, paragraphs) {
      doubts.append("The page looks like a list of articles, not like one.")
    }
    if length < shortest {
      doubts.append(
        tree.scriptLength > 20_000
          ? "Next to no text was found; the page may need a browser to show it. Save it from there once it has loaded."
          : "Next to no text was found.")
    }
    return doubts
  }
}

extension PageBlocks {
  /// Characters of running text.
  var proseLength: Int { all.reduce(0) { $0 + ($1.isProse ? $1.length : 0) } }

  func length(_ numbers: [Int]) -> Int { numbers.reduce(0) { $0 + all[$1].length } }
}
