/// Who may give a claim in review its second look: the rule by which it lies on desks, worked out once for all people.
struct SecondLook {
  private let snapshot: any Snapshot
  private let hasSecondPerson: Bool
  /// Who works here and has the role for it.
  private let people: [Person]

  init(_ snapshot: any Snapshot) throws {
    self.snapshot = snapshot
    let settings = try snapshot.settings()
    hasSecondPerson = settings.isOn(Guard.secondPerson)
    let hasRoles = settings.isOn(Guard.role)
    people = try snapshot.all(Person.self).filter {
      $0.retired == nil && !$0.isRedacted && (!hasRoles || $0.role >= Transition.approve.role)
    }
  }

  /// Whether it is to be looked at: it is in review, or what was approved has been changed since.
  func isWanted(by claim: Claim) throws -> Bool {
    try claim.status == .inReview || claim.status == .approved && snapshot.approval(of: claim) == nil
  }

  /// Those who may approve it: not its authors, nor who changed it last. A reviewer who may has it alone.
  func people(for claim: Claim) throws -> [Person] {
    var barred: Set<Identifier<Person>> = []
    if hasSecondPerson { barred = try snapshot.authors(of: claim).union(snapshot.lastToChange(claim)) }
    let able = people.filter { !barred.contains($0.id) }
    let reviewer = able.filter { $0.id == claim.reviewer }
    return reviewer.isEmpty ? able : reviewer
  }
}
