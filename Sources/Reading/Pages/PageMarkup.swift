/// A page's tree, with what had to be done to get it.
struct PageMarkup {
  let tree: PageTree
  private(set) var warnings: [String] = []

  /// Parses decoded markup; the result is checked, since the parser drops what it cannot place.
  init(_ text: String) {
    var scan = MarkupScan(Array(text.utf8))
    var tree = PageParser.tree(scan.markup)
    if scan.trimmedTags > 0 {
      warnings.append(
        "Attributes beyond the \(MarkupScan.mostAttributes)th of a tag were left out (tags: \(scan.trimmedTags)).")
    }
    if scan.flattened > 0 {
      warnings.append(
        "The page nests deeper than \(MarkupScan.deepest) elements; \(scan.flattened) of them were read as plain text.")
    }
    let found = tree.wordCount
    if found < scan.words - max(20, scan.words / 10) {
      warnings.append(
        "The page's markup is so broken that only \(found) of its \(scan.words) words could be placed; it was read as "
          + "plain text, and may hold words of menus and the like.")
      scan = MarkupScan(Array(text.utf8), textOnly: true)
      tree = PageParser.tree(scan.markup)
    }
    self.tree = tree
  }
}

extension PageTree {
  /// Words of all texts that are no scripts, counted like those of the markup.
  fileprivate var wordCount: Int {
    var words = 0
    for node in nodes where node.name == .text {
      let parent = node.parent < 0 ? ElementName.other : nodes[Int(node.parent)].name
      if parent == .script || parent == .style { continue }
      var isInWord = false
      for byte in bytes[Int(node.textStart)..<Int(node.textEnd)] {
        let isWord = byte >= 0x80 || (48...57).contains(byte) || (97...122).contains(byte | 0x20)
        if isWord, !isInWord { words += 1 }
        isInWord = isWord
      }
    }
    return words
  }
}
