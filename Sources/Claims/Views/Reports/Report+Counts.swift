// The numbers of a report: what it covers of what there is, and how that was rated.

extension Report {
  /// How many checks have a rating.
  public struct Count: Sendable, Hashable {
    /// The rating's label; absent for verdicts that are sentences of their own.
    public let label: String?
    /// Of drafts, see `isDraft`; else of checks that are published, or that need no approval.
    public let isDraft: Bool
    public let number: Int
  }

  /// Whether a check is not published yet where checks are approved first: it must not pass for a published one.
  public func isDraft(_ entry: Entry) -> Bool { asksForApproval && !entry.dossier.claim.status.isPublic }

  /// Whether nobody but its author stands for a check that is no draft.
  public func isUnsigned(_ entry: Entry) -> Bool {
    !isDraft(entry) && entry.dossier.currentVerdict != nil && entry.dossier.approval == nil
  }

  /// Whether that is so of all of them, so that it is said once.
  public var isUnsigned: Bool {
    let given = checked.filter { !isDraft($0) }
    return !given.isEmpty && given.allSatisfy(isUnsigned)
  }

  /// The claims that were chosen and not dropped, whether they are listed or not.
  public var coveredCount: Int { checked.count + unchecked.count + omittedCount }

  /// What readers are told of a check's history, oldest first.
  public func history(of entry: Entry) -> [HistoryLine] {
    switch history {
    case .all: entry.history.filter { $0.published != nil }
    case .corrections: entry.history.filter { $0.published != nil && $0.isOfPublication }
    case .none: []
    }
  }
}

extension Snapshot {
  /// How many claims were recorded where these were.
  func recordedCount(where dossiers: [Dossier]) throws -> Int {
    let byArticle = try claimCounts(by: .article)
    let articles = Set(dossiers.compactMap { $0.article?.id.description })
    let fromArticles = articles.reduce(0) { $0 + (byArticle[$1] ?? 0) }
    guard dossiers.contains(where: { $0.article == nil }) else { return fromArticles }
    return fromArticles + (try counts().total - byArticle.values.reduce(0, +))
  }

  /// How often each rating was given: from the top of the scales that they count on, those in words last; checks before
  /// drafts.
  func tally(of checked: [Dossier], isDraft: (Dossier) -> Bool) throws -> [Report.Count] {
    let scales = try all(Scale.self)
    let mappings = RatingMappings(of: scales)
    var numbers: [Bool: [String?: Int]] = [:]
    for dossier in checked {
      guard let given = dossier.currentVerdict else { continue }
      let counted = mappings.counted(given.rating.key, on: given.scale.id)
      let scale = scales.first { $0.id == counted.scale } ?? given.scale
      let label = scale.isFreeText == true ? nil : scale.label(of: counted.rating)
      numbers[isDraft(dossier), default: [:]][label, default: 0] += 1
    }
    let labels = Claim.unique(scales.flatMap { $0.fromTheTop.map(\.label) }).map(Optional.some) + [nil]
    return [false, true].flatMap { isDraft in
      labels.compactMap { label in
        numbers[isDraft]?[label].map { Report.Count(label: label, isDraft: isDraft, number: $0) }
      }
    }
  }
}
