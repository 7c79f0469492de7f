/// What became of an article's claims when its text was changed.
public struct RevisionOutcome: Sendable {
  /// The number of the revision that the article has now.
  public let number: Int
  /// Claims whose words stand where they stood, or elsewhere.
  public internal(set) var kept = 0
  /// Claims whose words were edited: the place is the likeliest one.
  public internal(set) var approximate: [Claim] = []
  /// Claims whose words are gone.
  public internal(set) var lost: [Claim] = []
  /// Claims of statements that only the new text makes.
  public internal(set) var new: [Claim] = []
}

extension Snapshot {
  /// The article that a text is another revision of: it stands at the same address, or has mostly the same words and the
  /// same title, or nearly all of the same words and the same source and day.
  func articleBefore(_ read: ReadArticle, source: Identifier<Source>?) throws -> Article? {
    if let url = read.url, let known = try articles(url: Workbench.withoutTracking(url)).first { return known }
    // Most articles have none to be compared with, and their runs are never asked for.
    var runs: Shingles?
    func first(of candidates: [Article], sharing share: Double) throws -> Article? {
      try candidates.first { known in
        // Agencies' texts are printed by many: those are articles of their own.
        guard known.source == nil || source == nil || known.source == source,
          known.url == nil || read.url == nil, let bytes = try content(known.text)
        else { return false }
        let own = runs ?? Shingles(read.text)
        runs = own
        return own.containment(in: Shingles(String(decoding: bytes, as: UTF8.self))) >= share
      }
    }
    if let title = Workbench.line(read.title),
      let known = try first(of: articles(title: title), sharing: Shingles.sameArticle)
    {
      return known
    }
    // Headlines are changed more often than anything else.
    guard let source, let published = read.published else { return nil }
    return try first(of: articles(source: source, published: published), sharing: Shingles.sameText)
  }
}

/// The runs of four words of a text, for telling whether two are nearly the same (Broder, 1997).
struct Shingles {
  private let runs: Set<[Substring]>

  /// A choice: of two independent articles with one title hardly any run is the same, of a corrected one nearly all are.
  static let sameArticle = 0.5
  /// Two articles of one day may quote the same speech; only a new headline leaves so much as it was.
  static let sameText = 0.8
  /// So many runs a common title may have.
  private static let fewest = 12

  init(_ text: String) {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    runs = Set((0..<max(0, words.count - 3)).map { Array(words[$0..<$0 + 4]) })
  }

  /// The shared runs, as a share of the shorter text's.
  func containment(in other: Shingles) -> Double {
    let shared = runs.intersection(other.runs).count
    return shared < Self.fewest ? 0 : Double(shared) / Double(min(runs.count, other.runs.count))
  }
}

extension Draft {
  /// Puts an article's new text in the place of the old one, which is kept, and finds its claims' places again. Nothing
  /// that an editor did is touched but the place.
  mutating func revise(_ known: Article, _ read: ReadArticle, _ details: Article) throws
    -> (article: Article, outcome: RevisionOutcome, claims: [Claim])
  {
    let now = now
    let article = update(known) { article in
      article.earlier.append(
        Revision(
          text: known.text, raw: known.raw, layout: known.layout, fileName: known.fileName,
          provenance: known.provenance, replaced: now))
      article.title = details.title ?? known.title
      article.authors = details.authors.isEmpty ? known.authors : details.authors
      article.published = details.published ?? known.published
      if details.published != nil {
        article.publishedTime = details.publishedTime
        article.publishedZone = details.publishedZone
        article.publishedOrigin = details.publishedOrigin
      }
      article.source = details.source ?? known.source
      article.credit = details.credit ?? known.credit
      article.url = details.url ?? known.url
      article.language = details.language ?? known.language
      article.encoding = details.encoding
      article.text = details.text
      article.raw = details.raw
      article.layout = details.layout
      article.fileName = details.fileName
      article.warnings = details.warnings
      article.provenance = details.provenance
    }
    let points = CodePoints(read.text)
    let places = Reanchoring(points)
    var outcome = RevisionOutcome(number: article.revision)
    var claims: [Claim] = []
    for found in try snapshot.claims(ClaimQuery(Filter(terms: [.is(.article, [known.shortID])]))).claims {
      guard let passage = found.claim.passage else { continue }
      let claim = update(found.claim) { claim in
        claim.passage = passage.placed(places.place(of: passage), in: points, revision: article.revision)
        claim.appearances = claim.appearances.compactMap { appearance in
          places.place(of: appearance).map { appearance.placed($0, in: points, revision: article.revision) }
        }
      }
      claims.append(claim)
      switch claim.passage?.state {
      case .lost: outcome.lost.append(claim)
      case .approximate: outcome.approximate.append(claim)
      case .kept, nil: outcome.kept += 1
      }
    }
    return (article, outcome, claims)
  }
}

extension [Claim] {
  /// Whether one of the claims stands where a passage does, by more than half of the shorter.
  func hold(_ passage: Passage) -> Bool {
    contains { claim in
      guard let own = claim.passage, own.lostIn == nil else { return false }
      let shared = Swift.min(own.span.end, passage.span.end) - Swift.max(own.span.start, passage.span.start)
      return 2 * shared > Swift.min(own.span.length, passage.span.length)
    }
  }
}

extension Snapshot {
  /// What an article said in one of its revisions.
  ///
  /// - Throws: `ClaimsError.invalid` for a revision that it never had, `.damaged` where the file lost the text.
  func text(of article: Article, revision: Int) throws -> String {
    let digest = try article.kept(revision).text
    guard let bytes = try content(digest) else { throw ClaimsError.damaged("\(article.shortID) without its text") }
    try requireKept(bytes, digest, of: article)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes that a revision was read from.
  ///
  /// - Throws: as `text`.
  func raw(of article: Article, revision: Int) throws -> [UInt8] {
    let digest = try article.kept(revision).raw
    guard let bytes = try content(digest) else { throw ClaimsError.damaged("\(article.shortID) without its bytes") }
    try requireKept(bytes, digest, of: article)
    return bytes
  }

  private func requireKept(_ bytes: [UInt8], _ digest: Digest, of article: Article) throws {
    guard bytes.isEmpty, digest != Digest(of: []) else { return }
    throw ClaimsError.notAllowed(
      Refusal(
        .textRedacted, "the text of \(article.shortID) was redacted", ["article": .text(article.shortID)],
        Remedy("See by whom and why", .showLog(of: nil))))
  }
}

extension Article {
  /// What is kept of a revision.
  ///
  /// - Throws: `ClaimsError.invalid` for one that it never had.
  func kept(_ revision: Int) throws(ClaimsError) -> (text: Digest, raw: Digest, layout: Digest?) {
    guard (1...self.revision).contains(revision) else {
      throw .invalid(
        "the revision", value: "\(revision)", problem: "\(shortID) has the revisions 1 to \(self.revision)")
    }
    guard revision < self.revision else { return (text, raw, layout) }
    let before = earlier[revision - 1]
    return (before.text, before.raw, before.layout)
  }
}
