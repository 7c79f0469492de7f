extension Draft {
  /// The claims with these fields changed.
  ///
  /// - Throws: `ClaimsError.notAllowed` for a dropped one, which is left alone until it is restored.
  mutating func apply(_ edit: ClaimEdit, to claims: [Claim]) throws -> [Claim] {
    for claim in claims {
      try claim.requireKept()
      if edit.changesCheck { try requireUnsealed(claim) }
    }
    let speakers = try edit.speakers.map { try ($0.value ?? []).map { try self.speaker(named: $0).id } }
    let source = try edit.source.map { try $0.value.map { try self.source(named: $0) } }
    let assignee = try edit.assignee.map { try $0.value.map { try self.person(named: $0) } }
    let reviewer = try edit.reviewer.map { try $0.value.map { try self.person(named: $0) } }
    return try claims.map { claim in
      if edit.criteria == .clear { try requireUnrated(claim) }
      return try update(claim) { claim in
        if let text = edit.text { claim.text = Claim.oneLine(try Draft.checked(text, as: "the claim's text")) }
        if let speakers { claim.speakers = speakers }
        if let role = edit.role { claim.role = try role.value.map { try Draft.checkedLine($0, as: "the role") } }
        if let said = edit.said { claim.said = said.value.map { SaidOn($0, origin: .editor) } }
        if let source { claim.source = source?.id }
        if let topic = edit.topic { claim.topic = try topic.value.map { try Draft.checkedLine($0, as: "the topic") } }
        if let type = edit.type { claim.type = type == .claim ? nil : type }
        if let criteria = edit.criteria {
          claim.criteria = try criteria.value.map { try Draft.checkedLine($0, as: "the criteria") }
        }
        if let due = edit.due { claim.due = due.value }
        if let assignee { claim.assignee = assignee?.id }
        if let reviewer { claim.reviewer = reviewer?.id }
        let removed = try edit.removeTags.map { try Claim.checkedTag($0) }
        let added = try edit.addTags.map { try Claim.checkedTag($0) }
        claim.tags = Claim.unique(claim.tags.filter { !removed.contains($0) } + added)
        if !edit.isEmpty { claim.isProposed = false }
      }
    }
  }

  /// Criteria that a promise was rated by are changed, never taken away from under its verdict.
  private func requireUnrated(_ claim: Claim) throws {
    guard claim.type == .promise, try snapshot.currentVerdict(of: claim.id) != nil else { return }
    throw ClaimsError.notAllowed(
      "\(claim.shortID) was rated by its criteria, which can be changed but not cleared: "
        + "claimbook edit \(claim.shortID) --criteria \"…\"")
  }
}
