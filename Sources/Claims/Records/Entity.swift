/// A record of a claims file: it has an identity, a short number that never moves, and versions.
public protocol Entity: Sendable, Hashable, Codable {
  static var kind: RecordKind { get }
  /// This record in the sum of all kinds, and back.
  var record: Record { get }
  init?(_ record: Record)

  var id: Identifier<Self> { get }
  /// The number in `C-12`, per kind from 1; never reused.
  var number: Int { get }
  /// 1 for the first state, one more with every change.
  var version: Int { get set }
  /// Taken back (an undone creation) or unlinked. Kept all the same: nothing is ever erased.
  var isRemoved: Bool { get set }
  /// The first field with a number that no record can have (see `FileNumbers`); nothing for what Claimbook wrote.
  var impossibleField: String? { get }
}

extension Entity {
  /// The short id, `C-12`.
  public var shortID: String { "\(Self.kind.prefix)-\(number)" }
}
