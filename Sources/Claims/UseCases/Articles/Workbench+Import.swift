/// What an import did with one article.
public struct ImportOutcome: Sendable {
  public let article: Article
  /// False when the article was in the file already; without a revision nothing was written then.
  public let isNew: Bool
  /// What became of the claims, where the article's text was changed.
  public let revision: RevisionOutcome?
  /// The article's claims with their names, in text order; in a dry run with the numbers they would get.
  public let claims: [Claim]
  /// Every speaker of these claims.
  public let speakers: [Speaker]
  public let source: Source?
  /// Whether the file did not know its source before.
  public var isSourceNew = false
  /// A source that the file knew and whose name looks like that of the new one.
  public var sourceAlike: Source?
  /// Names that several known speakers bear; their claims were left without a speaker.
  public let unlinked: [UnlinkedName]
  /// What is to be done first with what came in; the second one is another way.
  public let next: [NextStep]

  /// A name that fits several speakers of the file, so that it was linked to none.
  public struct UnlinkedName: Sendable, Hashable {
    public let name: String
    public let candidates: [Speaker]
    /// The claims that were left without this speaker.
    public internal(set) var claims: [Claim]
  }
}

/// What an editor says about an article, over what the article says about itself.
public struct ArticleDetails: Sendable, Hashable {
  public var title: String?
  public var authors: [String]?
  public var published: Day?
  public var source: String?
  public var url: String?

  public init(
    title: String? = nil, authors: [String]? = nil, published: Day? = nil, source: String? = nil,
    url: String? = nil
  ) {
    self.title = title
    self.authors = authors
    self.published = published
    self.source = source
    self.url = url
  }

  /// The article as read, with what the editor says put over it.
  public func applied(to read: ReadArticle) -> ReadArticle {
    var read = read
    read.title = title ?? read.title
    read.authors = authors ?? read.authors
    read.source = source ?? read.source
    read.url = url ?? read.url
    if let published {
      read.published = published
      (read.publishedTime, read.publishedZone, read.publishedOrigin) = (nil, nil, nil)
    }
    return read
  }
}

extension Workbench {
  /// Stores an article and every statement found in it as a claim, in one transaction.
  ///
  /// The same text or the same bytes again change nothing, but that an article of an older file gets the layout that
  /// reading finds now; another text of the same article (`Snapshot.articleBefore`) becomes its new revision, and the
  /// claims are found again in it. Details that an editor gives must be applied before extraction, since
  /// the date decides when something was said (`ArticleDetails.applied`).
  ///
  ///     let read = ReadArticle(text: "The bridge is safe, Kos said.", blocks: [])
  ///     let receipt = try await workbench.import(
  ///       read, raw: Array(read.text.utf8), fileName: "bridge.txt", statements: [])
  ///     print(receipt.outcome.article.shortID)  // A-1
  public func `import`(
    _ read: ReadArticle, raw: [UInt8], fileName: String, provenance: Provenance? = nil, statements: [Statement]
  ) async throws -> Receipt<ImportOutcome> {
    let text = Content(Array(read.text.utf8))
    let original = Content(raw)
    let layout = Layout(read).content(of: text.digest)
    let contents = [text] + (original.digest == text.digest ? [] : [original]) + [layout]
    return try await change(.import) { draft in
      if let known = try draft.snapshot.articles(text: text.digest).first {
        return try Self.known(draft.completed(known, read, layout), in: draft.snapshot)
      }
      // Read as another text than it once was: no new words of the article, and claims stay where they are.
      if let known = try draft.snapshot.articles(raw: original.digest).first {
        return try Self.known(known, in: draft.snapshot)
      }
      // A credit of marks alone names nobody.
      let source = try read.source.flatMap { $0.isReadable ? try draft.source(named: $0) : nil }
      let details = { (id, number) in
        Article(
          id: id, number: number, title: Self.line(read.title), authors: read.authors.compactMap(Self.line),
          published: read.published, publishedTime: read.publishedTime, publishedZone: read.publishedZone,
          publishedOrigin: read.publishedOrigin, source: source?.id, credit: read.credit,
          url: read.url.map(Self.withoutTracking), language: read.language, encoding: read.encoding,
          text: text.digest, raw: original.digest, layout: layout.digest, fileName: fileName, warnings: read.warnings,
          provenance: provenance)
      }
      var revision: RevisionOutcome?
      var claims: [Claim] = []
      let article: Article
      if let before = try draft.snapshot.articleBefore(read, source: source?.id) {
        let revised = try draft.revise(before, read, details(before.id, before.number))
        (article, revision, claims) = (revised.article, revised.outcome, revised.claims)
      } else {
        article = try draft.create(details)
      }
      for content in contents { draft.keep(content) }

      var linking = SpeakerLinking()
      let (codePoints, now) = (CodePoints(read.text), draft.now)
      let known = claims
      for (statement, repeats) in statements.withRepeats {
        guard let passage = Passage(parts: statement.content, in: codePoints), !known.hold(passage) else { continue }
        let appearances = repeats.compactMap { Passage(parts: $0.content, in: codePoints) }
        let speakers = try linking.speakers(of: statement, in: &draft)
        var statement = statement
        statement.role = linking.role(of: statement)
        let claim = try draft.create { [statement] id, number in
          Claim(
            id: id, number: number, statement: statement, passage: passage, appearances: appearances, in: codePoints,
            speakers: speakers.map(\.id), article: article, imported: now)
        }
        linking.noteUnlinked(statement, in: claim)
        claims.append(claim)
        revision?.new.append(claim)
      }
      var outcome = ImportOutcome(
        article: article, isNew: revision == nil, revision: revision, claims: claims,
        speakers: try linking.speakers + draft.snapshot.speakers(of: known, besides: linking.speakers),
        source: try source ?? article.source.flatMap { try draft.snapshot.find($0) }, unlinked: linking.unlinked,
        next: claims.first.map {
          [NextStep(.sortClaims(filter: "article:\(article.shortID)")), NextStep(.showClaim($0.shortID))]
        } ?? [NextStep(.addClaim)])
      if let source, try draft.snapshot.find(source.id) == nil {
        (outcome.isSourceNew, outcome.sourceAlike) = (true, try draft.snapshot.sources(lookingLike: source.name).first)
      }
      return outcome
    }
  }

  /// The article that these very bytes are in the file as; nothing where they are new, or are to be read once more because
  /// the file, an older one, does not say how the text is laid out.
  public func imported(raw bytes: [UInt8]) async throws -> ImportOutcome? {
    let digest = Digest(of: bytes)
    return try await read { snapshot in
      try snapshot.articles(raw: digest).first { try $0.layout != nil || !snapshot.hasText($0) }
        .map { try Self.known($0, in: snapshot) }
    }
  }

  /// On one line; nothing for a text without words.
  static func line(_ text: String?) -> String? {
    text.map { Claim.oneLine($0.trimmed) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func known(_ article: Article, in snapshot: any Snapshot) throws -> ImportOutcome {
    let filter = Filter(terms: [.is(.article, [article.shortID])])
    let claims = try snapshot.claims(ClaimQuery(filter)).claims.map(\.claim)
    return ImportOutcome(
      article: article, isNew: false, revision: nil, claims: claims, speakers: try snapshot.speakers(of: claims),
      source: try article.source.flatMap { try snapshot.find($0) }, unlinked: [],
      next: [NextStep(.showArticle(article.shortID))])
  }
}

extension Draft {
  /// The article with its layout and what its date rests on, where an older file did not keep them. What was redacted
  /// stays so.
  fileprivate mutating func completed(_ known: Article, _ read: ReadArticle, _ layout: Content) throws -> Article {
    guard known.layout == nil, try snapshot.hasText(known) else { return known }
    keep(layout)
    return update(known) { article in
      article.layout = layout.digest
      // An editor may have given another date.
      guard article.published == read.published, article.publishedTime == read.publishedTime else { return }
      article.publishedZone = read.publishedZone
      article.publishedOrigin = read.publishedOrigin
    }
  }
}

extension Snapshot {
  /// Whether the file still has an article's text, which a redaction takes away.
  fileprivate func hasText(_ article: Article) throws -> Bool { try content(article.text)?.isEmpty == false }

  /// The speakers of some claims, merged ones under their last name, but for those that are known already.
  fileprivate func speakers(of claims: [Claim], besides known: [Speaker] = []) throws -> [Speaker] {
    var speakers: [Speaker] = []
    for id in claims.flatMap(\.speakers) {
      guard let speaker = try find(id).map({ try merged($0) }),
        !(speakers + known).contains(where: { $0.id == speaker.id })
      else { continue }
      speakers.append(speaker)
    }
    return speakers
  }
}

extension Claim {
  /// The claim that a statement of an article becomes.
  init(
    id: Identifier<Claim>, number: Int, statement: Statement, passage: Passage, appearances: [Passage],
    in text: CodePoints, speakers: [Identifier<Speaker>], article: Article, imported: Instant
  ) {
    func words(_ spans: [Span]) -> String? {
      spans.isEmpty ? nil : Self.oneLine(spans.map { text[$0] }.joined(separator: " … "))
    }
    self.init(
      id: id, number: number,
      text: passage.wording(in: text),
      speakers: speakers, role: statement.role, attributedTo: words(statement.source),
      nestedSpeaker: statement.nestedSpeaker,
      said: statement.said ?? article.published.map { SaidOn($0, origin: .article) },
      source: article.source, article: article.id, passage: passage, appearances: appearances,
      kind: statement.kind, cue: words(statement.cue), confidence: statement.confidence, reasons: statement.reasons,
      isProposed: statement.confidence < Statement.proposedBelow, status: .new, tags: [], imported: imported)
  }

  /// The text with line breaks and runs of blanks as one blank each.
  static func oneLine(_ text: String) -> String {
    // Nearly every statement is one line already. The four lead bytes are those of Unicode's other blanks.
    var last: UInt8 = 0x20
    let isPlain = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte < 0x80 || byte >= 0x80 && !(byte == 0xC2 || (0xE1...0xE3).contains(byte))
        || byte == 0x20 && last != 0x20
    }
    if isPlain, last != 0x20 { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension [Statement] {
  /// Every statement that stands for itself, in order, with the headlines and captions that repeat it: those make no
  /// claims of their own, and occasions none at all.
  fileprivate var withRepeats: [(statement: Statement, repeats: [Statement])] {
    func original(_ statement: Statement) -> Int? {
      guard let twin = statement.twin, indices.contains(twin), self[twin].twin == nil, !self[twin].isOccasion,
        !self[twin].content.isEmpty
      else { return nil }
      return twin
    }
    var repeats: [Int: [Statement]] = [:]
    for statement in self {
      if let twin = original(statement) { repeats[twin, default: []].append(statement) }
    }
    return enumerated().filter { original($0.element) == nil && !$0.element.isOccasion }.map {
      ($0.element, repeats[$0.offset] ?? [])
    }
  }
}
