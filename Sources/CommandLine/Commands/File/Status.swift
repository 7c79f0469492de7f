import ArgumentParser
import Claims
import Reporting

extension FileCommands {
  struct Status: Command {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "What the file holds, what waits, and what to do next.",
      discussion: """
        EXAMPLES
          claimbook status
          claimbook status --json
        """)

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let counts = try container.reading(options.location) { session in
        (session.path, try await session.workbench.counts())
      }
      options.json ? Output.line(json(counts.0, counts.1).line) : print(counts.0, counts.1)
    }

    private func json(_ path: String, _ counts: FileCounts) -> JSON {
      [
        "file": .string(path), "articles": .int(counts.articles), "speakers": .int(counts.speakers),
        "sources": .int(counts.sources), "evidence": .int(counts.evidence),
        "evidence_uncaptured": .int(counts.uncapturedEvidence), "claims": .int(counts.total),
        "proposed": .int(counts.proposed), "lost": .int(counts.lost), "unrated": .int(counts.unrated),
        "reworded": .array(counts.reworded.map(JSON.string)),
        "by_status": .object(
          Dictionary(uniqueKeysWithValues: counts.claims.map { ($0.key.rawValue, JSON.int($0.value)) })),
        "by_rating": .object(
          Dictionary(uniqueKeysWithValues: counts.ratings.map { ($0.key ?? "none", JSON.int($0.value)) })),
        "hidden": .int(counts.hiddenRatings), "commits": .int(counts.commits), "events": .int(counts.events),
        "head": .string(counts.head.hexadecimal),
        "next": .string(counts.next.command), "next_step": JSON(counts.next, spelledBy: \.command),
      ]
    }

    private func print(_ path: String, _ counts: FileCounts) {
      Output.line(Style.strong(Escaped.terminal(path)))
      func row(_ label: String, _ value: String) {
        Output.line("  " + label + String(repeating: " ", count: max(1, 12 - label.count)) + value)
      }
      row("articles", "\(counts.articles) from " + Counted.text(counts.sources, "source"))
      let statuses = Claims.Status.allCases.compactMap { status in
        counts.claims[status].map { "\($0) \(status.rawValue)" }
      }
      row("claims", "\(counts.total)" + (statuses.isEmpty ? "" : ": " + statuses.joined(separator: ", ")))
      let ratings = counts.ratings.filter { $0.key != nil }.sorted {
        $0.value > $1.value || $0.value == $1.value && ($0.key ?? "") < ($1.key ?? "")
      }
      .map { "\($0.value) \($0.key ?? "")" }
      let hidden = counts.hiddenRatings == 0 ? "" : ", \(counts.hiddenRatings) hidden until you give your opinion"
      row("verdicts", (ratings.isEmpty ? "none yet" : ratings.joined(separator: ", ")) + hidden)
      row("speakers", "\(counts.speakers)")
      row(
        "evidence",
        "\(counts.evidence)"
          + (counts.uncapturedEvidence > 0 ? ", \(counts.uncapturedEvidence) without stored bytes" : ""))
      row(
        "log",
        Counted.text(counts.commits, "change") + ", " + Counted.text(counts.events, "event")
          + ", head \(counts.head.hexadecimal.prefix(12))")
      Output.line("")
      for (place, waiting) in counts.waiting.enumerated() {
        Output.line("\(place == 0 ? "Waiting: " : "         ")\(words(waiting, counts)) (\(waiting.step.command))")
      }
      Output.line("Next: \(counts.next.command)")
    }

    private func words(_ waiting: FileCounts.Waiting, _ counts: FileCounts) -> String {
      switch waiting.kind {
      case .unrated: "\(Counted.text(waiting.count, "claim")) without a verdict"
      case .proposed: "\(waiting.count) proposed by the extraction, unconfirmed"
      case .lost: "\(Counted.text(waiting.count, "claim")) whose words are gone from a changed article"
      case .reworded: "published, and changed in the article since: \(Counted.names(counts.reworded))"
      }
    }
  }
}
