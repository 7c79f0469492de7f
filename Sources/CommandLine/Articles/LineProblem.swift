import Claims
import Extraction
import FetchMessages
import Reading

/// What is wrong with a line of a list, for whoever made the list.
enum LineProblem {
  static func text(_ error: any Error) -> String {
    switch error {
    case let error as CommandFailure: error.message
    case let error as FetchFailure: error.advice
    case let error as FeedError: error.description
    case let error as ReadingError: error.description
    case let error as ClaimsError: error.spelled
    case let error as GoldError: error.description
    case DecodingError.keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      context.codingPath.isEmpty
        ? "it is no JSON object" : "\(path(context.codingPath)) is not what it should be"
    default: "it is no JSON"
    }
  }

  /// `“attributions.2.content”`.
  private static func path(_ keys: [any CodingKey]) -> String {
    "“\(Escaped.line(keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")))”"
  }

  /// The whole complaint, `articles.jsonl, line 7: …; skipped`.
  static func report(_ problem: String, line number: Int, of list: String) -> CommandFailure {
    CommandFailure("\(list), line \(number): \(problem); skipped", .invalidData)
  }

  /// `list.csv, row 7: …; skipped`, with the number that a spreadsheet shows.
  static func report(_ problem: String, row number: Int, of list: String) -> CommandFailure {
    CommandFailure("\(list), row \(number): \(problem); skipped", .invalidData)
  }
}
