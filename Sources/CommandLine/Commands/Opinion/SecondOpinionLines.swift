import Claims

/// The second opinions on a claim, for `show`.
enum SecondOpinionLines {
  static func print(_ dossier: Dossier, _ clock: any Clock) {
    guard !dossier.opinions.isEmpty else { return }
    Output.line("")
    Output.line(Style.strong("Second opinions"))
    for round in dossier.rounds where !round.opinions.isEmpty {
      guard let scale = dossier.scale(of: round) else { continue }
      let words = dossier.decision(of: round).map { "panel: \($0)" } ?? words(round, scale)
      FactRow.print("on", "\(scale.label(of: round.rating) ?? round.rating): \(words)")
    }
    for given in dossier.opinions {
      let form = given.opinion.form == .blind ? "blind" : "vote"
      let day = clock.day(of: given.opinion.at).iso
      FactRow.print(
        given.opinion.shortID,
        "\(day), \(given.by.name), \(form): \(given.rating.label), because \(given.opinion.clause)")
    }
  }

  private static func words(_ round: OpinionRound, _ scale: Scale) -> String {
    let tally = round.tally.map { round.words(for: $0.rating, on: scale) }.joined(separator: ", ")
    return switch round.outcome {
    case .none: "none"
    case .agreed: "agreed"
    case .open: "opinions differ, \(tally); a panel vote is open, \(Counted.text(round.seats, "vote")) left"
    case .undecided, .outvoted: "undecided, \(tally)"
    }
  }
}
