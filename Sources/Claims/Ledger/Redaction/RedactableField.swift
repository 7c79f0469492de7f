/// A field that can hold personal data, and what a redaction leaves in its place.
struct RedactableField<R: Entity> {
  let name: String
  let replacement: Replacement
  /// What stands there; nothing when that is nothing, or was redacted before.
  let value: (R) -> String?
  let blank: (inout R) -> Void

  /// What a redaction leaves.
  enum Replacement: String, Sendable {
    case word = "“[redacted]”"
    /// With the record's number, since names are told apart by their letters.
    case name = "“[redacted S-3]”, with its own number"
    case nothing
    case place = "the place alone, without its words"
  }

  init(
    _ name: String, _ replacement: Replacement, value: @escaping (R) -> String?, blank: @escaping (inout R) -> Void
  ) {
    self.name = name
    self.replacement = replacement
    self.value = value
    self.blank = blank
  }
}

/// What stands in a redacted text.
enum Redacted {
  static let word = "[redacted]"
  static func name(_ shortID: String) -> String { "[redacted \(shortID)]" }
}

// Optional fields that must not be empty keep the word; others are emptied.
extension RedactableField {
  static func text(_ name: String, _ field: WritableKeyPath<R, String>) -> RedactableField {
    RedactableField(name, .word) { record in
      record[keyPath: field] == Redacted.word ? nil : record[keyPath: field]
    } blank: {
      $0[keyPath: field] = Redacted.word
    }
  }

  static func word(_ name: String, _ field: WritableKeyPath<R, String?>) -> RedactableField {
    RedactableField(name, .word) { record in
      record[keyPath: field] == Redacted.word ? nil : record[keyPath: field]
    } blank: {
      if $0[keyPath: field] != nil { $0[keyPath: field] = Redacted.word }
    }
  }

  static func optional(_ name: String, _ field: WritableKeyPath<R, String?>) -> RedactableField {
    RedactableField(name, .nothing) {
      $0[keyPath: field]
    } blank: {
      $0[keyPath: field] = nil
    }
  }

  static func list(_ name: String, _ field: WritableKeyPath<R, [String]>) -> RedactableField {
    RedactableField(name, .nothing) { record in
      record[keyPath: field].isEmpty ? nil : record[keyPath: field].joined(separator: ", ")
    } blank: {
      $0[keyPath: field] = []
    }
  }

  static func name(_ name: String, _ field: WritableKeyPath<R, String>) -> RedactableField {
    RedactableField(name, .name) { record in
      record[keyPath: field] == Redacted.name(record.shortID) ? nil : record[keyPath: field]
    } blank: {
      $0[keyPath: field] = Redacted.name($0.shortID)
    }
  }
}

/// A record with fields that can be redacted. Scales, settings and redactions have none.
protocol Redactable: Entity {
  static var redactable: [RedactableField<Self>] { get }
}

/// A field of a record that is redacted, with what stood there.
public struct RedactedValue: Sendable, Hashable {
  public let field: String
  /// Absent where it is hidden from whoever erases it.
  public let value: String?
}

extension Record {
  /// The record without what these fields hold, or any redactable one, and what that was.
  func redacted(_ names: Set<String>? = nil) -> (record: Record, values: [RedactedValue]) {
    func redact<R: Redactable>(_ record: R) -> (Record, [RedactedValue]) {
      var record = record
      var values: [RedactedValue] = []
      for field in R.redactable where names?.contains(field.name) ?? true {
        guard let value = field.value(record) else { continue }
        values.append(RedactedValue(field: field.name, value: value))
        field.blank(&record)
      }
      return (record.record, values)
    }
    guard let redactable = entity as? any Redactable else { return (self, []) }
    return redact(redactable)
  }
}

extension RecordKind {
  /// The fields that can be redacted, each with what a redaction leaves: for the docs and for who mistypes one.
  public var redactableFields: [(name: String, replacement: String)] {
    func fields<R: Redactable>(_ type: R.Type) -> [(String, String)] {
      type.redactable.map { ($0.name, $0.replacement.rawValue) }
    }
    return switch self {
    case .article: fields(Article.self)
    case .claim: fields(Claim.self)
    case .correction: fields(Correction.self)
    case .evidence: fields(Evidence.self)
    case .evidenceLink: fields(EvidenceLink.self)
    case .feed: fields(Feed.self)
    case .note: fields(Note.self)
    case .opinion: fields(Opinion.self)
    case .person: fields(Person.self)
    case .reply: fields(Reply.self)
    case .savedFilter: fields(SavedFilter.self)
    case .source: fields(Source.self)
    case .speaker: fields(Speaker.self)
    case .step: fields(Step.self)
    case .verdict: fields(Verdict.self)
    case .redaction, .scale, .settings: []
    }
  }
}
