import Yams

extension FileValue {
  /// - Throws: `ScaleFileError` at the line where the text stops being YAML that we take.
  init(yaml text: String, name: String) throws(ScaleFileError) {
    // With names for values inside it, a short file can stand for a tree of any size.
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where Self.hasAnchor(line) {
      throw ScaleFileError(
        name, line: index + 1, "anchors (&name) are not taken; in a text, leave a blank behind the “&”")
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Self.problem(error, name)
    } catch {
      throw ScaleFileError(name, line: nil, "it is no YAML")
    }
    guard let node else { throw ScaleFileError(name, line: nil, "it holds nothing") }
    self.init(node)
  }

  private init(_ node: Node) {
    let line = node.mark?.line
    switch node {
    // Always the text as written: a label “No” is a word, not a switch.
    case .scalar(let scalar): self.init(form: .text(scalar.string), line: line)
    case .sequence(let values): self.init(form: .list(values.map(Self.init)), line: line)
    case .mapping(let pairs):
      self.init(form: .table(pairs.map { ($0.key.scalar?.string ?? "", Self($0.value, key: $0.key)) }), line: line)
    case .alias: self.init(form: .other("an alias"), line: line)
    }
  }

  /// A value with the line of its key, which is where an editor looks.
  private init(_ node: Node, key: Node) {
    let value = Self(node)
    self.init(form: value.form, line: key.mark?.line ?? value.line)
  }

  /// Whether an anchor can begin in the line: `&` and a name, where a value could.
  private static func hasAnchor(_ line: Substring) -> Bool {
    var before: Unicode.Scalar = " "
    let scalars = Array(line.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isStart = before.properties.isWhitespace || "[{,:".unicodeScalars.contains(before)
      if scalar == "&", isStart, place + 1 < scalars.count, !scalars[place + 1].properties.isWhitespace { return true }
      before = scalar
    }
    return false
  }

  private static func problem(_ error: YamlError, _ name: String) -> ScaleFileError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ScaleFileError(name, line: mark.line, "it is no YAML here: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      return ScaleFileError(
        name, line: context.mark.line, "“\(keys.first ?? "")” stands twice in the block that begins here")
    default: return ScaleFileError(name, line: nil, "it is no YAML")
    }
  }
}
