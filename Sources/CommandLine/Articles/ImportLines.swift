import Claims
import Reporting

/// What an import says of one article: its claims with numbers and speakers, what to look at first, and the next command.
struct ImportLines {
  let session: Session
  let isDryRun: Bool
  /// Whether somebody named the source, and may have mistyped it.
  let isSourceTyped: Bool

  func print(_ receipt: Receipt<ImportOutcome>, warnings: [String]) async throws {
    let (outcome, article) = (receipt.outcome, receipt.outcome.article)
    let title = Style.strong(Escaped.line(article.displayTitle))
    if let revision = outcome.revision {
      for warning in warnings { Output.error("warning: \(Escaped.line(warning))") }
      return RevisionLines.print(revision, of: article, isDryRun: isDryRun)
    }
    guard outcome.isNew else {
      // An older file did not keep how the text is laid out.
      let addition = isDryRun ? "Its layout would be added" : "Its layout was added; nothing else was changed"
      let change = receipt.changeCount > 0 ? addition : "Nothing was changed"
      Output.line(
        "\(article.shortID) \(title) is in the file already, with \(Counted.text(outcome.claims.count, "claim")). \(change)."
      )
      Output.line("See it: \(commands(outcome).first ?? "")")
      return
    }
    Output.line("\(article.shortID) \(title)" + (isDryRun ? " (dry run: nothing is written)" : ""))
    let facts = [
      outcome.source.map { "\(isSourceTyped && outcome.isSourceNew ? "new source" : "source") \($0.name)" },
      article.published.map { "published \($0.iso)" },
      article.publishedTime, article.authors.isEmpty ? nil : "by " + article.authors.joined(separator: ", "),
      article.credit.map { "credit \($0)" },
    ].compactMap { $0 }
    if !facts.isEmpty { Output.line("  " + Escaped.line(facts.joined(separator: " · "))) }
    for warning in warnings { Output.error("warning: \(Escaped.line(warning))") }
    Output.line("")
    guard !outcome.claims.isEmpty else {
      Output.line("No statement was found. Type one in: \(commands(outcome).first ?? "")")
      return
    }
    ClaimLines.print(
      outcome.claims, speakers: Dictionary(uniqueKeysWithValues: outcome.speakers.map { ($0.id, $0.name) }))
    Output.line("")
    Output.line(summary(outcome))
    for name in outcome.unlinked { if try await !isSettled(name) { printUnlinked(name) } }
    if !isDryRun {
      Output.line("Next: \(commands(outcome).joined(separator: "   (or: ")))")
    }
  }

  private func commands(_ outcome: ImportOutcome) -> [String] { outcome.next.map(\.command) }

  /// Asks on a terminal whom a name means, and links its claims to them.
  private func isSettled(_ unlinked: ImportOutcome.UnlinkedName) async throws -> Bool {
    guard !isDryRun,
      let speaker = Question.choose(
        "Who is “\(Escaped.line(unlinked.name))” in \(unlinked.claims.map(\.shortID).joined(separator: ", "))?",
        unlinked.candidates, { "\($0.shortID) \(Escaped.line($0.name))" })
    else { return false }
    let receipt = try await session.workbench.link(unlinked.claims.map(\.shortID), to: speaker.shortID)
    Output.line(
      "\(receipt.outcome.map(\.shortID).joined(separator: ", ")): \(Escaped.line(speaker.name)) (\(speaker.shortID))")
    return true
  }

  /// Whom a name may mean, and the command that says so.
  func printUnlinked(_ unlinked: ImportOutcome.UnlinkedName) {
    let candidates = unlinked.candidates.map { "\($0.shortID) \($0.name)" }.joined(separator: " or ")
    let claims = unlinked.claims.map(\.shortID)
    Output.line("“\(Escaped.line(unlinked.name))” can mean \(Escaped.line(candidates)). Say who is meant:")
    for candidate in unlinked.candidates {
      Output.line("  \(UseCase.setSpeaker(of: claims, to: candidate.shortID).command.text)")
    }
  }

  private func summary(_ outcome: ImportOutcome) -> String {
    let claims = outcome.claims
    let unnamed = claims.filter { $0.speakers.isEmpty }.count
    let proposed = claims.filter(\.isProposed).count
    var text = Counted.text(claims.count, "claim")
    let speakers = outcome.speakers.map { "\(Escaped.line($0.name)) (\($0.shortID))" }
    if !speakers.isEmpty { text += " by \(speakers.joined(separator: ", "))" }
    if unnamed > 0 { text += "; \(unnamed) without a named speaker" }
    if proposed > 0 { text += "; \(proposed) proposed (marked ?), look at \(proposed == 1 ? "it" : "them") first" }
    return text + "."
  }
}

extension JSON {
  /// What an import did with one article.
  init(_ receipt: Receipt<ImportOutcome>) {
    let outcome = receipt.outcome
    let speakers = Dictionary(uniqueKeysWithValues: outcome.speakers.map { ($0.id, $0) })
    let claims = outcome.claims.map { claim in
      JSON(
        ClaimSummary(
          claim: claim, speakers: claim.speakers.compactMap { speakers[$0] }, source: outcome.source,
          article: outcome.article))
    }
    self = [
      "new": .bool(outcome.isNew), "revision": JSON(outcome.revision.map(RevisionLines.json)),
      "written": .bool(receipt.commitNumber != nil),
      "new_source": JSON(
        outcome.isSourceNew
          ? outcome.source.map {
            [
              "id": .string($0.shortID), "name": .string($0.name), "looks_like": JSON(outcome.sourceAlike?.shortID),
            ]
          } : nil),
      "article": JSON(outcome.article, source: outcome.source, claims: claims.count), "claims": .array(claims),
      "unlinked": .array(
        outcome.unlinked.map {
          [
            "name": .string($0.name), "claims": .array($0.claims.map { .string($0.shortID) }),
            "candidates": .array($0.candidates.map { .string("\($0.shortID) \($0.name)") }),
          ]
        }),
    ]
  }
}
