import FoundationEssentials

/// The one way in which records are written into the log: keys sorted, no blanks, UTF-8, absent values left out.
enum CanonicalJSON {
  static func bytes(of record: Record) throws(ClaimsError) -> [UInt8] {
    try bytes(of: record.entity)
  }

  static func bytes(of value: some Encodable) throws(ClaimsError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      throw .damaged("a record that cannot be written as JSON (\(error))")
    }
  }
}

extension Record {
  /// The record that an event's payload holds.
  ///
  /// - Throws: `ClaimsError.damaged` when the payload is no such record.
  public init(kind: RecordKind, canonicalJSON payload: [UInt8]) throws(ClaimsError) {
    func decode<R: Entity>(_ type: R.Type) throws -> Record {
      try JSONDecoder().decode(type, from: Data(payload)).record
    }
    do {
      self =
        switch kind {
        case .article: try decode(Article.self)
        case .claim: try decode(Claim.self)
        case .evidence: try decode(Evidence.self)
        case .evidenceLink: try decode(EvidenceLink.self)
        case .note: try decode(Note.self)
        case .person: try decode(Person.self)
        case .scale: try decode(Scale.self)
        case .source: try decode(Source.self)
        case .speaker: try decode(Speaker.self)
        case .verdict: try decode(Verdict.self)
        }
    } catch {
      throw .damaged("an event whose payload is no \(kind.word)")
    }
  }
}
