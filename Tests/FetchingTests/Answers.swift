import Synchronization

/// What a name server says, one answer after another; the last stays.
final class Answers: Sendable {
  private let left: Mutex<[[String]]>

  init(_ answers: [[String]]) { left = Mutex(answers) }

  func next() -> [String] {
    left.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] }
  }
}
