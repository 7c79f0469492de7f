@testable import Claims
import Testing

@Suite struct ReanchoringTests {
  private static let old =
    "The ferry sails at six. Ana Kos said the old bridge will be closed in May. The mayor thanked her. She said it was late."

  private static func place(of quote: String, in new: String, from text: String = old) throws -> Reanchoring.Place? {
    let points = CodePoints(text)
    let start = try #require(text.unicodeScalars.firstRange(of: quote.unicodeScalars)?.lowerBound)
    let offset = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: start)
    let passage = try #require(
      Passage(parts: [Span(offset, offset + quote.unicodeScalars.count)], in: points))
    return Reanchoring(CodePoints(new)).place(of: passage)
  }

  private static func found(_ place: Reanchoring.Place?, in new: String) -> String? {
    switch place {
    case .moved(let span), .approximate(let span, _): CodePoints(new)[span]
    case .same, nil: nil
    }
  }

  @Test("an unchanged place stays where it is")
  func same() throws {
    #expect(try Self.place(of: "the old bridge will be closed in May", in: Self.old + " More.") == .same)
  }

  @Test("words that moved are found again, emoji and all")
  func moved() throws {
    let new = "Update 🚢: " + Self.old
    let place = try Self.place(of: "the old bridge will be closed in May", in: new)
    #expect(place == .moved(Span(47, 83)))
    #expect(Self.found(place, in: new) == "the old bridge will be closed in May")
  }

  @Test("of two places with the same words, the one in the same surroundings counts")
  func context() throws {
    let old = "Kos said it was late. Later Dahl said it was late. The end."
    let new = "First of all. Kos said it was late. Later Dahl said it was late. The end."
    let second = try #require(CodePoints(old).count > 0 ? Passage(parts: [Span(38, 49)], in: CodePoints(old)) : nil)
    #expect(second.quote == "it was late")
    #expect(Reanchoring(CodePoints(new)).place(of: second) == .moved(Span(52, 63)))
  }

  @Test("two places that fit alike are none: nothing is moved in silence")
  func ambiguous() throws {
    let old = "xx it was late yy"
    let passage = try #require(Passage(parts: [Span(3, 14)], in: CodePoints(old)))
    #expect(Reanchoring(CodePoints("a it was late. b it was late.")).place(of: passage) == nil)
  }

  @Test(
    "words that were edited are found approximately",
    arguments: [
      ("Ana Kos said the old bridge will be closed in June.", "the old bridge will be closed in June"),
      ("Ana Kos said the bridge will be closed in May.", "bridge will be closed in May"),
      (
        "Ana Kos said the old iron bridge will be closed in early May.",
        "the old iron bridge will be closed in early May"
      ),
    ])
  func approximate(new: String, words: String) throws {
    let place = try Self.place(of: "the old bridge will be closed in May", in: new)
    guard case .approximate(_, let similarity) = place else {
      Issue.record("\(String(describing: place))")
      return
    }
    #expect(similarity >= 0.7 && similarity < 1)
    #expect(
      try #require(Self.found(place, in: new)).contains(words.split(separator: " ").suffix(5).joined(separator: " ")))
  }

  @Test(
    "what is gone, too short or too different has no place",
    arguments: [
      ("the old bridge will be closed in May", "The ferry sails at six. The mayor thanked her."),
      ("the old bridge will be closed in May", "The new bridge was opened by the king in June."),
      ("it was late", "It got late."),
      ("it was late", ""),
    ])
  func lost(quote: String, new: String) throws { #expect(try Self.place(of: quote, in: new) == nil) }

  @Test("accents and capitals are no difference, and a long text takes no longer than its length allows")
  func folded() throws {
    let filler = String(repeating: "Nothing happened on the quay today. ", count: 20_000)
    let new = filler + "ANA KOŠ said the OLD bridge will be closed in May. " + filler
    let place = try Self.place(of: "the old bridge will be closed in May", in: new)
    #expect(Self.found(place, in: new) == "the OLD bridge will be closed in May")
  }
}
