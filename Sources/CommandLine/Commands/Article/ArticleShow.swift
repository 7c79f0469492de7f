import ArgumentParser
import Claims
import Reporting

extension ArticleCommands {
  struct Show: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Print an article's text with its claims marked in place.",
      discussion: """
        EXAMPLES
          claimbook article show A-1
          claimbook article show A-1 --json
          claimbook article show A-1 --revision 1
          claimbook article show A-1 --raw > page.html
        """)

    @Argument(help: ArgumentHelp("The article, A-1.", valueName: "article"))
    var article: String

    @Flag(help: "Write the bytes as they were read, and nothing else.")
    var raw = false

    @Option(help: ArgumentHelp("An earlier text of the article instead of the present one.", valueName: "number"))
    var revision: Int?

    @OptionGroup var options: ReadingOptions

    func validate() throws {
      if raw, options.json { throw ValidationError("--raw writes bytes, so it goes without --json") }
    }

    func run(in container: Container) throws {
      if raw { return try writeRaw(container) }
      let (word, revision) = (article, revision)
      let view = try container.reading(options.location) {
        try await $0.workbench.article(word, revision: revision)
      }
      let (article, source, summaries) = (view.article, view.source, view.claims)
      let (shown, layout) = (view.revision, view.layout)
      if options.json {
        Output.line(
          JSON(article, source: source, claims: summaries.count).adding([
            "text": .string(view.text), "claim_list": .array(summaries.map(JSON.init)),
          ]).adding(layout.map { JSON.fields(of: $0) } ?? [:]).line)
        return
      }
      // What the text says itself is not said twice; of an older file's nobody knows where it does.
      func isMissing(_ kind: ReadArticle.Block.Kind) -> Bool {
        layout.map { layout in !layout.blocks.contains { $0.kind == kind } } ?? false
      }
      let authors = isMissing(.byline) && !article.authors.isEmpty ? article.authors : nil
      let facts = [
        source?.name, authors.map { "by " + $0.joined(separator: ", ") },
        Self.date(of: article), article.url,
        article.revision > 1 ? "revision \(shown) of \(article.revision)" : nil,
      ].compactMap { $0 }
      Output.line("\(Style.strong(article.shortID))  \(Escaped.line(facts.joined(separator: " · ")))")
      Output.line("")
      if isMissing(.headline), shown == article.revision, let title = article.title {
        Output.line(Style.strong(Escaped.line(title)))
        Output.line("")
      }
      let marks = summaries.compactMap { summary -> MarkedText.Mark? in
        let claim = summary.claim
        guard let passage = claim.passage, claim.drop == nil,
          passage.lostIn.map({ $0 - 1 == shown }) ?? (shown == article.revision)
        else { return nil }
        let speakers = ClaimLines.speakers(of: claim, summary.speakers.map(\.name))
        return .init(
          label: claim.shortID, parts: passage.parts + claim.appearances.flatMap(\.parts),
          speaker: speakers + (summary.rating.map { ": \($0.key)" } ?? "")
            + (passage.isApproximate ? ", words edited" : ""),
          isProposed: claim.isProposed)
      }
      MarkedText(view.text, marks, by: layout).print()
      let lost = summaries.count { $0.claim.passage?.lostIn != nil && $0.claim.drop == nil }
      if lost > 0, shown == article.revision {
        Output.aside(
          "The words of \(Counted.text(lost, "claim")) are gone: claimbook list article:\(article.shortID) passage:lost"
        )
      }
      if shown < article.revision {
        Output.aside("Claims are marked in the present revision only, but for those lost there.")
      }
      let dropped = summaries.count { $0.claim.drop != nil }
      if dropped > 0 {
        Output.aside(
          "\(Counted.text(dropped, "dropped claim is", plural: "dropped claims are")) not marked: "
            + "claimbook list article:\(article.shortID) status:dropped")
      }
    }

    /// `2024-05-07 10:00 +02:00 (JSON-LD)`
    private static func date(of article: Article) -> String? {
      let parts = [article.published?.iso, article.publishedTime, article.publishedZone].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: " ") + (article.publishedOrigin.map { " (\($0))" } ?? "")
    }

    private func writeRaw(_ container: Container) throws {
      if Screen.isTerminal {
        throw ValidationError("--raw writes bytes that a terminal might obey; send them to a file: --raw > page.html")
      }
      let (word, revision) = (article, revision)
      let bytes = try container.reading(options.location) {
        try await $0.workbench.bytes(ofArticle: word, revision: revision)
      }
      Output.write(bytes)
    }
  }
}
