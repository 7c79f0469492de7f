/// A page's elements and texts in document order, in flat arrays: no pointer, no recursion, nothing to free.
///
/// The nodes below a node are the ones that follow it, up to its `end`.
struct PageTree {
  struct Node {
    var name: ElementName
    /// The node above; -1 for the root's.
    var parent: Int32
    /// The node after the last one below this.
    var end: Int32
    /// Of a text: its bytes in `bytes`.
    var textStart: Int32
    var textEnd: Int32
    /// Its attributes in `attributes`.
    var firstAttribute: Int32
    var attributeCount: Int32
  }

  struct Attribute {
    var name: AttributeName
    var start: Int32
    var end: Int32
  }

  fileprivate(set) var nodes: [Node] = []
  fileprivate(set) var attributes: [Attribute] = []
  /// The UTF-8 of texts and attribute values, one after another.
  fileprivate(set) var bytes: [UInt8] = []
  /// Bytes of scripts, which are not kept unless they are data.
  fileprivate(set) var scriptLength = 0

  var count: Int { nodes.count }

  subscript(index: Int) -> Node { nodes[index] }

  func name(_ index: Int) -> ElementName { nodes[index].name }

  /// The node above; nothing for the root.
  func parent(_ index: Int) -> Int? {
    let parent = Int(nodes[index].parent)
    return parent < 0 ? nil : parent
  }

  /// The nodes below and the node itself.
  func range(_ index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

  /// The bytes of an attribute's value; nothing where the element doesn't have it.
  func value(_ name: AttributeName, of index: Int) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    for attribute in attributes[Int(node.firstAttribute)..<Int(node.firstAttribute + node.attributeCount)]
    where attribute.name == name {
      return bytes[Int(attribute.start)..<Int(attribute.end)]
    }
    return nil
  }

  /// An attribute's value with its blanks evened out; nothing where it is missing or empty.
  func attribute(_ name: AttributeName, of index: Int) -> String? {
    guard let value = value(name, of: index) else { return nil }
    let text = String(decoding: value, as: UTF8.self).evened
    return text.isEmpty ? nil : text
  }

  func has(_ name: AttributeName, _ index: Int) -> Bool { value(name, of: index) != nil }

  /// All text below a node as it stands, without scripts and the like.
  ///
  /// The separator is put between elements, blocks or not.
  func text(of index: Int, separator: String = "") -> String {
    let between = Array(separator.utf8)
    var found: [UInt8] = []
    var next = index
    while next < range(index).upperBound {
      let node = nodes[next]
      if node.name == .text {
        found += bytes[Int(node.textStart)..<Int(node.textEnd)]
      } else if next != index, node.name.isUnread {
        next = Int(node.end)
        continue
      } else if node.name.isBlock || node.name == .br {
        found.append(32)
      }
      if node.name != .text, !found.allSatisfy({ $0 == 32 }) { found += between }
      next += 1
    }
    return String(decoding: found, as: UTF8.self).evened
  }

  /// The text of a script.
  func script(_ index: Int) -> ArraySlice<UInt8> {
    guard index + 1 < range(index).upperBound else { return [] }
    let node = nodes[index + 1]
    return bytes[Int(node.textStart)..<Int(node.textEnd)]
  }

  /// The node itself and those above it, from the inside out.
  func ancestors(of index: Int) -> some Sequence<Int> { sequence(first: index) { parent($0) } }
}

/// Puts a tree together from what a parser reports, in document order.
struct PageTreeBuilder {
  private(set) var tree = PageTree()
  private var open: [Int32] = []
  /// Elements inside the deepest one that is kept.
  private var leftOut = 0
  /// More elements than any page has; what follows is not kept.
  static let mostNodes = 2_000_000
  private(set) var isCut = false

  /// Opens an element; `attribute` is called for each of its attributes.
  mutating func start(_ name: ElementName) {
    guard tree.nodes.count < Self.mostNodes else {
      isCut = true
      leftOut += 1
      return
    }
    open.append(Int32(tree.nodes.count))
    tree.nodes.append(
      .init(
        name: name, parent: open.count > 1 ? open[open.count - 2] : -1, end: 0, textStart: 0, textEnd: 0,
        firstAttribute: Int32(tree.attributes.count), attributeCount: 0))
  }

  /// An attribute of the element opened last.
  mutating func attribute(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
    guard leftOut == 0, let node = open.last else { return }
    let start = Int32(tree.bytes.count)
    // A cut value may end inside a character; decoding repairs it.
    tree.bytes.append(contentsOf: value.prefix(name.longest))
    tree.attributes.append(.init(name: name, start: start, end: Int32(tree.bytes.count)))
    tree.nodes[Int(node)].attributeCount += 1
  }

  mutating func end() {
    if leftOut > 0 {
      leftOut -= 1
    } else if let node = open.popLast() {
      tree.nodes[Int(node)].end = Int32(tree.nodes.count)
    }
  }

  mutating func text(_ value: UnsafeBufferPointer<UInt8>) {
    guard let parent = open.last, tree.nodes.count < Self.mostNodes else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: value)
    let end = Int32(tree.bytes.count)
    let last = tree.nodes.count - 1
    if tree.nodes[last].name == .text, tree.nodes[last].parent == parent, tree.nodes[last].textEnd == start {
      tree.nodes[last].textEnd = end
      return
    }
    tree.nodes.append(
      .init(
        name: .text, parent: parent, end: Int32(tree.nodes.count + 1), textStart: start, textEnd: end,
        firstAttribute: 0,
        attributeCount: 0))
  }

  mutating func skippedScript(_ length: Int) { tree.scriptLength += length }

  /// Closes what is open.
  consuming func finished() -> PageTree {
    while !open.isEmpty { end() }
    return tree
  }
}

extension StringProtocol {
  /// Without blanks at the ends, and with one blank where there are several.
  var evened: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.value > 32, scalar.value < 0x7F {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}" {
        if let last = result.last, last != 32 { result.append(32) }
      } else {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    if result.last == 32 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
