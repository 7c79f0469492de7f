/// A rule's no: a code that stays, the facts that it rests on, a sentence for people, and the ways out.
///
/// Front ends print the sentence and put the remedies into their own form; programs read the code and the facts. All
/// codes stand in `docs/refusals.md`.
public struct Refusal: Sendable, Hashable {
  public let code: RefusalCode
  /// What happened, with the values; no command, and no full stop at its end.
  public let sentence: String
  /// The records, names and values of the sentence, by what they are.
  public let facts: [String: Fact]
  public let remedies: [Remedy]

  package init(_ code: RefusalCode, _ sentence: String, _ facts: [String: Fact] = [:], _ remedies: Remedy...) {
    self.init(code, sentence, facts, remedies)
  }

  package init(_ code: RefusalCode, _ sentence: String, _ facts: [String: Fact], _ remedies: [Remedy]) {
    self.code = code
    self.sentence = sentence
    self.facts = facts
    self.remedies = remedies
  }
}
