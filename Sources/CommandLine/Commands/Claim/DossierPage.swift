import ArgumentParser
import Claims
import Reporting

/// A claim on the terminal.
struct DossierPage {
  let view: DossierView
  let clock: any Clock

  private var dossier: Dossier { view.dossier }
  private var today: Day { clock.today }

  func print() {
    let claim = dossier.claim
    let current = dossier.currentVerdict
    let state = ClaimLines.state(claim, current?.rating, current?.scale, isHidden: dossier.isVerdictHidden)
    Output.line(
      "\(Style.strong(claim.shortID))  \(state.style?(state.text) ?? state.text)"
        + (claim.isProposed ? "  ? proposed" : ""))
    Output.line(Wrapped.text(Escaped.line("“\(claim.text)”"), indent: "  "))
    Output.line("")
    printFacts(claim)
    printVerdicts()
    SecondOpinionLines.print(dossier, clock)
    printEvidence()
    printReplies()
    printCorrections()
    printOverrides()
    printChanges()
    if !dossier.notes.isEmpty {
      heading("Notes")
      for signed in dossier.notes {
        row(
          signed.note.shortID,
          "\(day(signed.note.at)), \(signed.by.name)\(signed.note.isPublic ? " (public)" : ""): \(signed.note.text)")
      }
    }
    heading("History")
    for line in view.history {
      // What the words say already is not said twice.
      let reason = line.reason.flatMap { line.words.contains($0) ? nil : " — \($0)" }
      row("\(line.day.iso)", "\(line.by): \(line.words)" + (reason ?? ""))
    }
    Output.line("")
    Output.line(Style.faint("Next: \(view.next.command)"))
  }

  private func printFacts(_ claim: Claim) {
    var names = dossier.speakers.map { "\($0.name) (\($0.shortID))" }
    if names.isEmpty { names = [ClaimLines.speakers(of: claim, [])] }
    if let role = claim.role { names[0] += ", \(role)" }
    row("speaker", names.joined(separator: "; "))
    if let type = claim.type { row("type", type.rawValue) }
    if let criteria = claim.criteria { row("criteria", criteria) }
    if let nested = claim.nestedSpeaker { row("reporting", nested) }
    if let said = claim.said {
      row("said", "\(Relative.text(said.day, today: today)), \(said.origin.words)")
    }
    if let source = dossier.source { row("source", "\(source.name) (\(source.shortID))") }
    if let article = dossier.article {
      row("article", "\(article.shortID) \(article.displayTitle)" + (article.url.map { ", \($0)" } ?? ""))
    }
    if let passage = claim.passage {
      if let revision = passage.lostIn, let article = dossier.article {
        row(
          "words", "gone from the article since revision \(revision) (claimbook article diff \(article.shortID))")
      } else if passage.isApproximate {
        row("words", "edited in the article; the place is the likeliest one")
      }
      row(
        "passage",
        "characters \(passage.span.start)–\(passage.span.end): …\(passage.prefix)[\(shortened(passage.quote))]\(passage.suffix)…"
      )
    }
    if let recorded = view.recorded { row("recorded", recorded.words) }
    for appearance in claim.appearances {
      row(
        "also at",
        "characters \(appearance.span.start)–\(appearance.span.end): …\(appearance.prefix)[\(shortened(appearance.quote))]\(appearance.suffix)…"
      )
    }
    for occasion in dossier.occasions {
      let day = occasion.claim.said.map { Relative.text($0.day, today: today) }
      let place = occasion.source?.name ?? occasion.article?.displayTitle
      row(
        "said again",
        ([day, place].compactMap { $0 } + ["merged from \(occasion.claim.shortID): \(shortened(occasion.claim.text))"])
          .joined(separator: ", "))
    }
    if let kind = claim.kind {
      let confidence = claim.confidence.map { ", confidence \(Int(($0 * 100).rounded())) %" } ?? ""
      row(
        "found as",
        "\(kind.rawValue) speech\(confidence)"
          + (claim.reasons.isEmpty ? "" : ": " + claim.reasons.joined(separator: "; ")))
    }
    if let drop = claim.drop { row("dropped", drop.reason) }
    if !claim.tags.isEmpty { row("tags", claim.tags.map { "+\($0)" }.joined(separator: " ")) }
    if let topic = claim.topic { row("topic", topic) }
    if let due = claim.due { row("due", Relative.text(due, today: today)) }
    if let assignee = dossier.assignee { row("assignee", assignee.name) }
    if let reviewer = dossier.reviewer { row("reviewer", reviewer.name) }
    if let reason = claim.selectedBecause { row("selected", "because \(reason)") }
    if let recheck = claim.recheck { row("re-check", "from \(Relative.text(recheck, today: today))") }
    if let address = claim.address { row("stands at", address) }
    row("urgency", view.urgency.description)
  }

  private func printVerdicts() {
    if dossier.isVerdictHidden {
      heading("Verdict")
      let text =
        "Hidden from you, with its explanation and earlier verdicts, until you have rated the claim without seeing it: "
        + "claimbook opinion \(dossier.claim.shortID) RATING --because \"…\""
      Output.line(Wrapped.text(text, indent: "  "))
    }
    guard let current = dossier.currentVerdict else { return }
    heading("Verdict")
    let scale = current.scale.title == "default" ? "" : " (\(current.scale.title))"
    Output.line(
      "  \(ClaimLines.style(of: current.rating, on: current.scale)(Escaped.line(current.rating.label)))\(scale)  \(day(current.verdict.at)), \(Escaped.line(current.by.name))"
    )
    Output.line(Wrapped.text(Escaped.line(current.verdict.explanation), indent: "  "))
    for earlier in dossier.verdicts.dropLast().reversed() {
      Output.line(
        Style.faint(
          "  before: \(Escaped.line(earlier.rating.label)), \(day(earlier.verdict.at)), \(Escaped.line(earlier.by.name)): \(Escaped.line(earlier.verdict.explanation))"
        ))
    }
  }

  private func printEvidence() {
    guard !dossier.evidence.isEmpty else { return }
    heading("Evidence")
    for linked in dossier.evidence {
      let evidence = linked.evidence
      let kind = evidence.type.map { ", \($0.rawValue)" } ?? ""
      var text = "\(linked.link.stance.rawValue)\(kind): \(evidence.displayTitle)"
      let details = [
        evidence.publisher, evidence.published?.iso, evidence.accessed.map { "read \($0.iso)" },
        evidence.url == evidence.displayTitle ? nil : evidence.url,
      ].compactMap { $0 }
      if !details.isEmpty { text += " (\(details.joined(separator: ", ")))" }
      text += linked.link.details(in: evidence).map { " " + $0 }.joined()
      text += " [\(evidence.capture.rawValue)"
      text += evidence.captureNote.map { ": \($0)" } ?? ""
      text += evidence.content.map { ", SHA-256 \($0.hexadecimal.prefix(12))]" } ?? "]"
      if evidence.link == .dead || evidence.link == .changed {
        text += " [address \(EvidenceLines.link(evidence, clock) ?? "")]"
      }
      row(evidence.shortID, text)
    }
    for doubt in dossier.doubts { row("look", doubt.sentence) }
    if dossier.isOneSided { row("one-sided", "every piece that takes a side takes the same; look for the other") }
  }

  private func printReplies() {
    guard !dossier.replies.isEmpty else { return }
    heading("Right of reply")
    for reply in dossier.replies {
      row(reply.shortID, "\(ReplyLines.stateWords(reply, on: today)): \(ReplyLines.words(reply))")
    }
  }

  private func printCorrections() {
    guard !dossier.corrections.isEmpty else { return }
    heading("Corrections")
    for correction in dossier.corrections {
      row(
        correction.shortID,
        "\(correction.severity.rawValue), \(CorrectionLines.state(correction, on: today).text): \(CorrectionLines.words(correction))"
      )
    }
  }

  private func printOverrides() {
    let overridden = dossier.steps.filter { $0.step.overrideReason != nil }
    guard !overridden.isEmpty else { return }
    heading("Passed over")
    for signed in overridden {
      let guards = signed.step.overridden.map(\.rawValue).joined(separator: ", ")
      row(signed.step.transition.rawValue, "\(guards), by \(signed.by.name): \(signed.step.overrideReason ?? "")")
    }
  }

  private func printChanges() {
    guard let approval = dossier.approval, !dossier.changesSinceApproval.isEmpty else { return }
    heading("Changed since \(Escaped.line(approval.by.name)) signed it off")
    for change in dossier.changesSinceApproval {
      let words = change.part.words
      row("\(clock.day(of: change.at).iso)", "\(change.by.name): \(words)")
    }
  }

  private func heading(_ text: String) {
    Output.line("")
    Output.line(Style.strong(text))
  }

  private func row(_ label: String, _ value: String) { FactRow.print(label, value) }

  private func day(_ instant: Instant) -> String { clock.day(of: instant).iso }

  private func shortened(_ text: String) -> String { text.count <= 60 ? text : "\(text.prefix(28))…\(text.suffix(28))" }
}
