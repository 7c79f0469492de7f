public import Claims

/// What a check of a copy found whole.
public struct CopyCheck: Sendable, Hashable {
  /// Its log, records and bytes.
  public let audit: Audit
  /// When its newest change was made.
  public let changed: Instant?

  /// Checks a copy as a whole: every page, the log from its first event, every record and all bytes against it.
  ///
  /// - Throws: `StorageError.damaged`, `ClaimsError.brokenChain` or `.damaged` for what is not whole; other `StorageError`s
  ///   when it cannot be opened.
  public init(of path: String) async throws {
    let store = try SQLiteStore.openCopy(at: path)
    defer { try? store.close() }
    if let problem = try store.pageProblems().first { throw StorageError.damaged(path: path, detail: problem) }
    // Reading tells no days, and nobody's name matters.
    let workbench = Workbench(store: store, clock: FixedClock(Instant(millisecondsSince1970: 0)), author: "")
    audit = try await workbench.audit()
    changed = try await workbench.head().at
  }
}
