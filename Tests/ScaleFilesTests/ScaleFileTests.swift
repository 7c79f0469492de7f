import Claims
import ScaleFiles
import Testing

@Suite struct ScaleFileTests {
  private func read(_ text: String, _ name: String = "scale.yaml") throws -> ScaleDefinition {
    try ScaleFile.definition(in: Array(text.utf8), name: name)
  }

  private func problem(_ text: String, _ name: String = "scale.yaml") -> String {
    problem(Array(text.utf8), name)
  }

  private func problem(_ bytes: [UInt8], _ name: String = "scale.yaml") -> String {
    do {
      _ = try ScaleFile.definition(in: bytes, name: name)
      return "was taken"
    } catch {
      return error.description
    }
  }

  private let yaml = """
    key: tide
    name: The tide scale
    for: promise
    form: ordered
    ratings:
      - key: low
        label: "Low: water"
        definition: Nothing holds.
        translations:
          sr: {label: Oseka, definition: Ništa ne stoji.}
          de: Ebbe
      - key: high
        label: No
        definition: All of it holds.
      - key: fog
        label: Fog
        definition: Nobody can see.
        off-scale: yes
    """

  private let toml = """
    # The same as TOML.
    key = "tide"
    name = "The tide scale"
    for = "promise"
    form = "ordered"

    [[ratings]]
    key = "low"
    label = "Low: water"
    definition = "Nothing holds."
    [ratings.translations]
    de = "Ebbe"
    sr = { label = "Oseka", definition = "Ništa ne stoji." }

    [[ratings]]
    key = "high"
    label = "No"
    definition = "All of it holds."

    [[ratings]]
    key = "fog"
    label = "Fog"
    definition = "Nobody can see."
    off-scale = true
    """

  @Test func readsYAML() throws {
    let definition = try read(yaml)
    #expect(definition.key == "tide" && definition.purpose == .promise && definition.form == .ordered)
    #expect(definition.numbered.map(\.position) == [1, 2, nil])
    #expect(definition.ratings.map(\.label) == ["Low: water", "No", "Fog"], "a word that YAML could read as a switch")
    #expect(
      definition.ratings[0].translations == [
        .init(language: "de", label: "Ebbe"), .init(language: "sr", label: "Oseka", definition: "Ništa ne stoji."),
      ])
  }

  @Test func readsTheSameAsTOML() throws {
    #expect(try read(toml, "scale.TOML") == read(yaml))
    let windows = "\u{FEFF}" + toml.replacing("\n", with: "\r\n")
    #expect(try read(windows, "scale.toml") == read(yaml))
  }

  @Test func readsScalesOfOtherForms() throws {
    let free = try read("key: words\nname: In words\nform: free-text\n")
    #expect(free.form == .freeText && free.purpose == .claim)
    let nominal = try read(
      yaml.replacing("ordered", with: "nominal").replacing("off-scale: yes", with: "off-scale: no"))
    #expect(nominal.numbered.allSatisfy { $0.position == nil })
  }

  @Test func saysInWhichLineAndField() {
    let cases: [(from: String, to: String, words: String)] = [
      ("key: tide", "key: Tide", "line 1: “Tide” cannot be the key"),
      ("name: The tide scale", "name: ''", "line 2: the scale's name is missing"),
      ("for: promise", "for: pledges", "line 3: “pledges” is no value of “for”. Values: claim, promise, consistency"),
      ("form: ordered", "form: sorted", "line 4: “sorted” is no value of “form”"),
      ("form: ordered", "colour: red", "line 4: “colour” is no field of the file. Fields: key, name"),
      ("form: ordered\n", "", "“form” is missing"),
      ("definition: All of it holds.", "definition: ''", "line 14: the definition of rating 2 is missing"),
      ("key: high", "key: low", "line 12: rating 2 has the key of rating 1"),
      ("    label: Fog\n", "", "line 15: the label of rating 3 is missing"),
      ("label: Fog", "titel: Fog", "line 16: “titel” is no field of rating 3"),
      ("label: Fog", "label: [Fog]", "line 16: “label” should be a text"),
      ("off-scale: yes", "off-scale: maybe", "line 18: “off-scale” is true or false"),
      ("de: Ebbe", "german: Ebbe", "line 11: “german” is no language"),
      ("de: Ebbe", "sr: Ebbe", "stands twice"),
      ("de: Ebbe", "de: [Ebbe]", "line 11: the translation of rating 1 for de should hold fields"),
      ("key: tide", "key: [tide", "it is no YAML here"),
      ("name: The tide scale", "key: again", "“key” stands twice"),
    ]
    for (from, to, words) in cases {
      let found = problem(yaml.replacing(from, with: to))
      #expect(found.hasPrefix("scale.yaml") && found.contains(words), "\(to): \(found)")
    }
  }

  @Test func saysItForTOMLAsFarAsItIsKnown() {
    let cases: [(from: String, to: String, words: String)] = [
      ("key = \"tide\"", "key = \"Tide\"", "line 2: “Tide” cannot be"),
      ("key = \"tide\"", "key = ", "line 2: it is no TOML here"),
      ("key = \"tide\"", "key = 7", "line 2: “key” should be a text"),
      ("key = \"tide\"", "key = 2024-05-01", "line 2: “key” should be a text"),
      ("key = \"high\"", "key = \"low\"", "line 15: rating 2 has the key of rating 1"),
      ("label = \"Fog\"", "colour = \"Fog\"", "“colour” is no field of rating 3"),
      ("off-scale = true", "off-scale = \"maybe\"", "true or false"),
    ]
    for (from, to, words) in cases {
      let found = problem(toml.replacing(from, with: to), "scale.toml")
      #expect(found.hasPrefix("scale.toml") && found.contains(words), "\(to): \(found)")
    }
  }

  @Test func refusesWhatIsNoScale() {
    #expect(problem("", "a.yaml").contains("holds nothing"))
    #expect(problem("just words").contains("should hold fields"))
    #expect(problem("- a\n- b").contains("should hold fields"))
    #expect(problem("key: a\n---\nkey: b").contains("it is no YAML"))
    #expect(problem("", "a.toml").contains("“form” is missing"))
    #expect(problem(yaml, "scale.json").contains(".yaml and .toml"))
    #expect(problem([0x6B, 0xFF]).contains("not UTF-8"))
    #expect(problem("key: a\u{0}\nform: nominal").contains("line 1: it holds a control character"))
    #expect(problem("key = \"a\"\n\u{0}", "a.toml").contains("line 2: it holds a control character"))
    #expect(problem([UInt8](repeating: 0x61, count: ScaleFile.limit + 1)).contains("at most"))
  }

  @Test func refusesWhatWouldGrow() {
    let bomb = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x]\n") { text, level in
      text + "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
    }
    #expect(problem(bomb + "? *a9\n: x\n").contains("line 1: anchors"))
    #expect(problem("{\"key\":&a b}").contains("anchors"))
    for open in ["[", "{a: ", "- "] {
      #expect(!problem(String(repeating: open, count: 40_000)).contains("was taken"))
    }
    #expect(!problem("a = " + String(repeating: "[", count: 40_000), "a.toml").contains("was taken"))
    let many =
      "key: a\nname: A\nform: nominal\nratings:\n"
      + String(repeating: "- {key: a, label: A, definition: A}\n", count: 60)
    #expect(problem(many).contains("rating 2 has the key") || problem(many).contains("more than 50 ratings"))
  }

  @Test(
    "a TOML heading without a name is refused before the parser, which ends the process over it",
    arguments: ["[=]", "[[[", "[", " [ \t", "[.a]", "[\u{A0}a]", "[[\n", "[ [a]", "[#"])
  func namelessHeading(heading: String) {
    let found = problem("key = \"a\"\n" + heading, "a.toml")
    #expect(found.contains("line 2: a heading in brackets needs a name"), "\(found)")
    #expect(problem("\u{FEFF}\u{FEFF}" + heading, "a.toml").contains("line 1: a heading"))
  }

  @Test("TOML keys of more parts than the parser's stack has room for are refused", arguments: ["%", "[%]"])
  func dottedKeys(form: String) {
    let text = { (dots: Int) in
      form.replacing("%", with: String(repeating: "a.", count: dots) + "a") + (form == "%" ? " = 1" : "\nb = 1")
    }
    #expect(problem(text(2_001), "a.toml").contains("it has 2001 full stops"))
    #expect(!problem(text(2_000), "a.toml").contains("full stops"))
    #expect(problem(text(120_000), "a.toml").contains("full stops"))
  }

  @Test func aTextMayHaveAnAmpersand() throws {
    let definition = try read(yaml.replacing("Nothing holds.", with: "Q&A & nothing else."))
    #expect(definition.ratings[0].definition == "Q&A & nothing else.")
  }
}
