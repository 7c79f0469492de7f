/// How many claims a filter lets through.
public struct ClaimTally: Sendable {
  public let matching: Int
  /// How many claims the file has, dropped ones counted.
  public let total: Int
  /// The filter as it was applied, its saved filters looked up.
  public let filter: Filter
  /// Claims that it leaves out, since it asks for ratings and theirs are hidden.
  public let withheld: [Claim]
  /// Names in the filter that fit several records.
  public let fits: [FilterFit]

  init(_ page: ClaimPage, withheld: [Claim], in snapshot: any Snapshot) throws {
    (matching, total, filter) = (page.matching, page.total, page.filter)
    self.withheld = withheld
    fits = try snapshot.fits(of: page.filter)
  }
}

extension Workbench {
  /// How many claims a filter lets through, those that it must leave out for the viewer left out.
  ///
  ///     let tally = try await workbench.count(Filter("status:new", today: workbench.today))
  ///     print("\(tally.matching) of \(tally.total)")
  ///
  /// - Throws: as `list`.
  public func count(_ filter: Filter) async throws -> ClaimTally {
    let viewer = viewer
    return try await read { try $0.tally(filter, for: viewer) }
  }

  /// How many claims a change of this selection is about; nothing for claims that are named one by one.
  ///
  /// A filter that asks for ratings chooses no claim whose rating is hidden from anybody, whoever asks.
  public func count(_ selection: ClaimSelection) async throws -> ClaimTally? {
    try await read { try $0.tally(selection) }
  }
}

extension Snapshot {
  /// The filter as a viewer may use it.
  ///
  /// - Throws: for ratings, scales or saved filters that this file does not have.
  func open(_ filter: Filter, for viewer: Viewer) throws -> (filter: Filter, withheld: [Claim]) {
    try check(filter)
    return try withholding(filter, from: viewer)
  }

  func tally(_ filter: Filter, for viewer: Viewer) throws -> ClaimTally {
    let (filter, withheld) = try open(filter, for: viewer)
    return try ClaimTally(claims(ClaimQuery(filter, limit: 0)), withheld: withheld, in: self)
  }

  func tally(_ selection: ClaimSelection?) throws -> ClaimTally? {
    guard case .matching(let filter) = selection else { return nil }
    return try tally(filter, for: .nobody)
  }
}
