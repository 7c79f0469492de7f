import Claims

/// What an editor should know of a new article without a date: that its claims have no day.
enum MissingDate {
  /// A sentence, or none; `warnings` are what its reader said already.
  static func warning(of outcome: ImportOutcome, after warnings: [String]) -> [String] {
    guard outcome.isNew, outcome.article.published == nil else { return [] }
    // A date that is printed and cannot be read was told by its reader, with the option.
    let undated = outcome.claims.count { $0.said == nil }
    guard undated > 0, !warnings.contains(where: { $0.contains("--date") }) else { return [] }
    return [
      "It has no date, so \(undated == 1 ? "its claim has" : "\(undated) of its claims have") no day. Give one with --date, "
        + "or afterwards: claimbook edit article:\(outcome.article.shortID) said:none --date DATE"
    ]
  }
}
