/// Somebody's statement as token ranges, before its speaker is named.
package struct Attribution: Sendable {
  package var content: [Range<Int>]
  /// The reporting words; empty for a quotation that stands alone.
  package var cue: Range<Int>
  /// The noun phrase that names who said it; empty where there is none.
  package var source: [Range<Int>]

  package init(content: [Range<Int>], cue: Range<Int>, source: [Range<Int>]) {
    self.content = content
    self.cue = cue
    self.source = source
  }
}

/// Who a source phrase means.
package struct ResolvedSpeaker: Equatable, Sendable {
  /// The full name as far as the article tells it.
  package var name: String
  /// The function as the article gives it ("NATO Secretary General").
  package var role: String?
  package var isPerson: Bool
  /// False where the name was inferred (a pronoun, a nominal, a quotation without a source).
  package var isSure: Bool
  /// How it was found, one short phrase for an editor ("“she” is Ana Kos, who spoke before").
  package var reason: String
  /// The other speakers of a joint statement, as named.
  package var others: [String] = []
}
