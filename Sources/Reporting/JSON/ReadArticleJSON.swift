public import Claims

extension JSON {
  /// A line of `read`: an article as it was read; the spans of its blocks count in its `body`.
  public init(_ read: ReadArticle, id: String) {
    let text = CodePoints(read.text)
    let blocks = read.bodyBlocks
    let start = blocks.first?.span.start ?? 0
    let article: JSON = [
      "id": .string(id), "url": JSON(read.url), "title": JSON(read.title),
      "authors": .array(read.authors.map(JSON.string)),
      "author": read.authors.isEmpty ? .null : .string(read.authors.joined(separator: "; ")),
      "date": JSON(read.published?.iso), "date_time": JSON(read.publishedTime), "date_zone": JSON(read.publishedZone),
      "date_origin": JSON(read.publishedOrigin), "publisher": JSON(read.source), "language": JSON(read.language),
      "encoding": .string(read.encoding),
      "body": blocks.last.map { .string(text[Span(start, $0.span.end)]) } ?? .null,
      "blocks": .array(
        blocks.map {
          [
            "kind": .string($0.kind.rawValue), "start": .int($0.span.start - start), "end": .int($0.span.end - start),
          ]
        }), "warnings": .array(read.warnings.map(JSON.string)),
    ]
    guard !read.times.isEmpty else {
      self = article
      return
    }
    self = article.adding([
      "times": .array(
        read.times.map {
          [
            "start": .int($0.span.start - start), "end": .int($0.span.end - start),
            "from": .double(Double($0.from) / 1000), "to": JSON($0.to.map { Double($0) / 1000 }),
          ]
        })
    ])
  }
}
