@testable import Claims
import Testing

@Suite struct IdentityTests {
  @Test(arguments: [
    ("C-12", Reference.number(.claim, 12)), ("c12", .number(.claim, 12)), ("12", .number(.claim, 12)),
    ("C12", .number(.claim, 12)),
    ("0198f3a2-77", .uuidPrefix("0198f3a2-77")), ("0198F3", .uuidPrefix("0198f3")),
  ])
  func readsReferences(word: String, expected: Reference) { #expect(Reference(word, to: .claim) == expected) }

  @Test(arguments: [
    "", "C-", "C-0", "A-12", "twelve", "-12", "C-1x", "E-7", "status:new", "cafe", "C-99999999999999999999",
  ])
  func refusesOthers(word: String) { #expect(Reference(word, to: .claim) == nil) }

  @Test func prefixesAreTheKindsOwn() {
    #expect(Reference("SRC-3", to: .source) == .number(.source, 3))
    #expect(Reference("S-3", to: .source) == nil)
    #expect(Set(RecordKind.allCases.map(\.prefix)).count == RecordKind.allCases.count)
  }

  @Test(arguments: [
    ("Đukanović", "dukanovic"), ("  ŁÓDŹ  city ", "lodz city"), ("Straße", "strasse"), ("Søren Ærø", "soren aero"),
    ("e\u{301}", "e"), ("İı", "ii"), ("Москва", "москва"), ("O’Neil", "o’neil"), ("", ""),
  ])
  func foldsNames(name: String, folded: String) { #expect(Folding.folded(name) == folded) }

  @Test func respellsOnlyWhatTheTokenizerKeepsApart() {
    #expect(Folding.respelled("Čaša, Đakovo i Łódź") == "dakovo lodz")
    #expect(Folding.respelled("Plain words with é") == nil)
  }

  @Test(arguments: [("speaker", "speeker", 1), ("ab", "ba", 1), ("", "ab", 2), ("same", "same", 0)])
  func measuresDistance(a: String, b: String, distance: Int) { #expect(editDistance(a, b, limit: 2) == distance) }

  @Test func distanceStopsAtItsLimit() {
    #expect(editDistance("kitten", "sitting", limit: 2) == nil)
    #expect(nearest(to: "lst", among: ["show", "list", "log"]) == "list")
    #expect(nearest(to: "zzzzzz", among: ["show", "list"]) == nil)
  }

  @Test func digestsAreSHA256() {
    // FIPS 180-4's example for “abc”.
    #expect(Digest(of: "abc".utf8).hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(hexadecimal: "BA78") == nil)
  }
}
