/// What a published report holds; the Reporting room gives it a form.
public struct Report: Sendable {
  public let title: String
  public let created: Day
  /// What the newsroom is called, and where its checks stand; absent where its settings do not say.
  public let newsroom: String?
  public let address: String?
  /// What the report covers, in words that follow “statements”; absent when every claim of the file was asked for.
  public let filter: String?
  /// Checked claims, by article and place in it.
  public let checked: [Entry]
  /// Claims without a verdict, dropped ones left out; none where only checked ones were asked for.
  public let unchecked: [Entry]
  /// How many claims without a verdict are left out for that reason.
  public let omittedCount: Int
  /// How many claims were recorded where these were: from their articles and, where one was typed in, by hand; chosen or
  /// not, dropped ones counted.
  public let recordedCount: Int
  /// One of the claims was typed in, and stands in no article.
  public let hasTyped: Bool
  /// How many claims of the selection were dropped, and so aren't printed.
  public let droppedCount: Int
  /// Checks are signed off before they are published in this file, so that those that are not are drafts.
  public let asksForApproval: Bool
  /// How much of the checks' history readers are told.
  public let history: ReadersHistory
  /// Claims in review whose verdicts the viewer may not see, by number; they stand among the unchecked ones.
  public let hidden: [Claim]
  /// Every scale that one of the verdicts was given on; the one in use where there is no verdict.
  public let scales: [Scale]
  /// How the checked ones were rated, the best first; verdicts on older scales as what they count as.
  public let tally: [Count]
  /// What the filter chose, dropped claims counted.
  public let chosen: ClaimTally
  /// The articles of these claims by number.
  public let articles: [Article]
  /// The hash of the newest event, which fixes the whole history up to here.
  public let head: Digest

  /// A claim with its dossier and its history.
  public struct Entry: Sendable {
    public let dossier: Dossier
    public let history: [HistoryLine]
  }
}

/// What to report on.
public struct ReportRequest: Sendable, Hashable {
  public var filter: Filter
  public var title: String?
  /// Leaves out claims without a verdict.
  public var isCheckedOnly: Bool

  public init(filter: Filter, title: String? = nil, isCheckedOnly: Bool = false) {
    self.filter = filter
    self.title = title
    self.isCheckedOnly = isCheckedOnly
  }
}

extension Workbench {
  /// Puts a report together from one consistent read.
  ///
  ///     let report = try await workbench.report(ReportRequest(filter: .everything, title: "The week"))
  ///     print(report.checked.count)
  ///
  /// - Throws: `ClaimsError.noClaims` when no claim passes the filter, or only dropped ones do, or none with a verdict where
  ///   only checked ones are asked for; `.notFound` for the number
  ///   of an article that is not there.
  public func report(_ request: ReportRequest) async throws -> Report {
    let (today, day) = (clock.today, { @Sendable [clock] (instant: Instant) in clock.day(of: instant) })
    let viewer = viewer
    return try await read { snapshot in
      // A wrong number of an article is no filter that lets nothing through.
      if let article = request.filter.article { _ = try snapshot.resolve(article, as: Article.self) }
      let (filter, withheld) = try snapshot.open(request.filter, for: viewer)
      let page = try snapshot.claims(ClaimQuery(filter))
      let claims = page.claims.map(\.claim)
      let kept = claims.filter { $0.drop == nil }
      guard !kept.isEmpty else {
        let what = claims.isEmpty ? "Nothing to report" : "Nothing to report: what passes was dropped"
        throw ClaimsError.noClaims(
          filter: page.filter.spelledOut, note: what, [Remedy("See what is there", .listClaims(filter: nil))])
      }
      let dossiers = try snapshot.dossiers(of: kept, for: viewer).sorted(by: Dossier.readsBefore)
      let entries = try dossiers.map { dossier in
        Report.Entry(dossier: dossier, history: try snapshot.history(of: dossier.claim, for: viewer, day: day))
      }
      let articles = Dictionary(dossiers.compactMap(\.article).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        .values.sorted { $0.number < $1.number }
      let checked = entries.filter { $0.dossier.currentVerdict != nil }
      let unchecked = entries.filter { $0.dossier.currentVerdict == nil }
      guard !request.isCheckedOnly || !checked.isEmpty else {
        throw ClaimsError.noClaims(
          filter: page.filter.spelledOut, note: "Nothing to report: none of them is checked",
          [Remedy("See what is there", .listClaims(filter: nil))])
      }
      let settings = try snapshot.settings()
      let asksForApproval = settings.isOn(Guard.approval)
      let given = dossiers.flatMap(\.verdicts).map(\.scale)
      let scales = Dictionary(
        (given.isEmpty ? [try snapshot.currentScale()] : given).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a }
      )
      .values.sorted { $0.number < $1.number }
      return Report(
        title: request.title ?? Self.title(for: dossiers, articles), created: today,
        newsroom: settings.newsroomName, address: settings.newsroomAddress,
        filter: page.filter.isEverything ? nil : try page.filter.words(in: snapshot),
        checked: checked, unchecked: request.isCheckedOnly ? [] : unchecked,
        omittedCount: request.isCheckedOnly ? unchecked.count : 0,
        recordedCount: try snapshot.recordedCount(where: dossiers),
        hasTyped: dossiers.contains { $0.article == nil }, droppedCount: claims.count - kept.count,
        asksForApproval: asksForApproval, history: settings.readersHistory,
        hidden: withheld + dossiers.filter(\.isVerdictHidden).map(\.claim), scales: scales,
        tally: try snapshot.tally(of: checked.map(\.dossier)) { asksForApproval && !$0.claim.status.isPublic },
        chosen: try ClaimTally(page, withheld: withheld, in: snapshot), articles: articles,
        head: try snapshot.chain().head)
    }
  }

  /// The article's, where all statements are from one.
  private static func title(for dossiers: [Dossier], _ articles: [Article]) -> String {
    articles.count == 1 && dossiers.allSatisfy { $0.article != nil }
      ? "Fact check: “\(articles[0].displayTitle)”" : "Fact check"
  }
}

extension Dossier {
  /// The order of a report: by article, by place in it; claims typed by hand last, by number.
  fileprivate static func readsBefore(_ a: Dossier, _ b: Dossier) -> Bool {
    func key(_ dossier: Dossier) -> (Int, Int, Int) {
      (dossier.article?.number ?? .max, dossier.claim.passage?.span.start ?? 0, dossier.claim.number)
    }
    return key(a) < key(b)
  }
}

extension Filter {
  /// The article that it names by its number.
  fileprivate var article: String? {
    for case .is(.article, let values) in terms {
      if let value = values.first.flatMap({ $0 }), Reference(value, to: .article) != nil { return value }
    }
    return nil
  }
}
