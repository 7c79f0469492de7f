import Claims

/// What a filter let through: `3 of 13 claims · filter: speaker:Kovač`; for a saved one also what it stands for, and for a name
/// that fits several records which those are.
enum FilterLine {
  static func text(_ tally: ClaimTally, shown: Int? = nil) -> String {
    var text = "\(tally.matching) of \(Counted.text(tally.total, "claim"))"
    if let shown, shown < tally.matching { text += " · the first \(shown) shown" }
    if !tally.filter.isEverything { text += " · filter: \(Escaped.line(tally.filter.spelledOut))" }
    for fit in tally.fits { text += " · \(Escaped.line(words(fit)))" }
    return text
  }

  /// The same where it chose what is changed.
  static func text(ofSelection tally: ClaimTally) -> String {
    let left = tally.withheld.count
    return text(tally) + (left == 0 ? "" : " · \(left) in review left out, since their ratings are hidden")
  }

  /// `“Dahl” fits Karl Dahl (S-1), Erik Dahl (S-2)`
  private static func words(_ fit: FilterFit) -> String {
    let shown = fit.records.prefix(8).map { "\($0.name) (\($0.shortID))" }
    let rest = fit.records.count - shown.count
    return "“\(fit.value)” fits \(shown.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : "")
  }
}
