/// Who works on which claims, and how they are sorted: short forms of `edit` with words of their own in the log.
extension Workbench {
  /// Gives claims to a person, or takes them from whoever has them.
  ///
  ///     try await workbench.assign(.named(["C-12", "C-14"]), to: "Mira")
  ///
  /// - Throws: `ClaimsError.notFound` for a name that nobody has in a file with roles, `.notAllowed` for somebody who has
  ///   left and for a dropped claim.
  public func assign(
    _ selection: ClaimSelection, to person: String?
  ) async throws -> Receipt<[ClaimOutcome]> {
    var edit = ClaimEdit()
    edit.assignee = person.map { .set($0) } ?? .clear
    return try await change(.assign, selection, edit)
  }

  /// Adds tags to claims and takes others away.
  public func tag(
    _ selection: ClaimSelection, adding: [String], removing: [String]
  ) async throws -> Receipt<[ClaimOutcome]> {
    guard !adding.isEmpty || !removing.isEmpty else {
      throw ClaimsError.missing("the tag", [Remedy("Give one", .tagClaim(nil))])
    }
    var edit = ClaimEdit()
    edit.addTags = adding
    edit.removeTags = removing
    return try await change(.tag, selection, edit)
  }

  /// Takes claims up: a proposed one is confirmed, and a new one queued.
  public func accept(_ selection: ClaimSelection) async throws -> Receipt<[ClaimOutcome]> {
    try await change(.accept) { draft in
      var edit = ClaimEdit()
      edit.isConfirmed = true
      let claims = try selection.claims(in: draft.snapshot)
      let confirmed = try draft.apply(edit, to: claims)
      let queued = try draft.step(confirmed.filter { $0.status == .new }, .queue)
      let moved = Dictionary(queued.map { ($0.claim.id, $0.claim) }, uniquingKeysWith: { _, last in last })
      return zip(claims, confirmed).map { before, confirmed in
        let after = moved[before.id] ?? confirmed
        return ClaimOutcome(claim: after, isChanged: after != before)
      }
    }
  }

  private func change(
    _ action: Commit.Action, _ selection: ClaimSelection, _ edit: ClaimEdit
  ) async throws -> Receipt<[ClaimOutcome]> {
    try await change(action) { draft in
      let claims = try selection.claims(in: draft.snapshot)
      return zip(claims, try draft.apply(edit, to: claims)).map { before, after in
        ClaimOutcome(claim: after, isChanged: after.version != before.version)
      }
    }
  }
}
