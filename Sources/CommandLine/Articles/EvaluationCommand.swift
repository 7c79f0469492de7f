import Claims
import Extraction
import FoundationEssentials
import Reporting

/// `extract --evaluate`: the engine on articles that people have marked.
struct EvaluationCommand {
  let gold: String
  let speakers: String?
  let jobs: Int
  let json: Bool

  func run() throws {
    let names = try speakers.map(Self.speakers)
    var inputs = ArticleInputs(lists: [gold])
    var outcome = InOrder.fold(
      { inputs.next() }, into: Outcome(), jobs: jobs,
      work: { Marked($0, names) }, combine: { outcome, marked in outcome.take(marked, names) })
    let (scores, areComplete) = try outcome.finish()
    if scores.articles == 0, areComplete {
      throw CommandFailure("\(Escaped.terminal(gold)) holds no article to score", .invalidData)
    }
    if scores.articles > 0 {
      if json { Output.line(JSON(scores).line) } else { EvaluationTable(scores).print() }
    }
    if !areComplete { throw CommandFailure("", .invalidData) }
  }

  /// The names by article and attribution.
  private typealias Names = [String: [String: String?]]

  private static func speakers(_ file: String) throws -> Names {
    var names: Names = [:]
    var inputs = ArticleInputs(lists: [file])
    while let input = inputs.next() {
      let listed = try decode(GoldSpeakers.self, from: input)
      names[listed.id] = listed.speakers
    }
    return names
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, from input: ArticleInput) throws -> Value {
    switch input {
    case .line(let bytes, let number, let list):
      do {
        return try JSONDecoder().decode(type, from: Data(bytes))
      } catch {
        throw LineProblem.report(LineProblem.text(error), line: number, of: list)
      }
    case .longLine(let number, let list):
      throw LineProblem.report("it is longer than any article", line: number, of: list)
    case .unreadable(let error): throw error
    case .file(let name): throw CommandFailure("\(Escaped.terminal(name)) is no list", .usage)
    }
  }

  /// A gold article with what the engine found in it.
  private enum Marked: Sendable {
    case scored(GoldArticle, [Statement])
    /// Not in the speakers file.
    case leftOut
    case skipped(any Error)
    case failed(any Error)

    init(_ input: ArticleInput, _ names: Names?) {
      if case .unreadable(let error) = input {
        self = .failed(error)
        return
      }
      do {
        let gold = try EvaluationCommand.decode(GoldArticle.self, from: input)
        guard names == nil || names?[gold.id] != nil, case .line(let bytes, let number, let list) = input else {
          self = .leftOut
          return
        }
        do {
          let article = try IdentifiedArticle(line: bytes)
          self = .scored(gold, Session.extractor.statements(in: article.read))
        } catch {
          throw LineProblem.report(LineProblem.text(error), line: number, of: list)
        }
      } catch {
        self = .skipped(error)
      }
    }
  }

  private struct Outcome: Sendable {
    private var evaluation = Evaluation()
    private var count = 0
    private var hasSkipped = false
    private var failure: (any Error)?
    private var progress = Progress()

    mutating func take(_ marked: Marked, _ names: Names?) {
      switch marked {
      case .scored(let gold, let statements):
        evaluation.add(gold, statements: statements, speakers: names?[gold.id])
        count += 1
        progress.show(Counted.text(count, "article"))
      case .leftOut: break
      case .skipped(let error):
        progress.clear()
        _ = Failure.report(error)
        hasSkipped = true
      case .failed(let error): failure = error
      }
    }

    /// The scores, and whether every line counts in them.
    mutating func finish() throws -> (EvaluationScores, areComplete: Bool) {
      progress.clear()
      if let failure { throw failure }
      return (evaluation.scores, !hasSkipped)
    }
  }
}
