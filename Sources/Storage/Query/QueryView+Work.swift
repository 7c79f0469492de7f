// What was done on claims, and what it rests on.
extension QueryView {
  static let steps = QueryView(
    "steps", "A step of the workflow; those that were taken back are left out.",
    from: "main.step AS t WHERE t.is_removed = 0",
    [
      .claim(of: "t"),
      Column("step", "queue, start, submit, approve, return, publish, …", "t.transition"),
      Column("before", "the status before", "t.\"from\""),
      Column("after", "the status after", "t.\"to\""),
      Column("reason", "hidden ones absent", "t.reason".unlessHidden(claim: "t.claim")),
      .words("passed_over", "guards that were not met", "t.overridden"),
      Column(
        "override_reason", "why they were passed over; hidden ones absent",
        "t.override_reason".unlessHidden(claim: "t.claim")),
      .person("by", "who took it", "t.\"by\""),
      Column("at", "when, in UTC", "t.at"),
      .uuid(of: "t"),
    ])

  static let evidence = QueryView(
    "evidence", "A piece of evidence.", from: "main.evidence AS e WHERE e.is_removed = 0",
    [
      .id("E", of: "e"),
      Column("title", "its own, or the editor's", "e.title"),
      Column("publisher", "who published it", "e.publisher"),
      Column("published", "the day, as far as it is known", "e.published"),
      Column("url", "its address", "e.url"),
      Column("file", "the name of the file", "e.file_name"),
      Column("type", "primary, data, expert, media, calculation or reply", "e.type"),
      Column("capture", "captured, partial, failed, uncaptured or waived", "e.capture"),
      Column("capture_note", "why it is not whole", "e.capture_note"),
      Column("size", "of what was kept, in bytes", "e.size"),
      Column("digest", "SHA-256 of what was kept", "e.content"),
      Column("media_type", "as its server said", "e.media_type"),
      Column("licence", "what may be done with it", "e.licence"),
      Column("accessed", "when it was captured, in UTC", "e.accessed"),
      Column("link", "alive, changed or dead, when it was last looked at", "e.link"),
      .uuid(of: "e"),
    ])

  static let links = QueryView(
    "evidence_links", "What a piece of evidence says of a claim.",
    from: "main.evidence_link AS l WHERE l.is_removed = 0",
    [
      .claim(of: "l"),
      Column("evidence", "E-1", "(SELECT 'E-' || e.number FROM main.evidence AS e WHERE e.id = l.evidence)"),
      Column("stance", "supports, refutes or context", "l.stance"),
      Column("quote", "words of it", "l.quote"),
      Column("note", "what it shows", "l.note"),
      .uuid(of: "l"),
    ])

  static let notes = QueryView(
    "notes", "A note on a claim.", from: "main.note AS n WHERE n.is_removed = 0",
    [
      .id("N", of: "n"),
      .claim(of: "n"),
      Column("text", "the note", "n.text"),
      Column("is_public", "1 where readers see it", "n.is_public"),
      .person("by", "who wrote it", "n.\"by\""),
      Column("at", "when, in UTC", "n.at"),
      .uuid(of: "n"),
    ])

  static let replies = QueryView(
    "replies", "A request for a reply, with its answer; or why nobody was asked.",
    from: "main.reply AS r WHERE r.is_removed = 0",
    [
      .id("R", of: "r"),
      .claim(of: "r"),
      Column("addressee", "who was asked; absent where nobody was", "r.addressee"),
      Column("channel", "how", "r.channel"),
      Column("asked", "the day", "r.asked"),
      Column("deadline", "the day by which an answer was wanted", "r.deadline"),
      Column("answered", "the day; absent while it is due", "r.answered"),
      Column("answer", "its words", "r.answer"),
      Column("waiver", "why nobody was asked", "r.waiver"),
      .person("by", "who asked", "r.\"by\""),
      .uuid(of: "r"),
    ])

  static let corrections = QueryView(
    "corrections", "A correction, or a request for one.", from: "main.correction AS k WHERE k.is_removed = 0",
    [
      .id("COR", of: "k"),
      .claim(of: "k"),
      Column("severity", "minor, update, substantial or withdrawn", "k.severity"),
      Column("wrong", "what was wrong", "k.wrong"),
      Column("now", "what is right", "k.now"),
      Column("request", "the words of who asked for it", "k.request"),
      Column("asked_by", "who asked for it", "k.asked_by"),
      Column("received", "when it came, in UTC", "k.received"),
      Column("deadline", "the day", "k.deadline"),
      Column("answered", "when it was answered, in UTC; absent while it is open", "k.answered"),
      Column("refusal", "why it was refused", "k.refusal"),
      Column("is_waiting", "1 while a second editor has to approve it", "k.proposal IS NOT NULL"),
      .person("by", "who entered it", "k.\"by\""),
      .uuid(of: "k"),
    ])

  static let changes = QueryView(
    "changes", "A change of the file, as `claimbook log` numbers them.", from: "main.\"commit\" AS g",
    [
      Column("number", "1 is the first", "g.number"),
      Column("action", "what was done: mark, approve, …", "g.action"),
      .person("by", "who did it", "g.\"by\""),
      Column("at", "when, in UTC", "g.at"),
      Column(
        "events", "how many records it changed", "(SELECT count(*) FROM main.event AS v WHERE v.\"commit\" = g.id)"),
      .uuid(of: "g"),
    ])
}
