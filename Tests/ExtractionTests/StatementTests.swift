import Claims
import Extraction
import MarkedSamples
import Testing

/// One invented text for each way in which news reports what somebody said.
@Suite struct StatementTests {
  @Test(arguments: [
    // The cue first.
    ("Marko Ilić said ⟦the bridge is safe⟧.", ["Marko Ilić"]),
    ("Marko Ilić said that ⟦the bridge is safe⟧.", ["Marko Ilić"]),
    ("Mayor Marko Ilić told reporters on Monday that ⟦the bridge is safe⟧.", ["Marko Ilić"]),
    ("Marko Ilić, a spokesman for the port, said ⟦the ferry will sail again⟧.", ["Marko Ilić"]),
    ("Marko Ilić has repeatedly said ⟦the ferry will sail again⟧.", ["Marko Ilić"]),
    ("The Harbour Council announced that ⟦the quay will be closed⟧.", ["Harbour Council"]),
    // The cue last, or inside.
    ("⟦The bridge is safe and will stay open⟧, Marko Ilić said.", ["Marko Ilić"]),
    ("⟦The bridge is safe and will stay open⟧, said Marko Ilić.", ["Marko Ilić"]),
    ("“⟦The bridge is safe⟧,” Marko Ilić said.", ["Marko Ilić"]),
    ("\"⟦The bridge is safe⟧,\" said Marko Ilić, the mayor.", ["Marko Ilić"]),
    ("“⟦The bridge is safe⟧,” Marko Ilić said. “⟦+It was checked in May⟧.”", ["Marko Ilić"]),
    ("“⟦We checked the bridge. It is safe⟧,” Marko Ilić said.", ["Marko Ilić"]),
    ("According to Marko Ilić, ⟦the bridge is safe⟧.", ["Marko Ilić"]),
    ("⟦The bridge is safe for lorries⟧, according to Marko Ilić.", ["Marko Ilić"]),
    // Carried on.
    ("Marko Ilić said ⟦the bridge is safe⟧, noting that ⟦it was checked in May⟧.", ["Marko Ilić", "Marko Ilić"]),
    ("Marko Ilić welcomed ⟦the new rule⟧ and added that ⟦it comes late⟧.", ["Marko Ilić", "Marko Ilić"]),
    ("Marko Ilić said ⟦the bridge is safe⟧, but Vera Dahl said ⟦it is not⟧.", ["Marko Ilić", "Vera Dahl"]),
    ("Marko Ilić said ⟦he met the mayor and that the talks went well⟧.", ["Marko Ilić"]),
    // Attitudes.
    ("Vera Dahl criticised ⟦the plan to close the school⟧.", ["Vera Dahl"]),
    ("Vera Dahl promised ⟦to build a new school⟧.", ["Vera Dahl"]),
    // Not a statement.
    ("The mayor walked to the bridge and looked at the so-called “new” lamps.", []),
    ("The reports were lost and the claims were paid.", []),
    ("Nothing was heard of it since.", []),
    // Transcripts.
    ("ILIĆ: ⟦The bridge is safe. We checked it⟧.", ["Ilić"]),
    ("QUESTION: Is the bridge safe?", []),
  ])
  func finds(marked: String, speakers: [String]) {
    let sample = MarkedText(marked)
    let found = TrainedExtractor().statements(in: sample.article())
    #expect(found.map(\.content) == sample.statements, "\(sample.text)")
    #expect(found.map(\.speaker) == speakers, "\(sample.text)")
  }

  @Test(arguments: [
    ("Marko Ilić said ⟦it is safe here⟧.", StatementKind.indirect), ("“⟦It is safe here⟧,” Marko Ilić said.", .direct),
    ("Marko Ilić said ⟦it is “safe and sound” here⟧.", .mixed),
  ])
  func tellsKinds(marked: String, kind: StatementKind) {
    #expect(TrainedExtractor().statements(in: MarkedText(marked).article()).map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("Ana Kos said on Tuesday that it rains.", "2024-05-07", SaidOn.Origin.sentence),
    ("Ana Kos said on Friday that it rains.", "2024-05-10", .sentence),
    ("Ana Kos said on 3 April that it rains.", "2024-04-03", .sentence),
    ("Ana Kos said on 3 December that it rains.", "2023-12-03", .sentence),
    ("Ana Kos said on 3 April 2021 that it rains.", "2021-04-03", .sentence),
    ("Ana Kos said it rains on Monday.", "2024-05-10", .article),
  ])
  func tellsWhen(text: String, day: String, origin: SaidOn.Origin) throws {
    let published = try #require(Day(iso: "2024-05-10"))
    let article = ReadArticle(text: text, blocks: [], published: published)
    let said = try #require(TrainedExtractor().statements(in: article).first?.said)
    #expect(said.day.iso == day)
    #expect(said.origin == origin)
  }

  @Test func withoutADateNoneIsInvented() {
    let article = ReadArticle(text: "Ana Kos said on Tuesday that it rains.", blocks: [])
    #expect(TrainedExtractor().statements(in: article).map(\.said) == [nil])
  }

  @Test func datelineAndCreditHoldNoStatements() {
    let text = "Ilić said it is safe\nSource: said so\nMarko Ilić said the bridge is safe."
    let lines = [Span(0, 20), Span(21, 36), Span(37, text.unicodeScalars.count)]
    let article = ReadArticle(
      text: text, blocks: [.init(.headline, lines[0]), .init(.credit, lines[1]), .init(.paragraph, lines[2])])
    let found = TrainedExtractor().statements(in: article)
    #expect(!found.contains { $0.content.contains { lines[1].contains($0) } })
    #expect(found.last?.speaker == "Marko Ilić")
  }
}
