import Claims
import Reading

/// An article that has come: its bytes are there, and what is said of it beside them; not read yet.
struct Arrival: Sendable {
  /// What it is called in the output.
  let id: String
  var bytes: ArticleBytes
  /// Where it stands, as somebody said.
  var url: String?
  /// What a list says about it.
  var listed: ListedArticle?
  /// The row of the list.
  var place: RowPlace?
  /// Why it is not all that its server sent; absent for a whole one.
  var missing: String?
  /// The entry of a feed that it is.
  var entry: (entry: FeedEntry, feed: FeedArticles)?
  /// Whether it is plain text that somebody gave as it is, so that offsets count in what they gave.
  var isGivenText = false

  init(id: String, _ bytes: ArticleBytes, url: String? = nil) {
    (self.id, self.bytes, self.url) = (id, bytes, url)
    isGivenText = bytes.page == nil && url == nil && bytes.format == .text
  }
}

extension Intake {
  /// The articles of one input: one, the entries of a feed, or what there is to say instead.
  func arrivals(_ input: Input, _ wishes: FetchWishes) -> [IntakeOutcome<Arrival>] {
    do {
      switch input {
      case .remark(let remark): return [.remark(remark)]
      case .leftOut(let file): return [.leftOut(file)]
      case .unreadable(let error): return [.failed(error)]
      case .address(let address):
        return try arrivals(Arrival(id: address, ArticleBytes(fetcher.page(at: address, wishes))))
      case .file(let path, let id): return try arrivals(Arrival(id: id, file(path)))
      case .bytes(let bytes, let name, let id, let isText):
        let bytes = ArticleBytes(bytes: try unpacked(bytes, name), name: name, as: isText ? .text : nil)
        return try arrivals(Arrival(id: id, bytes))
      case .archived(let page):
        var arrival = Arrival(id: page.address, ArticleBytes(page), url: page.address)
        arrival.missing = page.missing
        return try arrivals(arrival)
      case .row(let row): return try arrivals(of: row, wishes)
      }
    } catch {
      return [.failed(error)]
    }
  }

  private func arrivals(of row: ListRow, _ wishes: FetchWishes) throws -> [IntakeOutcome<Arrival>] {
    do {
      let url = row.article.url
      var arrival = Arrival(id: row.id, try bytes(of: row, wishes), url: url)
      (arrival.listed, arrival.place) = (row.article, row.place)
      arrival.isGivenText = row.article.html == nil && row.article.text != nil
      return try arrivals(arrival)
    } catch {
      throw row.place.error(error)
    }
  }

  /// What a row of a list holds, or names.
  private func bytes(of row: ListRow, _ wishes: FetchWishes) throws -> ArticleBytes {
    let listed = row.article
    let shown = InputFile.baseName(row.id)
    if let html = listed.html {
      return ArticleBytes(bytes: Array(html.utf8), name: shown + ".html", as: .page, shown: shown, isDecoded: true)
    }
    if let text = listed.text { return ArticleBytes(bytes: Array(text.utf8), name: shown) }
    if let path = listed.path { return try file(ListedFile.open(path, in: row.place.folder)) }
    if let url = listed.url { return ArticleBytes(try fetcher.page(at: Workbench.checkedAddress(url), wishes)) }
    throw RowProblem.noArticle
  }

  private func arrivals(_ arrival: Arrival) throws -> [IntakeOutcome<Arrival>] {
    guard arrival.bytes.isFeed else { return [.done(arrival)] }
    let feed = try feed(in: arrival.bytes, url: arrival.url)
    let entries = feed.withText
    return (feed.remark.map { [.remark($0)] } ?? []) + [.several(entries.count)]
      + entries.map { entry in
        let bytes = ArticleBytes(bytes: Array((entry.page ?? "").utf8), name: feed.name, as: .page)
        var arrival = Arrival(id: entry.id, bytes)
        arrival.entry = (entry, feed)
        return .done(arrival)
      }
  }

  /// The article that has come, with what is said of it put over what it says itself.
  ///
  /// - Throws: a `RowError` where it stands in a list.
  func read(_ arrival: Arrival, needsBody: Bool) throws -> ReadArticle {
    do {
      if let (entry, feed) = arrival.entry { return try article(of: entry, in: feed) }
      var article = try article(in: arrival.bytes, url: arrival.url, needsBody: needsBody)
      arrival.listed?.apply(to: &article, latest: latest)
      article.url = article.url ?? arrival.url
      if let missing = arrival.missing { article.warnings.append("Partial: \(missing).") }
      return article
    } catch {
      throw arrival.place?.error(error) ?? error
    }
  }
}
