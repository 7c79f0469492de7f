import Claims
import MarkedSamples

@testable import Extraction

/// Sources marked as in `NamingSamples`: a passage, and behind it the names that will do.
extension MarkedText {
  /// Each source as a statement: the quotation of its sentence, or the words after it, are the content.
  func attributions(in article: ParsedArticle) -> [Attribution] {
    passages.compactMap { source in
      let tokens = article.tokens.indices.filter { article.tokens[$0].span.overlaps(source.span) }
      guard let first = tokens.first, let last = tokens.last else { return nil }
      let sentence = article.sentences[article.tokens[first].sentence]
      let quoted = article.quotations.first { $0.overlaps(sentence) && !$0.contains(first) }
      if let number = article.tokens[first].quotation {
        let rest = last + 1..<max(last + 1, article.quotations[number].upperBound)
        return Attribution(content: rest.isEmpty ? [] : [rest], cue: 0..<0, source: [first..<last + 1])
      }
      let content =
        quoted ?? (last + 1 < sentence.upperBound ? last + 1..<sentence.upperBound : sentence.lowerBound..<first)
      return Attribution(content: content.isEmpty ? [] : [content], cue: 0..<0, source: [first..<last + 1])
    }
  }

  /// Whom the resolver names for each source, with what was expected.
  func resolved() -> [(source: String, said: ResolvedSpeaker?, expected: [String])] {
    let article = PlainGrammar.parsed(text)
    var resolver = SpeakerResolver(article)
    let speakers = resolver.speakers(of: attributions(in: article))
    return zip(passages, speakers).map { (article.text[$0.span], $1, $0.names) }
  }
}

extension MarkedText.Passage {
  /// The names that will do; none for a source that nobody can name (`{-}`).
  fileprivate var names: [String] {
    guard let note, note != "-" else { return [] }
    return note.split(separator: ";").map { $0.drop { $0 == " " } }.map(String.init)
  }
}
