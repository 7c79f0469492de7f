/// What one change did, for the newsroom and for readers.
struct ChangeWords {
  let summary: String
  /// Absent for what only the newsroom needs.
  let published: String?

  init(_ summary: String, published: String? = nil) {
    self.summary = summary
    self.published = published
  }
}

extension Article {
  /// What became of it.
  func words(since before: Article?) -> String {
    guard let before else { return "imported: \(displayTitle)" }
    return before.layout == nil && layout != nil && text == before.text
      ? "layout added: \(displayTitle)" : "changed: \(displayTitle)"
  }
}

/// The fields in which two versions of a claim differ, in words.
struct ClaimDifference {
  /// Absent when nothing differs that is worth a line.
  let words: ChangeWords?

  init(before: Claim?, after: Claim, action: Commit.Action, in snapshot: any Snapshot) throws {
    guard let before else {
      let isTyped = after.article == nil
      let origin = action == .split ? "split off" : isTyped ? "typed in" : "imported"
      words = ChangeWords(
        "\(origin)\(after.isProposed ? " (proposed)" : ""): “\(after.text)”",
        published: isTyped ? "recorded by an editor" : "recorded from the article")
      return
    }
    var parts: [String] = []
    var published: [String] = []
    func add(_ words: String, isPublic: Bool) {
      parts.append(words)
      if isPublic { published.append(words) }
    }
    func compare(_ name: String, _ old: String?, _ new: String?, isPublic: Bool = false) {
      guard old != new else { return }
      switch (old, new) {
      case (nil, let new?): add("\(name) set to “\(new)”", isPublic: isPublic)
      case (let old?, nil): add("\(name) “\(old)” cleared", isPublic: isPublic)
      default: add("\(name) changed from “\(old ?? "")” to “\(new ?? "")”", isPublic: isPublic)
      }
    }
    func names(_ claim: Claim) throws -> String? {
      claim.speakers.isEmpty
        ? nil : try claim.speakers.map { try snapshot.find($0)?.name ?? "?" }.joined(separator: ", ")
    }
    func name(_ id: Identifier<Person>?) throws -> String? { try id.flatMap { try snapshot.find($0)?.name } }
    func name(_ id: Identifier<Source>?) throws -> String? { try id.flatMap { try snapshot.find($0)?.name } }
    if after.isRemoved != before.isRemoved {
      add(after.isRemoved ? "taken back" : "brought back", isPublic: true)
    }
    compare("text", before.text, after.text, isPublic: true)
    compare("speaker", try names(before), try names(after), isPublic: true)
    compare("role", before.role, after.role, isPublic: true)
    compare("type", before.type?.rawValue, after.type?.rawValue, isPublic: true)
    compare("criteria", before.criteria, after.criteria, isPublic: true)
    compare("date said", before.said?.day.iso, after.said?.day.iso, isPublic: true)
    compare("source", try name(before.source), try name(after.source), isPublic: true)
    // Every other change of the status is a step with a line of its own.
    if let drop = after.drop, before.drop == nil {
      parts.append("dropped: \(drop.reason)")
      published.append("set aside")
    } else if after.drop == nil, before.drop != nil {
      parts.append("restored")
      published.append("taken up again")
    }
    if let words = Self.placeWords(before.passage, after.passage) { add(words, isPublic: true) }
    compare("topic", before.topic, after.topic)
    compare("due date", before.due?.iso, after.due?.iso)
    compare("assignee", try name(before.assignee), try name(after.assignee))
    compare("reviewer", try name(before.reviewer), try name(after.reviewer))
    compare("priority", before.priority?.rawValue, after.priority?.rawValue)
    compare("reason for the selection", before.selectedBecause, after.selectedBecause, isPublic: true)
    compare("re-check", before.recheck?.iso, after.recheck?.iso)
    if after.tags != before.tags {
      let tags = after.tags.isEmpty ? "none" : after.tags.map { "+" + $0 }.joined(separator: " ")
      add("tags now \(tags)", isPublic: false)
    }
    // Work on a proposed claim confirms it, which is worth a line only where nothing else is said.
    if parts.isEmpty, before.isProposed, !after.isProposed, action == .accept { add("confirmed", isPublic: false) }
    words =
      parts.isEmpty
      ? nil
      : ChangeWords(
        parts.joined(separator: "; "), published: published.isEmpty ? nil : published.joined(separator: "; "))
  }

  /// What a changed article did to the claim's words; a mere move says nothing.
  private static func placeWords(_ before: Passage?, _ after: Passage?) -> String? {
    guard let before, let after else { return nil }
    if let revision = after.lostIn {
      return before.lostIn == nil ? "the article no longer says this, since its revision \(revision)" : nil
    }
    if after.isApproximate, before.lostIn != nil || !before.isApproximate {
      return "the article now says this in other words"
    }
    return before.lostIn != nil || before.isApproximate && !after.isApproximate ? "the article says this again" : nil
  }
}
