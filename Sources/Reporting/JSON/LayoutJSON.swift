public import Claims

extension JSON {
  /// The parts of a text and when its words were said, as the fields `blocks` and, of a recording, `times`. Places count
  /// code points from `start` on.
  public static func fields(of layout: Layout, from start: Int = 0) -> [String: JSON] {
    let blocks = JSON.array(
      layout.blocks.map { JSON.place($0.span, from: start).adding(["kind": .string($0.kind.rawValue)]) })
    let times = JSON.array(
      layout.times.map {
        JSON.place($0.span, from: start).adding(JSON.fields(of: RecordedTime(from: $0.from, to: $0.to)))
      })
    return layout.times.isEmpty ? ["blocks": blocks] : ["blocks": blocks, "times": times]
  }

  /// In seconds from the beginning of the recording.
  public init(_ time: RecordedTime) { self = .object(JSON.fields(of: time)) }

  private static func fields(of time: RecordedTime) -> [String: JSON] {
    ["from": .double(Double(time.from) / 1000), "to": JSON(time.to.map { Double($0) / 1000 })]
  }

  private static func place(_ span: Span, from start: Int) -> JSON {
    ["start": .int(span.start - start), "end": .int(span.end - start)]
  }
}
