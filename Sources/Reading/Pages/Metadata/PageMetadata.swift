import Claims

/// What a page says about its article.
struct PageMetadata {
  let title: String?
  /// The element that shows the title.
  let headline: Int?
  let authors: [String]
  let published: PublicationDate?
  let publisher: String?
  /// What the page says of its language.
  let statedLanguage: String?
  /// Where the article lives, by its own word.
  let canonical: String?
  let isPaid: Bool
  /// The article's text as the description holds it.
  let describedBody: String?

  init(_ tree: PageTree, address given: PageAddress?, latest: Day, blocks: PageBlocks) {
    let head = PageHead(tree)
    canonical = head.canonical ?? head.first("og:url")
    // A page that comes without its address says it itself.
    let address = given ?? canonical.flatMap { PageAddress($0) }
    let data = StructuredData(tree)
    let article = data.article(titled: head.first("og:title") ?? head.title)
    let publisher = PagePublisher.name(head, data, article: article, address: address)
    let title = PageTitle(tree, head, article: article, site: publisher ?? "", address: address)
    let nearby = Self.text(near: title.node, blocks)
    let language = head.language ?? head.first("og:locale", "content-language", "dc.language", "language")
    let forms = PageDateForms(
      latest: latest, isMonthFirst: Self.isMonthFirst(language, topLevel: address?.topLevel ?? ""))
    self.publisher = publisher
    self.title = title.text
    headline = title.node
    statedLanguage = language
    authors = PageAuthors(tree, head, data, article: article, site: publisher ?? "", nearHeadline: nearby.text).names
    published = PublicationDate(
      tree, head, data, article: article, headline: title.node, forms: forms, nearHeadline: nearby,
      labelled: { Self.datedLines(blocks) }, address: address)
    isPaid = data.objects.contains { object in
      switch object["isAccessibleForFree"] {
      case .bool(let isFree): !isFree
      case .text(let text): text.lowercased() == "false"
      default: false
      }
    }
    describedBody = article?["articleBody"]?.string
  }

  /// The words around the headline, and where among them it stands; the page's first words where there is none.
  private static func text(near headline: Int?, _ blocks: PageBlocks) -> (text: String, headline: Int) {
    guard let headline, let first = blocks.all.firstIndex(where: { $0.node >= headline }) else {
      return (String(words(blocks, from: 0, forward: 500)), 0)
    }
    var before = ""
    for block in blocks.all[..<first].reversed() where before.count < 150 {
      before = blocks.string(block) + "\n" + before
    }
    before = String(before.suffix(150))
    return (before + words(blocks, from: first, forward: 400), before.count)
  }

  private static func words(_ blocks: PageBlocks, from first: Int, forward limit: Int) -> String {
    var text = ""
    for block in blocks.all[first...] where text.count < limit { text += blocks.string(block) + "\n" }
    return String(text.prefix(limit))
  }

  /// Short lines that say of themselves when something was published.
  private static func datedLines(_ blocks: PageBlocks) -> [String] {
    blocks.all.lazy.filter { $0.words <= 16 }.map { blocks.string($0) }.filter { line in
      line.contains { $0.isNumber }
        && line.lowercased().split { !$0.isLetter }.contains { publicationWords.contains(String($0)) }
    }
  }

  private static let publicationWords: Set<String> = [
    "published", "posted", "veröffentlicht", "publiziert", "erschienen", "erstellt", "publié", "publicado",
    "pubblicato",
    "geplaatst", "gepubliceerd", "opublikowano", "dodano", "veröffentlichung", "veröffentlichungsdatum", "datum",
    "опубликовано",
    "publikováno", "objavljeno", "publicat", "julkaistu", "publicerad", "publicerades", "released", "eingetragen",
    "geschrieben",
  ]

  /// Whether a page writes the month before the day in figures: the United States and who follows them.
  private static func isMonthFirst(_ language: String?, topLevel: String) -> Bool {
    let tag = language?.lowercased().replacing("_", with: "-") ?? ""
    if tag.hasPrefix("en-") { return tag == "en-us" || tag == "en-ph" }
    if !tag.isEmpty, !tag.hasPrefix("en") { return false }
    // The national domains of English-speaking countries write the day first.
    return !["uk", "ie", "au", "nz", "za", "in", "ng", "ke", "sg", "my", "gh"].contains(topLevel)
  }
}
