public import Claims

extension JSON {
  /// A line of `extract`: an article's statements; their spans count in the text that was given.
  public init(_ found: ArticleStatements, of text: String, id: String, warnings: [String]) {
    let codePoints = CodePoints(text)
    self = [
      "id": .string(id), "statements": .array(found.statements.map { JSON($0, in: codePoints) }),
      "warnings": .array(warnings.map(JSON.string)),
    ]
  }

  /// A line of `extract` for an article that was made of something: its spans count in its `body`.
  public init(_ found: ArticleStatements, in article: ReadArticle, id: String) {
    let span = article.bodySpan
    let body = CodePoints(article.text)[span]
    let warnings = article.warnings + found.warnings
    self = JSON(found.inside(span), of: body, id: id, warnings: warnings).adding([
      "title": JSON(article.title), "date": JSON(article.published?.iso), "url": JSON(article.url),
      "body": article.bodyBlocks.isEmpty ? .null : .string(body),
    ])
  }

  private init(_ statement: Statement, in text: CodePoints) {
    self = [
      "content": JSON(spans: statement.content),
      "cue": statement.cue.isEmpty ? .null : JSON(spans: statement.cue),
      "source": statement.source.isEmpty ? .null : JSON(spans: statement.source),
      "speaker": JSON(statement.speaker), "speakers": .array(statement.speakers.map(JSON.string)),
      "role": JSON(statement.role), "kind": .string(statement.kind.rawValue),
      "text": .string(statement.content.map { text[$0] }.joined(separator: " ")),
      "nested_speaker": JSON(statement.nestedSpeaker), "said_on": JSON(statement.said?.day.iso),
      "said_on_origin": JSON(statement.said?.origin.rawValue), "confidence": .double(statement.confidence),
      "proposed": .bool(statement.confidence < Statement.proposedBelow),
      "reasons": .array(statement.reasons.map(JSON.string)), "twin": JSON(statement.twin),
      "occasion": .bool(statement.isOccasion),
    ]
  }
}
