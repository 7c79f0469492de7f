/// The kinds of record that a claims file holds.
public enum RecordKind: String, Sendable, Codable, CaseIterable {
  case article, claim, evidence, evidenceLink, feed, note, person, scale, source, speaker, verdict

  /// What stands before a record's short number: `C` in `C-12`. Scales have none, they go by name.
  public var prefix: String {
    switch self {
    case .article: "A"
    case .claim: "C"
    case .evidence: "E"
    case .evidenceLink: "L"
    case .feed: "F"
    case .note: "N"
    case .person: "P"
    case .scale: "SCALE"
    case .source: "SRC"
    case .speaker: "S"
    case .verdict: "V"
    }
  }

  /// The word for it in a sentence.
  public var word: String { self == .evidenceLink ? "evidence link" : rawValue }
}
