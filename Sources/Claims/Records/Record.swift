import FoundationEssentials

/// Any record of a claims file.
public enum Record: Sendable, Hashable {
  case article(Article)
  case claim(Claim)
  case evidence(Evidence)
  case evidenceLink(EvidenceLink)
  case feed(Feed)
  case note(Note)
  case person(Person)
  case scale(Scale)
  case source(Source)
  case speaker(Speaker)
  case verdict(Verdict)

  /// The record inside, whatever it is.
  public var entity: any Entity {
    switch self {
    case .article(let record): record
    case .claim(let record): record
    case .evidence(let record): record
    case .evidenceLink(let record): record
    case .feed(let record): record
    case .note(let record): record
    case .person(let record): record
    case .scale(let record): record
    case .source(let record): record
    case .speaker(let record): record
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

extension Person {
  public var record: Record { .person(self) }
  public init?(_ record: Record) {
    guard case .person(let value) = record else { return nil }
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

extension Verdict {
  public var record: Record { .verdict(self) }
  public init?(_ record: Record) {
    guard case .verdict(let value) = record else { return nil }
    self = value
  }
}
