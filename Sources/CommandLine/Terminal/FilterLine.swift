import Claims

/// What a filter let through: `3 of 13 claims · filter: speaker:Kovač`; for a saved one also what it stands for.
enum FilterLine {
  static func text(_ page: ClaimPage, shown: Int? = nil) -> String {
    var text = "\(page.matching) of \(Counted.text(page.total, "claim"))"
    if let shown, shown < page.matching { text += " · the first \(shown) shown" }
    if !page.filter.isEverything { text += " · filter: \(Escaped.line(page.filter.spelledOut))" }
    return text
  }

  /// Nothing for claims that were named one by one.
  static func text(_ selection: ClaimSelection?, in snapshot: any Snapshot) throws -> String? {
    guard case .matching(let filter) = selection else { return nil }
    let (open, withheld) = try snapshot.withholding(filter, from: .nobody)
    let left = withheld.isEmpty ? "" : " · \(withheld.count) in review left out, since their ratings are hidden"
    return text(try snapshot.claims(ClaimQuery(open, limit: 0))) + left
  }
}
