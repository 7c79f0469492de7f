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
        try snapshot.log(LogQuery(limit: 1, hasEvents: false)).first?.number ?? 0 > number
      else { return [] }
      return try snapshot.maybeUnsigned().filter { claim in
        guard try snapshot.isUnsigned(claim) else { return false }
        return try snapshot.signOff(of: claim)?.changes.contains { $0.commit > number } ?? false
      }
    }
  }
}
