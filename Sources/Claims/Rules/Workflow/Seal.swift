/// What an approval is for: all of a check that its readers are shown, as one digest. Whoever changes any of it, by
/// whatever command, makes another seal, and an approval of the old one no longer holds.
///
/// Tags, due dates, who works on it, and what a look at an address found are not in it.
enum Seal {
  static func digest(of claim: Claim, in snapshot: any Snapshot) throws -> Digest {
    try digest(of: claim, verdict: snapshot.currentVerdict(of: claim.id), in: snapshot)
  }

  /// The seal of a check whose verdict is this one, which the snapshot may not have yet: by what it says, since what it is
  /// called is free until it is written.
  static func digest(of claim: Claim, verdict: Verdict?, in snapshot: any Snapshot) throws -> Digest {
    let article = try claim.article.flatMap { try snapshot.find($0) }
    let check = try former(of: claim, verdict: nil, in: snapshot)
    let (notes, replies) = (try snapshot.publicNotes(of: claim.id), try snapshot.replies(of: claim.id))
    var json = CanonicalJSON()
    json.object { json in
      if let article { json.field("article", article) }
      json.field("attributedTo", claim.attributedTo)
      json.field("check", check)
      json.field("kind", claim.kind?.rawValue)
      json.field("nested", claim.nestedSpeaker)
      json.array("notes", notes) { json, note in
        json.object {
          $0.field("id", note.id)
          $0.field("text", note.text)
        }
      }
      json.field("occasions", claim.merged.map(\.description).sorted())
      json.field("quote", claim.passage?.quote)
      json.array("replies", replies) { json, reply in
        json.object {
          $0.field("addressee", reply.addressee)
          $0.field("answer", reply.answer)
          $0.field("answered", reply.answered)
          $0.field("asked", reply.asked)
          $0.field("channel", reply.channel)
          $0.field("content", reply.content)
          $0.field("deadline", reply.deadline)
          $0.field("id", reply.id)
          $0.field("waiver", reply.waiver)
        }
      }
      json.field("selectedBecause", claim.selectedBecause)
      if let verdict {
        json.object("verdict") {
          $0.field("by", verdict.by)
          $0.field("explanation", verdict.explanation)
          $0.field("rating", verdict.rating)
          $0.field("scale", verdict.scale)
        }
      }
    }
    return Digest(of: json.bytes)
  }

  /// Whether a seal is that of the check as it stands now; those that the first files have are for less of it.
  static func holds(_ seal: Digest?, for claim: Claim, in snapshot: any Snapshot) throws -> Bool {
    guard let seal else { return false }
    let verdict = try snapshot.currentVerdict(of: claim.id)
    return try seal == digest(of: claim, verdict: verdict, in: snapshot)
      || seal == former(of: claim, verdict: verdict?.id, in: snapshot)
  }

  /// The wording, the verdict and the evidence alone: what an approval was for in the first files.
  static func former(
    of claim: Claim, verdict: Identifier<Verdict>?, in snapshot: any Snapshot
  ) throws -> Digest {
    let pieces = try snapshot.linkedEvidence(of: claim.id).sorted { $0.link.uuidText < $1.link.uuidText }
    let names =
      try claim.speakers.compactMap { try snapshot.find($0).map { try snapshot.merged($0).name } }
      + [try claim.source.flatMap { try snapshot.find($0)?.name }].compactMap { $0 }
    var json = CanonicalJSON()
    json.object { json in
      json.field("criteria", claim.criteria)
      json.array("evidence", pieces) { json, piece in
        json.object {
          $0.field("accessed", piece.evidence.accessed)
          $0.field("captureNote", piece.evidence.captureNote)
          $0.field("content", piece.evidence.content)
          $0.field("licence", piece.evidence.licence)
          $0.field("link", piece.link.id)
          $0.field("published", piece.evidence.published)
          $0.field("publisher", piece.evidence.publisher)
          $0.field("quote", piece.link.quote)
          $0.field("stance", piece.link.stance.rawValue)
          $0.field("title", piece.evidence.title)
          $0.field("type", piece.evidence.type?.rawValue)
          $0.field("url", piece.evidence.url)
        }
      }
      json.field("names", names)
      json.field("role", claim.role)
      json.field("said", claim.said?.day)
      json.field("source", claim.source)
      json.field("speakers", claim.speakers.map(\.description))
      json.field("text", claim.text)
      json.field("type", claim.type?.rawValue)
      json.field("verdict", verdict)
    }
    return Digest(of: json.bytes)
  }
}

extension CanonicalJSON {
  /// What a report tells of an article.
  fileprivate mutating func field(_ name: StaticString, _ article: Article) {
    object(name) { json in
      json.field("authors", article.authors)
      json.field("credit", article.credit)
      json.field("published", article.published)
      json.field("title", article.displayTitle)
      json.field("url", article.url)
    }
  }
}

extension Snapshot {
  /// The pieces that are linked to a claim, by the number of the link.
  func linkedEvidence(of claim: Identifier<Claim>) throws -> [(evidence: Evidence, link: EvidenceLink)] {
    try records(.evidenceLink, of: claim).compactMap(EvidenceLink.init).filter { !$0.isRemoved }
      .compactMap { link in try find(link.evidence).map { ($0, link) } }.filter { !$0.evidence.isRemoved }
  }

  /// The notes of a claim that readers are shown, oldest first.
  func publicNotes(of claim: Identifier<Claim>) throws -> [Note] {
    try records(.note, of: claim).compactMap(Note.init).filter { !$0.isRemoved && $0.isPublic }
  }

  /// The right-of-reply log of a claim, oldest first.
  func replies(of claim: Identifier<Claim>) throws -> [Reply] {
    try records(.reply, of: claim).compactMap(Reply.init).filter { !$0.isRemoved }
  }

  /// The steps of a claim, oldest first.
  func steps(of claim: Identifier<Claim>) throws -> [Step] {
    try records(.step, of: claim).compactMap(Step.init).filter { !$0.isRemoved }
  }

  /// The approval of a claim's check as it stands now; nothing when there is none or what was approved has changed.
  func approval(of claim: Claim) throws -> Step? {
    guard let last = try steps(of: claim.id).last(where: { $0.transition == .approve || $0.transition == .return }),
      last.transition == .approve, try Seal.holds(last.seal, for: claim, in: self)
    else { return nil }
    return last
  }

  /// Who wrote a claim's check: who gave its first verdict and the one that counts, and who submitted it last.
  func authors(of claim: Claim) throws -> Set<Identifier<Person>> {
    let verdicts = try records(.verdict, of: claim.id).compactMap(Verdict.init).filter { !$0.isRemoved }
    let submitted = try steps(of: claim.id).last { $0.transition == .submit }
    return Set([verdicts.first?.by, verdicts.last?.by, submitted?.by].compactMap { $0 })
  }
}
