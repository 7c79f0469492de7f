extension Draft {
  /// The claims with these fields changed.
  ///
  /// - Throws: `ClaimsError.notAllowed` for a dropped one, which is left alone until it is restored.
  mutating func apply(_ edit: ClaimEdit, to claims: [Claim]) throws -> [Claim] {
    for claim in claims {
      try claim.requireKept()
      if edit.changesCheck { try requireUnsealed(claim) }
    }
    let speakers = try speakers(of: edit, for: claims)
    let source = try source(of: edit, for: claims)
    let assignee = try edit.assignee.map { try $0.value.map { try colleague(named: $0) } }
    let reviewer = try edit.reviewer.map { try $0.value.map { try colleague(named: $0) } }
    let reason = try edit.selectedBecause.map {
      try $0.value.map { try Draft.checkedLine($0, as: "the reason for the selection") }
    }
    return try claims.map { claim in
      if edit.criteria == .clear { try requireUnrated(claim) }
      return try update(claim) { claim in
        if let text = edit.text { claim.text = Claim.oneLine(try Draft.checked(text, as: "the claim's text")) }
        if let speakers {
          // The function was that of somebody else.
          if let first = claim.speakers.first, !speakers.contains(first) { claim.role = nil }
          claim.speakers = speakers
        }
        if let role = edit.role { claim.role = try role.value.map { try Draft.checkedLine($0, as: "the role") } }
        if let said = edit.said { claim.said = said.value.map { SaidOn($0, origin: .editor) } }
        if let source { claim.source = source.value }
        if let topic = edit.topic { claim.topic = try topic.value.map { try Draft.checkedLine($0, as: "the topic") } }
        if let type = edit.type { claim.type = type == .claim ? nil : type }
        if let criteria = edit.criteria {
          claim.criteria = try criteria.value.map { try Draft.checkedLine($0, as: "the criteria") }
        }
        if let due = edit.due { claim.due = due.value }
        if let assignee { claim.assignee = assignee?.id }
        if let reviewer { claim.reviewer = reviewer?.id }
        if let priority = edit.priority { claim.priority = priority.value }
        if let reason { claim.selectedBecause = reason }
        if let recheck = edit.recheck { claim.recheck = recheck.value }
        let removed = try edit.removeTags.map { try Claim.checkedTag($0) }
        let added = try edit.addTags.map { try Claim.checkedTag($0) }
        claim.tags = Claim.unique(claim.tags.filter { !removed.contains($0) } + added)
        if edit.confirms { claim.isProposed = false }
      }
    }
  }

  /// Who is to have said it; nothing where that stays as it is.
  private mutating func speakers(of edit: ClaimEdit, for claims: [Claim]) throws -> [Identifier<Speaker>]? {
    guard edit.speakers != nil || !edit.newSpeakers.isEmpty else { return nil }
    var found: [Identifier<Speaker>] = []
    for name in edit.speakers?.value ?? [] {
      found.append(try speaker(named: name, of: claims.map(\.shortID)).id)
    }
    for name in edit.newSpeakers { found.append(try newSpeaker(named: name).id) }
    return found
  }

  /// Who is to have published it; nothing where that stays as it is.
  private mutating func source(
    of edit: ClaimEdit, for claims: [Claim]
  ) throws -> ClaimEdit.Field<Identifier<Source>>? {
    if let name = edit.newSource { return .set(try newSource(named: name).id) }
    guard let field = edit.source else { return nil }
    guard let name = field.value else { return .clear }
    return .set(try source(typed: name, of: claims.map(\.shortID)).id)
  }

  /// Criteria that a promise was rated by are changed, never taken away from under its verdict.
  private func requireUnrated(_ claim: Claim) throws {
    guard claim.type == .promise, try snapshot.currentVerdict(of: claim.id) != nil else { return }
    throw ClaimsError.notAllowed(
      Refusal(
        .criteriaInUse, "\(claim.shortID) was rated by its criteria, which can be changed but not cleared",
        ["claim": .text(claim.shortID)], Remedy(.setCriteria(of: claim.shortID))))
  }

  /// Who is given work: somebody who still works here, and in a file with roles somebody who was registered.
  private mutating func colleague(named name: String) throws -> Person {
    let name = try Self.checkedLine(name, as: "the person's name")
    let folded = Folding.folded(name)
    let drafted = changes.compactMap { Person($0.after) }
    let known = try (drafted + snapshot.all(Person.self)).first { Folding.folded($0.name) == folded }
    if known == nil, settings.isOn(Setting.roles) {
      let names = try snapshot.all(Person.self).filter(\.worksHere).map(\.name)
      let meant = try snapshot.people(partlyNamed: name).filter(\.worksHere).map(\.name)
      let likely = meant.isEmpty ? nearest(to: name, among: names).map { [$0] } ?? [] : meant
      throw ClaimsError.notFound(
        .person, name, note: likely.isEmpty ? nil : "Did you mean \(likely.listed("or"))?", [.people])
    }
    if known == nil {
      let meant = try snapshot.people(partlyNamed: name)
      guard meant.isEmpty else { throw ClaimsError.doubtfulName(NameDoubt(name, people: meant)) }
    }
    guard known?.retired == nil else {
      let name = known?.name ?? name
      throw ClaimsError.notAllowed(
        Refusal(
          .personRetired, "\(name) no longer works here. Assign somebody else", ["person": .text(name)],
          Remedy("See who does", .listPeople)))
    }
    return try known ?? person(named: name)
  }
}
