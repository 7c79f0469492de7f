import Claims

/// What is hidden, and how to see it.
enum HiddenLines {
  /// On standard error, so that data stay data.
  static func note(_ claims: [Claim], _ how: String) {
    guard let first = claims.first else { return }
    let names = claims.prefix(6).map(\.shortID).joined(separator: ", ") + (claims.count > 6 ? ", …" : "")
    Output.error(
      "\(Counted.text(claims.count, "claim")) \(how) a verdict that is hidden from you (\(names)). To see it, rate it "
        + "first: claimbook opinion \(first.shortID) RATING --because \"…\"")
  }

  static func explain(_ summaries: [ClaimSummary]) {
    guard let first = summaries.first(where: \.isRatingHidden)?.claim else { return }
    Output.aside(
      Style.faint("hidden: until you have rated it yourself: claimbook opinion \(first.shortID) RATING --because \"…\"")
    )
  }
}
