/// A filter for readers of a report, who know neither the grammar nor the file's numbers.
extension Filter {
  /// `by Ana Kovač, said since 1 June 2024`: what follows “statements”.
  func words(in snapshot: any Snapshot) throws -> String {
    try terms.map { try $0.words(in: snapshot) }.joined(separator: ", ")
  }
}

extension Filter.Term {
  fileprivate func words(in snapshot: any Snapshot) throws -> String {
    switch self {
    case .text(let text): return "with the words “\(text)”"
    case .tag(let tag): return "tagged “\(tag)”"
    case .is(let key, let values): return try key.words(for: values, in: snapshot)
    case .day(let key, let ranges):
      let verb =
        switch key {
        case .said: "said"
        case .imported: "recorded"
        case .due: "due"
        case .recheck: "to be looked at again"
        }
      return ranges.map { range in
        guard let range else { return "without a date" }
        return range.words.map { "\(verb) \($0)" } ?? "\(verb) at any time"
      }.joined(separator: " or ")
    case .condition(let conditions, _): return conditions.map(\.words).joined(separator: " or ")
    case .saved(let saved): return try saved.filter?.words(in: snapshot) ?? "of the saved filter “\(saved.name)”"
    case .not(let term): return "but not those \(try term.words(in: snapshot))"
    }
  }
}

extension Filter.Key {
  fileprivate func words(for values: [String?], in snapshot: any Snapshot) throws -> String {
    let names = try values.map { try $0.map { try name(of: $0, in: snapshot) } ?? nothing }.joined(separator: " or ")
    switch self {
    case .speaker: return "by \(names)"
    case .source: return "published by \(names)"
    case .article: return "from \(names)"
    case .status: return "with the status \(names)"
    case .rating: return "rated \(names)"
    case .scale: return "rated on the scale \(names)"
    case .topic: return "on \(names)"
    case .by: return "rated by \(names)"
    case .assignee: return "assigned to \(names)"
    case .reviewer: return "reviewed by \(names)"
    case .stance: return "with evidence: \(names)"
    case .capture: return "with evidence that is \(names)"
    case .evidenceKind: return "with evidence of the kind \(names)"
    case .link: return "with evidence whose address is \(names)"
    case .id: return "numbered \(names)"
    case .passage: return "whose words in their article are \(names)"
    case .priority: return "of \(names) priority"
    case .type: return "of the type \(names)"
    case .proposed: return values == ["yes"] ? "that nobody has confirmed" : "that are confirmed"
    }
  }

  private var nothing: String {
    switch self {
    case .speaker, .by, .assignee, .reviewer: "nobody named"
    case .rating, .scale: "not at all"
    case .source, .article: "an unknown source"
    case .topic: "no topic"
    case .capture, .link: "not there"
    case .priority: "unknown"
    case .status, .stance, .id, .proposed, .passage, .evidenceKind, .type: "none"
    }
  }

  /// The name behind a number such as `S-3`, and a rating's label; other values as they are.
  private func name(of value: String, in snapshot: any Snapshot) throws -> String {
    func record(_ kind: RecordKind) throws -> Record? {
      guard case .number(_, let number) = Reference(value, to: kind) else { return nil }
      return try snapshot.record(kind, number: number)
    }
    switch self {
    case .speaker, .source, .by, .assignee, .reviewer:
      // Readers are told everybody whom the name fits.
      let names = try snapshot.fitting(value, self).map(\.name)
      return names.isEmpty ? value : names.joined(separator: " or ")
    case .article: return try record(.article).flatMap(Article.init).map { "“\($0.displayTitle)”" } ?? "“\(value)”"
    case .rating:
      return try snapshot.all(Scale.self).lazy.compactMap { $0.rating(value) }.last?.label.lowercased() ?? value
    case .scale: return try snapshot.newestScale(value).map { "“\($0.name)”" } ?? value
    // Keys of ours, as `in-research`: words with blanks.
    case .status, .capture, .link, .passage, .evidenceKind: return value.replacing("-", with: " ")
    default: return value
    }
  }
}
