@testable import Claims
import StoreContract
import Testing

/// A search without a hit says what would find something, and only that.
@Suite struct SearchHintTests {
  @Test(arguments: [
    ("contractors", ["Did you mean: contractor", "Words that begin so: contractor*"]),
    ("contract", ["Words that begin so: contract*"]),
    ("unemploymnet", ["Did you mean: unemployment", "Words that begin so: unemploym*"]),
    ("\"debt doubled\"", ["The words apart: debt doubled"]), ("debt contractors", ["With fewer words: debt"]),
    ("Lund", ["By such a speaker: speaker:Lund"]), ("debt status:dropped", ["Without the other terms: debt"]),
    ("detb status:new", ["Did you mean: debt status:new"]),
    ("detb status:dropped", ["Did you mean, without the other terms: debt"]),
    ("A-1", ["See it: showArticle(\"A-1\")"]), ("zzzzzz", []), ("status:dropped", []),
    ("deb", ["Words that begin so: deb*"]),
  ])
  func ways(terms: String, told: [String]) async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    try await newsroom.importing([
      ("Petra Lund", "The city's debt has doubled in four years."), ("Petra Lund", "Every contractor was paid."),
      ("Karl Dahl", "Unemployment fell to five percent."),
    ])
    let filter = try Filter(terms, today: newsroom.workbench.today)
    let hints = try await newsroom.workbench.searchHints(for: filter)
    let words = hints.map { hint in
      if case .listClaims(let filter?) = hint.step.useCase {
        "\(hint.lead): \(filter)"
      } else {
        "\(hint.lead): \(hint.step.useCase)"
      }
    }
    for part in told { #expect(words.contains(part), "\(words)") }
    #expect(told.isEmpty == words.isEmpty, "\(words)")
    for hint in hints {
      guard case .listClaims(let terms?) = hint.step.useCase else { continue }
      let filter = try Filter(terms, today: newsroom.workbench.today)
      #expect(try await newsroom.workbench.count(filter).matching > 0, "\(terms)")
    }
  }
}
