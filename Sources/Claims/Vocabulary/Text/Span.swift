/// A half-open stretch of a text, counted in Unicode code points.
///
/// Code points, not bytes or graphemes, because that is what the machine interfaces and W3C's
/// TextPositionSelector count.
public struct Span: Sendable, Hashable, Codable, Comparable {
  /// The first code point, from 0.
  public let start: Int
  /// The code point after the last one; never before `start`.
  public let end: Int

  /// Makes the span from `start` up to, not including, `end`; an `end` before `start` gives an empty span.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  public var length: Int { end - start }
  public var isEmpty: Bool { start == end }

  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }

  /// Written as `[start,end]`, the form of the machine interfaces.
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    self.init(try values.decode(Int.self), try values.decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(start)
    try values.encode(end)
  }
}
