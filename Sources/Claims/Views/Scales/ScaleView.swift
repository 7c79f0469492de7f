/// A scale with what the file does with it.
public struct ScaleRow: Sendable {
  public let scale: Scale
  /// Whether new verdicts are given on it.
  public let isInUse: Bool
  /// How many verdicts were given on it, those that are hidden from the viewer left out.
  public let verdicts: Int
}

/// A file's scales.
public struct ScaleList: Sendable {
  /// All editions, by number.
  public let rows: [ScaleRow]

  /// What to call each in a mapping.
  public var citations: [Identifier<Scale>: String] {
    Dictionary(rows.map { ($0.scale.id, $0.scale.citation) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Workbench {
  /// The file's scales, all editions.
  ///
  ///     for row in try await workbench.scales().rows { print(row.scale.title, row.verdicts) }
  public func scales() async throws -> ScaleList {
    let viewer = viewer
    return try await read { ScaleList(rows: try $0.scaleRows(for: viewer)) }
  }

  /// A scale by key, which means its newest edition, or by key and edition; the one in use for claims when absent. With
  /// all others, for their names.
  ///
  /// - Throws: `ClaimsError.notFound`.
  public func scale(_ word: String? = nil) async throws -> (row: ScaleRow, all: ScaleList) {
    let viewer = viewer
    return try await read { snapshot in
      let scale = try word.map { try snapshot.scale($0) } ?? snapshot.currentScale()
      let rows = try snapshot.scaleRows(for: viewer)
      guard let row = rows.first(where: { $0.scale.id == scale.id }) else {
        throw ClaimsError.damaged("a scale that is not among its scales")
      }
      return (row, ScaleList(rows: rows))
    }
  }
}

extension Snapshot {
  fileprivate func scaleRows(for viewer: Viewer) throws -> [ScaleRow] {
    let (scales, settings) = (try all(Scale.self), try settings())
    var sight = try Sight(of: viewer, in: self)
    let hidden = Set(try sight.hidden().map(\.id))
    let verdicts = try all(Verdict.self).filter { !hidden.contains($0.claim) }
    let counts = Dictionary(grouping: verdicts, by: \.scale).mapValues(\.count)
    return scales.map { scale in
      let isNewest = !scales.contains { $0.key == scale.key && $0.edition > scale.edition }
      return ScaleRow(
        scale: scale, isInUse: isNewest && settings.scale(for: scale.purpose) == scale.key,
        verdicts: counts[scale.id] ?? 0)
    }
  }
}
