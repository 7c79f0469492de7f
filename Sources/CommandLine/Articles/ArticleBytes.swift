import ArgumentParser
import Claims
import FetchMessages
import FoundationEssentials
import Reading
import Reporting

/// The bytes of an article that was named on the command line: a file, standard input, or an address.
struct ArticleBytes: Sendable {
  let bytes: [UInt8]
  /// What messages and the claims file call it: the file's name without its folders, or the address.
  let name: String
  /// How it was fetched, where it was.
  let page: FetchedPage?

  init(_ word: String, _ wishes: FetchWishes) throws {
    guard FetchClient.isAddress(word) else {
      self.init(bytes: try InputFile.article(word), name: InputFile.baseName(word))
      return
    }
    let fetched = try Session.fetcher.page(at: word, wishes)
    self.init(bytes: fetched.bytes, name: fetched.address, page: fetched)
  }

  init(bytes: [UInt8], name: String, page: FetchedPage? = nil) {
    (self.bytes, self.name, self.page) = (bytes, name, page)
  }

  /// A page of a web archive, called by its address.
  init(_ page: WarcArchive.Page) {
    self.init(bytes: page.content, name: page.isPage ? page.address + ".html" : page.address)
  }

  /// What a row of a list holds, or names.
  init(_ row: ListRow, _ wishes: FetchWishes) throws {
    let listed = row.article
    let shown = InputFile.baseName(row.id)
    if let html = listed.html {
      self.init(bytes: Array(html.utf8), name: shown + ".html")
    } else if let text = listed.text {
      self.init(bytes: Array(text.utf8), name: shown)
    } else if let path = listed.path {
      self.init(bytes: try ReadPage.bytes(of: row.list.path(path)), name: InputFile.baseName(path))
    } else if let url = listed.url {
      try self.init(Workbench.checkedAddress(url), wishes)
    } else {
      throw CommandFailure("“html”, “text”, “path” or “url” is missing", .invalidData)
    }
  }

  /// Whether they are a feed, which holds several articles.
  var isFeed: Bool { FormatReader.isFeed(bytes, name: page == nil ? name : "") }

  /// Whether they are a web page, as the server says or by themselves.
  var isPage: Bool { page?.isMarkup ?? (!isMail && FormatReader.isPage(bytes, name: name)) }

  private var isMail: Bool { page == nil && MailMessage.recognises(bytes, name: name) }

  /// The article in them. The one place that decides how they are read: a page in a process of its own, since this one
  /// may hold the claims file; everything else by the reader. Files are taken for pages only where that is wanted.
  ///
  /// `url` is where it stands, as somebody said; without `needsBody` a page without an article's text is one too.
  func article(
    by reader: any ArticleReader, url: String? = nil, readsPages: Bool = true, needsBody: Bool = true,
    workers: PageWorkers = Self.workers
  ) throws -> ReadArticle {
    let shown = Escaped.terminal(name)
    var article: ReadArticle
    if isMail {
      article = try mailArticle(url, workers)
    } else if WordDocument.recognises(bytes, name: name) {
      article = try WordDocument(bytes, name: shown).article(name: shown)
    } else if PDFText.isPDF(bytes) {
      article = try PDFText.article(bytes, name: name)
    } else if isPage, readsPages || page != nil {
      article = try pageArticle(url ?? page?.address, workers, needsBody)
    } else {
      article = try reader.read(bytes, name: shown)
    }
    guard let page else { return article }
    article.url = article.url ?? page.address
    article.warnings = page.answer.warnings + article.warnings
    return article
  }

  private func pageArticle(_ url: String?, _ workers: PageWorkers, _ needsBody: Bool) throws -> ReadArticle {
    let shown = Escaped.terminal(name)
    let request = WorkerRequest(id: name, name: shown, url: url, served: page?.charset, asLine: false)
    guard case .article(let article) = try workers.read(request, bytes), !(needsBody && article.bodyBlocks.isEmpty)
    else {
      throw ReadingError.noArticle(name: shown)
    }
    return article
  }

  /// A mail's text, read as the page or the plain text that it is.
  private func mailArticle(_ url: String?, _ workers: PageWorkers) throws -> ReadArticle {
    let shown = Escaped.terminal(name)
    let mail = try MailMessage(bytes, name: shown)
    guard mail.isPage else { return mail.completing(try mail.plainArticle(name: shown)) }
    let request = WorkerRequest(
      id: name, name: shown, url: url ?? mail.address, served: mail.encoding, asLine: false)
    guard case .article(let article) = try workers.read(request, mail.content), !article.bodyBlocks.isEmpty else {
      throw ReadingError.noArticle(name: shown)
    }
    return mail.completing(article)
  }

  /// What the file keeps of how it was read.
  var provenance: Provenance {
    let reader = "claimbook \(Version.text)"
    guard let answer = page?.answer else { return Provenance(reader: reader) }
    return Provenance(
      requested: answer.url, chain: answer.chain.map { .init(address: $0.url, status: $0.status) },
      headers: answer.headers.map { .init(name: $0.name, value: $0.value) },
      fetched: answer.fetchedAt.flatMap { Instant(iso: $0) }, archivedCopy: answer.archived?.url, reader: reader)
  }

  static let workers = PageWorkers()
}

/// How addresses are fetched.
struct FetchOptions: ParsableArguments {
  @Flag(help: "Ask the Wayback Machine for its copy of an address that cannot be read.")
  var archive = false

  @Option(
    help: ArgumentHelp("A port that addresses may have beside 80, 443, 8080, 8443; repeatable.", valueName: "port"))
  var allowPort: [Int] = []

  var wishes: FetchWishes { FetchWishes(archive: archive, ports: allowPort) }

  func validate() throws {
    if let port = allowPort.first(where: { !(1...65_535).contains($0) }) {
      throw ValidationError("--allow-port must be 1 to 65535, not \(port)")
    }
  }
}
