/// One move of a claim through the workflow: what, by whom, when, and which guards were passed over.
public struct Step: Entity {
  public static let kind = RecordKind.step
  public let id: Identifier<Step>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  public let claim: Identifier<Claim>
  public let transition: Transition
  public let from: Status
  public let to: Status
  /// Why; required where the workflow asks for it.
  public internal(set) var reason: String?
  /// Guards that were unmet, and passed over for `overrideReason`.
  public let overridden: [Guard]
  public internal(set) var overrideReason: String?
  /// What was approved: the digest of the check as it stood, see `Seal`; on approvals and overrides.
  public let seal: Digest?
  public let by: Identifier<Person>
  public let at: Instant

  package init(
    id: Identifier<Step>, number: Int, version: Int = 1, isRemoved: Bool = false, claim: Identifier<Claim>,
    transition: Transition, from: Status, to: Status, reason: String? = nil, overridden: [Guard],
    overrideReason: String? = nil, seal: Digest? = nil, by: Identifier<Person>, at: Instant
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.claim = claim
    self.transition = transition
    self.from = from
    self.to = to
    self.reason = reason
    self.overridden = overridden
    self.overrideReason = overrideReason
    self.seal = seal
    self.by = by
    self.at = at
  }
}
