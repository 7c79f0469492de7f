import Claims

/// One checked statement: what was said, the verdict, what it rests on, and what became of it.
extension MarkdownReport {
  func statement(_ entry: Report.Entry) -> [String] {
    let dossier = entry.dossier
    guard let given = dossier.currentVerdict else { return [] }
    let claim = dossier.claim
    var blocks = ["### \(claim.shortID)", Markdown.quotation(claim.published), attribution(dossier)]
    if let quote = claim.passage?.quote, claim.isReworded {
      blocks.append("In the article’s words: “\(Markdown.inner(quote))”")
    }
    blocks += dossier.occasions.map(again)
    if let criteria = claim.criteria { blocks.append("It counts as kept when: \(Markdown.inner(criteria))") }
    if let reason = claim.selectedBecause { blocks.append("Why we checked it: \(Markdown.text(reason))") }
    let day = entry.history.last { $0.at == given.verdict.at }?.day ?? given.verdict.at.dayInUTC
    blocks += draft(entry) + corrections(dossier)
    blocks.append("**Verdict: \(Markdown.text(given.rating.label))** (\(day.words))\(remark(entry))")
    blocks += paragraphs(given.verdict.explanation) + dissent(dossier)
    blocks += evidence(dossier) + replies(dossier) + signOff(entry)
    let notes = dossier.notes.filter(\.note.isPublic)
    if !notes.isEmpty {
      let lines = notes.map { signed in
        let day = entry.history.last { $0.record == signed.note.shortID }?.day ?? signed.note.at.dayInUTC
        return "- \(day.words), \(Markdown.text(signed.by.name)): \(Markdown.text(signed.note.text))"
      }
      blocks += ["Notes:", lines.joined(separator: "\n")]
    }
    return blocks + history(entry)
  }

  /// Who said it, as what, when, and where that can be read.
  private func attribution(_ dossier: Dossier) -> String {
    let claim = dossier.claim
    var parts = names(dossier).map { "**\(Markdown.text($0))**" }
    if let role = claim.role { parts.insert(Markdown.text(role), at: 1) }
    if let said = claim.said { parts.append(said.day.words) }
    var line = "— " + parts.joined(separator: ", ")
    if let place = place(dossier) {
      let verb = claim.kind == .direct ? "quoted" : "as reported"
      line += claim.passage == nil ? ", \(place)" : ", \(verb) \(dossier.source == nil ? "in" : "by") \(place)"
    }
    if let nested = claim.nestedSpeaker { line += " (reporting \(Markdown.text(nested)))" }
    return line
  }

  /// Where and when it was said besides.
  private func again(_ occasion: Dossier.Occasion) -> String {
    let place = occasion.article.map { article in
      Markdown.link(occasion.source.map { "\($0.name), \(article.quotedTitle)" } ?? article.quotedTitle, article.url)
    }
    let parts = [
      occasion.claim.said.map { "on \($0.day.words)" },
      (place ?? occasion.source.map { Markdown.text($0.name) }).map { "(\($0))" },
    ].compactMap { $0 }
    return (["Said again", parts.joined(separator: " ")].filter { !$0.isEmpty }).joined(separator: " ") + "."
  }

  /// The source, linked to the article; the article's title where there are several or its source is unknown.
  private func place(_ dossier: Dossier) -> String? {
    guard let article = dossier.article else { return dossier.source.map { Markdown.text($0.name) } }
    let title = article.quotedTitle
    guard let source = dossier.source else { return Markdown.link(title, article.url) }
    return Markdown.link(report.articles.count > 1 ? "\(source.name), \(title)" : source.name, article.url)
  }

  /// What the panel decided where opinions differed, and who was of another opinion.
  private func dissent(_ dossier: Dossier) -> [String] {
    dossier.rounds.compactMap { round in
      dossier.decision(of: round).map { Markdown.text("Second opinions: \($0).") }
    }
  }

  /// What readers may know of it, a line a day. The reasoning of the verdict that counts stands above.
  private func history(_ entry: Report.Entry) -> [String] {
    var days: [(day: Day, words: [String])] = []
    for line in report.history(of: entry) {
      guard var words = line.published else { continue }
      if let earlier = entry.dossier.verdicts.dropLast().first(where: { $0.verdict.shortID == line.record }) {
        words += " (\(earlier.verdict.explanation))"
      }
      let text = Markdown.inner(shortened(words.unclosed, to: 300))
      if days.last?.day == line.day { days[days.count - 1].words.append(text) } else { days.append((line.day, [text])) }
    }
    guard !days.isEmpty else { return [] }
    return ["History:", days.map { "- \($0.day.words): \($0.words.joined(separator: "; "))" }.joined(separator: "\n")]
  }

  private func paragraphs(_ text: String) -> [String] {
    // As in Markdown, a blank line ends a paragraph; a single line end is only where the editor's window ended.
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).split { $0.allSatisfy(\.isWhitespace) }
      .map { Markdown.text($0.joined(separator: "\n")) }
  }
}
