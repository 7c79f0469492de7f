/// A part of a text as it is shown: a paragraph, a heading, an item.
public struct TextPart: Sendable, Hashable {
  public let kind: ReadArticle.Block.Kind
  /// Its lines, without their ends.
  public fileprivate(set) var lines: [Span]

  /// From the first line to the last.
  public var span: Span { Span(lines.first?.start ?? 0, lines.last?.end ?? 0) }
}

extension CodePoints {
  /// All that the text says, part by part, by its layout. Lines that are in no block, as all are without a layout, are
  /// paragraphs from one empty line to the next.
  public func parts(by layout: Layout?) -> [TextPart] {
    var parts: [TextPart] = []
    var open: Int?
    var blanks: [Span] = []
    let blocks = layout?.blocks ?? []
    var next = 0
    for line in lines {
      guard !isBlank(line) else {
        blanks.append(line)
        continue
      }
      while next < blocks.count, blocks[next].span.end <= line.start { next += 1 }
      // A dateline stands before a paragraph on its line, and is no part of its own then.
      let within = blocks[next...].indices.prefix { blocks[$0].span.start < line.end }
      let block = within.first { blocks[$0].kind != .dateline } ?? within.first
      if let last = parts.indices.last, block == open, block != nil || blanks.isEmpty {
        parts[last].lines += blanks + [line]
      } else {
        parts.append(TextPart(kind: block.map { blocks[$0].kind } ?? .paragraph, lines: [line]))
      }
      open = block
      blanks = []
    }
    return parts
  }

  private func isBlank(_ line: Span) -> Bool {
    (line.start..<line.end).allSatisfy { self[$0].properties.isWhitespace }
  }
}
