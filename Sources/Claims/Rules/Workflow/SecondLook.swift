/// Who may give a check its second look: the one rule by which an approval is refused and by which it lies on desks, worked
/// out once for all people.
struct SecondLook {
  private let snapshot: any Snapshot
  private let hasSecondPerson: Bool
  /// Who works here and has the role for it.
  private let people: [Person]

  /// Why somebody may not approve a check.
  enum Bar {
    case proposedCorrection, author
    case changedLast(CheckPart)
    case changedUnseen(CheckPart)

    func words(of name: String) -> String {
      switch self {
      case .proposedCorrection: "\(name) proposed the correction"
      case .author: "\(name) is the author"
      case .changedLast(let part): "\(name) changed \(part.words) last"
      case .changedUnseen(let part): "\(name) changed \(part.words), and nobody else has signed that since"
      }
    }
  }

  init(_ snapshot: any Snapshot) throws {
    self.snapshot = snapshot
    let settings = try snapshot.settings()
    hasSecondPerson = settings.isOn(Guard.secondPerson)
    let hasRoles = settings.isOn(Guard.role)
    people = try snapshot.all(Person.self).filter {
      $0.worksHere && (!hasRoles || $0.role >= Transition.approve.role)
    }
  }

  /// Whether a claim is to be looked at: it is in review, or what was approved or published has been changed since.
  func isWanted(by claim: Claim) throws -> Bool {
    switch claim.status {
    case .inReview: true
    case .approved: try snapshot.approval(of: claim) == nil
    default: try snapshot.isUnsigned(claim)
    }
  }

  /// Those who are no second person for it: of a correction that waits, who proposed it; else the check's authors and
  /// whoever changed a part of it last, or anything that nobody else has looked at since.
  func bars(on claim: Claim) throws -> [Identifier<Person>: Bar] {
    if let proposal = try snapshot.proposedCorrection(of: claim)?.proposal { return [proposal.by: .proposedCorrection] }
    var bars: [Identifier<Person>: Bar] = [:]
    for (person, change) in try snapshot.lastToChange(claim) {
      bars[person] = change.isLast ? .changedLast(change.part) : .changedUnseen(change.part)
    }
    for person in try snapshot.authors(of: claim) { bars[person] = .author }
    return bars
  }

  /// Those who may approve it. A reviewer who may has it alone.
  func people(for claim: Claim) throws -> [Person] {
    let barred = hasSecondPerson ? try bars(on: claim) : [:]
    let able = people.filter { barred[$0.id] == nil }
    let reviewer = able.filter { $0.id == claim.reviewer }
    return reviewer.isEmpty ? able : reviewer
  }
}
