/// How several claims files that lie side by side belong together.
public enum Kinship: Sendable, Hashable {
  /// They hold one record, and one of them has all that the others have.
  case oneRecord(RecordCopies)
  /// They began as one record, and each has changes that another lacks.
  case changedApart
  /// They hold different records.
  case strangers

  /// - Parameter files: at least one, each with the hashes where the others end.
  public init(of files: [LogOutline]) {
    guard let first = files.first, first.origin != nil, files.allSatisfy({ $0.origin == first.origin }) else {
      self = .strangers
      return
    }
    let byName = files.sorted { RecordCopies.isLikelier($0.path, $1.path) }
    guard let longest = byName.map(\.count).max(),
      let current = byName.first(where: { $0.count == longest }), files.allSatisfy(current.continues)
    else {
      self = .changedApart
      return
    }
    let others = byName.filter { $0 != current }
    self = .oneRecord(
      RecordCopies(
        current: current, others: others,
        isCertain: byName.first == current && others.allSatisfy { $0.count < current.count }))
  }
}

/// Files of one record.
public struct RecordCopies: Sendable, Hashable {
  /// The one to read: its log continues the others', or, where logs are equal, it is not named like a copy.
  public let current: LogOutline
  public let others: [LogOutline]
  /// Whether no other can be meant: this one has the longest log, and the likeliest name too. Only then it may be
  /// written to without being named.
  public let isCertain: Bool

  /// What people and systems call a copy.
  private static let words = ["backup", "bak", "copy", "copie", "kopie", "kopija", "old", "sicherung", "conflict"]

  /// Whether the first name is likelier that of the newsroom's own file: it does not say that it is a copy, or is the
  /// shorter one, as `news` is of `news-2026-11-30`.
  static func isLikelier(_ one: String, _ other: String) -> Bool {
    func rank(_ path: String) -> (isCopy: Int, length: Int, name: String) {
      let name = String(path.split(separator: "/").last ?? "")
      let folded = Folding.folded(name)
      let parts = folded.split { !$0.isLetter }
      return (parts.contains { words.contains(String($0)) } ? 1 : 0, name.count, name)
    }
    return rank(one) < rank(other)
  }
}
