/// A text that can be cut by code-point offsets in constant time.
///
/// `String` finds its n-th code point only by walking; readers and extractors cut thousands of times.
public struct CodePoints: Sendable {
  public let scalars: [Unicode.Scalar]

  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  public var count: Int { scalars.count }
  public var all: Span { Span(0, scalars.count) }

  public subscript(index: Int) -> Unicode.Scalar { scalars[index] }

  /// The text of a span; what lies outside the text is left out.
  public subscript(span: Span) -> String {
    let start = min(max(0, span.start), scalars.count)
    let end = min(max(start, span.end), scalars.count)
    return String(unsafeUninitializedCapacity: 4 * (end - start)) { buffer in
      var count = 0
      for scalar in scalars[start..<end] {
        for unit in scalar.utf8 {
          buffer[count] = unit
          count += 1
        }
      }
      return count
    }
  }
}
