/// What one change did, for the newsroom and for readers.
struct ChangeWords {
  let summary: String
  /// Absent for what only the newsroom needs.
  let published: String?
  /// They say that the check was published, corrected or withdrawn.
  let isOfPublication: Bool

  init(_ summary: String, published: String? = nil, isOfPublication: Bool = false) {
    self.summary = summary
    self.published = published
    self.isOfPublication = isOfPublication
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
    let names = RecordNames(snapshot)
    func compare(_ fields: [ClaimField]) throws {
      for field in fields {
        guard let change = try field.change(from: before, to: after, names) else { continue }
        parts.append(change.sentence)
        if let told = try field.publishedChange(from: before, to: after, names) { published.append(told.sentence) }
      }
    }
    if after.isRemoved != before.isRemoved {
      add(after.isRemoved ? "taken back" : "brought back", isPublic: true)
    }
    try compare(ClaimField.ofStatement)
    // Every other change of the status is a step with a line of its own.
    if let drop = after.drop, before.drop == nil {
      parts.append("dropped: \(drop.reason)")
      published.append("set aside")
    } else if after.drop == nil, before.drop != nil {
      parts.append("restored")
      published.append("taken up again")
    }
    if let words = Self.placeWords(before.passage, after.passage) { add(words, isPublic: true) }
    let joined = try after.merged.filter { !before.merged.contains($0) }.compactMap { try names.find($0)?.shortID }
    if !joined.isEmpty { add("\(joined.joined(separator: ", ")) merged into it", isPublic: false) }
    try compare(ClaimField.ofWork)
    if after.tags != before.tags { add("tags now \(after.tagWords ?? "none")", isPublic: false) }
    // Work on a proposed claim confirms it, which is worth a line only where nothing else is said.
    if parts.isEmpty, before.isProposed, !after.isProposed, action == .accept { add("confirmed", isPublic: false) }
    words =
      parts.isEmpty
      ? nil
      : ChangeWords(
        parts.joined(separator: "; "), published: published.isEmpty ? nil : published.joined(separator: "; "))
  }

  /// Field by field what a plan would change, the status and what an import confirmed among them.
  static func changes(from before: Claim, to after: Claim, _ names: RecordNames) throws -> [FieldChange] {
    func change(_ field: String, _ old: String?, _ new: String?) -> FieldChange? {
      old == new ? nil : FieldChange(field: field, before: old, after: new)
    }
    let fields = try (ClaimField.ofStatement + ClaimField.ofWork).map { try $0.change(from: before, to: after, names) }
    let (old, new) = (before.appearances.count, after.appearances.count)
    return
      ([
        change("claim", before.isRemoved ? "taken back" : "there", after.isRemoved ? "taken back" : "there"),
        change("status", before.status.rawValue, after.status.rawValue),
        change("drop reason", before.drop?.reason, after.drop?.reason),
      ] + fields + [
        change("tags", before.tagWords, after.tagWords),
        change("proposed", before.isProposed ? "yes" : "no", after.isProposed ? "yes" : "no"),
        placeWords(before.passage, after.passage).map { FieldChange(field: "words", before: nil, after: $0) },
        change("other places", "\(old)", "\(new)"),
        change("merged", try before.mergedWords(names), try after.mergedWords(names)),
      ]).compactMap { $0 }
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

extension Claim {
  /// `+nato +budget`; nothing without tags.
  fileprivate var tagWords: String? { tags.isEmpty ? nil : tags.map { "+" + $0 }.joined(separator: " ") }

  /// `C-31, C-40`; nothing where none was merged into it.
  fileprivate func mergedWords(_ names: RecordNames) throws -> String? {
    merged.isEmpty ? nil : try merged.compactMap { try names.find($0)?.shortID }.joined(separator: ", ")
  }
}
