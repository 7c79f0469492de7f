/// What came of hashing all stored bytes of the evidence again.
public struct EvidenceAudit: Sendable {
  /// How many pieces have stored bytes, removed ones counted.
  public internal(set) var pieces = 0
  /// How many bytes were hashed; what several pieces share is hashed once.
  public internal(set) var bytes = 0
  /// Pieces whose bytes or text a redaction has erased: the log says so, and they are no problem.
  public internal(set) var erased = 0
  public internal(set) var problems: [Problem] = []

  /// Stored bytes that are not what the record says.
  public struct Problem: Sendable {
    public let evidence: Evidence
    public let part: Part
    /// The digest that the record names.
    public let expected: Digest
    public let found: Found

    /// The bytes themselves, or the text that was read from them.
    public enum Part: String, Sendable { case bytes, text }

    public enum Found: Sendable, Hashable {
      case nothing
      case other(Digest)
      /// The bytes are right, but the record says another size.
      case size(Int)
    }
  }
}

extension Snapshot {
  /// Hashes the stored bytes of every piece again, one piece in memory at a time; `progress` is told how many of how many
  /// pieces are done. Removed pieces are looked at too, since the log still names their bytes.
  func auditedEvidence(progress: (Int, Int) -> Void = { _, _ in }) throws -> EvidenceAudit {
    var audit = EvidenceAudit()
    let erased = Set(try all(Redaction.self).flatMap(\.contents))
    var hashed: [Digest: (found: EvidenceAudit.Problem.Found?, size: Int?)] = [:]
    var (done, total) = (0, 0)
    // Counted, since the highest number of an altered file may be any.
    let counted = try recordRows(.evidence)
    while try counted() != nil { total += 1 }
    let rows = try recordRows(.evidence)
    while let evidence = try rows().flatMap(Evidence.init) {
      progress(done, total)
      done += 1
      if evidence.content != nil { audit.pieces += 1 }
      for (part, digest) in [(EvidenceAudit.Problem.Part.bytes, evidence.content), (.text, evidence.text)] {
        // Of a text the bytes are the words, and are looked at once.
        guard let digest, part == .bytes || digest != evidence.content else { continue }
        if erased.contains(digest) {
          audit.erased += part == .bytes ? 1 : 0
          continue
        }
        let known = try hashed[digest] ?? hash(digest)
        if hashed.updateValue(known, forKey: digest) == nil { audit.bytes += known.size ?? 0 }
        var found = known.found
        if found == nil, part == .bytes, let size = known.size, let said = evidence.size, said != size {
          found = .size(size)
        }
        if let found {
          audit.problems.append(.init(evidence: evidence, part: part, expected: digest, found: found))
        }
      }
    }
    progress(total, total)
    return audit
  }

  private func hash(_ digest: Digest) throws -> (found: EvidenceAudit.Problem.Found?, size: Int?) {
    guard let bytes = try content(digest) else { return (.nothing, nil) }
    let own = Digest(of: bytes)
    return (own == digest ? nil : .other(own), bytes.count)
  }
}
