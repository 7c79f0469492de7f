import Claims
import FoundationEssentials
import Reading

/// An article on its way into the file: read, and searched for statements. That is most of the work of an import, so many
/// are made at once.
enum PreparedImport: Sendable {
  case ready(ArticleBytes, ReadArticle, [Statement])
  /// Its very bytes are in the file already, so that it was not read again.
  case known(ImportOutcome)
  /// The entries of a feed.
  case several([PreparedImport])
  case failed(any Error)

  init(_ input: PageInput, _ details: ArticleDetails, _ wishes: FetchWishes, into session: Session) {
    do {
      switch input {
      case .unreadable(let error): throw error
      case .address(let address):
        try self.init(ArticleBytes(address, wishes), nil, details, session)
      case .file(let path, _):
        let name = InputFile.baseName(path)
        let isCompressed = name.lowercased().hasSuffix(".gz")
        let bytes = isCompressed ? try ReadPage.bytes(of: path) : try InputFile.article(path)
        try self.init(
          ArticleBytes(bytes: bytes, name: isCompressed ? String(name.dropLast(3)) : name), nil, details, session)
      case .bytes(let bytes, let id):
        try self.init(ArticleBytes(bytes: bytes, name: InputFile.baseName(id)), nil, details, session)
      case .archived(let page):
        var details = details
        details.url = details.url ?? page.address
        try self.init(ArticleBytes(page), nil, details, session)
      case .line(let bytes, let number, let list):
        do {
          let listed = try JSONDecoder().decode(ListedLine.self, from: Data(bytes))
          try self.init(
            ListRow(article: listed.article, number: number, list: list, isLine: true), details, wishes, session)
        } catch let error as DecodingError {
          throw LineProblem.report(LineProblem.text(error), line: number, of: list.name)
        }
      case .row(let row): try self.init(row, details, wishes, session)
      }
    } catch {
      self = .failed(error)
    }
  }

  private init(_ row: ListRow, _ details: ArticleDetails, _ wishes: FetchWishes, _ session: Session) throws {
    do {
      try self.init(ArticleBytes(row, wishes), row.article, details, session)
    } catch {
      throw row.problem(error)
    }
  }

  private init(_ input: ArticleBytes, _ listed: ListedArticle?, _ details: ArticleDetails, _ session: Session) throws {
    if input.isFeed {
      let feed = try FeedArticles(input)
      if let warning = feed.teaserWarning { Output.error("warning: \(warning)") }
      self = .several(feed.withText.map { Self(feed, $0, details, session) })
      return
    }
    if let outcome = try Session.wait({ try await session.workbench.imported(raw: input.bytes) }).get() {
      self = .known(outcome)
      return
    }
    var article = try input.article(by: Session.importReader, url: details.url ?? listed?.url)
    listed?.apply(to: &article, latest: Session.latest)
    self.init(input, details.applied(to: article))
  }

  private init(_ feed: FeedArticles, _ entry: FeedEntry, _ details: ArticleDetails, _ session: Session) {
    do {
      let (bytes, article) = try feed.article(entry)
      self.init(ArticleBytes(bytes: bytes, name: feed.name), details.applied(to: article))
    } catch {
      self = .failed(error)
    }
  }

  init(_ input: ArticleBytes, _ read: ReadArticle) {
    let found = Session.extractor.extract(from: read)
    var article = read
    article.warnings += found.warnings
    self = .ready(input, article, found.statements)
  }
}
