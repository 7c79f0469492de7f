/// Who looks at the file, by the name under which they would write.
public struct Viewer: Sendable, Hashable {
  public let name: String

  public init(_ name: String) { self.name = name }

  /// Sees only what everybody may.
  public static let nobody = Viewer("")
}

/// What a viewer may see: a verdict that waits for its blind second opinion is hidden from all but those who gave the
/// claim one, so that whoever rates it next has only the evidence to go by.
///
/// Once the blind opinion is there, everybody sees both, since the panel and the approver decide with them on the table.
struct Sight {
  private let snapshot: any Snapshot
  private let isOn: Bool
  private let person: Identifier<Person>?
  private var known: [Identifier<Claim>: Bool] = [:]

  init(of viewer: Viewer, in snapshot: any Snapshot) throws {
    self.snapshot = snapshot
    isOn = try snapshot.settings().isOn(Setting.secondOpinion)
    person = isOn ? try snapshot.person(named: viewer)?.id : nil
  }

  /// Whether the claim's verdicts, with their explanations and the opinions on earlier ones, are hidden.
  mutating func isBlind(to claim: Claim) throws -> Bool {
    guard isOn, !claim.isRemoved, try waits(claim) else { return false }
    if let answer = known[claim.id] { return answer }
    let answer = try decide(claim)
    known[claim.id] = answer
    return answer
  }

  /// Whether what a record says of its claim is hidden. The reason of a step can be what a panel decided about an earlier
  /// verdict.
  mutating func hides(_ kind: RecordKind, of claim: Claim?) throws -> Bool {
    guard [.verdict, .opinion, .step].contains(kind), let claim else { return false }
    return try isBlind(to: claim)
  }

  /// Whether it is in review, or was taken out of it for a while: to look by dropping or returning it, by merging it with
  /// another, or by undoing its submission would be to peek.
  private func waits(_ claim: Claim) throws -> Bool {
    switch claim.status == .dropped ? claim.drop?.from : claim.status {
    case .inReview: return true
    case .inResearch:
      // Steps that were taken back count here: a submission that was undone is one.
      let last = try snapshot.records(.step, of: claim.id).compactMap(Step.init)
        .last { $0.transition != .drop && $0.transition != .restore }
      return last.map { $0.from == .inReview || $0.transition == .submit } ?? false
    default: return false
    }
  }

  /// Where claims stand that can wait.
  private static let statuses: [Status] = [.inReview, .dropped, .inResearch]

  private func decide(_ claim: Claim) throws -> Bool {
    let rounds = try snapshot.opinionRounds(of: claim.id)
    guard let round = rounds.last, round.outcome == .none, let verdict = round.verdicts.last else { return false }
    // Words cannot be compared: on free text there is no second opinion to wait for.
    if try snapshot.find(verdict.scale)?.isFreeText == true { return false }
    return !rounds.contains { $0.verdicts.contains { $0.by == person } }
  }

  /// The claims whose verdicts are hidden, by number.
  mutating func hidden() throws -> [Claim] {
    guard isOn else { return [] }
    let waiting = Filter(terms: [.is(.status, Self.statuses.map(\.rawValue))])
    return try snapshot.claims(ClaimQuery(waiting)).claims.map(\.claim).filter { try isBlind(to: $0) }
  }
}

extension Snapshot {
  /// Who it is; nobody whom the file does not know.
  func person(named viewer: Viewer) throws -> Person? {
    let folded = Folding.folded(viewer.name.trimmed)
    return try all(Person.self).first { Folding.folded($0.name) == folded }
  }

  /// A filter that tells nothing about verdicts that are hidden from the viewer: where it asks for ratings, it leaves
  /// their claims out.
  ///
  /// - Returns: the filter, and the claims that it leaves out.
  func withholding(_ filter: Filter, from viewer: Viewer) throws -> (filter: Filter, withheld: [Claim]) {
    // A saved filter may ask for ratings too.
    let meant = try expanded(filter)
    guard !meant.values(of: .rating).isEmpty || !meant.values(of: .scale).isEmpty else { return (filter, []) }
    var sight = try Sight(of: viewer, in: self)
    let hidden = try sight.hidden()
    guard !hidden.isEmpty else { return (filter, []) }
    var narrowed = filter
    narrowed.terms.append(.not(.is(.id, hidden.map(\.shortID))))
    return (narrowed, hidden)
  }

  /// How much the file holds, without telling hidden verdicts; older ratings count as what they were mapped to.
  func counts(for viewer: Viewer) throws -> FileCounts {
    var counts = try counts()
    counts.reworded = try rewordedClaims().map(\.shortID)
    let mappings = try RatingMappings(in: self)
    for (scale, ratings) in counts.ratingsByScale {
      for (rating, number) in ratings {
        counts.count(number, from: rating, as: mappings.counted(rating, on: scale).rating)
      }
    }
    // It would tell what is hidden.
    counts.ratingsByScale = [:]
    var sight = try Sight(of: viewer, in: self)
    // Of dropped claims no ratings are counted.
    for claim in try sight.hidden() where claim.drop == nil {
      guard let verdict = try currentVerdict(of: claim.id) else { continue }
      counts.count(1, from: mappings.counted(verdict.rating, on: verdict.scale).rating, as: nil)
      counts.hiddenRatings += 1
    }
    return counts
  }
}

extension FileCounts {
  /// Counts so many claims under another rating, or under none that is told.
  fileprivate mutating func count(_ number: Int, from rating: String, as other: String?) {
    guard rating != other else { return }
    let left = (ratings[rating] ?? 0) - number
    ratings[rating] = left > 0 ? left : nil
    if let other { ratings[other, default: 0] += number }
  }
}
