extension Workbench {
  /// The number of the newest change; 0 in a file without one.
  ///
  ///     let before = try await workbench.newestChange()
  public func newestChange() async throws -> Int {
    try await read { try $0.log(LogQuery(limit: 1, hasEvents: false)).first?.number ?? 0 }
  }

  /// How many changes whoever looks has made after another one.
  ///
  ///     print(try await workbench.ownChanges(after: 12))
  public func ownChanges(after number: Int) async throws -> Int {
    let viewer = viewer
    return try await read { snapshot in
      guard let newest = try snapshot.log(LogQuery(limit: 1, hasEvents: false)).first?.number, newest > number,
        let person = try snapshot.person(named: viewer)
      else { return 0 }
      return try snapshot.log(LogQuery(numbers: (number + 1)...newest, hasEvents: false)).count { $0.by == person.id }
    }
  }

  /// The published checks of which readers are shown something that no second person has signed and that was written after
  /// a change; none in a file that asks for no second person.
  ///
  ///     let before = try await workbench.newestChange()
  ///     _ = try await workbench.renameSpeaker("S-3", to: "Vera Lund")
  ///     print(try await workbench.unsignedChecks(after: before).map(\.shortID))
  public func unsignedChecks(after number: Int) async throws -> [Claim] {
    try await read { snapshot in
      guard try snapshot.settings().isOn(Guard.secondPerson),
        let newest = try snapshot.log(LogQuery(limit: 1, hasEvents: false)).first?.number, newest > number
      else { return [] }
      // Most commands touch one claim, which is soon looked up; all published checks are looked through for the rest alone.
      if newest - number <= 20,
        try !snapshot.log(LogQuery(numbers: (number + 1)...newest)).flatMap(\.events).contains(
          where: snapshot.mayReachReaders)
      {
        return []
      }
      return try snapshot.maybeUnsigned().filter { claim in
        guard try snapshot.isUnsigned(claim) else { return false }
        return try snapshot.signOff(of: claim)?.changes.contains { $0.commit > number } ?? false
      }
    }
  }
}

extension Snapshot {
  /// Whether a change may be one of something that readers are shown of a published check.
  fileprivate func mayReachReaders(_ event: Event) throws -> Bool {
    func isStanding(_ claim: Identifier<Claim>) throws -> Bool { try find(claim)?.isStanding ?? true }
    switch try event.decoded() {
    case .claim(let claim): return claim.isStanding
    case .note(let note): return try note.isPublic && isStanding(note.claim)
    case .reply(let reply): return try isStanding(reply.claim)
    case .verdict(let verdict): return try isStanding(verdict.claim)
    case .evidenceLink(let link): return try isStanding(link.claim)
    // What is new is no published check's yet.
    case .speaker, .source, .article, .evidence: return event.version > 1
    case .correction, .feed, .opinion, .person, .redaction, .savedFilter, .scale, .settings, .step: return false
    case nil: return true
    }
  }
}
