/// What a claims file must be after some operations, one after the other: how everybody may think of it, whoever works
/// at the same time.
struct ExpectedFile: Sendable {
  struct Claim: Sendable {
    var version = 1
    var isDropped = false
    var rating: String?
    var topic: String?
    var tags: Set<String> = []
    var notes = 0
  }

  private(set) var claims: [String: Claim] = [:]
  private var notes = 0

  init(claims count: Int) {
    for number in 1...count { claims["C-\(number)"] = Claim() }
  }

  /// Whether an answer that changed nothing is right here.
  func explains(_ operation: Operation) -> Bool {
    guard let answer = operation.answer else {
      // The only reason for which any of them is refused.
      guard operation.status == 4 else { return false }
      return switch operation.question {
      case .topic(let id), .mark(let id, _), .tag(let id, _), .untag(let id, _): claims[id]?.isDropped == true
      case .add, .count, .note, .drop, .restore, .show: false
      }
    }
    switch operation.question {
    case .count: return answer.count == claims.count
    case .show(let id):
      guard let claim = claims[id] else { return false }
      return answer.version == claim.version && (answer.status == "dropped") == claim.isDropped
        && answer.rating == claim.rating && answer.topic == claim.topic && Set(answer.tags ?? []) == claim.tags
        && answer.notes?.count == claim.notes
    case .drop(let id): return claims[id].map { $0.isDropped && $0.version == answer.version } ?? false
    case .restore(let id): return claims[id].map { !$0.isDropped && $0.version == answer.version } ?? false
    case .tag(let id, let tag):
      return claims[id].map { !$0.isDropped && $0.tags.contains(tag) && $0.version == answer.version } ?? false
    case .untag(let id, let tag):
      return claims[id].map { !$0.isDropped && !$0.tags.contains(tag) && $0.version == answer.version } ?? false
    case .add, .note, .topic, .mark: return false
    }
  }

  /// Does what was acknowledged.
  ///
  /// - Returns: whether it could be done here, and was answered so.
  mutating func carryOut(_ operation: Operation) -> Bool {
    switch operation.question {
    case .count, .show: return false
    case .add:
      let id = "C-\(claims.count + 1)"
      claims[id] = Claim()
      return operation.answer?.id == id
    case .note(let id):
      claims[id]?.notes += 1
      notes += 1
      return operation.answer?.id == "N-\(notes)"
    case .mark(let id, let rating):
      return change(id, operation, isVersion: false) { $0.rating = rating }
    case .topic(let id): return change(id, operation) { $0.topic = operation.token }
    case .drop(let id): return change(id, operation) { $0.isDropped = true }
    case .restore(let id):
      let isDropped = claims[id]?.isDropped == true
      claims[id]?.isDropped = false
      return change(id, operation) { _ in } && isDropped
    case .tag(let id, let tag):
      let isNew = claims[id]?.tags.contains(tag) == false
      return change(id, operation) { $0.tags.insert(tag) } && isNew
    case .untag(let id, let tag):
      let isThere = claims[id]?.tags.contains(tag) == true
      return change(id, operation) { $0.tags.remove(tag) } && isThere
    }
  }

  private mutating func change(
    _ id: String, _ operation: Operation, isVersion: Bool = true, _ body: (inout Claim) -> Void
  ) -> Bool {
    guard var claim = claims[id] else { return false }
    let couldBe = !claim.isDropped
    body(&claim)
    if isVersion { claim.version += 1 }
    claims[id] = claim
    return couldBe && operation.answer?.version == claim.version
  }
}
