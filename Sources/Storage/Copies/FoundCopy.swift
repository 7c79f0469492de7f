public import Claims
import FoundationEssentials

/// A copy that lies beside a claims file.
public struct FoundCopy: Sendable, Hashable {
  public let path: String
  /// How many bytes it has.
  public let size: Int
  /// Nothing when it cannot be read.
  public let outline: LogOutline?
  public let standing: CopyStanding?

  /// What stands between the name of a file and the moment of its copy. Not the ending of a claims file: a copy is never
  /// taken for one.
  private static let infix = "-backup-"

  /// Where a copy of a file goes that is made now, beside it: `news.claimbook-backup-2026-11-30T151200Z`, in UTC, so
  /// that copies stand in order.
  public static func path(of file: String, at instant: Instant) -> String {
    file + infix + instant.iso.prefix(19).replacing(":", with: "") + "Z"
  }

  /// All copies of a file's record beside it, those with the newest change first: what ``path(of:at:)`` named, what was
  /// kept before an upgrade, and other claims files of the record. Those that cannot be read stand at the end.
  public static func all(of file: String) -> [FoundCopy] {
    let slash = file.lastIndex(of: "/").map(file.index(after:)) ?? file.startIndex
    let (folder, name) = (String(file[..<slash]), String(file[slash...]))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let candidates = names.filter {
      $0 != name && !$0.hasPrefix(".")
        && (isNamed($0, asCopyOf: name) || $0.hasSuffix(".claimbook")) && FileSituation(folder + $0) == .file
    }.sorted()
    guard !candidates.isEmpty else { return [] }
    let outlines = SQLiteStore.outlines(at: [file] + candidates.map { folder + $0 })
    let copies = zip(candidates, outlines.dropFirst()).compactMap { candidate, outline -> FoundCopy? in
      let standing = outline.flatMap { copy in outlines[0].map { CopyStanding(of: copy, to: $0) } }
      // Another newsroom's file is none of its copies, whatever its name.
      guard standing != .ofAnotherRecord, standing != nil || isNamed(candidate, asCopyOf: name) else { return nil }
      let path = folder + candidate
      return FoundCopy(path: path, size: FileSituation.size(of: path), outline: outline, standing: standing)
    }
    return copies.sorted { ($0.outline?.count ?? -1, $0.path) > ($1.outline?.count ?? -1, $1.path) }
  }

  private static func isNamed(_ candidate: String, asCopyOf name: String) -> Bool {
    guard !["-wal", "-shm", "-journal"].contains(where: candidate.hasSuffix) else { return false }
    return candidate.hasPrefix(name + infix) || candidate.hasPrefix(name + ".schema-") && candidate.hasSuffix(".backup")
  }
}
