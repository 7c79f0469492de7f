import Claims
import Extraction
import FoundationEssentials
import Intake
import Reporting

/// `extract --evaluate`: the engine on articles that people have marked.
struct EvaluationCommand {
  let gold: String
  let speakers: String?
  let jobs: Int
  let json: Bool

  func run(_ intake: Intake) async throws {
    let names = try speakers.map(Self.speakers)
    var outcome = Outcome()
    var lines = try ListLines(gold)
    let marked = InOrder({ lines.next() }, jobs: jobs) { line in Marked(line, names, intake) }
    for await article in marked { outcome.take(article, names) }
    let (scores, areComplete) = try outcome.finish()
    if scores.articles == 0, areComplete {
      throw CommandFailure("\(Escaped.terminal(gold)) holds no article to score", .nothingToScore)
    }
    if scores.articles > 0 {
      if json { Output.line(JSON(scores).line) } else { EvaluationTable(scores).print() }
    }
    if !areComplete { throw CommandFailure.said(.invalidData) }
  }

  /// The names by article and attribution.
  private typealias Names = [String: [String: String?]]

  private static func speakers(_ file: String) throws -> Names {
    var names: Names = [:]
    var lines = try ListLines(file)
    while let line = lines.next() {
      let listed = try decode(GoldSpeakers.self, from: line.get())
      names[listed.id] = listed.speakers
    }
    return names
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, from line: ListLines.Line) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(line.bytes))
    } catch {
      throw line.place.error(error)
    }
  }

  /// A gold article with what the engine found in it.
  private enum Marked: Sendable {
    case scored(GoldArticle, [Statement])
    /// Not in the speakers file.
    case leftOut
    case skipped(any Error)
    case failed(any Error)

    init(_ line: Result<ListLines.Line, any Error>, _ names: Names?, _ intake: Intake) {
      do {
        let line = try line.get()
        let gold = try EvaluationCommand.decode(GoldArticle.self, from: line)
        guard names == nil || names?[gold.id] != nil else {
          self = .leftOut
          return
        }
        self = .scored(gold, try intake.extraction(of: line).found.statements)
      } catch let error as RowError {
        self = .skipped(error)
      } catch {
        self = .failed(error)
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
