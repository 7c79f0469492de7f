/// The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, what is left of the
/// sentence, and the arcs so far. Tokens are numbered from 1; 0 is the root and lies at the bottom of the stack.
package struct Transitions: Sendable {
  package enum Move: Int, CaseIterable, Sendable {
    case shift, left, right
  }

  /// One more than the number of tokens.
  package let count: Int
  package private(set) var stack: [Int32]
  package private(set) var next = 1
  package private(set) var heads: [Int32]
  /// The outermost dependents on either side and the ones inside them; -1 for none.
  private(set) var lefts: [(Int32, Int32)]
  private(set) var rights: [(Int32, Int32)]
  private(set) var leftCounts: [UInt8]
  private(set) var rightCounts: [UInt8]

  package init(tokenCount: Int) {
    count = tokenCount + 1
    stack = [0]
    stack.reserveCapacity(count)
    heads = Array(repeating: -1, count: count)
    lefts = Array(repeating: (-1, -1), count: count)
    rights = lefts
    leftCounts = Array(repeating: 0, count: count)
    rightCounts = leftCounts
  }

  package var isDone: Bool { next >= count && stack.count == 1 }

  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: next < count && stack.count > 1
    case .right: stack.count > 1
    }
  }

  package mutating func make(_ move: Move) {
    switch move {
    case .shift:
      stack.append(Int32(next))
      next += 1
    case .left:
      attach(Int(stack.removeLast()), to: next)
    case .right:
      let dependent = Int(stack.removeLast())
      attach(dependent, to: Int(stack[stack.count - 1]))
    }
  }

  private mutating func attach(_ dependent: Int, to head: Int) {
    heads[dependent] = Int32(head)
    if dependent < head {
      lefts[head] = (Int32(dependent), lefts[head].0)
      leftCounts[head] = min(3, leftCounts[head] + 1)
    } else {
      rights[head] = (Int32(dependent), rights[head].0)
      rightCounts[head] = min(3, rightCounts[head] + 1)
    }
  }

  /// How many gold arcs each move would put out of reach (Goldberg and Nivre 2013); nothing for a forbidden move.
  package func costs(gold: [Int32], dependents: [[Int32]]) -> [Int?] {
    let top = Int(stack[stack.count - 1])
    func later(_ token: Int) -> Int { dependents[token].count { Int($0) >= next } }
    return Move.allCases.map { move in
      guard allows(move) else { return nil }
      switch move {
      case .shift:
        var lost = dependents[next].count { dependent in stack.contains(dependent) }
        if gold[next] != Int32(top), stack.dropLast().contains(gold[next]) { lost += 1 }
        return lost
      case .left:
        let below = stack[stack.count - 2]
        return (gold[top] == below ? 1 : 0) + (Int(gold[top]) > next ? 1 : 0) + later(top)
      case .right:
        return (Int(gold[top]) >= next ? 1 : 0) + later(top)
      }
    }
  }
}
