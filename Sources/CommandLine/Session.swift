import Claims
import Dispatch
import Extraction
import FoundationEssentials
import Reading
import Storage
import Synchronization

/// The one place that wires the rooms together.
struct Session: Sendable {
  let store: SQLiteStore
  let workbench: Workbench
  let path: String

  static let clock = SystemClock()
  static let reader: any ArticleReader = PlainTextReader()
  /// For what is kept: the same article is recognised whatever its line ends.
  static let importReader: any ArticleReader = FormatReader()
  /// In worker processes only: pages are read by a library that was not written for what strangers send.
  static var pageReader: PageReader { PageReader(latest: latest) }
  /// In worker processes only, too.
  static var feedReader: FeedReader { FeedReader(latest: latest) }
  /// The last day that anything can have been published: somebody on the other side of the world may be ahead.
  static var latest: Day { clock.now.dayInUTC.adding(days: 1) }
  /// Addresses to bytes, in a program of its own.
  static let fetcher = FetchClient()
  static let extractor: any StatementExtractor = TrainedExtractor()

  /// The workbench in somebody else's name.
  func workbench(of author: String?) -> Workbench {
    Workbench(store: store, clock: Self.clock, author: Self.author(author))
  }

  static func author(_ option: String?) -> String {
    option ?? Environment["CLAIMBOOK_USER"] ?? Environment.systemUser
  }

  /// Who looks: whoever would write without `--by`.
  static var viewer: Viewer { Viewer(author(nil)) }

  /// The claims that the words of a command line choose; `me` in a filter is in whose name the command is given.
  static func selection(_ words: [String], by option: String?) throws -> ClaimSelection {
    try ClaimSelection(words: words, today: clock.today, me: author(option))
  }

  /// Opens the file, runs the body, and closes the file whatever happens.
  static func reading<Value: Sendable>(
    _ options: FileOptions, by author: String? = nil, _ body: @escaping @Sendable (Session) async throws -> Value
  ) throws -> Value {
    try run(options, by: author, isReadOnly: true, body)
  }

  static func writing<Value: Sendable>(
    _ location: FileOptions, by author: String?, _ body: @escaping @Sendable (Session) async throws -> Value
  ) throws -> Value {
    try run(location, by: author, isReadOnly: false, body)
  }

  static func writing<Value: Sendable>(
    _ options: WritingOptions, _ body: @escaping @Sendable (Session) async throws -> Value
  ) throws -> Value {
    try run(options.location, by: options.by, isReadOnly: options.dryRun, body)
  }

  /// Opens the file for writing, runs the body, and closes the file whatever happens; for work that is not one
  /// transaction.
  static func open(_ options: WritingOptions, _ body: (Session) throws -> Void) throws {
    try opened(options.location, by: options.by, isReadOnly: options.dryRun, body)
  }

  private static func run<Value: Sendable>(
    _ options: FileOptions, by author: String?, isReadOnly: Bool,
    _ body: @escaping @Sendable (Session) async throws -> Value
  ) throws -> Value {
    try opened(options, by: author, isReadOnly: isReadOnly) { session in
      try wait { try await body(session) }.get()
    }
  }

  private static func opened<Value>(
    _ options: FileOptions, by author: String?, isReadOnly: Bool, _ body: (Session) throws -> Value
  ) throws -> Value {
    let path = try FileLocation.find(options.file)
    let store = try SQLiteStore.open(at: path, clock: clock, isReadOnly: isReadOnly)
    // Here, where nothing runs at the same time yet: later looks at a day must not wait for a file.
    NewsroomZone.ensure(from: store)
    let session = Session(
      store: store, workbench: Workbench(store: store, clock: clock, author: Self.author(author)), path: path)
    let result = Result { try body(session) }
    // Closed after a failure too, so that nothing is left beside the file; the command's failure says more than that
    // of closing after it.
    let closing = Result { try store.close() }
    let value = try result.get()
    try closing.get()
    return value
  }

  /// Runs async work from a synchronous command. An async entry point would cost every command 16 ms at start
  /// (measured in a static executable).
  static func wait<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) -> Result<Value, any Error> {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Result<Value, any Error>?>(nil)
    Task.detached {
      let outcome: Result<Value, any Error>
      do {
        outcome = .success(try await body())
      } catch {
        outcome = .failure(error)
      }
      result.withLock { $0 = outcome }
      done.signal()
    }
    done.wait()
    return result.withLock { $0 } ?? .failure(CommandFailure("the command ended without a result", .error))
  }
}
