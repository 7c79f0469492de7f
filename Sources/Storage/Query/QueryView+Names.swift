// What claims come from, and who works on them.
extension QueryView {
  static let articles = QueryView(
    "articles", "An article.", from: "main.article AS a WHERE a.is_removed = 0",
    [
      .id("A", of: "a"),
      Column("title", "its headline", "a.title"),
      .words("authors", "who wrote it", "a.authors"),
      Column("source", "who published it", "(SELECT s.name FROM main.source AS s WHERE s.id = a.source)"),
      Column("credit", "whom it credits, as an agency", "a.credit"),
      Column("published", "the day, as far as it is known", "a.published"),
      Column("published_time", "its time of day, as it said", "a.published_time"),
      Column("url", "its address", "a.url"),
      Column("language", "as en or sl", "a.language"),
      Column("file", "the name of its file", "a.file_name"),
      Column(
        "claims", "how many came of it",
        "(SELECT count(*) FROM main.claim AS c WHERE c.article = a.id AND c.is_removed = 0)"),
      .uuid(of: "a"),
    ])

  static let speakers = QueryView(
    "speakers", "A speaker; those who were merged into another are left out.",
    from: "main.speaker AS s WHERE s.is_removed = 0 AND s.merged_into IS NULL",
    [
      .id("S", of: "s"), Column("name", "as it is printed", "s.name"), .words("aliases", "other names", "s.aliases"),
      .uuid(of: "s"),
    ])

  static let sources = QueryView(
    "sources", "Who publishes articles.", from: "main.source AS s WHERE s.is_removed = 0",
    [
      .id("SRC", of: "s"), Column("name", "as it is printed", "s.name"), .words("aliases", "other names", "s.aliases"),
      .uuid(of: "s"),
    ])

  static let people = QueryView(
    "people", "Who works in the file.", from: "main.person AS p WHERE p.is_removed = 0",
    [
      .id("P", of: "p"),
      Column("name", "as they sign", "p.name"),
      Column("role", "researcher, editor or admin", "p.role"),
      Column("retired", "since when they no longer work here, in UTC", "p.retired"),
      .uuid(of: "p"),
    ])
}
