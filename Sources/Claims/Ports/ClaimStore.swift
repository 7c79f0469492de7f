/// Where claims are kept. The domain's only door to storage.
///
/// What is written and what is asked come as values that only this module can make. So whoever holds a store can hand
/// it on, wrap it or open it, and neither reads past a view nor writes past a rule.
public protocol ClaimStore: Sendable {
  /// One write transaction: read, decide, write. The rules run inside it, so no other process can slip between
  /// check and change. A decision without changes writes nothing.
  func commit<Outcome: Sendable>(_ ruling: Ruling<Outcome>) async throws -> Receipt<Outcome>

  /// One consistent read.
  func read<Value: Sendable>(_ inquiry: Inquiry<Value>) async throws -> Value
}

/// What the rules are to decide on, and leave to write what they decide.
///
/// It is bound to the transaction that it is given to: a store takes a ruling and never a decision, so that no decision
/// on one snapshot can be written into the file of another.
public struct Ruling<Outcome: Sendable>: Sendable {
  private let decide: @Sendable (any Snapshot) throws -> Decision<Outcome>

  init(_ decide: @escaping @Sendable (any Snapshot) throws -> Decision<Outcome>) { self.decide = decide }

  /// What the rules decide on the file as it stands; for stores, inside their write transaction.
  ///
  /// - Throws: what the rules refuse. Nothing is to be written then.
  public func decision(on snapshot: any Snapshot) throws -> Decision<Outcome> { try decide(snapshot) }
}

/// What a view asks of a file, and leave to read it.
public struct Inquiry<Value: Sendable>: Sendable {
  private let look: @Sendable (any Snapshot) throws -> Value

  init(_ look: @escaping @Sendable (any Snapshot) throws -> Value) { self.look = look }

  /// The answer of the file as it stands; for stores, inside one consistent read.
  public func answer(from snapshot: any Snapshot) throws -> Value { try look(snapshot) }
}
