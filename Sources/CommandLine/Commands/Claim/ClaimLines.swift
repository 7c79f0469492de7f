import Claims

/// Claims as lines: number, verdict or status, speaker, day, text.
enum ClaimLines {
  /// - Returns: what all of them share, said once instead of on each line; nothing in a pipe.
  static func print(_ summaries: [ClaimSummary], today: Day) -> String? {
    var table = Table(["claim", "verdict, status", "speaker", "said", "source", "statement"], text: .statement)
    for summary in summaries {
      let claim = summary.claim
      table.add([
        .init(claim.shortID, .strong), state(summary), speakers(of: summary), said(claim, today),
        .init(summary.source?.name ?? ""), .init(text(claim)),
      ])
    }
    let said = table.leaveOutUniform([1, 2, 3, 4])
    table.print()
    return shared([said[1], said[2].map { "by \($0)" }, said[3].map { "said \($0)" }, said[4].map { "in \($0)" }])
  }

  /// What waits: how urgent and why, where it stands, who has it.
  ///
  /// - Returns: as the other.
  static func printWork(_ summaries: [ClaimSummary], today: Day) -> String? {
    var table = Table(
      ["urgency", "claim", "status", "assignee", "why", "speaker", "said", "statement"], text: .statement)
    for summary in summaries {
      let claim = summary.claim
      table.add([
        .init(Urgency.text(summary.urgency?.value ?? 0)), .init(claim.shortID, .strong),
        .init(claim.status.rawValue, .faint), .init(summary.assignee?.name ?? ""),
        .init((summary.urgency?.terms ?? []).map(\.why).joined(separator: ", ")), speakers(of: summary),
        said(claim, today), .init(text(claim)),
      ])
    }
    let said = table.leaveOutUniform([2, 3, 5, 6])
    table.print()
    return shared([said[2], said[3].map { "\($0)’s" }, said[5].map { "by \($0)" }, said[6].map { "said \($0)" }])
  }

  private static func shared(_ facts: [String?]) -> String? {
    let facts = facts.compactMap(\.self)
    return facts.isEmpty ? nil : "all " + facts.joined(separator: ", ")
  }

  private static func speakers(of summary: ClaimSummary) -> Table.Cell {
    .init(speakers(of: summary.claim, summary.speakers.map(\.name)), .link)
  }

  private static func said(_ claim: Claim, _ today: Day) -> Table.Cell {
    .init(claim.said?.day.iso ?? "", aside: claim.said.flatMap { Relative.age($0.day, today: today) })
  }

  /// Claims that were just imported: none has a verdict, all have the same source.
  static func print(_ claims: [Claim], speakers: [Identifier<Speaker>: String]) {
    var table = Table(["claim", "speaker", "said", "statement"], text: .statement)
    for claim in claims {
      table.add([
        .init(claim.shortID, .strong),
        .init(Self.speakers(of: claim, claim.speakers.compactMap { speakers[$0] }), .link),
        .init(claim.said?.day.iso ?? ""), .init(text(claim)),
      ])
    }
    table.print()
  }

  static func state(_ summary: ClaimSummary) -> Table.Cell {
    state(summary.claim, summary.rating, summary.scale, isHidden: summary.isRatingHidden)
  }

  /// The rating; the status where there is none, or where it says more.
  static func state(_ claim: Claim, _ rating: Rating?, _ scale: Scale?, isHidden: Bool) -> Table.Cell {
    if claim.status == .dropped { return .init("dropped", .faint) }
    if isHidden { return .init("hidden, \(claim.status.rawValue)", .faint) }
    guard let rating else { return .init(claim.status.rawValue, .faint) }
    return .init(
      claim.status == .new ? rating.key : "\(rating.key), \(claim.status.rawValue)", style(of: rating, on: scale))
  }

  static func style(of rating: Rating, on scale: Scale?) -> Style {
    // The ends of a scale are clear, what lies between is not; off the scale there is no good or bad.
    guard let height = scale?.height(of: rating) else { return .doubtful }
    return height <= 0.25 ? .bad : height >= 0.75 ? .good : .doubtful
  }

  static func speakers(of claim: Claim, _ names: [String]) -> String {
    if !names.isEmpty { return names.joined(separator: ", ") }
    return claim.attributedTo.map { "(\($0))" } ?? "(unnamed)"
  }

  private static func text(_ claim: Claim) -> String {
    let tags = claim.tags.map { " +\($0)" }.joined()
    return mark(of: claim) + claim.text + tags
  }

  /// What stands before a claim of which the extraction was unsure, and which nobody has confirmed.
  static func mark(of claim: Claim) -> String { claim.isProposed ? "? " : "" }
}
