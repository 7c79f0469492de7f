extension BodyFinder {
  /// The elements whose blocks are the article's, in order.
  func containers() -> [Int] {
    var best = 0
    var bestScore = -Double.infinity
    for node in 0..<tree.count where tree.name(node) != .text && tree.name(node).isBlock {
      let score = worth(in: node)
      // The deepest of equals.
      if score >= bestScore {
        best = node
        bestScore = score
      }
    }
    // Lists and tables of links can outweigh a text; then what is left of it is a scrap, and all of it is looked at.
    let wider = deepest(holding: Self.mostOfAll)
    if keptProse(in: best) * 2 < keptProse(in: wider) {
      return marked(in: wider, atLeast: Self.mostOfFound * Double(keptProse(in: wider))) { Double(keptProse(in: $0)) }
    }
    return marked(in: best, atLeast: Self.mostOfFound * bestScore) { worth(in: $0) }
  }

  private static let mostOfFound = 0.6
  private static let mostOfAll = 0.8

  /// Characters of running text below a node that were not left out.
  private func keptProse(in node: Int) -> Int {
    blocks(in: node).reduce(0) { $0 + (!isOut[$1] && blocks.all[$1].isProse ? blocks.all[$1].length : 0) }
  }

  /// The deepest element that holds such a share of the page's running text.
  private func deepest(holding share: Double) -> Int {
    let least = share * Double(keptProse(in: 0))
    var node = 0
    while true {
      var child = node + 1
      var next: Int?
      while child < Int(tree[node].end), next == nil {
        if tree.name(child) != .text, Double(keptProse(in: child)) >= least { next = child }
        child = Int(tree[child].end)
      }
      guard let next, least > 0 else { return node }
      node = next
    }
  }

  /// What the page itself marks as the article's text, if it holds enough of what was found without the marks. Some
  /// pages cut the text into several elements of one name.
  private func marked(in found: Int, atLeast least: Double, _ measure: (Int) -> Double) -> [Int] {
    func total(_ nodes: [Int]) -> Double { nodes.reduce(0) { $0 + measure($1) } }
    for level in 0..<3 {
      var parts: [Kind: [Int]] = [:]
      var node = tree.range(found).lowerBound
      while node < tree.range(found).upperBound {
        if tree.name(node) != .text, isMarked(node, level), measure(node) > 0 {
          parts[
            level == 0 ? Kind(.article, []) : Kind(tree.name(node), tree.value(.class, of: node) ?? []), default: []
          ]
          .append(node)
        }
        node += 1
      }
      let candidates = parts.values.map { group in
        // Of nested ones the inner, if it holds next to all.
        level == 2 ? group.max { measure($0) < measure($1) }.map { [$0] } ?? [] : outermost(group)
      }
      let best = candidates.max { total($0) < total($1) }
      if let best, total(best) >= least { return best }
    }
    return [found]
  }

  private func isMarked(_ node: Int, _ level: Int) -> Bool {
    switch level {
    case 0: tree.attribute(.itemprop, of: node)?.lowercased().contains("articlebody") == true
    case 1: blocks.ownHints[node].contains(.body)
    default: tree.name(node) == .article
    }
  }

  private func outermost(_ nodes: [Int]) -> [Int] {
    var kept: [Int] = []
    for node in nodes where kept.last.map({ !tree.range($0).contains(node) }) ?? true { kept.append(node) }
    return kept
  }
}
