import ArgumentParser
import Claims
import Reporting
import ScaleFiles

/// A scale of the file with what a list says of it.
struct ScaleRow {
  let scale: Scale
  let isInUse: Bool
  let verdicts: Int

  static func all(in snapshot: any Snapshot) throws -> [ScaleRow] {
    let (scales, settings) = (try snapshot.all(Scale.self), try snapshot.settings())
    let verdicts = Dictionary(grouping: try snapshot.all(Verdict.self), by: \.scale).mapValues(\.count)
    return scales.map { scale in
      let isNewest = !scales.contains { $0.key == scale.key && $0.edition > scale.edition }
      return ScaleRow(
        scale: scale, isInUse: isNewest && settings.scale(for: scale.purpose) == scale.key,
        verdicts: verdicts[scale.id] ?? 0)
    }
  }
}
