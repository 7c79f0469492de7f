/// Numbers of another kind than the one that is asked for: `show A-1`, `mark E-2`.
extension Snapshot {
  /// The refusal of a word that is no record of a kind, with what it is instead.
  func notFound(_ word: String, as kind: RecordKind) throws -> ClaimsError {
    guard let (note, remedy) = try otherRecord(word, than: kind) else {
      return .notFound(kind, word, [Remedy.all(kind)].compactMap(\.self))
    }
    return .notFound(kind, word, note: note, [remedy])
  }

  /// What a number names that is none of this kind, and where it is looked at; nothing where it names nothing.
  func otherRecord(_ word: String, than kind: RecordKind?) throws -> (note: String, remedy: Remedy)? {
    let text = word.trimmed.lowercased()
    for other in RecordKind.allCases where other != kind && text.hasPrefix(other.prefix.lowercased() + "-") {
      guard case .number(_, let number) = Reference(text, to: other),
        let record = try self.record(other, number: number),
        !record.isRemoved
      else { continue }
      return ("\(record.shortID) is \(other.withArticle)", try remedy(for: record, wanting: kind))
    }
    return nil
  }

  /// Where a record is looked at, by somebody who wanted one of another kind.
  private func remedy(for record: Record, wanting kind: RecordKind?) throws -> Remedy {
    let id = record.shortID
    switch record {
    case .claim:
      return switch kind {
      case .evidence: Remedy("Its evidence", .listEvidence(of: id))
      case .reply: Remedy("Its requests", .listReplies(of: id))
      default: Remedy("See it", .showClaim(id))
      }
    case .article: return Remedy("See it", .showArticle(id))
    case .evidence: return Remedy("See it", .showEvidence(id))
    case .speaker: return Remedy("See it", .showSpeaker(id))
    case .source: return Remedy("See it", .showSource(id))
    case .redaction, .settings: return .log
    default:
      let claim = try record.claim.flatMap { try find($0) }
      return claim.map { Remedy("It belongs to", .showClaim($0.shortID)) } ?? .all(record.kind) ?? .log
    }
  }
}

extension RecordKind {
  fileprivate var withArticle: String {
    switch self {
    case .article, .evidenceLink, .opinion: "an \(word)"
    case .evidence: "a piece of evidence"
    case .settings: "the settings"
    default: "a \(word)"
    }
  }
}
