import Claims

extension NextStep {
  /// The command for it, in somebody else's name where it is theirs to do.
  var command: String { useCase.command.text + (isForAnother ? " --by NAME" : "") }
}

extension [NextStep] {
  /// The commands for all of them, of which one is enough; nothing where there are none.
  var command: String? { isEmpty ? nil : map(\.command).joined(separator: ", or ") }
}

extension HistoryLine {
  /// What changed, with the command that uncovers it where it is hidden.
  var words: String { summary + (uncovering.map { ": \($0.command)" } ?? "") }
}

extension Refusal {
  /// The names that somebody may sign with.
  private var people: [String] {
    guard case .list(let names) = facts["people"] else { return [] }
    return names.compactMap { if case .text(let name) = $0 { name } else { nil } }
  }

  /// The sentence with the commands that help: “C-4 is dropped. Restore it first: claimbook restore C-4”.
  var spelled: String {
    var text = sentence
    if code == .authorUnknown, let name = people.first {
      text += text.hasSuffix("?") ? " " : ". "
      text +=
        "Say who you are with --by \(people.count == 1 ? SpelledCommand.Word.name(name).text : "NAME"), or with CLAIMBOOK_USER"
    }
    for (place, remedy) in remedies.enumerated() {
      let command = remedy.step.command
      switch (place, remedy.lead) {
      case (0, ""): text += ": " + command
      case (0, let lead): text += (text.last == "?" ? " " : ". ") + "\(lead): \(command)"
      case (_, ""): text += ", or " + command
      case (_, let lead): text += ", or \(lead): \(command)"
      }
    }
    return text
  }
}

extension ClaimsError {
  /// Its sentence with the commands that help, each below what is missing where a step is refused.
  var spelled: String {
    guard case .refused(let steps) = self else { return refusal.spelled }
    return steps.map { step in
      "\(step.problem):"
        + step.unmet.map { unmet in "\n  \(unmet)" + (unmet.ways.command.map { "\n           \($0)" } ?? "") }.joined()
    }.joined(separator: "\n")
  }
}
