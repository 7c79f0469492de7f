import Claims
import Extraction
import Reading

/// What libFuzzer calls with ever new bytes (`make fuzz`): they are read as an article, and whatever is found must lie
/// in the text, in order, and be the same a second time.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let text = String(decoding: bytes, as: UTF8.self)
  check(ReadArticle(text: text, blocks: [], published: Day(year: 2024, month: 5, day: 10)))
  if let article = try? PlainTextReader().read(bytes, name: "fuzz") { check(article) }
  return 0
}

private let extractors: [any StatementExtractor] =
  [TrainedExtractor(), QuotationExtractor()]

private func check(_ article: ReadArticle) {
  let count = article.text.unicodeScalars.count
  for extractor in extractors {
    let statements = extractor.statements(in: article)
    for statement in statements {
      precondition(!statement.content.isEmpty && (0...1).contains(statement.confidence))
      for span in statement.content + statement.cue + statement.source {
        precondition(0 <= span.start && span.start < span.end && span.end <= count)
      }
      for (a, b) in zip(statement.content, statement.content.dropFirst()) { precondition(a.end <= b.start) }
    }
    precondition(statements == extractor.statements(in: article))
  }
}
