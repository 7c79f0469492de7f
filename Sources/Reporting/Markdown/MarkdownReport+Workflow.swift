import Claims

/// What became of a check on its way to readers: who signed it off, who was asked, what was corrected.
extension MarkdownReport {
  /// First, since readers who saw the check before must find them: what was wrong and what it says now.
  func corrections(_ dossier: Dossier) -> [String] {
    let made = dossier.corrections.filter { $0.state == .made }
    let order = made.filter { $0.severity == .withdrawn } + made.filter { $0.severity != .withdrawn }
    return order.map { correction in
      let day = correction.answered?.words ?? ""
      if correction.severity == .withdrawn {
        return "**This check was withdrawn on \(day):** \(Markdown.text(correction.wrong))"
      }
      var line = "**Correction, \(day)** (\(correction.severity.rawValue)): \(Markdown.text(correction.wrong))"
      if let now = correction.now { line += " Now: \(Markdown.inner(now))" }
      if let asked = correction.askedBy {
        line += " Pointed out by \(Markdown.inner(asked)) on \(correction.received.words)."
      }
      return line
    }
  }

  /// A verdict that nobody has signed off yet must not pass for a published one.
  func draft(_ dossier: Dossier) -> [String] {
    let status = dossier.claim.status
    guard report.asksForApproval, !status.isPublic else { return [] }
    let state = status == .approved ? "approved and not published yet" : "\(status.rawValue) and not signed off yet"
    return ["**Draft:** this check is \(Markdown.text(state))."]
  }

  func replies(_ dossier: Dossier) -> [String] {
    guard !dossier.replies.isEmpty else { return [] }
    let lines = dossier.replies.map { reply in
      if let waiver = reply.waiver { return "- Nobody was asked: \(Markdown.text(waiver))" }
      var line = "- \(Markdown.text(reply.addressee ?? "")) was asked on \(reply.asked?.words ?? "")"
      if let channel = reply.channel { line += " by \(Markdown.inner(channel))" }
      guard let answered = reply.answered else { return line + " and has not answered." }
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
    }
    for signed in dossier.steps {
      guard let reason = signed.step.overrideReason else { continue }
      let guards = signed.step.overridden.map(\.rawValue).joined(separator: ", ")
      lines.append(
        "\(Markdown.text(signed.by.name)) passed over \(guards) on \(day(signed.step)): \(Markdown.inner(reason))")
    }
    return lines.isEmpty ? [] : [lines.joined(separator: "  \n")]
  }
}
