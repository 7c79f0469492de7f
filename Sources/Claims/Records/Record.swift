import FoundationEssentials

/// Any record of a claims file.
public enum Record: Sendable, Hashable {
  case article(Article)
  case claim(Claim)
  case correction(Correction)
  case evidence(Evidence)
  case evidenceLink(EvidenceLink)
  case feed(Feed)
  case note(Note)
  case opinion(Opinion)
  case person(Person)
  case redaction(Redaction)
  case reply(Reply)
  case savedFilter(SavedFilter)
  case scale(Scale)
  case settings(Settings)
  case source(Source)
  case speaker(Speaker)
  case step(Step)
  case verdict(Verdict)

  /// The record inside, whatever it is.
  public var entity: any Entity {
    switch self {
    case .article(let record): record
    case .claim(let record): record
    case .correction(let record): record
    case .evidence(let record): record
    case .evidenceLink(let record): record
    case .feed(let record): record
    case .note(let record): record
    case .opinion(let record): record
    case .person(let record): record
    case .redaction(let record): record
    case .reply(let record): record
    case .savedFilter(let record): record
    case .scale(let record): record
    case .settings(let record): record
    case .source(let record): record
    case .speaker(let record): record
    case .step(let record): record
    case .verdict(let record): record
    }
  }

  public var kind: RecordKind { type(of: entity).kind }
  public var number: Int { entity.number }
  public var version: Int { entity.version }
  public var isRemoved: Bool { entity.isRemoved }
  public var shortID: String { entity.shortID }
  /// The UUID as text, of whatever kind.
  public var uuid: String { entity.uuidText }
}

extension Entity {
  public var uuidText: String { id.description }
}

extension Article {
  public var record: Record { .article(self) }
  public init?(_ record: Record) {
    guard case .article(let value) = record else { return nil }
    self = value
  }
}

extension Claim {
  public var record: Record { .claim(self) }
  public init?(_ record: Record) {
    guard case .claim(let value) = record else { return nil }
    self = value
  }
}

extension Correction {
  public var record: Record { .correction(self) }
  public init?(_ record: Record) {
    guard case .correction(let value) = record else { return nil }
    self = value
  }
}

extension Evidence {
  public var record: Record { .evidence(self) }
  public init?(_ record: Record) {
    guard case .evidence(let value) = record else { return nil }
    self = value
  }
}

extension EvidenceLink {
  public var record: Record { .evidenceLink(self) }
  public init?(_ record: Record) {
    guard case .evidenceLink(let value) = record else { return nil }
    self = value
  }
}

extension Feed {
  public var record: Record { .feed(self) }
  public init?(_ record: Record) {
    guard case .feed(let value) = record else { return nil }
    self = value
  }
}

extension Note {
  public var record: Record { .note(self) }
  public init?(_ record: Record) {
    guard case .note(let value) = record else { return nil }
    self = value
  }
}

extension Opinion {
  public var record: Record { .opinion(self) }
  public init?(_ record: Record) {
    guard case .opinion(let value) = record else { return nil }
    self = value
  }
}

extension Person {
  public var record: Record { .person(self) }
  public init?(_ record: Record) {
    guard case .person(let value) = record else { return nil }
    self = value
  }
}

extension Redaction {
  public var record: Record { .redaction(self) }
  public init?(_ record: Record) {
    guard case .redaction(let value) = record else { return nil }
    self = value
  }
}

extension Reply {
  public var record: Record { .reply(self) }
  public init?(_ record: Record) {
    guard case .reply(let value) = record else { return nil }
    self = value
  }
}

extension SavedFilter {
  public var record: Record { .savedFilter(self) }
  public init?(_ record: Record) {
    guard case .savedFilter(let value) = record else { return nil }
    self = value
  }
}

extension Scale {
  public var record: Record { .scale(self) }
  public init?(_ record: Record) {
    guard case .scale(let value) = record else { return nil }
    self = value
  }
}

extension Settings {
  public var record: Record { .settings(self) }
  public init?(_ record: Record) {
    guard case .settings(let value) = record else { return nil }
    self = value
  }
}

extension Source {
  public var record: Record { .source(self) }
  public init?(_ record: Record) {
    guard case .source(let value) = record else { return nil }
    self = value
  }
}

extension Speaker {
  public var record: Record { .speaker(self) }
  public init?(_ record: Record) {
    guard case .speaker(let value) = record else { return nil }
    self = value
  }
}

extension Step {
  public var record: Record { .step(self) }
  public init?(_ record: Record) {
    guard case .step(let value) = record else { return nil }
    self = value
  }
}

extension Verdict {
  public var record: Record { .verdict(self) }
  public init?(_ record: Record) {
    guard case .verdict(let value) = record else { return nil }
    self = value
  }
}
