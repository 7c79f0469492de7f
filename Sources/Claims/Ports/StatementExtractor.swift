/// Finds who said what in an article. The engine behind it can be replaced without touching anything else.
public protocol StatementExtractor: Sendable {
  /// What an article says. The same article always gives the same statements and warnings.
  func extract(from article: ReadArticle) -> ArticleStatements
}

extension StatementExtractor {
  /// The statements alone.
  public func statements(in article: ReadArticle) -> [Statement] { extract(from: article).statements }
}

/// What an engine found in one article.
public struct ArticleStatements: Sendable, Hashable {
  /// In text order.
  public var statements: [Statement]
  /// What an editor should know before trusting them, one sentence each ("The text is not English: …").
  public var warnings: [String]

  public init(_ statements: [Statement], warnings: [String] = []) {
    self.statements = statements
    self.warnings = warnings
  }
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
  /// Who said it together with the speaker ("Kos and Holm said"), by name; empty for nearly every statement.
  public var otherSpeakers: [String]
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
  /// Of a statement in a headline, a caption or a teaser: the place, in the same list, of the body's statement that it
  /// repeats. That one is never a twin itself.
  public var twin: Int?
  /// Whether it is only what somebody was asked or was commenting on ("Asked about the bridge, she said …"): reported
  /// words like others, but nothing that could be checked. An import makes no claim of it.
  public var isOccasion: Bool

  /// Everyone who said it, the speaker first; empty for unnamed sources.
  public var speakers: [String] { (speaker.map { [$0] } ?? []) + otherSpeakers }

  /// Statements below this confidence are marked as proposed in every list.
  public static let proposedBelow = 0.5

  public init(
    content: [Span], cue: [Span] = [], source: [Span] = [], speaker: String? = nil,
    otherSpeakers: [String] = [], role: String? = nil, kind: StatementKind, nestedSpeaker: String? = nil,
    said: SaidOn? = nil, confidence: Double, reasons: [String] = [], twin: Int? = nil,
    isOccasion: Bool = false
  ) {
    self.content = content
    self.cue = cue
    self.source = source
    self.speaker = speaker
    self.otherSpeakers = otherSpeakers
    self.role = role
    self.kind = kind
    self.nestedSpeaker = nestedSpeaker
    self.said = said
    self.confidence = confidence
    self.reasons = reasons
    self.twin = twin
    self.isOccasion = isOccasion
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
