import Claims
import Extraction
import Foundation

/// Rebuilds every weight of the extraction from the marked articles, or measures a model; see `docs/extraction.md`.
@main
struct ExtractionTraining {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("train", 4): try train(data: arguments[1], work: arguments[2], output: arguments[3])
    case ("run", 4...5):
      try Evaluation.run(
        model: arguments[1], articles: arguments[2], output: arguments[3],
        threshold: arguments.dropFirst(4).first.flatMap(Float.init))
    case ("time", 3): try Evaluation.time(model: arguments[1], articles: arguments[2])
    case ("names", 3): try NameListTraining.run(data: arguments[1], output: arguments[2])
    case ("speakers", 4):
      try SpeakerEvaluation.run(articles: arguments[1], parses: arguments[2], output: arguments[3])
    case ("prune", 4...): try prune(arguments)
    default:
      Progress.note(
        """
        usage: ExtractionTraining train DATA WORK MODEL   trains from DATA, keeps grammars in WORK, writes MODEL
               ExtractionTraining run MODEL ARTICLES OUT [THRESHOLD]  what a model finds, speakers left out
               ExtractionTraining names DATA OUT          learns the lists of names (learnt.names)
               ExtractionTraining speakers ARTICLES PARSES OUT  the speakers of marked attributions, for the scorer
               ExtractionTraining time MODEL ARTICLES     words a second of each stage, on one core
        """)
      exit(2)
    }
  }

  private static func train(data: String, work: String, output: String) throws {
    let articles = try TrainingArticle.read(data + "/train.jsonl")
    let silver = try SilverParse.read(data + "/train.parses.jsonl", articles: articles)
    Progress.note("\(articles.count) articles, \(silver.count) parses")
    let grammar = try GrammarStage(silver, keptIn: URL(fileURLWithPath: work))
    Progress.note("grammars ready")
    let statements = StatementStage(articles, silver: silver, grammar: grammar)
    let model = ModelFile(
      tables: grammar.whole.pruned().tables.merging(statements.tables) { first, _ in first },
      numbers: statements.numbers)
    try Data(model.bytes).write(to: URL(fileURLWithPath: output))
    for (section, size) in model.sizes { Progress.note("\(section): \(size) bytes") }
    Progress.note("\(output): \(model.bytes.count) bytes")
  }

  private static func prune(_ arguments: [String]) throws {
    let sections = try ModelFile.sections(of: [UInt8](Data(contentsOf: URL(fileURLWithPath: arguments[1]))))
    var tables: [ModelFile.Section: [UInt8]] = [:]
    var numbers: [ModelFile.Section: [Float]] = [:]
    for (section, bytes) in sections {
      if section.rawValue > 100 {
        numbers[section] = bytes.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
      } else {
        tables[section] = bytes
      }
    }
    for argument in arguments.dropFirst(3) {
      let parts = argument.split(separator: "=").map(String.init)
      for section in ModelFile.Section.allCases where "\(section)" == parts[0] {
        tables[section] = WeightTable.kept(tables[section] ?? []).pruned(below: Float(parts[1]) ?? 0)
      }
    }
    let model = ModelFile(tables: tables, numbers: numbers)
    try Data(model.bytes).write(to: URL(fileURLWithPath: arguments[2]))
    print(model.sizes.map { "\($0.0)=\($0.1)" }.joined(separator: " "), model.bytes.count)
  }
}
