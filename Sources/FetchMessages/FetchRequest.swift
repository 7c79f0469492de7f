/// What `claimbook-fetch` is asked: one JSON object a line on its standard input.
public struct FetchRequest: Sendable, Hashable, Codable {
  /// The address as somebody typed or linked it.
  public var url: String
  /// The `ETag` of the copy that one has; the answer's status is 304 where nothing has changed since.
  public var etag: String?
  /// The `Last-Modified` of the copy that one has, as the server wrote it.
  public var lastModified: String?
  /// Whether to ask the Wayback Machine for its copy when the page cannot be had.
  public var archive: Bool
  /// Ports that are allowed beside 80, 443, 8080 and 8443.
  public var ports: [Int]
  /// Whether other things than text are wanted too: documents, images.
  public var acceptsBinary: Bool
  /// Whether what came is wanted where the connection or the compressed data ended before the page did, or was damaged.
  public var acceptsPart: Bool
  /// Whether lines of progress are wanted before the answer.
  public var progress: Bool
  public var limits: FetchLimits

  public init(
    url: String, etag: String? = nil, lastModified: String? = nil, archive: Bool = false, ports: [Int] = [],
    acceptsBinary: Bool = false, acceptsPart: Bool = false, progress: Bool = false, limits: FetchLimits = FetchLimits()
  ) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.archive = archive
    self.ports = ports
    self.acceptsBinary = acceptsBinary
    self.acceptsPart = acceptsPart
    self.progress = progress
    self.limits = limits
  }

  /// Everything but the address may be absent.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      url: try values.decode(String.self, forKey: .url),
      etag: try values.decodeIfPresent(String.self, forKey: .etag),
      lastModified: try values.decodeIfPresent(String.self, forKey: .lastModified),
      archive: try values.decodeIfPresent(Bool.self, forKey: .archive) ?? false,
      ports: try values.decodeIfPresent([Int].self, forKey: .ports) ?? [],
      acceptsBinary: try values.decodeIfPresent(Bool.self, forKey: .acceptsBinary) ?? false,
      acceptsPart: try values.decodeIfPresent(Bool.self, forKey: .acceptsPart) ?? false,
      progress: try values.decodeIfPresent(Bool.self, forKey: .progress) ?? false,
      limits: try values.decodeIfPresent(FetchLimits.self, forKey: .limits) ?? FetchLimits())
  }
}

/// How much of everything one address may take.
public struct FetchLimits: Sendable, Hashable, Codable {
  /// The largest page in bytes, after decompression. The longest articles of the web have some hundred kilobytes.
  public var bytes: Int
  /// How many times larger than what was sent a page may become by decompression.
  public var ratio: Int
  /// Milliseconds for one attempt with all its redirects.
  public var totalMilliseconds: Int
  /// Milliseconds until a connection stands.
  public var connectMilliseconds: Int
  /// How many redirects are followed.
  public var redirects: Int
  /// How many more times a temporary failure is tried.
  public var retries: Int
  /// The longest wait in seconds that a server's `Retry-After` may ask for.
  public var retryAfterSeconds: Int

  public init(
    bytes: Int = 10_000_000, ratio: Int = 100, totalMilliseconds: Int = 20_000, connectMilliseconds: Int = 5_000,
    redirects: Int = 5, retries: Int = 2, retryAfterSeconds: Int = 30
  ) {
    self.bytes = bytes
    self.ratio = ratio
    self.totalMilliseconds = totalMilliseconds
    self.connectMilliseconds = connectMilliseconds
    self.redirects = redirects
    self.retries = retries
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// What is absent is as above.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let usual = FetchLimits()
    func value(_ key: CodingKeys, _ usual: Int) throws -> Int {
      // No limit can be taken away; what is too large or too small to mean anything becomes the nearest that does.
      min(max(0, try values.decodeIfPresent(Int.self, forKey: key) ?? usual), 1_000_000_000)
    }
    self.init(
      bytes: try value(.bytes, usual.bytes), ratio: try value(.ratio, usual.ratio),
      totalMilliseconds: max(1, try value(.totalMilliseconds, usual.totalMilliseconds)),
      connectMilliseconds: max(1, try value(.connectMilliseconds, usual.connectMilliseconds)),
      redirects: min(20, try value(.redirects, usual.redirects)), retries: min(10, try value(.retries, usual.retries)),
      retryAfterSeconds: try value(.retryAfterSeconds, usual.retryAfterSeconds))
  }
}
