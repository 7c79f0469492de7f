/// What second opinions say about the verdict that counts.
public enum SecondOpinion: Sendable, Hashable {
  /// Nobody but the author has rated it yet.
  case none
  /// A blind opinion, or the panel's decision, is for the verdict's rating.
  case agreed
  /// Opinions differ, and the panel has not decided yet.
  case open
  /// The panel is full, and no rating has enough votes.
  case undecided
  /// The panel decided for another rating.
  case outvoted(rating: String)
}

/// The opinions on one rating of a claim, from the verdict that gave it until one that gives another.
///
/// A new explanation for the same rating doesn't end a round; another rating opens a new one, for which earlier opinions
/// don't count.
public struct OpinionRound: Sendable {
  /// Of one rating on one scale, oldest first.
  public let verdicts: [Verdict]
  /// In the order in which they were given; the first one is blind.
  public private(set) var opinions: [Opinion]
  let quorum: Int
  /// How many vote at most, the blind opinion among them.
  public let panel: Int
  /// A panel decided for this rating in an earlier round, and none decided otherwise since.
  public let isDecidedBefore: Bool

  public var rating: String { verdicts.last?.rating ?? "" }

  public var outcome: SecondOpinion {
    guard let blind = opinions.first else { return isDecidedBefore ? .agreed : .none }
    if blind.rating == rating { return .agreed }
    if let decided { return decided == rating ? .agreed : .outvoted(rating: decided) }
    return opinions.count >= panel ? .undecided : .open
  }

  /// The rating for which enough voted after opinions differed.
  public var decided: String? {
    guard let blind = opinions.first, blind.rating != rating else { return nil }
    var counts: [String: Int] = [:]
    for opinion in opinions {
      counts[opinion.rating, default: 0] += 1
      if counts[opinion.rating] == quorum { return opinion.rating }
    }
    return nil
  }

  /// How many more votes there can be.
  public var seats: Int { max(0, panel - opinions.count) }

  public var votesNeeded: Int { quorum }

  /// How many opinions there are for each rating, most first.
  public var tally: [(rating: String, votes: Int)] {
    var tally: [(rating: String, votes: Int)] = []
    for opinion in opinions {
      if let place = tally.firstIndex(where: { $0.rating == opinion.rating }) {
        tally[place].votes += 1
      } else {
        tally.append((opinion.rating, 1))
      }
    }
    // Stable: of ratings with as many votes the first one stands first.
    return tally.enumerated().sorted { ($1.element.votes, $0.offset) < ($0.element.votes, $1.offset) }.map(\.element)
  }

  /// Those for another rating than the one that opinion or panel stand for.
  public var dissent: [Opinion] {
    switch outcome {
    case .none, .open, .undecided: []
    case .agreed: opinions.filter { $0.rating != rating }
    case .outvoted(let decided): opinions.filter { $0.rating != decided }
    }
  }

  func adding(_ opinion: Opinion) -> OpinionRound {
    var round = self
    round.opinions.append(opinion)
    return round
  }

  init(verdicts: [Verdict], opinions: [Opinion], quorum: Int, panel: Int, isDecidedBefore: Bool) {
    self.verdicts = verdicts
    self.opinions = opinions
    self.quorum = quorum
    self.panel = panel
    self.isDecidedBefore = isDecidedBefore
  }
}

extension Snapshot {
  /// What second opinions say about this verdict.
  func secondOpinion(on verdict: Verdict) throws -> SecondOpinion {
    try opinionRounds(of: verdict.claim).last { $0.verdicts.contains { $0.id == verdict.id } }?.outcome ?? .none
  }

  /// The rounds of a claim, oldest first; the last one is about the verdict that counts.
  func opinionRounds(of claim: Identifier<Claim>) throws -> [OpinionRound] {
    let verdicts = try records(.verdict, of: claim).compactMap(Verdict.init).filter { !$0.isRemoved }
    guard !verdicts.isEmpty else { return [] }
    let opinions = try records(.opinion, of: claim).compactMap(Opinion.init).filter { !$0.isRemoved }
    let settings = try settings()
    var rounds: [OpinionRound] = []
    var decision: (scale: Identifier<Scale>, rating: String)?
    var rest = verdicts[...]
    while let first = rest.first {
      let own = Array(rest.prefix { $0.scale == first.scale && $0.rating == first.rating })
      rest = rest.dropFirst(own.count)
      let (ids, authors) = (Set(own.map(\.id)), Set(own.map(\.by)))
      let round = OpinionRound(
        verdicts: own,
        // Who rated it so themselves afterwards is no second person.
        opinions: opinions.filter { ids.contains($0.verdict) && !authors.contains($0.by) },
        quorum: settings.number(.quorum), panel: settings.number(.panel),
        isDecidedBefore: decision.map { $0.scale == first.scale && $0.rating == first.rating } ?? false)
      if let decided = round.decided { decision = (first.scale, decided) }
      rounds.append(round)
    }
    return rounds
  }
}
