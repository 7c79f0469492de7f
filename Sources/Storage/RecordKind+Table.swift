import Claims

extension RecordKind {
  var table: any StoredRecord.Type {
    switch self {
    case .article: Article.self
    case .claim: Claim.self
    case .correction: Correction.self
    case .evidence: Evidence.self
    case .evidenceLink: EvidenceLink.self
    case .feed: Feed.self
    case .note: Note.self
    case .opinion: Opinion.self
    case .person: Person.self
    case .redaction: Redaction.self
    case .reply: Reply.self
    case .savedFilter: SavedFilter.self
    case .scale: Scale.self
    case .settings: Settings.self
    case .source: Source.self
    case .speaker: Speaker.self
    case .step: Step.self
    case .verdict: Verdict.self
    }
  }
}
