import Claims
import Reporting

/// What an import says when the article was in the file already, with another text.
enum RevisionLines {
  static func print(_ revision: RevisionOutcome, of article: Article, isDryRun: Bool) {
    Output.line(
      "\(article.shortID) \(Style.strong(Escaped.line(article.displayTitle))) was changed: "
        + (isDryRun
          ? "this would be revision \(revision.number) (dry run: nothing is written)" : "revision \(revision.number)"))
    Output.line("  \(Counted.text(revision.kept, "claim")) found at the same words")
    list(revision.approximate, "whose words were edited; look whether the verdict still holds")
    list(revision.lost, "whose words are gone; what was checked stays as it is")
    list(revision.new, "new")
    if !isDryRun { Output.line("See the changes: claimbook article diff \(article.shortID)") }
  }

  private static func list(_ claims: [Claim], _ what: String) {
    guard !claims.isEmpty else { return }
    Output.line("  \(Counted.text(claims.count, "claim")) \(what):")
    for claim in claims { Output.line("    \(claim.shortID)\t\(Escaped.line(claim.text))") }
  }

  static func json(_ revision: RevisionOutcome) -> JSON {
    func ids(_ claims: [Claim]) -> JSON { .array(claims.map { .string($0.shortID) }) }
    return [
      "number": .int(revision.number), "kept": .int(revision.kept), "approximate": ids(revision.approximate),
      "lost": ids(revision.lost), "new": ids(revision.new),
    ]
  }
}
