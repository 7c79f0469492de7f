import Claims
import FetchMessages
import FoundationEssentials
import Reading

/// The bytes of an article that was named: a file's, standard input's, or those at an address.
struct ArticleBytes: Sendable {
  let bytes: [UInt8]
  /// What the claims file calls it: the file's name without its folders, or the address.
  let name: String
  /// What errors call it.
  let shown: String
  /// Where the file is, as somebody named it; nothing for what is no file of its own.
  let path: String?
  /// How it was fetched, where it was.
  let page: FetchedPage?
  let format: Format
  /// Whether they are UTF-8 markup that was decoded already.
  let isDecoded: Bool

  init(
    bytes: [UInt8], name: String, as format: Format? = nil, shown: String? = nil, isDecoded: Bool = false,
    path: String? = nil
  ) {
    (self.bytes, self.name, self.shown, self.path, page) = (bytes, name, shown ?? name, path, nil)
    (self.format, self.isDecoded) = (format ?? Format(of: bytes, name: name), isDecoded)
  }

  /// A page that was fetched. What the server says of it counts, an address's ending says little.
  init(_ page: FetchedPage) {
    (bytes, name, shown, path, self.page, isDecoded) = (page.bytes, page.address, page.address, nil, page, false)
    if let feed = Format.certain(page.bytes, name: ""), feed == .feed || feed == .feedList {
      format = feed
    } else if page.isMarkup {
      format = .page
    } else {
      let format = Format(of: page.bytes, name: page.address)
      self.format = [.mail, .feed, .feedList, .page].contains(format) ? .text : format
    }
  }

  /// A page of a web archive, called by its address.
  init(_ page: WarcArchive.Page) {
    self.init(bytes: page.content, name: page.isPage ? page.address + ".html" : page.address)
  }

  /// Whether they are a feed, which holds several articles, or a list of feeds.
  var isFeed: Bool { format == .feed || format == .feedList }
}

extension Intake {
  /// The bytes of a file, without gzip's compression; with `isLasting` of a regular file only.
  func file(_ path: String, isLasting: Bool = false) throws -> ArticleBytes {
    try file(OpenFile(path, isLasting: isLasting))
  }

  func file(_ file: OpenFile) throws -> ArticleBytes {
    let name = InputFile.baseName(file.path)
    let bytes = try unpacked(try InputFile.article(file), name)
    return ArticleBytes(
      bytes: bytes, name: name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name,
      path: file.path == "-" ? nil : file.path)
  }

  func unpacked(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    guard Gzip.isCompressed(bytes) else { return bytes }
    let limit = PlainTextReader.defaultLimit
    guard let unpacked = Gzip.decompressed(bytes, limit: limit) else {
      throw IntakeError.notUnpacked(name, limit: limit)
    }
    return unpacked
  }

  /// The article in bytes. The one place that decides how they are read: markup by the `MarkupReader`, since this process
  /// may hold the claims file; everything else by the reader.
  ///
  /// `url` is where it stands, as somebody said; without `needsBody` a page without an article's text is one too.
  func article(in input: ArticleBytes, url: String? = nil, needsBody: Bool = true) throws -> ReadArticle {
    let name = input.shown
    var article: ReadArticle
    switch input.format {
    case .mail: article = try mailArticle(input, url)
    case .document: article = try WordDocument(input.bytes, name: name).article(name: name)
    case .pdf: article = try PDFText.article(input.bytes, name: name, by: reader)
    case .page:
      article = try page(
        input.bytes, name, url: url ?? input.page?.address, served: input.page?.charset, isDecoded: input.isDecoded,
        needsBody: needsBody)
    default: article = try reader.read(input.bytes, name: name)
    }
    guard let page = input.page else { return article }
    article.url = article.url ?? page.address
    article.warnings = page.answer.warnings + article.warnings
    return article
  }

  func page(
    _ bytes: [UInt8], _ name: String, url: String?, served: String? = nil, isDecoded: Bool = false, needsBody: Bool
  ) throws -> ReadArticle {
    let source = MarkupSource(name: name, url: url, served: served, isDecoded: isDecoded, latest: latest)
    let article = try markup.page(bytes, source)
    if needsBody, article.bodyBlocks.isEmpty { throw ReadingError.noArticle(name: name) }
    return article
  }

  /// A mail's text, read as the page or the plain text that it is.
  private func mailArticle(_ input: ArticleBytes, _ url: String?) throws -> ReadArticle {
    let mail = try MailMessage(input.bytes, name: input.shown)
    guard mail.isPage else { return mail.completing(try mail.plainArticle(name: input.shown)) }
    return mail.completing(
      try page(mail.content, input.shown, url: url ?? mail.address, served: mail.encoding, needsBody: true))
  }

  /// What the file keeps of how it was read.
  func provenance(of input: ArticleBytes) -> Provenance {
    guard let answer = input.page?.answer else { return Provenance(reader: program) }
    return Provenance(
      requested: Workbench.withoutCredentials(answer.url),
      chain: answer.chain.map { .init(address: $0.url, status: $0.status) },
      headers: answer.headers.map { .init(name: $0.name, value: $0.value) },
      fetched: answer.fetchedAt.flatMap { Instant(iso: $0) }, archivedCopy: answer.archived?.url, reader: program)
  }
}
