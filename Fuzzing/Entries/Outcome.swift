import Claims
import Extraction
import Reading

/// What must hold of what comes out.
enum Outcome {
  /// An error is one for people: whatever else is thrown is a fault of ours.
  static func require(_ error: any Error, _ what: String) {
    precondition(error is any Refusing, "\(what): \(error)")
    if let error = error as? any Refusing { precondition(!error.refusal.sentence.isEmpty, what) }
  }

  /// The parts of an article lie in its text, and it is the same a second time.
  static func require(_ article: ReadArticle, again: () throws -> ReadArticle) throws {
    precondition(article.hasPossiblePlaces)
    let second = try again()
    precondition(article == second)
  }

  /// Statements lie in the text, in order, and are the same a second time.
  static func require(statementsOf article: ReadArticle, by extractor: any StatementExtractor) {
    let count = article.text.unicodeScalars.count
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
