/// A saved filter with how many claims pass it now.
public struct SavedFilterRow: Sendable {
  public let filter: SavedFilter
  /// Absent for one that cannot be read any more, which is listed all the same, or nobody could mend it.
  public let tally: ClaimTally?
}

extension Workbench {
  /// The saved filters by name, each with its count as the viewer would get it.
  ///
  ///     for row in try await workbench.savedFilters() { print(row.filter.name, row.tally?.matching ?? 0) }
  public func savedFilters() async throws -> [SavedFilterRow] {
    let (viewer, reading) = (viewer, FilterReading(today: today, me: authorName))
    return try await read { snapshot in
      try snapshot.all(SavedFilter.self).sorted { $0.name < $1.name }.map { saved in
        let filter = try? Filter("@\(saved.name)", today: reading.today, me: reading.me)
        return SavedFilterRow(filter: saved, tally: filter.flatMap { try? snapshot.tally($0, for: viewer) })
      }
    }
  }
}
