import Claims
@testable import Extraction
import MarkedSamples
import Testing

/// Texts that the engine cannot read.
@Suite struct OtherLanguagesTests {
  @Test(arguments: [
    ("The bridge is safe, and it was checked in May, the mayor said on Tuesday after a meeting.", TextLanguage.english),
    ("THE BRIDGE IS SAFE, AND IT WAS CHECKED IN MAY, THE MAYOR SAID.", .english),
    ("The bridge is safe, he said.", .english),
    // An English text that quotes another language.
    ("The mayor said “most je siguran i nije zatvoren” and that he was sure of it, as were all of them.", .english),
    ("Der Bürgermeister sagte, die Brücke sei sicher und werde nicht gesperrt, auch wenn es regnet.", .other),
    ("Gradonačelnik je rekao da je most siguran i da neće biti zatvoren, ali da se čeka izvještaj.", .other),
    ("Le maire a dit que le pont est sûr et qu'il ne sera pas fermé, mais il faut attendre le rapport.", .other),
    ("El alcalde dijo que el puente es seguro y que no se cerrará, pero hay que esperar el informe.", .other),
    ("Borgmästaren sade att bron är säker och att den inte ska stängas, men det kan ta tid.", .other),
    ("De burgemeester zei dat de brug veilig is en niet wordt gesloten, maar het rapport komt nog.", .other),
    ("Burmistrz powiedział, że most jest bezpieczny i nie zostanie zamknięty, ale czeka na raport.", .other),
    ("Мэр сказал, что мост безопасен.", .other), ("市长说桥是安全的。", .other), ("أعلن رئيس البلدية أن الجسر آمن.", .other),
    ("Lindhaven", .unknown), ("", .unknown), ("12 345 678", .unknown),
    ("Kos Holm Brandt Solberg Dahl Ilić Vaněk Hall Kovač Berg Lind Strand", .unknown),
  ])
  func tellsEnglish(text: String, expected: TextLanguage) { #expect(TextLanguage(of: CodePoints(text)) == expected) }

  @Test(arguments: [("en", TextLanguage.english), ("en-GB", .english), ("sr-Latn", .other), ("enm", .other)])
  func believesTheReader(code: String, expected: TextLanguage) {
    let article = ReadArticle(text: "12", blocks: [], language: code)
    #expect(TextLanguage(of: article, text: CodePoints("12")) == expected)
  }

  @Test(arguments: [
    ("„⟦Most je siguran i ostaje otvoren⟧“, rekao je Marko Ilić.", "Marko Ilić"),
    ("„⟦Most je siguran i ostaje otvoren⟧”, rekao je gradonačelnik Marko Ilić.", "Marko Ilić"),
    ("« ⟦Le pont est sûr⟧ », a dit Anne Dupont.", "Anne Dupont"),
    ("Anne Dupont a dit : «⟦Le pont est sûr⟧».", "Anne Dupont"),
    ("»⟦Die Brücke ist sicher⟧«, sagte Anna Berg.", "Anna Berg"),
    ("”⟦Bron är säker nu⟧”, sade Anna Berg.", "Anna Berg"),
    ("\"⟦Мост открыт для всех⟧\", сказала Анна Берг.", "Анна Берг"),
    ("市长说：「⟦桥是安全的⟧。」", "-"),
    // Quotations inside a quotation belong to it.
    ("„⟦Rekli su mi «nema mosta» i otišli⟧“, rekao je Marko Ilić.", "Marko Ilić"),
    // Nobody, two, or a title that may be part of the name.
    ("„⟦Most je siguran i ostaje otvoren⟧“, rekao je gradonačelnik.", "-"),
    ("Marko Ilić i Vera Dahl: „⟦Most je siguran i otvoren⟧“.", "-"),
    ("„⟦Die Brücke ist sicher⟧“, sagte Bürgermeister Hans Meier.", "-"),
    ("„⟦Most je siguran⟧“, rekao je Ilić. „⟦Bio je provjeren u maju⟧“, dodao je.", "-"),
  ])
  func quotations(marked: String, speaker: String) {
    let sample = MarkedText(marked)
    let found = QuotationExtractor().statements(in: sample.article())
    #expect(found.map(\.content) == sample.statements, "\(sample.text)")
    #expect(found.allSatisfy { ($0.speaker ?? "-") == speaker }, "\(found.map(\.speaker))")
    #expect(found.allSatisfy { $0.confidence < Statement.proposedBelow && $0.kind == .direct })
  }

  @Test(arguments: [
    "Film „Velika plava rijeka“ počinje u osam.", "Takozvani „novi“ most.", "“Das Ende“ und „der Anfang des",
    "5\" und 6\" breit", "„“ “” «»",
  ])
  func noQuotations(text: String) {
    #expect(QuotationExtractor().statements(in: ReadArticle(text: text, blocks: [])).isEmpty)
  }
}
