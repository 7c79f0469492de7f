/// A change that was decided and shown, and that is written as it was shown or not at all.
public struct Plan<Outcome: Sendable>: Sendable {
  /// What a dry run tells: the outcome, and what would be changed.
  public let receipt: Receipt<Outcome>
  let change: @Sendable (Workbench) async throws -> Receipt<Outcome>

  public var outcome: Outcome { receipt.outcome }
  /// What would be changed, record by record, as far as whoever planned it may see it.
  public var changes: [PlannedChange] { receipt.planned }

  /// What would be changed of a claim, in the order in which it is done: `priority normal → high`.
  public func fields(of claim: Claim) -> [FieldChange] {
    changes.filter { $0.claim == claim.shortID }.flatMap(\.fields)
  }
}

/// What a plan would do to one record.
public struct PlannedChange: Sendable, Hashable {
  /// `V-4`; a new record's number is free when it is planned, and may be another when it is written.
  public let record: String
  public let kind: RecordKind
  /// The claim that it belongs to, `C-4`; absent for names, articles and pieces of evidence.
  public let claim: String?
  /// The version that the plan was made on; absent for a new record.
  public let version: Int?
  /// What changes of it; none for what another record of the plan says already, as a step does of its claim.
  public let fields: [FieldChange]
}

/// What one field was and what it becomes.
public struct FieldChange: Sendable, Hashable {
  /// Absent where `after` says all there is to say, as of a piece of evidence that is taken away.
  public let field: String?
  /// Absent for none.
  public let before: String?
  public let after: String?
}

extension FieldChange: CustomStringConvertible {
  /// `priority normal → high`; what has blanks in quotation marks.
  public var description: String {
    guard let field else { return after ?? "" }
    func words(_ value: String?) -> String {
      guard let value else { return "none" }
      return value.contains(where: \.isWhitespace) ? "“\(value)”" : value
    }
    return "\(field) \(words(before)) → \(words(after))"
  }
}

extension Workbench {
  /// Decides a change, one use case, on the file as it stands, and writes nothing.
  ///
  ///     let plan = try await workbench.plan { try await $0.drop(.named(["C-4", "C-7"]), because: "opinion") }
  ///     for claim in plan.outcome.map(\.claim) { print(claim.shortID, plan.fields(of: claim)) }
  ///     try await workbench.carryOut(plan)
  ///
  /// It reads what the change itself reads.
  ///
  /// - Throws: what the rules refuse.
  public func plan<Outcome: Sendable>(
    _ change: @escaping @Sendable (Workbench) async throws -> Receipt<Outcome>
  ) async throws -> Plan<Outcome> {
    Plan(receipt: try await change(planning), change: change)
  }

  /// Decides a planned change again, inside the transaction that writes it, and writes it if it is still the one that was
  /// planned: the same claims at the same versions, and the same content in all that is written. The moment of writing and
  /// the numbers of new records may be others.
  ///
  /// - Throws: `ClaimsError.outdatedPlan` with what changed meanwhile, or what the rules refuse now. Nothing is written
  ///   then.
  public func carryOut<Outcome: Sendable>(_ plan: Plan<Outcome>) async throws -> Receipt<Outcome> {
    // One that would change nothing has nothing to write.
    guard let work = plan.receipt.work else { return plan.receipt }
    return try await plan.change(on(.carryingOut(work)))
  }
}
