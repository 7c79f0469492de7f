// What is said of claims, by whom, and with which verdict.
extension QueryView {
  static let claims = QueryView(
    "claims", "A claim; dropped ones too.", from: "main.claim AS c WHERE c.is_removed = 0",
    [
      .id("C", of: "c"),
      Column("text", "the editor's wording", "c.text"),
      Column("speaker", "who said it; the first of several, after merges", speaker(named: "c.id", places: "= 0")),
      Column("speakers", "all who said it, with “; ” between them", speaker(named: "c.id", places: ">= 0")),
      Column("role", "what the speaker was called", "c.role"),
      Column("source", "where it was published", "(SELECT s.name FROM main.source AS s WHERE s.id = c.source)"),
      Column("said", "the day, as far as it is known: 2026, 2026-05, 2026-05-17", "c.said"),
      Column("article", "A-1", "(SELECT 'A-' || a.number FROM main.article AS a WHERE a.id = c.article)"),
      Column("quote", "its words in the article", "c.quote"),
      Column("kind", "direct, indirect or mixed", "c.kind"),
      Column("status", "new, queued, in-research, … published, dropped", "c.status"),
      Column("rating", "the key of the verdict that counts; hidden ones absent", current("v.rating")),
      Column(
        "counts_as", "the rating that it counts as where scales were mapped, as in sums",
        current("coalesce(\(counted), v.rating)")),
      Column("scale", "the scale of the verdict: truth@2", current(scale)),
      Column("is_hidden", "1 where the verdict waits for your second opinion", "c.id IN temp.\"$hidden\""),
      Column("type", "claim, promise or consistency", "coalesce(c.type, 'claim')"),
      Column("priority", "low, normal or high", "coalesce(c.priority, 'normal')"),
      Column("topic", "one word or several", "c.topic"),
      .words("tags", "as they were given", "c.tags"),
      .person("assignee", "who checks it", "c.assignee"),
      .person("reviewer", "who looks at it second", "c.reviewer"),
      Column("due", "a day", "c.due"),
      Column("recheck", "the day on which it is looked at again", "c.recheck"),
      Column("imported", "when it came into the file, in UTC", "c.imported"),
      Column("is_proposed", "1 where the extraction was unsure", "c.is_proposed"),
      Column("selected_because", "why it is checked", "c.selected_because"),
      Column("dropped_because", "why it is left alone", "c.drop_reason"),
      Column("address", "where its check stands for readers", "c.address"),
      .uuid(of: "c"),
    ])

  static let verdicts = QueryView(
    "verdicts", "A verdict; the last one of a claim counts.", from: "main.verdict AS v WHERE v.is_removed = 0",
    [
      .id("V", of: "v"),
      .claim(of: "v"),
      Column("rating", "a key of the scale; hidden ones absent", "v.rating".unlessHidden(claim: "v.claim")),
      Column(
        "counts_as", "the rating that it counts as where scales were mapped",
        "coalesce(\(counted), v.rating)".unlessHidden(claim: "v.claim")),
      Column("scale", "truth@2", scale.unlessHidden(claim: "v.claim")),
      Column("explanation", "the reasoning; hidden ones absent", "v.explanation".unlessHidden(claim: "v.claim")),
      Column(
        "is_current", "1 for the one that counts",
        "v.number = (SELECT max(w.number) FROM main.verdict AS w WHERE w.claim = v.claim AND w.is_removed = 0)"),
      Column("is_hidden", "1 where it waits for your second opinion", "v.claim IN temp.\"$hidden\""),
      .person("by", "who rated", "v.\"by\""),
      Column("at", "when, in UTC", "v.at"),
      .uuid(of: "v"),
    ])

  static let opinions = QueryView(
    "opinions", "A blind second opinion, or a vote of the panel.", from: "main.opinion AS o WHERE o.is_removed = 0",
    [
      .id("O", of: "o"),
      .claim(of: "o"),
      Column("verdict", "V-1", "(SELECT 'V-' || v.number FROM main.verdict AS v WHERE v.id = o.verdict)"),
      Column("rating", "a key of the scale; hidden ones absent", "o.rating".unlessHidden(claim: "o.claim")),
      Column("reason", "hidden ones absent", "o.reason".unlessHidden(claim: "o.claim")),
      Column("form", "blind or vote", "o.form"),
      .person("by", "whose", "o.\"by\""),
      Column("at", "when, in UTC", "o.at"),
      .uuid(of: "o"),
    ])

  /// The names of a claim's speakers in order, after merges.
  private static func speaker(named claim: String, places: String) -> String {
    """
    (SELECT group_concat(name, '; ') FROM (SELECT (
      WITH RECURSIVE "$same" (id, steps) AS (
        SELECT cs.speaker, 0 UNION ALL SELECT m.merged_into, steps + 1 FROM main.speaker AS m
        JOIN "$same" ON m.id = "$same".id WHERE m.merged_into IS NOT NULL AND steps < 64
      ) SELECT f.name FROM "$same" JOIN main.speaker AS f ON f.id = "$same".id ORDER BY steps DESC LIMIT 1
    ) AS name FROM main.claim_speaker AS cs WHERE cs.claim = \(claim) AND cs.place \(places) ORDER BY cs.place))
    """
  }

  /// Of the verdict that counts.
  private static func current(_ expression: String) -> String {
    """
    (SELECT \(expression) FROM main.verdict AS v WHERE v.claim = c.id AND v.is_removed = 0
    ORDER BY v.number DESC LIMIT 1)
    """.unlessHidden(claim: "c.id")
  }

  private static let counted =
    #"(SELECT m.counts_as FROM temp."$counted" AS m WHERE m.scale = v.scale AND m.rating = v.rating)"#
  private static let scale =
    #"(SELECT s."key" || '@' || s.edition FROM main.scale AS s WHERE s.id = v.scale)"#
}
