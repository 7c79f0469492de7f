import Claims
@testable import Extraction
import MarkedSamples
import Reading
import Testing

/// Which statement of the body a headline's statement is.
@Suite struct TwinTests {
  /// The pairs as “head–body”, counted from 1; `speakers` in the order of the marked statements.
  private func pairs(_ marked: String, _ speakers: [String]) throws -> [String] {
    let sample = MarkedText(marked)
    let article = try PlainTextReader().read(text: sample.text, name: "text")
    let text = CodePoints(article.text)
    let statements = zip(sample.statements, speakers).map { content, speaker in
      Statement(content: content, speaker: speaker == "-" ? nil : speaker, kind: .indirect, confidence: 1)
    }
    let forms = ArticleForms(article, text: text).paragraphs
    return Twins.pairs(among: statements, in: forms, of: text).sorted { $0.key < $1.key }
      .map { "\($0.key + 1)–\($0.value + 1)" }
  }

  @Test(arguments: [
    // Speaker and colon; speaker behind; a bare quotation.
    (
      """
      Solberg: ⟦Port can double its traffic⟧

      Ingrid Solberg said ⟦the port of Lindhaven could double its traffic by 2030⟧.
      """, ["Ingrid Solberg", "Ingrid Solberg"], ["1–2"]
    ),
    (
      """
      ⟦Port can double its traffic⟧, says Solberg

      Holm said ⟦the school will close⟧. Solberg said ⟦the port could be doubling its traffic⟧.
      """, ["Solberg", "Vera Holm", "Ingrid Solberg"], ["1–3"]
    ),
    (
      """
      '⟦Port can double⟧'

      Ingrid Solberg said ⟦the port can double⟧.
      """, ["-", "Ingrid Solberg"], ["1–2"]
    ),
    // Said twice below: the first time counts.
    (
      """
      Solberg: ⟦Port can double its traffic⟧

      Solberg said ⟦the port can double its traffic⟧. Solberg repeated that ⟦the port can double its traffic⟧.
      """, ["Solberg", "Solberg", "Solberg"], ["1–2"]
    ),
    // Figures: the same in digits and words, or none above.
    (
      """
      Solberg: ⟦Port will lose two cranes in 2030⟧

      Solberg said ⟦the port would lose 2 of its cranes in 2030⟧.
      """, ["Solberg", "Solberg"], ["1–2"]
    ),
    (
      """
      Solberg: ⟦Port will lose 1,200 jobs⟧

      Solberg said ⟦the port would lose 1200 jobs⟧.
      """, ["Solberg", "Solberg"], ["1–2"]
    ),
    // A caption repeats it too.
    (
      """
      A day in the port

      Solberg said ⟦the port can double its traffic⟧.

      Photo: Ingrid Solberg said ⟦the port can double its traffic⟧. (Photo: Sever)
      """, ["Solberg", "Ingrid Solberg"], ["2–1"]
    ),
  ])
  func areFound(marked: String, speakers: [String], expected: [String]) throws {
    #expect(try pairs(marked, speakers) == expected, "\(marked)")
  }

  @Test(arguments: [
    // Another speaker.
    ("Holm: ⟦Port can double its traffic⟧\n\nSolberg said ⟦the port can double its traffic⟧.", ["Holm", "Solberg"]),
    // Another figure.
    ("Solberg: ⟦Port to lose 20 cranes⟧\n\nSolberg said ⟦the port would lose 12 cranes⟧.", ["Solberg", "Solberg"]),
    // The contrary.
    ("Solberg: ⟦Port cannot double traffic⟧\n\nSolberg said ⟦the port can double traffic⟧.", ["Solberg", "Solberg"]),
    // Two speakers say it, and the headline names neither.
    (
      "‘⟦Port can double traffic⟧’\n\nSolberg said ⟦the port can double traffic⟧. Holm said ⟦the port can double traffic⟧.",
      ["-", "Solberg", "Holm"]
    ),
    // Too little in common.
    ("Solberg: ⟦Port is safe⟧\n\nSolberg said ⟦the port was built by the city in two years⟧.", ["Solberg", "Solberg"]),
    // Two statements of the body are no twins.
    (
      "The port\n\nSolberg said ⟦the port can double traffic⟧. Solberg said ⟦the port can double traffic⟧.",
      ["Solberg", "Solberg"]
    ),
  ])
  func areNotInvented(marked: String, speakers: [String]) throws {
    #expect(try pairs(marked, speakers).isEmpty, "\(marked)")
  }

  @Test func aStandfirstHasTwins() throws {
    let marked = """
      Trouble in Lindhaven

      Ingrid Solberg says ⟦the port can double its traffic⟧

      10 May 2024

      The council met on Monday.

      Solberg said ⟦the port can double its traffic by 2030⟧.
      """
    #expect(try pairs(marked, ["Ingrid Solberg", "Solberg"]) == ["1–2"])
  }
}
