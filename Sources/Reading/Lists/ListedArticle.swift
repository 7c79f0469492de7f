public import Claims

/// A row of a list: where an article is, or its text, and what the list says about it.
public struct ListedArticle: Sendable, Equatable {
  public var id: String?
  /// One of these holds the article; else it is at the address.
  public var html: String?
  public var text: String?
  /// A file beside the list.
  public var path: String?
  public var url: String?
  public var title: String?
  public var authors: [String] = []
  /// As the list gives it.
  public var date: String?
  public var source: String?
  public var language: String?

  public init() {}

  /// Whether the list says something of the article beside where it is.
  public var saysMore: Bool {
    title != nil || !authors.isEmpty || date != nil || source != nil || language != nil
  }

  /// Puts what the list says over what the article says about itself.
  public func apply(to article: inout ReadArticle, latest: Day) {
    article.url = article.url ?? url
    article.title = title ?? article.title
    article.source = source ?? article.source
    article.language = language ?? article.language
    if !authors.isEmpty { article.authors = authors }
    guard let date else { return }
    guard let found = PageDateForms(latest: latest, isMonthFirst: false).date(in: date) else {
      // An ISO date counts whenever it was, and at its own precision; a moment gives its day.
      if let day = Day(iso: String(date.prefix { $0 != "T" })) {
        (article.published, article.publishedTime, article.publishedZone) = (day, nil, nil)
        article.publishedOrigin = "list"
      } else {
        article.warnings.append("The list's date was not understood; dates look like 2024-05-07.")
      }
      return
    }
    article.published = found.day
    (article.publishedTime, article.publishedZone) = (found.time, found.zone)
    article.publishedOrigin = "list"
    if let other = found.otherDay {
      article.warnings.append(
        "The list's date \(found.day.iso) can also mean \(other.iso); it is given in figures only.")
    }
  }
}
