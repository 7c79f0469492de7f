package import Claims

/// A word or a mark of a text.
package struct Token: Sendable {
  package let span: Span
  /// In lower case with straight apostrophes; at most `longestKept` characters, longer ones are no word of any list.
  package let lower: String
  package let isWord: Bool
  package let isCapitalized: Bool
  /// Two letters or more, all capitals.
  package let isAcronym: Bool
  /// The quotation that it stands in, by number; absent outside and on the marks themselves.
  package var quotation: Int?
  /// The paragraph that it belongs to, by number.
  package let paragraph: Int
  /// The sentence that it belongs to, by number.
  package var sentence = 0
  package var tag = PennTag.none
  /// The token that it depends on; -1 for the root of a sentence.
  package var head = -1
  package var relation = Relation.none

  static let longestKept = 40
}
