/// Which changes of the log still stand: neither undoings nor undone.
extension Snapshot {
  /// The newest ones, newest first, with their events.
  ///
  /// - Throws: `ClaimsError.invalid` for fewer than one or more than there are, `.nothingToUndo` for none.
  func latestStanding(_ count: Int) throws -> [LoggedCommit] {
    guard count > 0 else {
      throw ClaimsError.invalid("the number", value: "\(count)", problem: "it says how many changes, from 1")
    }
    var standing: [Int] = []
    try eachStanding { commit in
      standing.append(commit.number)
      return standing.count < count
    }
    guard !standing.isEmpty else { throw ClaimsError.nothingToUndo }
    guard standing.count == count else {
      throw ClaimsError.invalid(
        "the number", value: "\(count)",
        problem: "only \(standing.count) \(standing.count == 1 ? "change" : "changes") can be taken back")
    }
    return try standing.flatMap { try log(LogQuery(numbers: $0...$0)) }
  }

  /// How far back somebody's own latest change is looked for, in changes of the file: older ones are named by number.
  private static var furthestBack: Int { 4096 }

  /// Somebody's latest one; nothing where it is far back or there is none.
  func latestOwn(_ author: Person) throws -> LoggedCommit? {
    var found: Int?
    var seen = 0
    try eachStanding { commit in
      seen += 1
      if commit.by == author.id { found = commit.number }
      return found == nil && seen < Self.furthestBack
    }
    return try found.flatMap { try log(LogQuery(numbers: $0...$0)).first }
  }

  /// The change with this number.
  ///
  /// - Throws: `ClaimsError.invalid` for one that the log has not, `.notAllowed` for one that does not stand any more.
  func standing(_ number: Int) throws -> LoggedCommit {
    let last = try log(LogQuery(limit: 1, hasEvents: false)).first?.number ?? 0
    guard (1...max(last, 1)).contains(number), let commit = try log(LogQuery(numbers: number...number)).first else {
      throw ClaimsError.invalid("the change", value: "\(number)", problem: "the log has the changes 1 to \(last)")
    }
    var isStanding = false
    try eachStanding { standing in
      isStanding = standing.number == number
      return standing.number > number
    }
    guard isStanding else {
      let why =
        commit.action.isUndoing
        ? "takes others back, and is not undone itself"
        : commit.action == .`init` ? "is the start of the file" : "was taken back already"
      throw ClaimsError.notAllowed(
        Refusal(.changeNotStanding, "change \(number) \(why)", ["change": .number(number)], .log))
    }
    return commit
  }

  /// Newest first, without their events, as long as more are wanted; down to the start of the file.
  private func eachStanding(_ isMoreWanted: (LoggedCommit) throws -> Bool) throws {
    // An undoing took back everything from the commit before it down to this one; a taking back this one alone.
    var undone: Identifier<Commit>?
    var takenBack: Set<Identifier<Commit>> = []
    var end = try log(LogQuery(limit: 1, hasEvents: false)).first?.number ?? 0
    var window = 64
    while end > 0 {
      let start = max(1, end - window + 1)
      for commit in try log(LogQuery(numbers: start...end, hasEvents: false)) {
        if commit.action == .takeBack, let alone = commit.undoes { takenBack.insert(alone) }
        if let down = undone {
          if commit.id == down { undone = nil }
        } else if commit.action == .undo {
          undone = commit.undoes
        } else if commit.action == .`init` {
          return
        } else if commit.action != .takeBack, !takenBack.contains(commit.id) {
          guard try isMoreWanted(commit) else { return }
        }
      }
      end = start - 1
      window *= 2
    }
  }

  /// Refuses to take back what later changes rest on: they touch the same records or the same claims, or name a record
  /// that the change made.
  func requireNothingBuilt(on commit: LoggedCommit) throws {
    let touched = try claimsAndRecords(of: commit)
    let made = Set(commit.events.filter { $0.version == 1 && !commit.isRegistration($0) }.map { Array($0.record.utf8) })
    let last = try log(LogQuery(limit: 1, hasEvents: false)).first?.number ?? commit.number
    var later: [Int] = []
    try eachStanding { standing in
      if standing.number > commit.number { later.append(standing.number) }
      return standing.number > commit.number
    }
    guard last > commit.number else { return }
    for number in later.reversed() {
      guard let other = try log(LogQuery(numbers: number...number)).first else { continue }
      let shared = try touched.intersection(claimsAndRecords(of: other))
      let isNaming = other.events.contains { !$0.identifiers.isDisjoint(with: made) }
      guard !shared.isEmpty || isNaming else { continue }
      let name = try shared.sorted().first.flatMap(shortID(ofRecord:)) ?? "what it made"
      let by = try find(other.by)?.name ?? "somebody"
      throw ClaimsError.notAllowed(
        Refusal(
          .changeBuiltOn,
          "change \(commit.number) cannot be taken back alone: \(by) went on with \(name) in change \(number) "
            + "(\(other.action.rawValue))",
          ["change": .number(commit.number), "by": .text(by), "later": .number(number)],
          Remedy("See what would go with it", .previewUndo(count: later.count + 1))))
    }
  }

  /// The UUIDs of what a change touched, with the claims that it belongs to.
  private func claimsAndRecords(of commit: LoggedCommit) throws -> Set<String> {
    var found: Set<String> = []
    for event in commit.events where !commit.isRegistration(event) {
      found.insert(event.record)
      if let claim = try record(event.kind, uuid: event.record)?.claim { found.insert(claim.description) }
    }
    return found
  }

  private func shortID(ofRecord uuid: String) throws -> String? {
    for kind in RecordKind.allCases {
      if let record = try record(kind, uuid: uuid) { return record.shortID }
    }
    return nil
  }
}

extension Event {
  /// The UUIDs in its payload: strings of their length, found in one pass, since an import can have a million events.
  fileprivate var identifiers: Set<[UInt8]> {
    guard let payload else { return [] }
    let (quote, length) = (UInt8(ascii: "\""), 36)
    var found: Set<[UInt8]> = []
    var place = 0
    while place + length + 1 < payload.count {
      if payload[place] == quote, payload[place + length + 1] == quote {
        found.insert(Array(payload[place + 1...place + length]))
        place += length
      }
      place += 1
    }
    return found
  }
}

extension LoggedCommit {
  /// Whether an event only registers the one who made the commit. It stays: they made it, whatever becomes of it.
  func isRegistration(_ event: Event) -> Bool {
    event.kind == .person && event.version == 1 && event.record == by.description
  }
}
