public import Claims

/// Why a query was not answered, or not to its end.
public enum QueryError: Refusing, Sendable, Equatable {
  /// SQLite's own words for what it does not understand.
  case unreadable(detail: String)
  /// It would write, or read what is in no view.
  case forbidden
  case severalStatements
  case empty
  /// Two columns of the answer have one name, so that an object could hold only one of them.
  case columnTwice(String)
  case tooLong(seconds: Int)
  /// It has more rows than were asked for, all of which were given.
  case moreRows(Int)
  /// A value, or what it holds in memory, is larger than a query may make it.
  case tooLarge

  public var refusal: Refusal {
    let views = Remedy("See what can be asked", .showViews)
    return switch self {
    case .unreadable(let detail):
      Refusal(.queryUnreadable, "the query cannot be read: \(detail)", ["detail": .text(detail)], views)
    case .forbidden:
      Refusal(
        .queryForbidden, "a query only reads, and only the views: nothing was read or changed", [:], views)
    case .severalStatements:
      Refusal(.queryUnreadable, "that is more than one statement: ask one query at a time", [:], views)
    case .empty:
      Refusal(.queryUnreadable, "there is no query: write a SELECT", [:], views)
    case .columnTwice(let name):
      Refusal(
        .queryUnreadable, "two columns of the answer are called “\(name)”: name one of them with AS",
        ["column": .text(name)], views)
    case .tooLong(let seconds):
      Refusal(
        .queryLimit,
        "the query took more than \(seconds) s and was stopped: what was printed is not all. Narrow it, or give it "
          + "longer", ["seconds": .number(seconds)])
    case .moreRows(let limit):
      Refusal(
        .queryLimit,
        "the answer goes on after row \(limit): what was printed is not all. Narrow the query, or ask for more rows",
        ["limit": .number(limit)])
    case .tooLarge:
      Refusal(
        .queryLimit,
        "the query makes a value or a heap larger than a query may (\(QueryLimits.bytes) bytes, "
          + "\(QueryLimits.memory) in all). Narrow it", ["bytes": .number(QueryLimits.bytes)])
    }
  }
}

/// How much a query may take.
public struct QueryLimits: Sendable, Hashable {
  /// At most so many rows are given.
  public var rows: Int
  /// Seconds, from its first step.
  public var seconds: Int

  /// The largest value that a query may make, in bytes: more than any text of a claim, a verdict or a reply.
  public static let bytes = 20_000_000
  /// What SQLite may hold in memory for it, in bytes; it sorts on disk.
  public static let memory = 200_000_000

  public init(rows: Int = 10_000, seconds: Int = 30) {
    (self.rows, self.seconds) = (rows, seconds)
  }
}

/// A value of an answer.
public enum QueryValue: Sendable, Hashable {
  case absent
  case integer(Int64)
  case real(Double)
  case text(String)
  /// In hexadecimal.
  case bytes(String)
}
