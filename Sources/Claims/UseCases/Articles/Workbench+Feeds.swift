/// What following a feed did.
public struct FollowOutcome: Sendable {
  public let feed: Feed
  /// False where it was followed already.
  public let isNew: Bool
}

/// What a pull found out about a feed.
public struct FeedState: Sendable, Hashable {
  public var title: String?
  public var etag: String?
  public var lastModified: String?
  /// Keys of the entries that were imported, now or before, as far as the feed still has them.
  public var seen: [String]

  public init(title: String? = nil, etag: String? = nil, lastModified: String? = nil, seen: [String]) {
    self.title = title
    self.etag = etag
    self.lastModified = lastModified
    self.seen = seen
  }
}

extension Workbench {
  /// Follows feeds from now on. One that is followed already stays as it is; one that was once begins where it ended.
  ///
  ///     try await workbench.follow([(address: "https://courier.example/rss", title: nil)])
  public func follow(_ feeds: [(address: String, title: String?)]) async throws
    -> Receipt<[FollowOutcome]>
  {
    try await change(.addFeed) { draft in
      var done: [String: Feed] = [:]
      return try feeds.map { address, title in
        let address = try Draft.checkedLine(address, as: "the feed's address")
        let title = title.map { Claim.oneLine($0.trimmed) }.flatMap { $0.isEmpty ? nil : $0 }
        if let feed = done[address] { return FollowOutcome(feed: feed, isNew: false) }
        let known = try draft.snapshot.feed(address: address)
        let feed =
          try known.map { draft.update($0) { $0.isRemoved = false } }
          ?? draft.create { Feed(id: $0, number: $1, address: address, title: title) }
        done[address] = feed
        return FollowOutcome(feed: feed, isNew: known?.isRemoved ?? true)
      }
    }
  }

  /// Follows a feed no longer; what was imported stays.
  public func unfollow(_ words: [String]) async throws -> Receipt<[Feed]> {
    try await change(.removeFeed) { draft in
      try words.map { word in
        try draft.update(draft.snapshot.feed(word)) { $0.isRemoved = true }
      }
    }
  }

  /// Remembers what a pull found. Older keys than the feed's own entries are kept for entries that come back, but not
  /// without end.
  public func notePull(of feed: Identifier<Feed>, _ state: FeedState) async throws
    -> Receipt<Feed>
  {
    try await change(.pullFeed) { draft in
      guard let feed = try draft.snapshot.find(feed) else {
        throw ClaimsError.notFound(.feed, feed.description)
      }
      return draft.update(feed) {
        $0.title = $0.title ?? state.title
        ($0.etag, $0.lastModified) = (state.etag, state.lastModified)
        let now = Set(state.seen)
        let older = $0.seen.filter { !now.contains($0) }
        $0.seen = Claim.unique(older.suffix(Feed.mostOlder) + state.seen)
      }
    }
  }
}

extension Feed {
  /// Entries that a feed no longer shows and that are remembered all the same.
  static let mostOlder = 200
}

extension Snapshot {
  /// A feed by `F-1`, its address, or a part of its title or address that only one has.
  func feed(_ word: String) throws -> Feed {
    let feeds = try all(Feed.self)
    if let feed = feeds.first(where: { $0.address == word }) { return feed }
    if case .number = Reference(word, to: .feed) { return try resolve(word, as: Feed.self) }
    let folded = Folding.folded(word)
    let found = feeds.filter { feed in
      !folded.isEmpty && Folding.folded("\(feed.title ?? "") \(feed.address)").contains(folded)
    }
    if found.count > 1 {
      throw ClaimsError.ambiguous(.feed, word, candidates: found.prefix(8).map { "\($0.shortID) \($0.displayTitle)" })
    }
    return try found.first ?? resolve(word, as: Feed.self)
  }
}
