import Testing

@testable import Claims

/// What is a scale, and what is none.
@Suite struct ScaleDefinitionTests {
  @Test(arguments: ScaleDefinition.presets.map(\.key)) func presetsAreScales(key: String) throws {
    let preset = try #require(ScaleDefinition.preset(key))
    let checked = try preset.checked()
    #expect(checked == preset, "presets stand as they are taken")
    #expect(ScaleDefinition.presets.count { $0.key == key } == 1)
    for (rating, value) in zip(preset.numbered, preset.ratings) {
      #expect((rating.position == nil) == (preset.form != .ordered || value.isOffScale), "\(key): \(rating.key)")
      #expect(rating.definition.hasSuffix("."), "\(key): \(rating.key)")
    }
    let positions = preset.numbered.compactMap(\.position)
    #expect(positions == Array(1..<positions.count + 1))
  }

  @Test func theTwoWaysOfTranslation() throws {
    let ours = try #require(ScaleDefinition.ours.numbered.first { $0.key == "verified" })
    #expect(ours.translations?.map(\.label) == ["Potvrđeno"])
    let theirs = try #require(ScaleDefinition.istinomer.numbered.first { $0.key == "kratke-noge" })
    #expect(theirs.label == "Kratke noge" && theirs.position == 1)
    #expect(theirs.translations?.map(\.label) == ["Short legs"])
  }

  private func problem(_ edit: (inout ScaleDefinition) -> Void) -> ScaleProblem? {
    var definition = ScaleTests().tide
    edit(&definition)
    do {
      _ = try definition.checked()
      return nil
    } catch {
      return error
    }
  }

  @Test func aDefinitionIsChecked() throws {
    #expect(problem { _ in } == nil)
    let cases: [(field: String, words: String, edit: (inout ScaleDefinition) -> Void)] = [
      ("key", "is missing", { $0.key = "" }),
      ("key", "small letters", { $0.key = "Tide" }),
      ("key", "small letters", { $0.key = "plima-č" }),
      ("key", "small letters", { $0.key = "-tide" }),
      ("key", "small letters", { $0.key = "tide-" }),
      ("key", "small letters", { $0.key = "2tide" }),
      ("key", "none", { $0.key = "none" }),
      ("key", "small letters", { $0.key = String(repeating: "a", count: 41) }),
      ("name", "missing", { $0.name = " \n" }),
      ("name", "at most 80", { $0.name = String(repeating: "é", count: 81) }),
      ("ratings.2.key", "key of rating 1", { $0.ratings[1].key = "low" }),
      ("ratings.2.key", "missing", { $0.ratings[1].key = "" }),
      ("ratings.2.label", "label of rating 1", { $0.ratings[1].label = "LOW" }),
      ("ratings.1.label", "missing", { $0.ratings[0].label = "" }),
      ("ratings.1.label", "at most 60", { $0.ratings[0].label = String(repeating: "x", count: 61) }),
      ("ratings.3.definition", "missing", { $0.ratings[2].definition = "" }),
      ("ratings.3.definition", "at most 300", { $0.ratings[2].definition = String(repeating: "x", count: 301) }),
      ("ratings", "two ratings or more that are not off", { $0.ratings.remove(at: 1) }),
      (
        "ratings", "two ratings or more",
        {
          $0.form = .nominal; $0.ratings = Array($0.ratings.prefix(1))
        }
      ),
      (
        "ratings", "no ratings",
        {
          $0.form = .freeText; $0.ratings[2].isOffScale = false
        }
      ),
      ("ratings.3.off-scale", "only an ordered scale", { $0.form = .nominal }),
      (
        "ratings", "at most 50",
        {
          $0.ratings = (1...51).map { .init(key: "r\($0)", label: "R\($0)", definition: "x") }
        }
      ),
      (
        "ratings.1.translations.Serbian", "no language",
        {
          $0.ratings[0].translations = [.init(language: "Serbian", label: "x")]
        }
      ),
      (
        "ratings.1.translations.sr", "two translations",
        {
          $0.ratings[0].translations = [.init(language: "sr", label: "x"), .init(language: "sr", label: "y")]
        }
      ),
      (
        "ratings.1.translations.sr.label", "missing",
        {
          $0.ratings[0].translations = [.init(language: "sr", label: "")]
        }
      ),
      (
        "ratings.1.translations.sr.definition", "missing",
        {
          $0.ratings[0].translations = [.init(language: "sr", label: "x", definition: " ")]
        }
      ),
      (
        "ratings.1.translations", "more than 20",
        {
          $0.ratings[0].translations = (0...20).map { _ in .init(language: "sr", label: "x") }
        }
      ),
    ]
    for (field, words, edit) in cases {
      let found = problem(edit)
      #expect(
        found?.field == field && found?.description.contains(words) == true,
        "\(field), \(words): \(String(describing: found))")
    }
  }
}
