extension Workbench {
  /// How well blind second opinions agree with the verdicts that they were given on, scale by scale; claims whose verdicts
  /// are hidden from the viewer left out.
  ///
  ///     let agreements = try await workbench.agreements()
  public func agreements() async throws -> [Agreement] {
    let viewer = viewer
    return try await read { try $0.agreements(for: viewer) }
  }
}
