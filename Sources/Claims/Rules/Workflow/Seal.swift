/// What an approval is for: the wording, the verdict that counts and the evidence, as one digest. Whoever changes any
/// of them, by whatever command, makes another seal, and an approval of the old one no longer holds.
///
/// The statements that readers will see are in it; tags, due dates and who works on it are not.
enum Seal {
  static func digest(of claim: Claim, in snapshot: any Snapshot) throws -> Digest {
    let verdict = try snapshot.currentVerdict(of: claim.id)
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
      json.field("verdict", verdict?.id)
    }
    return Digest(of: json.bytes)
  }
}

extension Snapshot {
  /// The pieces that are linked to a claim, by the number of the link.
  func linkedEvidence(of claim: Identifier<Claim>) throws -> [(evidence: Evidence, link: EvidenceLink)] {
    try records(.evidenceLink, of: claim).compactMap(EvidenceLink.init).filter { !$0.isRemoved }
      .compactMap { link in try find(link.evidence).map { ($0, link) } }.filter { !$0.evidence.isRemoved }
  }

  /// The steps of a claim, oldest first.
  func steps(of claim: Identifier<Claim>) throws -> [Step] {
    try records(.step, of: claim).compactMap(Step.init).filter { !$0.isRemoved }
  }

  /// The approval of a claim's check as it stands now; nothing when there is none or what was approved has changed.
  func approval(of claim: Claim) throws -> Step? {
    guard let last = try steps(of: claim.id).last(where: { $0.transition == .approve || $0.transition == .return }),
      last.transition == .approve, last.seal == (try Seal.digest(of: claim, in: self))
    else { return nil }
    return last
  }

  /// Who wrote a claim's check: who gave its first verdict, and who submitted it last.
  func authors(of claim: Claim) throws -> Set<Identifier<Person>> {
    let verdicts = try records(.verdict, of: claim.id).compactMap(Verdict.init).filter { !$0.isRemoved }
    let submitted = try steps(of: claim.id).last { $0.transition == .submit }
    return Set([verdicts.first?.by, submitted?.by].compactMap { $0 })
  }

  /// Who changed the wording, the verdict and the evidence last, by the log: one for each, so that nobody is covered by
  /// somebody else's later change of another. Looking at an address changes nothing; who took a change back is among
  /// them, beside whoever made the change that then counts again.
  func lastToChange(_ claim: Claim) throws -> Set<Identifier<Person>> {
    let verdicts = try records(.verdict, of: claim.id).map(\.uuid)
    let links = try records(.evidenceLink, of: claim.id).compactMap(EvidenceLink.init)
    return try lastToChange(verdicts).union(lastToChange([claim.uuidText]))
      .union(lastToChange(links.map(\.uuidText) + links.map(\.evidence.description)))
  }

  private func lastToChange(_ records: [String]) throws -> Set<Identifier<Person>> {
    var people: Set<Identifier<Person>> = []
    guard !records.isEmpty else { return people }
    let wanted = Set(records)
    // An undoing took back everything from the commit before it down to this number.
    var undone = Int.max
    var takenBack: Set<Identifier<Commit>> = []
    for commit in try log(LogQuery(records: records))
    where commit.number < undone && !takenBack.contains(commit.id) {
      guard try commit.events.contains(where: { try wanted.contains($0.record) && changesCheck($0) }) else { continue }
      people.insert(commit.by)
      guard let oldest = commit.undoes else { break }
      if commit.action == .takeBack {
        takenBack.insert(oldest)
      } else {
        undone = try number(of: oldest, before: commit.number)
      }
    }
    return people
  }

  /// The number of a commit that is known to be older than another one.
  private func number(of commit: Identifier<Commit>, before end: Int) throws -> Int {
    var number = end - 1
    while number > 0, try log(LogQuery(numbers: number...number, hasEvents: false)).first?.id != commit { number -= 1 }
    return number
  }

  /// Whether an event changed a link of evidence, or what a piece says, and not only what a look at its address found.
  private func changesCheck(_ event: Event) throws -> Bool {
    if event.kind == .claim {
      // Whoever imported it or typed it in wrote nothing of the check.
      guard event.version > 1, case .claim(let after)? = try event.decoded(),
        case .claim(let before)? = try self.event(.claim, record: event.record, version: event.version - 1)?.decoded()
      else { return false }
      return before.text != after.text || before.speakers != after.speakers || before.role != after.role
        || before.said != after.said || before.source != after.source || before.criteria != after.criteria
    }
    guard event.kind == .evidence, event.version > 1, case .evidence(let after)? = try event.decoded(),
      case .evidence(var before)? = try self.event(.evidence, record: event.record, version: event.version - 1)?
        .decoded()
    else { return true }
    before.version = after.version
    before.link = after.link
    before.linkChecked = after.linkChecked
    before.linkNote = after.linkNote
    return before != after
  }
}
