import Claims

/// When a page's article was published, and where that stands.
struct PublicationDate {
  var date: PageDate
  /// `JSON-LD`, `meta article:published_time`, `time element`, `beside the headline`, `dated element`, `labelled line`, `address`.
  var origin: String

  /// Nothing where the page does not say; a guess would be worse.
  init?(
    _ tree: PageTree, _ head: PageHead, _ data: StructuredData, article: [String: LooseJSON]?, headline: Int?,
    forms: PageDateForms, nearHeadline text: (text: String, headline: Int), labelled: () -> [String],
    address: PageAddress?
  ) {
    func found(_ value: String?, _ origin: String) -> PublicationDate? {
      value.flatMap { forms.date(in: $0) }.map { PublicationDate(date: $0, origin: origin) }
    }
    var candidates: [(String?, String)] = []
    if let article {
      candidates.append(((article["datePublished"] ?? article["dateCreated"])?.elements.first?.string, "JSON-LD"))
    }
    for name in Self.metaNames { candidates.append((head.first(name), "meta \(name)")) }
    candidates += Self.marked(tree, headline: headline).map { ($0, "microdata") }
    for object in data.objects
    where object["datePublished"] != nil && StructuredData.types(object).isDisjoint(with: StructuredData.otherTypes) {
      candidates.append((object["datePublished"]?.elements.first?.string, "JSON-LD"))
    }
    candidates += Self.times(tree).map { ($0, "time element") }
    for (value, origin) in candidates {
      if let date = found(value, origin) {
        self = date
        return
      }
    }
    if let near = Self.nearest(text, forms) {
      self = PublicationDate(date: near.date, origin: "beside the headline")
      return
    }
    for (value, origin) in Self.named(tree).map({ ($0, "dated element") }) + labelled().map({ ($0, "labelled line") }) {
      if let date = found(value, origin), date.date.day.precision == .day {
        self = date
        return
      }
    }
    guard let day = address.flatMap({ Self.day(in: $0, forms) }) else { return nil }
    self = PublicationDate(date: PageDate(day: day), origin: "address")
  }

  private init(date: PageDate, origin: String) {
    self.date = date
    self.origin = origin
  }

  private static let metaNames = [
    "article:published_time", "og:published_time", "og:article:published_time", "article.published", "sailthru.date",
    "parsely-pub-date", "dc.date.issued", "dcterms.created", "dc.date", "pubdate", "publishdate", "publish-date",
    "publication_date", "publish_date", "cxenseparse:recs:publishtime", "article_date_original", "dcterms.date",
    "citation_publication_date", "datepublished", "published", "published_on", "date",
  ]

  /// What `itemprop="datePublished"` gives; related articles have it too, so only the first two count.
  private static func marked(_ tree: PageTree, headline: Int?) -> [String] {
    var values: [String] = []
    for node in 0..<tree.count where values.count < 2 && tree.name(node) != .meta {
      guard tree.attribute(.itemprop, of: node)?.lowercased().contains("datepublished") == true else { continue }
      values.append(
        tree.attribute(.content, of: node) ?? tree.attribute(.datetime, of: node) ?? tree.text(of: node))
    }
    return values
  }

  /// The `time` elements that are the article's: those named as the publication's, then the first two.
  private static func times(_ tree: PageTree) -> [String] {
    var named: [String] = []
    var others: [String] = []
    for node in 0..<tree.count where tree.name(node) == .time {
      if isElsewhere(node, tree) { continue }
      let value = tree.attribute(.datetime, of: node) ?? tree.text(of: node)
      let names = [AttributeName.class, .itemprop].compactMap { tree.attribute($0, of: node)?.lowercased() }
      let isNamed =
        tree.has(.pubdate, node)
        || names.contains { $0.contains("publish") || $0.contains("entry-date") || $0.contains("posted") }
      if isNamed { named.append(value) } else if others.count < 2, !isOfChange(node, tree) { others.append(value) }
    }
    return Array((named + others).prefix(6))
  }

  /// Whether the words beside a time speak of a change: “Last reviewed: …”.
  private static func isOfChange(_ node: Int, _ tree: PageTree) -> Bool {
    guard let parent = tree.parent(node) else { return false }
    let text = tree.text(of: parent).utf8
    return text.count < 120
      && (text.holds("review") || text.holds("updated") || text.holds("modified") || text.holds("aktualisiert"))
  }

  /// The date nearest to the headline that stands on a line of its own or begins one: a sentence speaks of other days.
  private static func nearest(_ text: (text: String, headline: Int), _ forms: PageDateForms)
    -> (place: Int, date: PageDate)?
  {
    var start = 0
    var found: [(place: Int, date: PageDate)] = []
    for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isShort = line.split(separator: " ").count <= longestDatedLine
      for (place, date) in forms.dates(in: String(line)) where date.day.precision == .day && (isShort || place < 40) {
        found.append((start + place, date))
      }
      start += line.count + 1
    }
    return found.min { abs($0.place - text.headline) < abs($1.place - text.headline) }
  }

  /// In words: `By Jane Moe, harbour correspondent, published on 6 May 2024 at 10:15, updated …`
  private static let longestDatedLine = 24

  /// Short texts of elements whose names speak of a date, other than that of a change.
  private static func named(_ tree: PageTree) -> [String] {
    var texts: [String] = []
    for node in 0..<tree.count where tree.name(node) != .text && texts.count < 6 {
      switch tree.name(node) {
      case .p, .span, .div, .li, .small, .em, .strong, .i, .b, .td, .dd, .abbr, .h4, .h5, .h6: break
      default: continue
      }
      let isDate = [AttributeName.class, .id].contains { attribute in
        guard let names = tree.value(attribute, of: node), names.count < 200 else { return false }
        return (names.holds("date") || names.holds("datum") || names.holds("publi") || names.holds("timestamp"))
          && !names.holds("update") && !names.holds("modif") && !names.holds("upcoming")
      }
      guard isDate, tree[node].end - Int32(node) < 30, !isElsewhere(node, tree) else { continue }
      let text = tree.text(of: node)
      if text.count <= 80, text.contains(where: \.isNumber), !text.utf8.holds("updated") { texts.append(text) }
    }
    return texts
  }

  /// Whether it belongs to something beside the article.
  private static func isElsewhere(_ node: Int, _ tree: PageTree) -> Bool {
    tree.ancestors(of: node).contains { ancestor in
      let name = tree.name(ancestor)
      if name == .aside || name == .nav || name == .footer { return true }
      guard let names = tree.value(.class, of: ancestor), name != .body, name != .html else { return false }
      let hints = NameHints(names: names)
      // `post comments-open` is the article.
      return !hints.isDisjoint(with: [.comments, .related]) && hints.isDisjoint(with: [.main, .body, .entry])
    }
  }

  /// `/2019/11/19/`
  private static func day(in address: PageAddress, _ forms: PageDateForms) -> Day? {
    let numbers = address.text.split { "/_-.?".contains($0) }
    for index in numbers.indices.dropLast(2) {
      guard numbers[index].count == 4, let year = Int(numbers[index]), let month = Int(numbers[index + 1]),
        let day = Int(numbers[index + 2]), numbers[index + 1].count <= 2, numbers[index + 2].count <= 2
      else { continue }
      if let date = forms.date(in: "\(year)-\(month)-\(day)") { return date.day }
    }
    return nil
  }
}
