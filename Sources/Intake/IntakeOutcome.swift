import Reading

/// What became of one of many inputs.
public enum IntakeOutcome<Value: Sendable>: Sendable {
  /// An article, read or imported.
  case done(Value)
  /// An input turned out to hold so many articles, which follow: a feed.
  case several(Int)
  /// Something odd about an input that holds several articles.
  case remark(Remark)
  /// A file of a folder that is no article, and no mistake either.
  case leftOut(LeftOut)
  /// An input that should be an article and is none, or could not be had; the others go on.
  case failed(any Error)

  /// Whether it is an article, or should be one.
  public var isOne: Bool {
    switch self {
    case .done, .failed: true
    case .several, .remark, .leftOut: false
    }
  }

  /// What becomes of it where it is an article; all else stays.
  func then<Next>(_ step: (Value) throws -> Next) -> IntakeOutcome<Next> {
    switch self {
    case .done(let value):
      do {
        return .done(try step(value))
      } catch {
        return .failed(error)
      }
    case .several(let count): return .several(count)
    case .remark(let remark): return .remark(remark)
    case .leftOut(let file): return .leftOut(file)
    case .failed(let error): return .failed(error)
    }
  }
}

/// What stands in a folder and was not read.
public struct LeftOut: Sendable, Hashable {
  /// As the folder was named, with the way to the file.
  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Why it was left out.
  public enum Reason: Sendable, Hashable {
    /// A picture, a program … ; as servers name it.
    case noArticle(mediaType: String)
    /// A table or JSON Lines, whose rows may name the files beside it.
    case list
    case listOfFeeds
    /// A pipe, a socket or a device.
    case passing(InputFile.Kind)
    /// A link to a folder, which may lead anywhere, and back here.
    case linkedFolder
    /// A link to a file that is not below the folder: whoever packed the folder may have meant this machine's own files.
    case linkedFile
    /// A newsroom's record or a copy of it, or what SQLite keeps beside it.
    case claimsFile
    /// No article is known by such a name, and its first bytes tell nothing.
    case unknown

    /// For programs: `no-article`.
    public var code: String {
      switch self {
      case .noArticle: "no-article"
      case .list: "list"
      case .listOfFeeds: "list-of-feeds"
      case .passing: "no-regular-file"
      case .linkedFolder: "linked-folder"
      case .linkedFile: "linked-file"
      case .claimsFile: "claims-file"
      case .unknown: "unknown"
      }
    }
  }

  /// Why, as the end of a sentence.
  public var why: String {
    switch reason {
    case .noArticle(let type): "no article (\(type))"
    case .list: "a list; to read its rows, name it by itself"
    case .listOfFeeds: "a list of feeds"
    case .passing(let kind): "a \(kind), not a file"
    case .linkedFolder: "a link to a folder; to take what is in that, name it by itself"
    case .linkedFile: "a link to a file elsewhere; to take that, name it by itself"
    case .claimsFile: "a claims file"
    case .unknown: "neither its name nor its beginning is that of an article"
    }
  }
}

/// Something odd about an input that holds several articles.
public enum Remark: Sendable, Hashable, CustomStringConvertible {
  /// What reading a list warned of.
  case list(name: String, warning: String)
  /// Records of a web archive without a page.
  case passedOver(name: String, Int)
  case cutShort(name: String)
  case noEntries(feed: String)
  case entriesWithoutText(feed: String, Int)

  public var description: String {
    switch self {
    case .list(let name, let warning): "\(name): \(warning)"
    case .passedOver(let name, let count):
      "\(name): \(count == 1 ? "1 record" : "\(count) records") without a page passed over"
    case .cutShort(let name): "\(name) ends in the middle of a record; what stood before was read"
    case .noEntries(let feed): "\(feed) has no entries."
    case .entriesWithoutText(let feed, let count):
      "\(feed): \(count == 1 ? "1 entry without its text" : "\(count) entries without their text")"
    }
  }
}
