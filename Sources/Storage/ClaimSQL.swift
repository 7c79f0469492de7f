import Claims
import GRDB

/// A filter as a condition on the claim table.
struct ClaimSQL {
  private(set) var conditions: [String] = ["claim.is_removed = 0"]
  private(set) var arguments: [DatabaseValue] = []
  /// The words that must all be found, for ranking and snippets.
  private(set) var match: String?

  init(_ filter: Filter) {
    let texts = filter.terms.compactMap { if case .text(let text) = $0 { text } else { nil } }
    if !texts.isEmpty { match = texts.map(Self.matchExpression).joined(separator: " ") }
    for term in filter.terms {
      if case .text = term { continue }
      conditions.append(condition(term))
    }
  }

  var condition: String { conditions.joined(separator: " AND ") }

  /// A column of the verdict that counts.
  static func currentVerdict(_ column: String) -> String {
    """
    SELECT v.\(column) FROM verdict AS v WHERE v.claim = claim.id AND v.is_removed = 0 \
    ORDER BY v.number DESC LIMIT 1
    """
  }

  /// A word or phrase for FTS5, in quotation marks so that nothing in it is an operator; a star at the end finds
  /// words that begin like it.
  static func matchExpression(_ text: String) -> String {
    let isPrefix = text.hasSuffix("*") && text.count > 1
    let words = (isPrefix ? String(text.dropLast()) : text).split(separator: "\"").joined(separator: " ")
      .split(separator: "\0").joined(separator: " ")
    return "\"\(words)\"" + (isPrefix ? "*" : "")
  }

  private mutating func condition(_ term: Filter.Term) -> String {
    switch term {
    case .text(let text):
      return
        "claim.number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH \(mark(Self.matchExpression(text))))"
    case .tag(let tag):
      return "EXISTS (SELECT 1 FROM json_each(claim.tags) WHERE value = \(mark(tag)))"
    case .is(.id, let values): return numbered(values)
    case .is(let key, let values):
      return either(values) { sql, value in sql.condition(key, value) }
    case .day(let key, let ranges):
      return either(ranges) { sql, range in sql.condition(key, range) }
    case .condition(let conditions, let today):
      return either(conditions) { sql, condition in sql.condition(condition, on: today) }
    case .saved(let saved):
      // Looked up before it comes here; one that was not lets nothing through.
      var conditions: [String] = []
      for term in saved.filter?.terms ?? [] { conditions.append(condition(term)) }
      return conditions.isEmpty ? "FALSE" : "(\(conditions.joined(separator: " AND ")))"
    case .not(let term):
      // A comparison with an absent value is NULL, which “not” must count as true.
      return "NOT coalesce((\(condition(term))), FALSE)"
    }
  }

  /// The claims with these numbers, however many, in one list; and those whose UUIDs begin so.
  private mutating func numbered(_ values: [String?]) -> String {
    var (numbers, prefixes): ([String], [String]) = ([], [])
    for value in values {
      switch value.flatMap({ Reference($0, to: .claim) }) {
      case .number(_, let number): numbers.append("\(number)")
      case .uuidPrefix(let prefix): prefixes.append("\"\(prefix)\"")
      case nil: break
      }
    }
    var alternatives: [String] = []
    if !numbers.isEmpty {
      let list = mark("[\(numbers.joined(separator: ","))]")
      alternatives.append("claim.number IN (SELECT value FROM json_each(\(list)))")
    }
    if !prefixes.isEmpty {
      let list = mark("[\(prefixes.joined(separator: ","))]")
      alternatives.append(
        "EXISTS (SELECT 1 FROM json_each(\(list)) WHERE substr(claim.id, 1, length(value)) = value)")
    }
    return alternatives.isEmpty ? "FALSE" : "(\(alternatives.joined(separator: " OR ")))"
  }

  private mutating func either<Value>(
    _ values: [Value], _ condition: (inout ClaimSQL, Value) -> String
  ) -> String {
    var alternatives: [String] = []
    for value in values { alternatives.append(condition(&self, value)) }
    return "(\(alternatives.joined(separator: " OR ")))"
  }

  private mutating func condition(_ key: Filter.Key, _ value: String?) -> String {
    switch key {
    case .speaker: return speaker(value)
    case .source: return record("source", value, .source, names: ["name", "aliases"])
    case .article: return record("article", value, .article, names: ["title", "file_name", "url"])
    case .assignee: return person("claim.assignee", value)
    case .reviewer: return person("claim.reviewer", value)
    case .priority:
      // A claim without one is of normal priority.
      return value == Priority.normal.rawValue
        ? "coalesce(claim.priority, 'normal') = 'normal'" : equals("claim.priority", value)
    case .type:
      return value == ClaimType.claim.rawValue
        ? "coalesce(claim.type, 'claim') = 'claim'" : equals("claim.type", value)
    case .status: return equals("claim.status", value)
    case .topic: return value.map { "folded(claim.topic) = \(mark(Folding.folded($0)))" } ?? "claim.topic IS NULL"
    case .rating: return equals("(\(Self.currentVerdict("rating")))", value)
    case .scale:
      let name = value?.contains("@") == true ? "\"key\" || '@' || edition" : "\"key\""
      let scale = "(SELECT \(name) FROM scale WHERE id = (\(Self.currentVerdict("scale"))))"
      return equals(scale, value)
    case .by:
      return person("(\(Self.currentVerdict("by")))", value)
    case .stance:
      let links = "SELECT 1 FROM evidence_link AS l WHERE l.claim = claim.id AND l.is_removed = 0"
      return value.map { "EXISTS (\(links) AND l.stance = \(mark($0)))" } ?? "NOT EXISTS (\(links))"
    case .capture: return evidence("capture", value)
    case .evidenceKind: return evidence("type", value)
    case .link: return evidence("link", value)
    case .id: return numbered([value])
    case .proposed: return "claim.is_proposed = \(mark(value == "yes"))"
    case .passage:
      switch value {
      case "lost": return "claim.lost_in IS NOT NULL"
      case "approximate": return "(claim.lost_in IS NULL AND claim.is_approximate = 1)"
      case "kept": return "(claim.passage_start IS NOT NULL AND claim.lost_in IS NULL AND claim.is_approximate = 0)"
      default: return "claim.passage_start IS NULL"
      }
    }
  }

  /// Whether a piece that is linked to the claim has this in a column; nothing: whether none has anything in it.
  private mutating func evidence(_ column: String, _ value: String?) -> String {
    let pieces = """
      SELECT 1 FROM evidence_link AS l JOIN evidence AS e ON e.id = l.evidence
      WHERE l.claim = claim.id AND l.is_removed = 0 AND e.\(column)
      """
    return value.map { "EXISTS (\(pieces) = \(mark($0)))" } ?? "NOT EXISTS (\(pieces) IS NOT NULL)"
  }

  /// Claims of a speaker who bears the name, or who was merged with one who does.
  private mutating func speaker(_ value: String?) -> String {
    guard let value else { return "NOT EXISTS (SELECT 1 FROM claim_speaker WHERE claim = claim.id)" }
    let named: String
    if case .number(_, let number) = Reference(value, to: .speaker) {
      named = "SELECT id FROM speaker WHERE number = \(mark(number)) AND is_removed = 0"
    } else {
      named = "SELECT speaker FROM speaker_name WHERE \(begins("folded", with: value, isFolded: true))"
    }
    return """
      claim.id IN (
        WITH RECURSIVE target (id) AS (
          \(named) UNION SELECT merged_into FROM speaker JOIN target ON speaker.id = target.id
          WHERE merged_into IS NOT NULL
        ), same (id) AS (
          SELECT id FROM target UNION SELECT speaker.id FROM speaker JOIN same ON speaker.merged_into = same.id
        )
        SELECT claim FROM claim_speaker WHERE speaker IN (SELECT id FROM same)
      )
      """
  }

  /// A person by number, by their whole name, or, where nobody is called so, by the beginning of a word of it: whoever
  /// asks for Ana's work must not see Anastasia's.
  private mutating func person(_ expression: String, _ value: String?) -> String {
    guard let value else { return "\(expression) IS NULL" }
    if value.lowercased().hasPrefix("p"), case .number(_, let number) = Reference(value, to: .person) {
      return "\(expression) = (SELECT id FROM person WHERE number = \(mark(number)))"
    }
    let folded = Folding.folded(value)
    return """
      \(expression) IN (SELECT id FROM person WHERE folded(name) = \(mark(folded)) \
      OR \(begins("name", with: value)) AND NOT EXISTS (SELECT 1 FROM person WHERE folded(name) = \(mark(folded))))
      """
  }

  private mutating func record(
    _ column: String, _ value: String?, _ kind: RecordKind, names: [String]
  ) -> String {
    guard let value else { return "claim.\(column) IS NULL" }
    if case .number(_, let number) = Reference(value, to: kind) {
      return "claim.\(column) = (SELECT id FROM \(kind.rawValue) WHERE number = \(mark(number)))"
    }
    var conditions: [String] = []
    for name in names {
      conditions.append(
        name == "aliases"
          ? "EXISTS (SELECT 1 FROM json_each(aliases) WHERE \(begins("value", with: value)))"
          : begins(name, with: value))
    }
    return "claim.\(column) IN (SELECT id FROM \(kind.rawValue) WHERE \(conditions.joined(separator: " OR ")))"
  }

  /// Whether a word of the name begins like the value, compared folded.
  private mutating func begins(_ column: String, with value: String, isFolded: Bool = false) -> String {
    let name = isFolded ? column : "folded(coalesce(\(column), ''))"
    return "instr(' ' || \(name), \(mark(" " + Folding.folded(value)))) > 0"
  }

  private mutating func equals(_ expression: String, _ value: String?) -> String {
    value.map { "\(expression) = \(mark($0))" } ?? "\(expression) IS NULL"
  }

  private mutating func condition(_ key: Filter.DayKey, _ range: DayRange?) -> String {
    let day =
      switch key {
      case .said: "claim.said"
      case .due: "claim.due"
      case .recheck: "claim.recheck"
      case .imported: "local_day(claim.imported)"
      }
    guard let range else { return "\(day) IS NULL" }
    var conditions: [String] = ["\(day) IS NOT NULL"]
    // As text, `2022` is less than any day in it, and `2022~` greater: so an imprecise date passes when it can lie
    // in the range.
    if let first = range.first { conditions.append("\(day) || '~' >= \(mark(first.iso))") }
    if let last = range.last { conditions.append("\(day) <= \(mark(last.iso))") }
    return "(\(conditions.joined(separator: " AND ")))"
  }

  mutating func mark(_ value: some DatabaseValueConvertible) -> String {
    arguments.append(value.databaseValue)
    return "?"
  }
}
