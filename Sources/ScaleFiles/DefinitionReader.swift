import Claims

/// Reads a definition out of a file's values, field by field; a field that it doesn't know is a mistake, not nothing.
struct DefinitionReader {
  let name: String

  func definition(_ file: FileValue) throws(ScaleFileError) -> ScaleDefinition {
    let fields = try table(file, "the file", known: ["key", "name", "for", "form", "ratings"])
    let purpose = try choice(fields["for"], "for", as: ClaimType.self) ?? .claim
    guard let form = try choice(fields["form"], "form", as: Scale.Form.self) else {
      throw ScaleFileError(
        name, line: nil, "“form” is missing: ordered (from the lowest to the highest), nominal or free-text")
    }
    var lines: [String: Int] = [:]
    for (key, value) in fields { lines[key] = value.line }
    var ratings: [ScaleDefinition.Value] = []
    for (index, value) in try list(fields["ratings"]).enumerated() {
      // Before each is read: a list without end would be answered by its length only after all of it.
      guard index < ScaleDefinition.Limit.ratings else {
        throw ScaleFileError(
          name, line: value.line,
          "there are more than \(ScaleDefinition.Limit.ratings) ratings, which is the most taken")
      }
      ratings.append(try rating(value, index + 1, &lines))
    }
    let definition = ScaleDefinition(
      key: try text(fields["key"], "key") ?? "", name: try text(fields["name"], "name") ?? "", purpose: purpose,
      form: form, ratings: ratings)
    do {
      return try definition.checked()
    } catch {
      throw ScaleFileError(name, line: line(of: error.field, lines), error.description)
    }
  }

  private func rating(
    _ value: FileValue, _ number: Int, _ lines: inout [String: Int]
  ) throws(ScaleFileError) -> ScaleDefinition.Value {
    let fields = try table(
      value, "rating \(number)", known: ["key", "label", "definition", "off-scale", "translations"])
    let path = "ratings.\(number)"
    lines[path] = value.line
    for (key, field) in fields { lines["\(path).\(key)"] = field.line }
    var translations: [Rating.Translation] = []
    if let field = fields["translations"] {
      for (language, value) in try pairs(field, "the translations of rating \(number)") {
        lines["\(path).translations.\(language)"] = value.line
        translations.append(try translation(value, language, number))
      }
    }
    return ScaleDefinition.Value(
      key: try text(fields["key"], "key") ?? "", label: try text(fields["label"], "label") ?? "",
      definition: try text(fields["definition"], "definition") ?? "",
      isOffScale: try flag(fields["off-scale"], "off-scale"), translations: translations)
  }

  /// A label alone, or a label with a definition.
  private func translation(
    _ value: FileValue, _ language: String, _ number: Int
  ) throws(ScaleFileError) -> Rating.Translation {
    if case .text(let label) = value.form { return .init(language: language, label: label) }
    let fields = try table(
      value, "the translation of rating \(number) for \(language)", known: ["label", "definition"])
    return .init(
      language: language, label: try text(fields["label"], "label") ?? "",
      definition: try text(fields["definition"], "definition"))
  }

  /// The line of a field, or of the nearest thing around it.
  private func line(of field: String, _ lines: [String: Int]) -> Int? {
    var parts = field.split(separator: ".")[...]
    while !parts.isEmpty {
      if let line = lines[parts.joined(separator: ".")] { return line }
      parts = parts.dropLast()
    }
    return nil
  }

  // MARK: Values

  private func pairs(_ value: FileValue, _ what: String) throws(ScaleFileError) -> [(key: String, value: FileValue)] {
    guard case .table(let pairs) = value.form else {
      throw ScaleFileError(name, line: value.line, "\(what) should hold fields, as “key: …” or “label: …”")
    }
    return pairs
  }

  private func table(
    _ value: FileValue, _ what: String, known: [String]
  ) throws(ScaleFileError) -> [String: FileValue] {
    var fields: [String: FileValue] = [:]
    for (key, value) in try pairs(value, what) {
      guard known.contains(key) else {
        throw ScaleFileError(
          name, line: value.line, "“\(key.prefix(40))” is no field of \(what). Fields: \(known.joined(separator: ", "))"
        )
      }
      fields[key] = value
    }
    return fields
  }

  private func list(_ value: FileValue?) throws(ScaleFileError) -> [FileValue] {
    guard let value else { return [] }
    guard case .list(let values) = value.form else {
      throw ScaleFileError(name, line: value.line, "“ratings” should be a list, an entry for each rating")
    }
    return values
  }

  private func text(_ value: FileValue?, _ field: String) throws(ScaleFileError) -> String? {
    guard let value else { return nil }
    guard case .text(let text) = value.form else {
      throw ScaleFileError(name, line: value.line, "“\(field)” should be a text; put it in quotation marks")
    }
    return text
  }

  private func flag(_ value: FileValue?, _ field: String) throws(ScaleFileError) -> Bool {
    switch try text(value, field)?.lowercased() {
    case nil, "false", "no": return false
    case "true", "yes": return true
    default: throw ScaleFileError(name, line: value?.line, "“\(field)” is true or false")
    }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: FileValue?, _ field: String, as type: Choice.Type
  ) throws(ScaleFileError) -> Choice? where Choice.RawValue == String {
    guard let word = try text(value, field) else { return nil }
    guard let choice = Choice(rawValue: word.lowercased()) else {
      let all = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw ScaleFileError(name, line: value?.line, "“\(word.prefix(40))” is no value of “\(field)”. Values: \(all)")
    }
    return choice
  }
}
