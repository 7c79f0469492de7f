import Claims
import Extraction
import Foundation

/// Runs a model file over articles and writes what the scorer reads.
enum Evaluation {
  static func run(model path: String, articles: String, output: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 16)
    memory.copyBytes(from: data)
    guard let model = ExtractionModel(UnsafeRawBufferPointer(memory)) else {
      return Progress.note("\(path) is no model of this version")
    }
    let finder = StatementFinder(model: model)
    let list = try TrainingArticle.read(articles)
    let clock = ContinuousClock()
    let start = clock.now
    let found = inParallel(list.count) { index in
      var article = ParsedArticle(lines: list[index].text)
      let forms = article.forms()
      finder.parse(&article, forms)
      let (view, choices) = finder.choices(article, forms)
      return (view.count, article, choices)
    }
    let words = found.reduce(0) { $0 + $1.0 }
    Progress.note("\(words) tokens in \(clock.now - start)")
    for threshold in [0.25, 0.3, 0.35, 0.4, 0.45] as [Float] {
      var lines = ""
      for (index, (_, article, choices)) in found.enumerated() {
        let statements = StatementDecoder(threshold: threshold).decode(choices).statements.map { choice in
          let content = spans(choice.content, article)
          let source = choice.source.isEmpty ? "null" : spans(choice.source, article)
          return "{\"content\":\(content),\"cue\":\(spans(Array(choice.cue), article)),\"source\":\(source)}"
        }
        lines += "{\"id\":\"\(list[index].id)\",\"statements\":[\(statements.joined(separator: ","))]}\n"
      }
      try lines.write(toFile: output + ".\(Int(threshold * 100))", atomically: true, encoding: .utf8)
    }
  }

  private static func spans(_ tokens: [Int], _ article: ParsedArticle) -> String {
    var spans: [Range<Int>] = []
    for index in tokens {
      if let last = spans.last, last.upperBound == index {
        spans[spans.count - 1] = last.lowerBound..<(index + 1)
      } else {
        spans.append(index..<(index + 1))
      }
    }
    return "["
      + spans.compactMap { article.span($0) }.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
  }
}
