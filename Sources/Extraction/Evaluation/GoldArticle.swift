public import Claims

/// An article that people have marked: who said what, where. A line of a gold file, see
/// `docs/extraction-evaluation.md`.
public struct GoldArticle: Sendable, Decodable {
  public let id: String
  /// Articles are averaged by publisher too; `?` for all that don't name one.
  public let publisher: String
  public let text: String
  /// What is no part of the article: promotion, editor's notes. Statements there count neither way.
  public let discard: [Span]
  public let attributions: [Attribution]

  /// What somebody is reported to have said.
  public struct Attribution: Sendable {
    /// Unique in its article; `E1`, `E2` … where the file leaves it out.
    public let id: String
    public let content: [Span]
    public let cue: [Span]
    public let source: [Span]
  }

  /// The speakers that the article's own attributions name, nil for an unnamed one; attributions that say nothing
  /// about their speaker are missing.
  public let speakers: [String: String?]

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    id = try fields.decode(String.self, forKey: .id)
    publisher = try fields.decodeIfPresent(String.self, forKey: .publisher) ?? "?"
    text = try fields.decode(String.self, forKey: .text)
    let words = GoldWords(CodePoints(text))
    discard = try words.spans(fields.decodeIfPresent([GoldPiece].self, forKey: .discard))
    var attributions: [Attribution] = []
    var speakers: [String: String?] = [:]
    for (index, marked) in try fields.decode([MarkedAttribution].self, forKey: .attributions).enumerated() {
      let id = marked.id ?? "E\(index + 1)"
      let content = try words.spans(marked.content)
      guard let first = content.first else { throw GoldError.noContent(id) }
      attributions.append(
        Attribution(
          id: id, content: content, cue: try words.spans(marked.cue, near: first),
          source: try words.spans(marked.source, near: first)))
      if let speaker = marked.speaker { speakers[id] = .some(speaker) }
    }
    self.attributions = attributions
    self.speakers = speakers
  }

  private enum Key: CodingKey { case id, publisher, text, discard, attributions }
}

/// Who the speakers of an article are: a line of a speakers file.
public struct GoldSpeakers: Sendable, Decodable {
  /// The article's id.
  public let id: String
  /// The full name by attribution, nil for an unnamed speaker.
  public let speakers: [String: String?]
}

/// Why a gold line cannot be used.
public enum GoldError: Refusing, Equatable {
  case noContent(String)
  case outside(Span, length: Int)
  case otherWords(Span, marked: String, there: String)
  case missing(String)
  case ambiguous(String, count: Int)

  public var refusal: Refusal { Refusal(.badRow, sentence, ["problem": .text(problem)]) }

  private var sentence: String {
    switch self {
    case .noContent(let id): "attribution \(id) marks no content"
    case .outside(let span, let length):
      "[\(span.start),\(span.end)] lies outside the text, which has \(length) code points"
    case .otherWords(let span, let marked, let there):
      "at [\(span.start),\(span.end)] stands “\(there)”, not “\(marked)”"
    case .missing(let words): "“\(words)” does not stand in the text"
    case .ambiguous(let words, let count):
      "“\(words)” stands \(count) times in the text: mark more words, or give its place as [start,end]"
    }
  }

  private var problem: String {
    switch self {
    case .noContent: "no-content"
    case .outside: "outside"
    case .otherWords: "other-words"
    case .missing: "missing"
    case .ambiguous: "ambiguous"
    }
  }
}

/// An attribution as the file has it.
private struct MarkedAttribution: Decodable {
  let id: String?
  let content: [GoldPiece]
  let cue: [GoldPiece]?
  let source: [GoldPiece]?
  /// Missing where nothing is said; nil inside for an unnamed speaker.
  let speaker: String??

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    id = try fields.decodeIfPresent(String.self, forKey: .id)
    content = try fields.decode([GoldPiece].self, forKey: .content)
    cue = try fields.decodeIfPresent([GoldPiece].self, forKey: .cue)
    source = try fields.decodeIfPresent([GoldPiece].self, forKey: .source)
    speaker = fields.contains(.speaker) ? .some(try fields.decode(String?.self, forKey: .speaker)) : nil
  }

  private enum Key: CodingKey { case id, content, cue, source, speaker }
}
