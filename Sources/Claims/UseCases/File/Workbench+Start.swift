extension Workbench {
  /// Makes a new file ready: registers its first person, who becomes its admin, the default scale and the settings.
  ///
  ///     let admin = try await workbench.start(preset: .newsroom).outcome
  ///
  /// - Throws: `ClaimsError.notAllowed` when the file was started before.
  @discardableResult
  public func start(preset: Preset = .solo) async throws -> Receipt<Person> {
    try await change(.`init`) { draft in
      guard try draft.snapshot.highestNumber(.scale) == 0 else {
        throw ClaimsError.notAllowed(Refusal(.fileStarted, "this file was started before"))
      }
      _ = try draft.addScale(.ours)
      _ = try draft.create { id, number in Settings(id: id, number: number, preset: preset, differences: []) }
      return draft.author
    }
  }
}
