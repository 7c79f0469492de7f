import Claims

/// What an editor should look at in a check, on standard error.
enum DoubtLines {
  static func print(_ doubts: [VerdictDoubt], of claim: Claim) {
    for doubt in doubts { Output.error("warning: \(claim.shortID): \(Escaped.line(doubt.sentence))") }
  }
}
