public import Claims

/// Finds statements by rules: reporting verbs, quotation marks and clause borders; names by what the article says.
public struct RuleExtractor: StatementExtractor {
  public init() {}

  public func extract(from article: ReadArticle) -> ArticleStatements {
    let tokenized = TokenizedArticle(article)
    var speakers = SpeakerResolution(tokenized)
    let days = SpokenDay(tokens: tokenized.tokens, published: article.published)
    var statements: [Statement] = []
    for frame in FrameFinder(tokenized).frames() {
      let named =
        frame.source.isEmpty
        ? (frame.pattern == .quotationAlone ? speakers.previous : nil)
        : speakers.speaker(frame.source, content: frame.content)
      let content = frame.content.compactMap(tokenized.span)
      guard !content.isEmpty else { continue }
      statements.append(
        Statement(
          content: content, cue: spans(frame.cue, tokenized), source: spans(frame.source, tokenized),
          speaker: named.map { frame.pattern == .transcript ? Self.readable($0.name) : $0.name }, role: named?.role,
          kind: kind(of: frame, tokenized),
          nestedSpeaker: nil,
          said: days.said(in: tokenized.sentences[frame.sentence], outside: frame.content, cue: frame.cue),
          confidence: confidence(of: frame, named), reasons: reasons(for: frame, named, tokenized)))
    }
    let borders = GraphemeBorders(article.text)
    return ArticleStatements(
      statements.compactMap(borders.snapped).sorted {
        ($0.content[0], $0.content.count) < ($1.content[0], $1.content.count)
      })
  }

  /// Transcripts print names in capitals: HOLM is Holm. Short ones may be initials and stay.
  private static func readable(_ name: String) -> String {
    name.split(separator: " ").map { word in
      word.count > 3 && !word.contains(where: \.isLowercase)
        ? word.prefix(1) + word.dropFirst().lowercased() : String(word)
    }.joined(separator: " ")
  }

  private func spans(_ range: Range<Int>, _ article: TokenizedArticle) -> [Span] {
    article.span(range).map { [$0] } ?? []
  }

  private func kind(of frame: Frame, _ article: TokenizedArticle) -> StatementKind {
    let words = frame.content.flatMap { $0.filter { article.tokens[$0].isWord } }
    let quoted = words.count { article.tokens[$0].quotation != nil }
    return quoted == 0 ? .indirect : quoted == words.count ? .direct : .mixed
  }

  /// Lower where the speaker is a guess, and where a reported thought is very short.
  private func confidence(of frame: Frame, _ named: SpeakerResolution.Named?) -> Double {
    var confidence = frame.pattern.confidence
    if named?.isSure == false { confidence -= 0.15 }
    if named == nil { confidence -= 0.1 }
    return max(0.1, (confidence * 100).rounded() / 100)
  }

  private func reasons(for frame: Frame, _ named: SpeakerResolution.Named?, _ article: TokenizedArticle) -> [String] {
    var reasons: [String] = []
    if let cue = article.span(frame.cue) { reasons.append("cue “\(article.text[cue])”") }
    reasons.append(frame.pattern.reason)
    if named?.isSure == false { reasons.append("the speaker is inferred from the text before") }
    if named == nil, !frame.source.isEmpty { reasons.append("the source is not named") }
    return reasons
  }
}
