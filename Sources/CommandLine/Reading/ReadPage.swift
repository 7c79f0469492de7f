import Claims
import FoundationEssentials
import Reading
import Reporting

/// What became of one input of `read`.
enum ReadPage: Sendable {
  /// Its line of JSON.
  case line(String)
  case article(ReadArticle, id: String)
  /// The entries of a feed.
  case several([ReadPage])
  case failed(any Error)

  init(_ input: PageInput, asJSON: Bool, workers: PageWorkers, _ wishes: FetchWishes) {
    do {
      switch input {
      case .unreadable(let error): self = .failed(error)
      case .address(let address):
        let input = try ArticleBytes(address, wishes)
        if input.isFeed {
          self = try Self.read(FeedArticles(input, workers: workers), asJSON, workers)
          return
        }
        let article = try input.article(
          by: Session.importReader, needsBody: false, workers: workers)
        self = Self.made(article, address, nil, asJSON)
      case .file(let path, let id):
        let bytes = try Self.bytes(of: path)
        self = try Self.read(bytes, id: id, name: InputFile.baseName(path), url: nil, asJSON, workers)
      case .bytes(let bytes, let id):
        self = try Self.read(try Self.unpacked(bytes, id), id: id, name: id, url: nil, asJSON, workers)
      case .archived(let page):
        let input = ArticleBytes(page)
        self = try Self.read(input.bytes, id: page.address, name: input.name, url: page.address, asJSON, workers)
      case .line(let bytes, let number, let list):
        do {
          let listed = try JSONDecoder().decode(ListedLine.self, from: Data(bytes))
          let row = ListRow(article: listed.article, number: number, list: list, isLine: true)
          self = try Self.read(row, asJSON, workers, wishes)
        } catch {
          throw LineProblem.report(LineProblem.text(error), line: number, of: list.name)
        }
      case .row(let row):
        do {
          self = try Self.read(row, asJSON, workers, wishes)
        } catch {
          throw row.problem(error)
        }
      }
    } catch {
      self = .failed(error)
    }
  }

  /// The bytes of a regular file, without gzip's compression.
  static func bytes(of path: String) throws -> [UInt8] {
    try unpacked(try InputFile.article(path), InputFile.baseName(path))
  }

  private static func unpacked(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    guard Gzip.isCompressed(bytes) else { return bytes }
    guard let unpacked = Gzip.decompressed(bytes, limit: PageInputs.limit) else {
      throw CommandFailure(
        "\(Escaped.terminal(name)) cannot be unpacked: it is damaged, or holds more than \(PageInputs.limit) bytes",
        .invalidData)
    }
    return unpacked
  }

  /// The article of a row, with what the list says about it put over.
  private static func read(_ row: ListRow, _ asJSON: Bool, _ workers: PageWorkers, _ wishes: FetchWishes) throws
    -> ReadPage
  {
    let listed = row.article
    // Where the list only says where the page is, its worker writes the line.
    if !listed.saysMore, let html = listed.html {
      var request = WorkerRequest(id: row.id, name: Escaped.line(row.id), url: listed.url, asLine: asJSON)
      request.isDecoded = true
      return ReadPage(try workers.read(request, Array(html.utf8)), id: row.id)
    }
    if !listed.saysMore, listed.text == nil, let path = listed.path {
      let bytes = try bytes(of: row.list.path(path))
      return try read(bytes, id: row.id, name: InputFile.baseName(path), url: listed.url, asJSON, workers)
    }
    let input = try ArticleBytes(row, wishes)
    var article = try input.article(
      by: Session.importReader, url: row.article.url, needsBody: false, workers: workers)
    row.article.apply(to: &article, latest: Session.latest)
    return made(article, row.id, row.article.url, asJSON)
  }

  private static func read(
    _ bytes: [UInt8], id: String, name: String, url: String?, _ asJSON: Bool, _ workers: PageWorkers
  ) throws -> ReadPage {
    let input = ArticleBytes(bytes: bytes, name: name.hasSuffix(".gz") ? String(name.dropLast(3)) : name)
    if input.isFeed {
      return try read(
        FeedArticles(bytes, name: Escaped.terminal(name), url: url, workers: workers), asJSON, workers)
    }
    guard input.isPage else {
      let article = try input.article(by: Session.importReader, url: url, needsBody: false, workers: workers)
      return made(article, id, url, asJSON)
    }
    // The worker writes the line itself, so that the article need not come back in parts.
    let request = WorkerRequest(id: id, name: Escaped.terminal(name), url: url, asLine: asJSON)
    return ReadPage(try workers.read(request, bytes), id: id)
  }

  private static func read(_ feed: FeedArticles, _ asJSON: Bool, _ workers: PageWorkers) throws -> ReadPage {
    if let warning = feed.teaserWarning { Output.error("warning: \(warning)") }
    return .several(
      feed.withText.map { entry in
        do {
          return made(try feed.article(entry, workers: workers).article, entry.id, nil, asJSON)
        } catch {
          return .failed(error)
        }
      })
  }

  private static func made(_ article: ReadArticle, _ id: String, _ url: String?, _ asJSON: Bool) -> ReadPage {
    var article = article
    article.url = article.url ?? url
    return asJSON ? .line(JSON(article, id: id).line) : .article(article, id: id)
  }

  private init(_ reply: WorkerReply, id: String) {
    switch reply {
    case .line(let line): self = .line(line)
    case .article(let article): self = .article(article, id: id)
    case .feed: self = .failed(FeedError.noFeed(name: id))
    case .failed(let message): self = .failed(CommandFailure(message, .invalidData))
    }
  }
}
