public import Claims

/// A report as CommonMark (with GFM's tables): what a newsroom publishes.
public struct MarkdownReport {
  private let report: Report

  public init(_ report: Report) { self.report = report }

  public var text: String {
    var blocks = ["# \(Markdown.text(report.title))", introduction]
    if !report.articles.isEmpty { blocks.append(articles) }
    if !report.checked.isEmpty {
      blocks += ["## Verdicts", summary, "## Claims"]
      blocks += report.checked.flatMap(claim)
    }
    if !report.unchecked.isEmpty {
      blocks += ["## Not yet checked", "These statements were recorded but have no verdict yet.", unchecked]
    }
    blocks += ["## How we rate"] + report.scales.map(definitions)
    blocks += ["---", footer]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: Parts

  private var introduction: String {
    let total = report.checked.count + report.unchecked.count
    let evidence = Set(report.checked.flatMap { $0.dossier.evidence.map(\.evidence.id) }).count
    var text = "*\(report.created.iso)* · \(count(total, "claim")), \(report.checked.count) checked"
    text += " against \(count(evidence, "piece")) of evidence."
    let areAllQuoted = (report.checked + report.unchecked).allSatisfy { $0.dossier.claim.passage != nil }
    text +=
      " Each statement was \(areAllQuoted ? "taken from its article" : "taken from an article or noted by an editor"),"
    text += " then rated on the scale at the end of this page; the reasoning and the evidence stand below each claim."
    if let filter = report.filter { text += " This report covers the claims that pass: \(Markdown.text(filter))." }
    if report.droppedCount > 0 {
      text +=
        " \(count(report.droppedCount, "statement")) set aside as not checkable \(report.droppedCount == 1 ? "is" : "are") not listed."
    }
    return text
  }

  private var articles: String {
    let lines = report.articles.map { article in
      var line = "- " + Markdown.link(article.displayTitle, article.url)
      let source = report.source(of: article)
      let details = [
        article.authors.isEmpty ? nil : "by " + article.authors.joined(separator: ", "), source?.name,
        article.published?.iso, article.credit.map { "credit: \($0)" },
      ]
      let known = details.compactMap { $0 }
      if !known.isEmpty { line += " — " + Markdown.text(known.joined(separator: ", ")) }
      return line
    }
    return "## Checked here\n\n" + lines.joined(separator: "\n")
  }

  private var summary: String {
    var rows = ["| Claim | Speaker | Statement | Verdict |", "| --- | --- | --- | --- |"]
    for entry in report.checked {
      let dossier = entry.dossier
      guard let given = dossier.currentVerdict else { continue }
      let id = dossier.claim.shortID
      rows.append(
        "| [\(id)](#\(anchor(dossier.claim))) | \(Markdown.cell(speakers(dossier))) "
          + "| \(Markdown.cell(shortened(dossier.claim.text))) | **\(Markdown.cell(given.rating.label))** |")
    }
    return rows.joined(separator: "\n")
  }

  private func claim(_ entry: Report.Entry) -> [String] {
    let dossier = entry.dossier
    guard let given = dossier.currentVerdict else { return [] }
    let claim = dossier.claim
    var blocks = ["### \(claim.shortID)", Markdown.quotation(claim.text), attribution(dossier)]
    if let quote = claim.passage?.quote, !sameWords(quote, claim.text) {
      blocks.append("In the article's words: “\(Markdown.text(quote))”")
    }
    blocks.append("**Verdict: \(Markdown.text(given.rating.label))** (\(day(of: given.verdict.at, in: entry)))")
    blocks += paragraphs(given.verdict.explanation)
    blocks.append(evidence(dossier))
    let notes = dossier.notes.filter(\.note.isPublic)
    if !notes.isEmpty {
      blocks.append(
        "Notes:\n\n"
          + notes.map { "- \($0.note.at.dayInUTC.iso), \(Markdown.text($0.by.name)): \(Markdown.text($0.note.text))" }
          .joined(separator: "\n"))
    }
    blocks.append(history(entry))
    return blocks
  }

  private func attribution(_ dossier: Dossier) -> String {
    let claim = dossier.claim
    var parts = names(dossier).map { "**\(Markdown.text($0))**" }
    if let role = claim.role { parts.insert(Markdown.text(role), at: 1) }
    if let said = claim.said { parts.append(said.day.iso) }
    if let article = dossier.article {
      let origin = [dossier.source?.name, article.displayTitle].compactMap { $0 }.joined(separator: ": ")
      parts.append(Markdown.link(origin, article.url))
    } else if let source = dossier.source {
      parts.append(Markdown.text(source.name))
    }
    var line = "— " + parts.joined(separator: ", ")
    if let nested = claim.nestedSpeaker { line += " (reporting \(Markdown.text(nested)))" }
    return line
  }

  private func evidence(_ dossier: Dossier) -> String {
    guard !dossier.evidence.isEmpty else { return "Evidence: none is linked." }
    let order: [Stance] = [.supports, .refutes, .context]
    let sorted = dossier.evidence.sorted {
      (order.firstIndex(of: $0.link.stance) ?? 0, $0.evidence.number) < (
        order.firstIndex(of: $1.link.stance) ?? 0, $1.evidence.number
      )
    }
    let items = sorted.map { linked in
      let evidence = linked.evidence
      var line = "- *\(word(linked.link.stance))*: \(Markdown.link(evidence.displayTitle, evidence.url))"
      let details = [evidence.publisher, evidence.published?.iso].compactMap { $0 }
      if !details.isEmpty { line += ", " + Markdown.text(details.joined(separator: ", ")) }
      if let quote = linked.link.quote { line += ": “\(Markdown.text(quote))”" }
      if let note = linked.link.note { line += " (\(Markdown.text(note)))" }
      if let digest = evidence.content { line += " — kept, SHA-256 `\(digest.hexadecimal.prefix(16))…`" }
      return line
    }
    return "Evidence:\n\n" + items.joined(separator: "\n")
  }

  /// Verdicts and later changes; who imported what when is nothing for readers.
  private func history(_ entry: Report.Entry) -> String {
    let shown: Set<Commit.Action> = [
      .add, .edit, .drop, .restore, .mark, .addEvidence, .removeEvidence, .import, .undo,
    ]
    let lines = entry.history.filter { shown.contains($0.action) }.map { line in
      let summary = line.action == .import ? "recorded from the article" : line.summary
      let reason = line.reason.map { " (\($0))" } ?? ""
      return "- \(line.day.iso): \(Markdown.text(shortened(summary + reason, to: 200)))"
    }
    return "History:\n\n" + lines.joined(separator: "\n")
  }

  private var unchecked: String {
    report.unchecked.map { entry in
      "- \(entry.dossier.claim.shortID), \(Markdown.text(speakers(entry.dossier))): “\(Markdown.text(entry.dossier.claim.text))”"
        + (entry.dossier.claim.isProposed ? " (proposed: the extraction was unsure)" : "")
    }.joined(separator: "\n")
  }

  private func definitions(_ scale: Scale) -> String {
    let lines = scale.fromTheTop.map { rating in
      "- **\(Markdown.text(rating.label))**\(rating.position == nil ? " (off the scale)" : ""): \(Markdown.text(rating.definition))"
    }
    return lines.joined(separator: "\n")
  }

  private var footer: String {
    "Written with Claimbook. The history behind this report ends in the hash `\(report.head.hexadecimal)`."
  }

  // MARK: Words

  private func speakers(_ dossier: Dossier) -> String { names(dossier).joined(separator: ", ") }

  /// At least one.
  private func names(_ dossier: Dossier) -> [String] {
    if !dossier.speakers.isEmpty { return dossier.speakers.map(\.name) }
    return [dossier.claim.attributedTo.map { "unnamed (\($0))" } ?? "unnamed"]
  }

  private func word(_ stance: Stance) -> String {
    switch stance {
    case .supports: "Supports"
    case .refutes: "Refutes"
    case .context: "Context"
    }
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { Markdown.text(String($0)) }.filter { !$0.isEmpty }
  }

  private func day(of instant: Instant, in entry: Report.Entry) -> String {
    (entry.history.last { $0.at == instant }?.day ?? instant.dayInUTC).iso
  }

  private func anchor(_ claim: Claim) -> String { claim.shortID.lowercased() }

  private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

  private func shortened(_ text: String, to limit: Int = 120) -> String {
    text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  private func sameWords(_ a: String, _ b: String) -> Bool {
    a.split(whereSeparator: \.isWhitespace) == b.split(whereSeparator: \.isWhitespace)
  }
}

extension Report {
  fileprivate func source(of article: Article) -> Source? {
    (checked + unchecked).first { $0.dossier.article?.id == article.id && $0.dossier.source?.id == article.source }?
      .dossier.source
  }
}
