/// The kinds of record that a claims file holds.
public enum RecordKind: String, Sendable, Codable, CaseIterable {
  case article, claim, correction, evidence, evidenceLink, feed, note, opinion, person, redaction, reply, savedFilter
  case scale, settings, source, speaker, step, verdict

  /// What stands before a record's short number: `C` in `C-12`. Some go by name and are never typed so.
  public var prefix: String {
    switch self {
    case .article: "A"
    case .claim: "C"
    case .correction: "COR"
    case .evidence: "E"
    case .evidenceLink: "L"
    case .feed: "F"
    case .note: "N"
    case .opinion: "O"
    case .person: "P"
    case .redaction: "RED"
    case .reply: "R"
    case .savedFilter: "FILTER"
    case .scale: "SCALE"
    case .settings: "CONFIG"
    case .source: "SRC"
    case .speaker: "S"
    case .step: "ST"
    case .verdict: "V"
    }
  }

  /// The word for it in a sentence.
  public var word: String {
    switch self {
    case .evidenceLink: "evidence link"
    case .savedFilter: "saved filter"
    default: rawValue
    }
  }
}
