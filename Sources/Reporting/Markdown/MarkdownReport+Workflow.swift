import Claims

/// What became of a check on its way to readers: who signed it off, who was asked, what was corrected.
extension MarkdownReport {
  /// First, since readers who saw the check before must find them: what was wrong and what it says now.
  func corrections(_ dossier: Dossier) -> [String] {
    let made = dossier.corrections.filter { $0.state == .made }
    let order = made.filter { $0.severity == .withdrawn } + made.filter { $0.severity != .withdrawn }
    return order.map { correction in
      let day = correction.answered?.words ?? ""
      let wrong = Markdown.text(correction.wrong.closed)
      if correction.severity == .withdrawn { return "**This check was withdrawn on \(day):** \(wrong)" }
      var line = "**Correction, \(day)** (\(correction.severity.rawValue)): \(wrong)"
      if let now = correction.now { line += " Now: \(Markdown.inner(now.closed))" }
      if let asked = correction.credited {
        line += " Pointed out by \(Markdown.inner(asked)) on \(correction.received.words)."
      }
      return line
    }
  }

  /// A verdict that nobody has signed off yet must not pass for a published one.
  func draft(_ entry: Report.Entry) -> [String] {
    guard report.isDraft(entry) else { return [] }
    let state =
      switch entry.dossier.claim.status {
      case .approved: "approved and not published yet"
      case .inReview: "in review and not signed off yet"
      case .inResearch: "in research and not signed off yet"
      default: "not signed off yet"
      }
    return ["**Draft:** this check is \(state)."]
  }

  func replies(_ dossier: Dossier) -> [String] {
    guard !dossier.replies.isEmpty else { return [] }
    let lines = dossier.replies.map { reply in
      if let waiver = reply.waiver { return "- Nobody was asked: \(Markdown.text(waiver.closed))" }
      var line = "- \(Markdown.text(reply.addressee ?? "")) was asked on \(reply.asked?.words ?? "")"
      if let channel = reply.channel { line += " by \(Markdown.inner(channel))" }
      guard let answered = reply.answered else {
        guard let deadline = reply.deadline else { return line + " and has not answered." }
        return line
          + (deadline.daysSince1970 >= report.created.daysSince1970
            ? " and has until \(deadline.words) to answer." : " and did not answer by \(deadline.words).")
      }
      line += " and answered on \(answered.words)"
      if let answer = reply.answer { line += ": “\(Markdown.inner(answer))”" }
      if let digest = reply.content { line += " (copy kept, SHA-256 `\(digest.hexadecimal.prefix(16))…`)" }
      return line
    }
    return ["Right of reply:", lines.joined(separator: "\n")]
  }

  /// Who looked at it second, and which guards were passed over for which reason.
  func signOff(_ entry: Report.Entry) -> [String] {
    let dossier = entry.dossier
    func day(_ step: Step) -> String {
      (entry.history.last { $0.record == step.shortID }?.day ?? step.at.dayInUTC).words
    }
    var lines: [String] = []
    if let approval = dossier.approval {
      lines.append("Signed off by \(Markdown.text(approval.by.name)) on \(day(approval.step)).")
      let changes = dossier.changesSinceApproval.map { change in
        let day = entry.history.last { $0.at == change.at }?.day ?? change.at.dayInUTC
        return "\(change.part.words) (\(change.by.name), \(day.words))"
      }
      if !changes.isEmpty {
        lines.append(
          Markdown.text(
            "Changed since, and not signed off by a second person: \(changes.joined(separator: "; ")).".closed))
      }
    } else if report.isUnsigned(entry), !report.isUnsigned {
      lines.append("Not signed off by a second person.")
    }
    if let address = dossier.claim.address { lines.append("Published at \(Markdown.link(address, address)).") }
    for signed in dossier.steps {
      guard let reason = signed.step.overrideReason else { continue }
      let step = "\(signed.step.transition.past) without \(signed.step.overridden.lacks)"
      lines.append(
        Markdown.text(
          "\(step.prefix(1).uppercased())\(step.dropFirst()), by \(signed.by.name) on \(day(signed.step)): ")
          + " " + Markdown.inner(reason.closed))
    }
    return lines.isEmpty ? [] : [lines.joined(separator: "  \n")]
  }
}
