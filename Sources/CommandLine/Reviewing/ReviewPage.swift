import Claims

/// A claim with what one must see to sort it.
struct ReviewPage: Sendable {
  private let page: SortingPage
  private let today: Day

  init(_ page: SortingPage, today: Day) { (self.page, self.today) = (page, today) }

  private var summary: ClaimSummary { page.summary }

  func print(place: Int, of count: Int) {
    let claim = summary.claim
    let state = ClaimLines.state(summary)
    var head = "\n\(Style.faint("\(place) of \(count)"))  \(Style.strong(claim.shortID))"
    head += "  \(state.style?(state.text) ?? state.text)\(claim.isProposed ? "  ? proposed" : "")"
    Output.line(head + Style.faint("  urgency \(Urgency.text(page.urgency.value))"))
    Output.line(Wrapped.text(Escaped.line(facts.joined(separator: " · "))))
    Output.line("")
    printContext()
    let work = work
    if !work.isEmpty { Output.line(Wrapped.text(Escaped.line(work.joined(separator: " · ")))) }
    Output.line(Style.faint(ReviewKeys.line))
  }

  private var facts: [String] {
    let claim = summary.claim
    var speaker = ClaimLines.speakers(of: claim, summary.speakers.map(\.name))
    if let role = claim.role { speaker += ", \(role)" }
    let day = claim.said.map { Relative.text($0.day, today: today) }
    let article = summary.article.map { "\($0.shortID) \($0.displayTitle)" }
    return [speaker, day, summary.source?.name, article].compactMap { $0 }
  }

  private var work: [String] {
    let claim = summary.claim
    return [
      claim.drop.map { "dropped: \($0.reason)" }, claim.isProposed ? claim.reasons.joined(separator: "; ") : nil,
      summary.assignee.map { "assigned to \($0.name)" }, claim.due.map { "due \($0.iso)" },
      claim.tags.isEmpty ? nil : claim.tags.map { "+\($0)" }.joined(separator: " "),
    ].compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// The claim where it stands in its article; the editor's wording below it where the two differ.
  private func printContext() {
    let claim = summary.claim
    if let text = page.text, let passage = claim.passage {
      let mark = MarkedText.Mark(
        label: claim.shortID, parts: passage.parts, speaker: facts[0], isProposed: claim.isProposed)
      MarkedText(text, [mark]).printMarkedLines()
      guard claim.text != passage.wording else { return Output.line("") }
    } else if let passage = claim.passage {
      Output.line(Style.faint("The article no longer has these words:"))
      Output.line(Wrapped.text(Escaped.line("…\(passage.prefix)\(passage.quote)\(passage.suffix)…"), indent: "  "))
    }
    Output.line(Wrapped.text(Escaped.line("“\(claim.text)”"), indent: "  "))
    Output.line("")
  }
}
