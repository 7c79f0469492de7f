import Claims
import Extraction
import Foundation

/// Runs a model file over articles: what the scorer reads, and how fast each stage is.
enum Evaluation {
  private struct Unreadable: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is no model of this version; train it again" }
  }

  static func load(_ path: String) throws -> ExtractionModel {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 16)
    memory.copyBytes(from: data)
    guard let model = ExtractionModel(UnsafeRawBufferPointer(memory)) else { throw Unreadable(path: path) }
    return model
  }

  /// Writes the statements of each article as a line of JSON.
  static func run(model path: String, articles: String, output: String, threshold: Float?) throws {
    let finder = StatementFinder(model: try load(path))
    let list = try TrainingArticle.read(articles)
    let lines = inParallel(list.count) { index in
      var article = ParsedArticle(lines: list[index].text)
      let forms = article.forms()
      finder.parse(&article, forms)
      let statements = finder.statements(
        article, forms, threshold: threshold ?? StatementDecoder.bestThreshold, isWanted: { _ in true }
      ).statements.map { choice in
        let source = choice.source.isEmpty ? "null" : spans(choice.source, article)
        return "{\"content\":\(spans(choice.content, article)),\"cue\":\(spans(Array(choice.cue), article)),"
          + "\"source\":\(source),\"p\":\(choice.probability),\"f\":\(choice.expectedOverlap)}"
      }
      return "{\"id\":\"\(list[index].id)\",\"statements\":[\(statements.joined(separator: ","))]}\n"
    }
    try lines.joined().write(toFile: output, atomically: true, encoding: .utf8)
  }

  static func time(model path: String, articles: String) throws {
    let finder = StatementFinder(model: try load(path))
    let list = try TrainingArticle.read(articles)
    let clock = ContinuousClock()
    var times: [(String, Duration)] = []
    func measured<Value>(_ name: String, _ work: () -> Value) -> Value {
      var value: Value?
      let time = clock.measure { value = work() }
      times.append((name, time))
      guard let value else { preconditionFailure("the work was not done") }
      return value
    }
    var parsed = measured("tokens") { list.map { ParsedArticle(lines: $0.text) } }
    let forms = measured("forms") { parsed.map { $0.forms() } }
    measured("tags") {
      for index in parsed.indices {
        for sentence in parsed[index].sentences {
          finder.model.tagger.tag(sentence, forms[index], &parsed[index].tokens)
        }
      }
    }
    measured("trees") {
      for index in parsed.indices {
        for sentence in parsed[index].sentences {
          finder.model.parser.parse(sentence, forms[index], &parsed[index].tokens)
        }
      }
    }
    let views = measured("views") {
      parsed.indices.map { ArticleView(parsed[$0], forms: forms[$0], lexicon: finder.model.lexicon) }
    }
    let cues = measured("cues") { views.map { finder.model.cues.cues($0) } }
    let readings = measured("roles") {
      views.indices.map { index in
        let map = CueMap(views[index], cues[index])
        var local = RoleTagger.LocalScores(count: views[index].count)
        var list = FeatureList()
        return cues[index].map { finder.model.roles.reading(views[index], map, $0, &local, &list) }
      }
    }
    _ = measured("ranking") { views.indices.map { finder.model.ranker.choices(views[$0], readings[$0]) } }
    let words = parsed.reduce(0) { $0 + $1.tokens.count { $0.isWord } }
    let total = times.reduce(Duration.zero) { $0 + $1.1 }
    for (name, time) in times + [("all", total)] {
      print("\(name): \(Int(Double(words) / (time / .seconds(1)))) words a second, \(time)")
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
