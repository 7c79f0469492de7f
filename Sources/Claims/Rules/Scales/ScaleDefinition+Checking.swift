extension ScaleDefinition {
  /// Longest texts, in characters: a label fits a table's cell, a definition is a sentence.
  public enum Limit {
    public static let key = 40
    public static let name = 80
    public static let label = 60
    public static let definition = 300
    public static let ratings = 50
    public static let translations = 20
  }

  /// The same with its texts on one line each.
  ///
  /// - Throws: `ScaleProblem` for the first thing that makes it no scale.
  public func checked() throws(ScaleProblem) -> ScaleDefinition {
    var checked = self
    checked.key = try Self.key(key, "key", of: "the scale")
    checked.name = try Self.line(name, "name", "the scale's name", limit: Limit.name)
    checked.ratings = []
    for (index, value) in ratings.enumerated() {
      checked.ratings.append(try Self.checked(value, index + 1, among: checked.ratings, form: form))
    }
    try checked.checkCount()
    return checked
  }

  private func checkCount() throws(ScaleProblem) {
    guard ratings.count <= Limit.ratings else {
      throw ScaleProblem("ratings", "there are \(ratings.count) ratings, and at most \(Limit.ratings) are taken")
    }
    switch form {
    case .freeText:
      guard ratings.isEmpty else {
        throw ScaleProblem("ratings", "a scale of free text has no ratings: each verdict is a sentence of its own")
      }
    case .nominal:
      guard ratings.count >= 2 else { throw ScaleProblem("ratings", "a scale needs two ratings or more") }
    case .ordered:
      guard ratings.count(where: { !$0.isOffScale }) >= 2 else {
        throw ScaleProblem("ratings", "an ordered scale needs two ratings or more that are not off the scale")
      }
    }
  }

  private static func checked(
    _ value: Value, _ number: Int, among others: [Value], form: Scale.Form
  ) throws(ScaleProblem) -> Value {
    let (field, who) = ("ratings.\(number)", "rating \(number)")
    var checked = value
    checked.key = try key(value.key, "\(field).key", of: who)
    if let place = others.firstIndex(where: { $0.key == checked.key }) {
      throw ScaleProblem("\(field).key", "rating \(number) has the key of rating \(place + 1), “\(checked.key)”")
    }
    checked.label = try line(value.label, "\(field).label", "the label of \(who)", limit: Limit.label)
    let folded = Folding.folded(checked.label)
    if let place = others.firstIndex(where: { Folding.folded($0.label) == folded }) {
      throw ScaleProblem("\(field).label", "rating \(number) has the label of rating \(place + 1), “\(checked.label)”")
    }
    checked.definition = try line(
      value.definition, "\(field).definition", "the definition of \(who)", limit: Limit.definition)
    if value.isOffScale, form != .ordered {
      throw ScaleProblem("\(field).off-scale", "only an ordered scale has ratings off the scale")
    }
    checked.translations = try translations(value.translations, field, who)
    return checked
  }

  private static func translations(
    _ given: [Rating.Translation], _ field: String, _ who: String
  ) throws(ScaleProblem) -> [Rating.Translation] {
    guard given.count <= Limit.translations else {
      throw ScaleProblem("\(field).translations", "\(who) has more than \(Limit.translations) translations")
    }
    var checked: [Rating.Translation] = []
    for translation in given {
      let language = translation.language
      let place = "\(field).translations.\(language)"
      guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ (97...122).contains($0) }) else {
        throw ScaleProblem(
          place, "“\(language)” is no language of a translation of \(who): use its code of two letters, as en or sr")
      }
      if checked.contains(where: { $0.language == language }) {
        throw ScaleProblem(place, "\(who) has two translations for “\(language)”")
      }
      let words = "translation of \(who) for \(language)"
      var definition: String?
      if let text = translation.definition {
        definition = try line(text, "\(place).definition", "the definition in the \(words)", limit: Limit.definition)
      }
      checked.append(
        .init(
          language: language,
          label: try line(translation.label, "\(place).label", "the label in the \(words)", limit: Limit.label),
          definition: definition))
    }
    return checked.sorted { $0.language < $1.language }
  }

  /// What is typed and stands in filters: lower-case Latin letters, digits and hyphens, a letter first. “none” means
  /// absent there.
  private static func key(_ text: String, _ field: String, of who: String) throws(ScaleProblem) -> String {
    guard !text.isEmpty else { throw ScaleProblem(field, "the key of \(who) is missing") }
    let bytes = Array(text.utf8)
    let isKey =
      bytes.count <= Limit.key && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
      && bytes.first.map { (97...122).contains($0) } == true && bytes.last != 45 && text != "none"
    guard isKey else {
      throw ScaleProblem(
        field,
        "“\(text.prefix(Limit.key))” cannot be the key of \(who): keys are words such as mostly-true, of at most "
          + "\(Limit.key) small letters a to z, digits and hyphens, and not “none”")
    }
    return text
  }

  private static func line(
    _ text: String, _ field: String, _ what: String, limit: Int
  ) throws(ScaleProblem) -> String {
    let line = Claim.oneLine(text.trimmed)
    guard !line.isEmpty else { throw ScaleProblem(field, "\(what) is missing") }
    guard line.count <= limit else {
      throw ScaleProblem(field, "\(what) has \(line.count) characters, and at most \(limit) are taken")
    }
    return line
  }
}
