extension Workbench {
  /// What happened in the file, the newest change first; the lines of the newest so many changes.
  public func log(limit: Int? = nil) async throws -> [HistoryLine] {
    let (viewer, clock) = (viewer, clock)
    return try await read { snapshot in
      try snapshot.lines(of: snapshot.log(LogQuery(limit: limit)), for: viewer) { clock.day(of: $0) }
    }
  }

  /// What happened to one claim, the newest first; at most so many lines.
  ///
  ///     for line in try await workbench.history(of: "C-12") { print(line.day.iso, line.by, line.summary) }
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func history(of word: String, limit: Int? = nil) async throws -> [HistoryLine] {
    let (viewer, clock) = (viewer, clock)
    return try await read { snapshot in
      let claim = try snapshot.resolve(word, as: Claim.self)
      let lines = try snapshot.history(of: claim, for: viewer) { clock.day(of: $0) }
      return Array(lines.reversed().prefix(limit ?? .max))
    }
  }
}
