/// A mistake in a filter, with the place where it stands.
public struct FilterError: Error, Sendable, Hashable {
  /// Counted in characters from 1.
  public let position: Int
  public let problem: String

  public init(position: Int, problem: String) {
    self.position = position
    self.problem = problem
  }
}

extension FilterError: CustomStringConvertible {
  public var description: String { "filter, position \(position): \(problem)" }
}
