import Claims

/// What a filter let through: `3 of 13 claims · filter: speaker:Kovač`; for a saved one also what it stands for.
enum FilterLine {
  static func text(_ tally: ClaimTally, shown: Int? = nil) -> String {
    var text = "\(tally.matching) of \(Counted.text(tally.total, "claim"))"
    if let shown, shown < tally.matching { text += " · the first \(shown) shown" }
    if !tally.filter.isEverything { text += " · filter: \(Escaped.line(tally.filter.spelledOut))" }
    return text
  }

  /// The same where it chose what is changed.
  static func text(ofSelection tally: ClaimTally) -> String {
    let left = tally.withheld.count
    return text(tally) + (left == 0 ? "" : " · \(left) in review left out, since their ratings are hidden")
  }
}
