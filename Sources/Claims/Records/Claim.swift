/// A statement that was imported or typed in, to be kept, checked or dropped.
public struct Claim: Entity {
  public static let kind = RecordKind.claim
  public let id: Identifier<Claim>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  /// The editor's wording; at import the words of the passage.
  public var text: String
  /// Who said it, the first one first; empty for an unnamed source.
  public var speakers: [Identifier<Speaker>]
  /// The speaker's function as the article gave it at the time.
  public var role: String?
  /// The article's own words for who said it ("the minister", "a witness").
  public var attributedTo: String?
  /// A second speaker whom the first one reports.
  public var nestedSpeaker: String?
  public var said: SaidOn?
  /// Who published it.
  public var source: Identifier<Source>?
  public var article: Identifier<Article>?
  public var passage: Passage?
  /// Where else in its article it stands: a headline, a caption or a teaser that repeats it.
  public var appearances: [Passage]
  /// Absent on a claim typed by hand.
  public var kind: StatementKind?
  public var cue: String?
  /// 0 to 1, how sure the extraction was; absent on a claim typed by hand.
  public var confidence: Double?
  /// Why the extraction found it.
  public var reasons: [String]
  /// The extraction was unsure and nobody has confirmed it yet by editing or marking it.
  public var isProposed: Bool

  public var status: Status
  /// Why it was dropped and where it stood before, while it is dropped.
  public var drop: Drop?
  public var tags: [String]
  public var topic: String?
  public var assignee: Identifier<Person>?
  public var reviewer: Identifier<Person>?
  public var due: Day?
  /// When it came into the file.
  public var imported: Instant
  /// What is claimed, which decides the scale; absent for a plain claim.
  public var type: ClaimType?
  /// What would make a promise kept.
  public var criteria: String?
  public var priority: Priority?
  /// Why the newsroom checks it.
  public var selectedBecause: String?
  /// The day from which on a published check is to be looked at again.
  public var recheck: Day?
  /// Claims that were merged into it, as they were: each is another occasion on which it was said.
  public var merged: [Identifier<Claim>]
  /// Where readers find the published check.
  public internal(set) var address: String?

  package init(
    id: Identifier<Claim>, number: Int, version: Int = 1, isRemoved: Bool = false, text: String,
    speakers: [Identifier<Speaker>], role: String? = nil, attributedTo: String? = nil,
    nestedSpeaker: String? = nil, said: SaidOn? = nil, source: Identifier<Source>? = nil,
    article: Identifier<Article>? = nil, passage: Passage? = nil, appearances: [Passage] = [],
    kind: StatementKind? = nil, cue: String? = nil, confidence: Double? = nil, reasons: [String], isProposed: Bool,
    status: Status,
    drop: Drop? = nil, tags: [String], topic: String? = nil, assignee: Identifier<Person>? = nil,
    reviewer: Identifier<Person>? = nil, due: Day? = nil, imported: Instant, type: ClaimType? = nil,
    criteria: String? = nil,
    priority: Priority? = nil, selectedBecause: String? = nil, recheck: Day? = nil, merged: [Identifier<Claim>] = [],
    address: String? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.text = text
    self.speakers = speakers
    self.role = role
    self.attributedTo = attributedTo
    self.nestedSpeaker = nestedSpeaker
    self.said = said
    self.source = source
    self.article = article
    self.passage = passage
    self.appearances = appearances
    self.kind = kind
    self.cue = cue
    self.confidence = confidence
    self.reasons = reasons
    self.isProposed = isProposed
    self.status = status
    self.drop = drop
    self.tags = tags
    self.topic = topic
    self.assignee = assignee
    self.reviewer = reviewer
    self.due = due
    self.imported = imported
    self.type = type
    self.criteria = criteria
    self.priority = priority
    self.selectedBecause = selectedBecause
    self.recheck = recheck
    self.merged = merged
    self.address = address
  }
}

extension KeyedDecodingContainer {
  /// Appearances came with schema 2: the log of older files has claims without them.
  ///
  /// Chosen by the decoder that the compiler makes for `Claim`, because it is more exact than the general one.
  func decode(_ type: [Passage].Type, forKey key: Key) throws -> [Passage] {
    try decodeIfPresent(type, forKey: key) ?? []
  }

  /// Merged claims came with schema 7.
  func decode(_ type: [Identifier<Claim>].Type, forKey key: Key) throws -> [Identifier<Claim>] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}

/// Why a claim was set aside, and the status that restoring it brings back.
public struct Drop: Sendable, Hashable, Codable {
  public let reason: String
  public let from: Status

  package init(reason: String, from: Status) {
    self.reason = reason
    self.from = from
  }
}

/// What is claimed: each type is rated on a scale of its own.
public enum ClaimType: String, Sendable, Hashable, Codable, CaseIterable {
  /// Something is, was or will be so.
  case claim
  /// Somebody will do something.
  case promise
  /// Somebody says or does what they said or did before.
  case consistency
}

/// How soon a claim wants to be checked; a claim without one is of normal priority.
public enum Priority: String, Sendable, Hashable, Codable, CaseIterable {
  case low, normal, high
}

/// Where a claim stands in the workflow.
public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
  case new, queued
  case inResearch = "in-research"
  case inReview = "in-review"
  case approved, published, corrected, withdrawn, dropped
}

/// Where in an article's text a claim stands: W3C Web Annotation's position and quote selectors together, the
/// position for speed, the quote to find the place again when the text has changed.
public struct Passage: Sendable, Hashable, Codable {
  /// From the first start to the last end, in code points of the article's text.
  public let span: Span
  /// The words at that place, verbatim; never changed afterwards.
  public let quote: String
  /// Up to `contextLength` code points before and after it.
  public let prefix: String
  public let suffix: String
  /// The pieces of a statement that is interrupted ("A," she said, "B"); one piece for most.
  public let parts: [Span]
  /// Whether the article's present revision has other words there, nearly the same ones.
  public private(set) var isApproximate = false
  /// The revision of the article from which on the words are gone; the place is that in the revision before it.
  public private(set) var lostIn: Int?

  /// Whether the article's present revision has the words: as they are, edited, or no longer.
  public enum State: String, Sendable, CaseIterable { case kept, approximate, lost }

  public var state: State { lostIn != nil ? .lost : isApproximate ? .approximate : .kept }

  /// As much as Hypothesis' client stores (32 characters).
  static let contextLength = 32

  /// The passage of these pieces of a text; nothing when there are none.
  public init?(parts: [Span], in text: CodePoints) {
    let parts = parts.sorted()
    guard let first = parts.first, let end = parts.map(\.end).max() else { return nil }
    let span = Span(first.start, end)
    self.parts = parts
    self.span = span
    quote = text[span]
    prefix = text[Span(max(0, span.start - Self.contextLength), span.start)]
    suffix = text[Span(span.end, min(text.count, span.end + Self.contextLength))]
  }

  /// The pieces as one wording, from the quote alone.
  public var wording: String {
    let shifted = Passage(
      span: span, quote: quote, prefix: prefix, suffix: suffix,
      parts: parts.map { Span($0.start - span.start, $0.end - span.start) })
    return shifted.wording(in: CodePoints(quote))
  }

  /// The pieces as one wording: a new sentence where a piece begins with a capital, else the sentence goes on.
  func wording(in text: CodePoints) -> String {
    var wording = ""
    for piece in parts.map({ Claim.oneLine(text[$0]) }) where !piece.isEmpty {
      let isSentence = piece.first?.isUppercase == true && wording.last.map { !".!?".contains($0) } ?? false
      wording += wording.isEmpty ? piece : (isSentence ? ". " : " ") + piece
    }
    return wording
  }

  /// A passage that was stored.
  public init(
    span: Span, quote: String, prefix: String, suffix: String, parts: [Span], isApproximate: Bool = false,
    lostIn: Int? = nil
  ) {
    self.span = span
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.parts = parts
    self.isApproximate = isApproximate
    self.lostIn = lostIn
  }

  /// Older files have passages without the last two.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      span: try values.decode(Span.self, forKey: .span), quote: try values.decode(String.self, forKey: .quote),
      prefix: try values.decode(String.self, forKey: .prefix), suffix: try values.decode(String.self, forKey: .suffix),
      parts: try values.decode([Span].self, forKey: .parts),
      isApproximate: try values.decodeIfPresent(Bool.self, forKey: .isApproximate) ?? false,
      lostIn: try values.decodeIfPresent(Int.self, forKey: .lostIn))
  }

  /// The passage in another revision of its article. The quote stays: it is what was said to have been read.
  func placed(_ place: Reanchoring.Place?, in text: CodePoints, revision: Int) -> Passage {
    func moved(to span: Span, _ parts: [Span], isApproximate: Bool) -> Passage {
      Passage(
        span: span, quote: quote, prefix: text[Span(max(0, span.start - Self.contextLength), span.start)],
        suffix: text[Span(span.end, min(text.count, span.end + Self.contextLength))], parts: parts,
        isApproximate: isApproximate)
    }
    switch place {
    case .same: return Passage(span: span, quote: quote, prefix: prefix, suffix: suffix, parts: parts)
    case .moved(let new):
      let distance = new.start - span.start
      let length = quote.unicodeScalars.count
      // An approximate place has other words, so that the pieces have no place of their own.
      let shifted = span.length == length ? parts.map { Span($0.start + distance, $0.end + distance) } : [new]
      return moved(to: new, shifted, isApproximate: false)
    case .approximate(let new, _): return moved(to: new, [new], isApproximate: true)
    case nil:
      return Passage(
        span: span, quote: quote, prefix: prefix, suffix: suffix, parts: parts, isApproximate: isApproximate,
        lostIn: lostIn ?? revision)
    }
  }
}
