/// What `claimbook-fetch` answers: one JSON object on a line, and right after it `bytes` bytes of the page.
public struct FetchAnswer: Sendable, Hashable, Codable {
  /// The address as asked.
  public var url: String
  /// Where the page was in the end, without fragment and credentials, its host in ASCII.
  public var finalUrl: String?
  /// Every address that was asked and what it answered, in order.
  public var chain: [Hop] = []
  /// The HTTP status of the last answer.
  public var status: Int?
  /// The headers of the last answer in order, names in lower case; without cookies.
  public var headers: [Header] = []
  /// When the last answer was complete, `2024-05-07T10:00:00Z`.
  public var fetchedAt: String?
  /// What the first bytes say that it is.
  public var kind: ContentKind?
  /// True where the copy that one has is still current.
  public var notModified = false
  /// The archive's copy that this is, where the page itself could not be had.
  public var archived: ArchivedCopy?
  /// How many times it was tried.
  public var attempts = 0
  /// What was odd but did not stop it, one sentence each.
  public var warnings: [String] = []
  /// Why the page is not whole, where a part was wanted too.
  public var part: FetchFailure?
  /// Why there is no page.
  public var error: FetchFailure?
  /// How many bytes follow.
  public var bytes = 0

  public init(url: String) { self.url = url }

  /// The value of a header, by its name in lower case.
  public func header(_ name: String) -> String? { headers.last { $0.name == name }?.value }

  public var contentType: String? { header("content-type") }

  public struct Hop: Sendable, Hashable, Codable {
    public var url: String
    /// Nothing where there was no answer.
    public var status: Int?
    /// Where a redirect leads, as the server wrote it.
    public var location: String?

    public init(url: String, status: Int? = nil, location: String? = nil) {
      self.url = url
      self.status = status
      self.location = location
    }
  }

  public struct Header: Sendable, Hashable, Codable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A copy in the Wayback Machine.
public struct ArchivedCopy: Sendable, Hashable, Codable {
  /// The copy as the archive shows it.
  public var url: String
  /// When it was made, as the archive writes it: `20240507100000`.
  public var timestamp: String

  public init(url: String, timestamp: String) {
    self.url = url
    self.timestamp = timestamp
  }
}

/// What the first bytes of an answer say that it is.
public enum ContentKind: String, Sendable, Hashable, Codable {
  case empty, html, xml, json, text
  case pdf, zip, gzip, image, sound, video, font, program, binary

  /// Whether there are words to read.
  public var isText: Bool {
    switch self {
    case .html, .xml, .json, .text: true
    default: false
    }
  }

  /// With its article: `an image`.
  public var words: String {
    switch self {
    case .empty: "nothing"
    case .html: "a page"
    case .xml: "XML"
    case .json: "JSON"
    case .text: "text"
    case .pdf: "a PDF document"
    case .zip: "a ZIP archive or an office document"
    case .gzip: "a compressed file"
    case .image: "an image"
    case .sound: "a sound recording"
    case .video: "a video"
    case .font: "a font"
    case .program: "a program"
    case .binary: "binary data"
    }
  }
}

/// How far one request has come: a line of its own before the answer.
public struct FetchProgress: Sendable, Hashable, Codable {
  public var progress: State

  public init(_ state: State) { progress = state }

  public struct State: Sendable, Hashable, Codable {
    /// Whom it talks to.
    public var host: String
    /// Bytes that have come.
    public var received: Int
    /// How long it waits before it tries again, in milliseconds.
    public var waiting: Int?

    public init(host: String, received: Int = 0, waiting: Int? = nil) {
      self.host = host
      self.received = received
      self.waiting = waiting
    }
  }
}
