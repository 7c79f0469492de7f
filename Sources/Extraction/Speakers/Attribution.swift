/// Somebody's statement as token ranges, before its speaker is named.
struct Attribution {
  var content: [Range<Int>]
  /// The reporting words; empty for a quotation that stands alone.
  var cue: Range<Int>
  /// The noun phrase that names who said it; empty where there is none.
  var source: [Range<Int>]
}

/// Who a source phrase means.
struct ResolvedSpeaker: Equatable {
  /// The full name as far as the article tells it.
  var name: String
  /// The function as the article gives it ("NATO Secretary General").
  var role: String?
  var isPerson: Bool
  /// False where the name was inferred (a pronoun, a nominal, a quotation without a source).
  var isSure: Bool
  /// How it was found, one short phrase for an editor ("“she” is Ana Kos, who spoke before").
  var reason: String
  /// The other speakers of a joint statement, as named.
  var others: [String] = []
}
