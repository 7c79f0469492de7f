/// Finds who said what in an article. The engine behind it can be replaced without touching anything else.
public protocol StatementExtractor: Sendable {
  /// The statements of an article in text order. The same article always gives the same statements.
  func statements(in article: ReadArticle) -> [Statement]
}

/// What extraction proposes: something that somebody is reported to have said, written or thought.
public struct Statement: Sendable, Hashable {
  /// What was said, in one or more pieces, in text order; leading and trailing quotation marks left out.
  public var content: [Span]
  /// The words that report it ("said", "according to"), empty for a quotation that stands alone.
  public var cue: [Span]
  /// The noun phrase that names who said it in this place ("the minister"), empty where there is none.
  public var source: [Span]
  /// The speaker's full name as far as the article tells it; nothing for unnamed sources ("a witness").
  public var speaker: String?
  /// The speaker's function as the article gives it ("NATO Secretary General").
  public var role: String?
  public var kind: StatementKind
  /// A second speaker whom the first one reports ("NATO leaders reiterated …").
  public var nestedSpeaker: String?
  /// When it was said, where that can be told.
  public var said: SaidOn?
  /// 0 to 1: how sure the engine is that this is a statement of this speaker.
  public var confidence: Double
  /// Why it was found, one short reason each ("cue “said” after the content").
  public var reasons: [String]

  /// Statements below this confidence are marked as proposed in every list.
  public static let proposedBelow = 0.5

  public init(
    content: [Span], cue: [Span] = [], source: [Span] = [], speaker: String? = nil, role: String? = nil,
    kind: StatementKind, nestedSpeaker: String? = nil, said: SaidOn? = nil, confidence: Double,
    reasons: [String] = []
  ) {
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.role = role
    self.kind = kind
    self.nestedSpeaker = nestedSpeaker
    self.said = said
    self.confidence = confidence
    self.reasons = reasons
  }
}

/// Whether the words stand inside quotation marks: all of them, none, or some.
public enum StatementKind: String, Sendable, Hashable, Codable, CaseIterable {
  case direct, indirect, mixed
}

/// The day on which something was said, and how that is known.
public struct SaidOn: Sendable, Hashable, Codable {
  public var day: Day
  public var origin: Origin

  /// Where the day comes from.
  public enum Origin: String, Sendable, Hashable, Codable {
    /// The sentence itself says it ("on Tuesday").
    case sentence
    /// The article's own date, for want of a better one.
    case article
    /// An editor typed it.
    case editor
  }

  public init(_ day: Day, origin: Origin) {
    self.day = day
    self.origin = origin
  }
}
