/// What a published report holds; the Reporting room gives it a form.
public struct Report: Sendable {
  public let title: String
  public let created: Day
  /// What the report covers, in words that follow “statements”; absent when every claim of the file was asked for.
  public let filter: String?
  /// Checked claims, by article and place in it.
  public let checked: [Entry]
  /// Claims without a verdict, dropped ones left out.
  public let unchecked: [Entry]
  /// How many claims of the selection were dropped, and so aren't printed.
  public let droppedCount: Int
  /// Checks are signed off before they are published in this file, so that those that are not are drafts.
  public let asksForApproval: Bool
  /// Claims in review whose verdicts the viewer may not see, by number; they stand among the unchecked ones.
  public let hidden: [Claim]
  /// Every scale that one of the verdicts was given on; the one in use where there is no verdict.
  public let scales: [Scale]
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

  public init(filter: Filter, title: String? = nil) {
    self.filter = filter
    self.title = title
  }
}

extension Workbench {
  /// Puts a report together from one consistent read.
  ///
  ///     let report = try await workbench.report(ReportRequest(filter: .everything, title: "The week"))
  ///     print(report.checked.count)
  ///
  /// - Throws: `ClaimsError.noClaims` when no claim passes the filter, or only dropped ones do; `.notFound` for the number
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
      let given = dossiers.flatMap(\.verdicts).map(\.scale)
      let scales = Dictionary(
        (given.isEmpty ? [try snapshot.currentScale()] : given).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a }
      )
      .values.sorted { $0.number < $1.number }
      return Report(
        title: request.title ?? Self.title(for: articles), created: today,
        filter: page.filter.isEverything ? nil : try page.filter.words(in: snapshot),
        checked: entries.filter { $0.dossier.currentVerdict != nil },
        unchecked: entries.filter { $0.dossier.currentVerdict == nil },
        droppedCount: claims.count - kept.count,
        asksForApproval: try snapshot.settings().isOn(Guard.approval),
        hidden: withheld + dossiers.filter(\.isVerdictHidden).map(\.claim), scales: scales,
        chosen: try ClaimTally(page, withheld: withheld, in: snapshot), articles: articles,
        head: try snapshot.chain().head)
    }
  }

  private static func title(for articles: [Article]) -> String {
    articles.count == 1 ? "Fact check: “\(articles[0].displayTitle)”" : "Fact check"
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
