/// When words of a recording were said.
public struct RecordedTime: Sendable, Hashable {
  /// Milliseconds from the beginning of the recording.
  public let from: Int
  /// The same for their end; nothing where the recording's text does not say.
  public let to: Int?

  public init(from: Int, to: Int?) {
    self.from = from
    self.to = to
  }

  /// `00:01:02 to 00:01:07`
  public var words: String { beginning + (to.map { " to \(Self.clock($0))" } ?? "") }

  /// The time of the first word alone: `00:01:02`.
  public var beginning: String { Self.clock(from) }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
