@testable import Reporting
import Testing

@Suite struct SeparatedValuesTests {
  private let row: JSON = [
    "id": "C-1", "text": "It costs 3, “says” \"Kos\"\nand more", "speaker": ["name": "Ana"], "source": .null,
    "speakers": [["name": "Ana"], ["name": "Ben"]], "tags": ["a", "b"], "count": -3, "proposed": true,
  ]

  private func line(_ fields: String..., form: SeparatedValues.Form = .commas) throws -> String {
    try SeparatedValues(form, fields: fields.map(FieldPath.init)).line(row)
  }

  @Test func cells() throws {
    #expect(try line("id", "text") == "C-1,\"It costs 3, “says” \"\"Kos\"\"\nand more\"\r\n")
    #expect(try line("speaker.name", "source", "source.name", "speakers.name") == "Ana,,,Ana; Ben\r\n")
    #expect(try line("tags", "count", "proposed", form: .tabs) == "a; b\t-3\ttrue\n")
    #expect(try line("speaker") == "\"{\"\"name\"\":\"\"Ana\"\"}\"\r\n")
    #expect(SeparatedValues(.commas, fields: [FieldPath("id"), FieldPath("a,b")]).header == "id,\"a,b\"\r\n")
  }

  @Test(
    "a text that a spreadsheet would run gets an apostrophe, which can be told from one of its own",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM", "'@SUM"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("'=1", "''=1"), ("''-1", "'''-1"), ("'tis", "'tis"), ("'", "'"), ("", ""), ("a=1", "a=1"), (" =1", " =1"),
      ("\u{200B}=1", "\u{FFFD}=1"), ("a\u{202E}b\u{1B}[2Jc\u{9B}", "a\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}"),
      ("می\u{200C}رود", "می\u{200C}رود"),
    ])
  func formulas(_ text: String, _ cell: String) throws {
    let table = SeparatedValues(.commas, fields: [FieldPath("text")])
    #expect(try table.line(["text": .string(text)]) == cell + "\r\n")
    #expect(try table.line(["text": [.string(text)]]) == cell + "\r\n")
  }

  @Test("an unknown field is refused with the names that there are")
  func unknown() {
    let known = ["count", "id", "proposed", "source", "speaker", "speakers", "tags", "text"]
    #expect(throws: UnknownField(field: "nmae", known: known)) { try line("nmae") }
    #expect(throws: UnknownField(field: "speaker.nmae", known: ["name"])) { try line("speaker.nmae") }
    #expect(throws: UnknownField(field: "speakers.id", known: ["name"])) { try line("speakers.id") }
    #expect(throws: UnknownField(field: "id.x", known: [])) { try line("id.x") }
    #expect(throws: UnknownField(field: "", known: known)) { try line("") }
  }
}
