/// A mistake in a filter, with the place where it stands.
public struct FilterError: Refusing, Sendable, Hashable {
  /// Counted in characters from 1.
  public let position: Int
  public let problem: String

  public init(position: Int, problem: String) {
    self.position = position
    self.problem = problem
  }
}

extension FilterError {
  public var refusal: Refusal {
    Refusal(
      .unreadableFilter, "filter, position \(position): \(problem)",
      ["position": .number(position), "problem": .text(problem)])
  }
}
