import Claims
import Extraction
import Testing

@Suite struct SpeakerTests {
  /// The speakers of a text's statements, in order; “-” for none.
  private func speakers(_ text: String) -> [String] {
    TrainedExtractor().statements(in: ReadArticle(text: text, blocks: [])).map { $0.speaker ?? "-" }
  }

  @Test(arguments: [
    (
      "Mayor Marko Ilić said it is safe. Ilić said it was checked. He added that it will stay open.",
      ["Marko Ilić", "Marko Ilić", "Marko Ilić"]
    ),
    ("Port director Vera Dahl said it is safe. The director said it was checked.", ["Vera Dahl", "Vera Dahl"]),
    (
      "Harbour Council President Vera Dahl said it is safe. The Harbour Council President said it was checked.",
      ["Vera Dahl", "Vera Dahl"]
    ),
    ("Vera Dahl, the port's director, said it is safe. The director said it was checked.", ["Vera Dahl", "Vera Dahl"]),
    // One letter wrong in a long surname.
    ("Minister Jonas Brandt said it is safe. Brandlt said it was checked twice.", ["Jonas Brandt", "Jonas Brandt"]),
    // An organisation's name in front of a known surname.
    (
      "Mayor Vera Dahl said it is safe. In an interview with the daily Sever Dahl said it was checked.",
      ["Vera Dahl", "Vera Dahl"]
    ),
    // Two of one surname.
    (
      "Ana Dahl said it is safe. Marko Dahl said it is not. Ana Dahl said she would go.",
      ["Ana Dahl", "Marko Dahl", "Ana Dahl"]
    ),
    // She is not he.
    (
      "Maria Kos said it is safe. Peter Holm said it is not. She said it was checked.",
      ["Maria Kos", "Peter Holm", "Maria Kos"]
    ),
    // Nobody in particular.
    ("A witness said the car was red. He said it was fast.", ["-", "-"]), ("Sources said the deal was near.", ["-"]),
    ("Residents said nobody was asked.", ["-"]),
    ("NATO said the exercise was planned.", ["NATO"]), ("Reuters reported that the deal was near.", ["Reuters"]),
    ("The judge, Karel Vaněk, said two experts would be heard.", ["Karel Vaněk"]),
  ])
  func resolves(text: String, expected: [String]) { #expect(speakers(text) == expected, "\(text)") }

  @Test func keepsTheRoleAsTheArticleGivesIt() {
    let found = TrainedExtractor().statements(
      in: ReadArticle(
        text: "Lindhaven Port Authority director Ingrid Solberg said it is safe. Solberg said it was checked.",
        blocks: []))
    #expect(found.map(\.role) == ["Lindhaven Port Authority director", "Lindhaven Port Authority director"])
  }
}
