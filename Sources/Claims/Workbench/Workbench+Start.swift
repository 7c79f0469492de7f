extension Workbench {
  /// Makes a new file ready: registers its first person, who becomes its admin, and the default scale.
  ///
  /// - Throws: `ClaimsError.notAllowed` when the file was started before.
  @discardableResult
  public func start() async throws -> Receipt<Person> {
    try await change(.`init`) { draft in
      guard try draft.snapshot.highestNumber(.scale) == 0 else {
        throw ClaimsError.notAllowed("this file was started before")
      }
      _ = try draft.create { id, number in
        Scale(
          id: id, number: number, key: "default", edition: 1, name: "Default scale",
          ratings: Scale.defaultRatings)
      }
      return draft.author
    }
  }
}
