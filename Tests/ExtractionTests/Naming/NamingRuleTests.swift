import Claims
import Testing

@testable import Extraction
import MarkedSamples

/// One short text for each way of naming a speaker; sources marked as in `NamingSamples`.
@Suite struct NamingRuleTests {
  @Test(arguments: [
    // Titles, organisations and places before a name.
    "⟦Harbour Council President Vera Dahl⟧{Vera Dahl} said it is safe. ⟦The Harbour Council President⟧{Vera Dahl} said it was checked.",
    "⟦Supt. Vera Dahl⟧{Vera Dahl} said it is safe. ⟦The superintendent⟧{Vera Dahl} said it was checked.",
    "⟦Minister of Trade of Trinidad and Tobago Vera Dahl⟧{Vera Dahl} said it is safe.",
    "⟦Vera Dahl KC⟧{Vera Dahl} said it is safe. ⟦Miss Dahl⟧{Vera Dahl} said they were lost.",
    "⟦Jonas “Skipper” Brandt⟧{Jonas Brandt} said it is safe. ⟦Brandt⟧{Jonas Brandt} added that it was checked.",
    "⟦The mayor, Vera Dahl,⟧{Vera Dahl} said it is safe.",
    "⟦Vera Dahl, the mayor of Brod,⟧{Vera Dahl} said it is safe. ⟦The mayor⟧{Vera Dahl} said it was checked.",
    // Short forms: misspelt, without marks, glued to an organisation, by the first name.
    "Minister ⟦Jonas Brandt⟧{Jonas Brandt} said it is safe. ⟦Brandlt⟧{Jonas Brandt} said it was checked.",
    "Mayor ⟦Vera Đukić⟧{Vera Đukić} said it is safe. ⟦Dukic⟧{Vera Đukić} said it was checked.",
    "Mayor ⟦Vera Dahl⟧{Vera Dahl} said it is safe. In an interview with the daily Sever Novine ⟦Dahl⟧{Vera Dahl} said it was checked.",
    "⟦Vera Dahl, 41,⟧{Vera Dahl} said it is safe. ⟦Vera⟧{Vera Dahl} said it was checked.",
    "NATO Secretary General ⟦Vera Dahl⟧{Vera Dahl} said it is safe. In an interview with the daily Novine ⟦Dahl⟧{Vera Dahl} welcomed it. ⟦The NATO Secretary General⟧{Vera Dahl} said it was checked.",
    "Mayor ⟦Vera Dahl⟧{Vera Dahl} said it is safe. In a talk with Novine ⟦Dahl⟧{Vera Dahl} said it was checked.",
    // Two of one surname.
    "⟦Vera Dahl⟧{Vera Dahl} said it is safe. ⟦Marko Dahl⟧{Marko Dahl} said it is not. ⟦Mrs Dahl⟧{Vera Dahl} said she would go.",
    // The full name comes last.
    "⟦Mr Brandt⟧{Jonas Brandt} said it is safe. Jonas Brandt has been mayor since 2010.",
    "⟦The harbour master⟧{Vera Dahl} said it is safe. Harbour master Vera Dahl has been in office since May.",
    // Pronouns.
    "Mayor Maria Dahl said it is safe. Captain Peter Holm said it is not. ⟦She⟧{Maria Dahl} said it was checked.",
    "⟦A witness⟧{-} said the car was red. ⟦He⟧{-} said it was fast.",
    "⟦The Harbour Council⟧{Harbour Council} said it is safe. ⟦It⟧{Harbour Council} added that it was checked.",
    "Mayor Vera Dahl, ⟦who⟧{Vera Dahl} said it is safe, went home.",
    "“⟦We⟧{Vera Dahl} think it is safe,” ⟦Vera Dahl⟧{Vera Dahl} said.",
    // Organisations by their noun.
    "⟦Brod Ferries Ltd⟧{Brod Ferries Ltd} said it is safe. ⟦The company⟧{Brod Ferries Ltd} said it was checked.",
    "The Ferry Safety Authority (FSA) met. ⟦The FSA⟧{Ferry Safety Authority; FSA} said it is safe. ⟦The regulator⟧{Ferry Safety Authority} said it was checked.",
    "⟦The city of Brod⟧{City of Brod} said it is safe. ⟦The city⟧{City of Brod} said it was checked.",
    // Nobody in particular.
    "⟦Residents⟧{-} said nobody was asked.", "⟦Two neighbours of the mayor⟧{-} said nobody was asked.",
    "⟦The director of a timber company⟧{-} said it was late.", "⟦A study⟧{-} said it was late.",
    "Mayor Vera Dahl met him. ⟦No minister⟧{-} said it was late.",
  ])
  func names(marked: String) {
    for (source, said, expected) in MarkedText(marked).resolved() {
      let isRight = expected.isEmpty ? said == nil : expected.contains(said?.name ?? "-")
      #expect(isRight, "\(source) is \(said?.name ?? "nobody"): \(marked)")
    }
  }

  @Test(arguments: [
    ("⟦NATO Deputy Secretary General Vera Dahl⟧{} said it is safe.", "NATO Deputy Secretary General"),
    ("⟦Vera Dahl, the mayor of Brod,⟧{} said it is safe.", "mayor of Brod"),
    ("Lindhaven Port Authority director ⟦Vera Dahl⟧{} said it is safe.", "Lindhaven Port Authority director"),
    ("⟦The port's lawyer, Vera Dahl,⟧{} said it is safe.", "port's lawyer"),
    ("⟦Mrs Vera Dahl⟧{} said it is safe.", nil),
  ])
  func keepsTheRole(marked: String, role: String?) {
    let said = MarkedText(marked).resolved().first?.said
    #expect(said?.name == "Vera Dahl")
    #expect(said?.role == role)
  }

  @Test func jointSpeakersAreAllNamed() throws {
    let found = MarkedText(
      "⟦Mayor Vera Dahl and Captain Jonas Brandt⟧{} said it is safe. ⟦They⟧{} said it was checked. ⟦The two⟧{} left."
    ).resolved()
    #expect(found.map { $0.said?.name } == ["Vera Dahl", "Vera Dahl", "Vera Dahl"])
    #expect(found.map { $0.said?.others ?? [] } == [["Jonas Brandt"], ["Jonas Brandt"], ["Jonas Brandt"]])
  }

  @Test func inferredNamesAreUnsureAndSayWhy() throws {
    let found = MarkedText("⟦Mayor Vera Dahl⟧{} said it is safe. ⟦She⟧{} said it was checked.").resolved()
    #expect(found.map { $0.said?.isSure } == [true, false])
    #expect(found.last?.said?.reason.contains("“She”") == true)
  }

  @Test func aQuotationWithoutASourceHasItsParagraphsSpeaker() throws {
    let article = PlainGrammar.parsed(
      "“It is safe,” Mayor Vera Dahl said. “It was checked.”\n“Nobody asked.”\nIt rained.")
    let tokens = article.tokens.indices
    let source = try #require(tokens.first { article.tokens[$0].lower == "dahl" })
    let said = Attribution(
      content: [article.quotations[0]], cue: source + 1..<source + 2, source: [source - 1..<source + 1])
    let bare = article.quotations.dropFirst().map { Attribution(content: [$0], cue: 0..<0, source: []) }
    var resolver = SpeakerResolver(article)
    let speakers = resolver.speakers(of: [said] + bare)
    #expect(speakers.map { $0?.name } == ["Vera Dahl", "Vera Dahl", "Vera Dahl"])
    #expect(speakers.map { $0?.isSure } == [true, false, false])
  }

  /// Each finishes soon, and spans stay inside the text.
  @Test(arguments: [
    (0..<10_000).map { "Ana\($0) Kos\($0) said it is safe." }.joined(separator: " "),
    String(repeating: "Ana Kos said he said she said. ", count: 5_000), String(repeating: "Ana ", count: 20_000),
    String(repeating: "the company said. Brod Ltd ", count: 5_000), String(repeating: "Mr. ", count: 20_000),
    String(repeating: "Bosnia and Herzegovina and ", count: 5_000), String(repeating: "A.", count: 20_000),
    String(repeating: "Ministers' Union' ", count: 5_000), String(repeating: "of the Minister of ", count: 5_000), "",
    "“", ",",
  ])
  func survives(text: String) {
    let article = PlainGrammar.parsed(text)
    let attributions = article.tokens.indices.filter { article.tokens[$0].lower == "said" && $0 > 0 }.map { said in
      Attribution(
        content: said + 1 < article.tokens.count ? [said + 1..<min(said + 30, article.tokens.count)] : [],
        cue: said..<said + 1, source: [max(0, said - 2)..<said])
    }
    var resolver = SpeakerResolver(article)
    #expect(resolver.speakers(of: attributions).count == attributions.count)
  }
}
