public import Claims
public import Reading
import Synchronization

/// Reads pages and feeds in processes of their own, so that one that crashes or stalls the parser costs that page only:
/// as many as there are jobs, started when they are needed and kept.
public final class ReadWorkers: MarkupReader {
  /// How long a page may take, in seconds. The slowest of two thousand took a tenth of one.
  public static let patience = 20

  private let program: @Sendable () throws -> HelperProgram
  private let seconds: Int
  private let free = Mutex<[HelperProcess]>([])

  /// Makes the pool; nothing is started yet. `program` says what to start: `.ownReader` where the front end's `main` hands
  /// over to `ReadWorker.run`, else the `claimbook` that is found. `seconds` is how long one page may take.
  public init(
    _ program: @escaping @Sendable () throws -> HelperProgram = { try .reader() }, seconds: Int = patience
  ) {
    self.program = program
    self.seconds = seconds
  }

  public func page(_ bytes: [UInt8], _ source: MarkupSource) throws -> ReadArticle {
    guard case .article(let article) = try ask(.page, bytes, source) else {
      throw ReadingError.noArticle(name: source.name)
    }
    return article
  }

  public func feed(_ bytes: [UInt8], _ source: MarkupSource) throws -> FeedDocument {
    guard case .feed(let feed) = try ask(.feed, bytes, source) else { throw FeedError.noFeed(name: source.name) }
    return feed
  }

  private func ask(_ kind: WorkerRequest.Kind, _ bytes: [UInt8], _ source: MarkupSource) throws -> WorkerReply {
    let request = try WorkerRequest(kind: kind, source: source, size: bytes.count).encoded(bytes)
    var reply: WorkerReply?
    // One that died may have died of the page before, or been killed: only a page that ends two is to blame.
    for attempt in 1...2 where reply == nil {
      do {
        reply = try ask(request)
      } catch HelperProcess.Trouble.ended where attempt == 1 {
        continue
      } catch let trouble as HelperProcess.Trouble {
        throw IntakeError.reader(name: source.name, Self.failure(trouble, seconds))
      }
    }
    switch reply {
    case .notRead(let error): throw error
    case .noFeed(let error): throw error
    case let reply?: return reply
    case nil: throw IntakeError.reader(name: source.name, .crashed)
    }
  }

  private func ask(_ request: [UInt8]) throws -> WorkerReply {
    // A crash is expected of some pages; nobody reads its trace.
    let worker =
      try free.withLock { $0.popLast() } ?? HelperProcess(program(), with: ["SWIFT_BACKTRACE=enable=no"])
    let deadline = HelperProcess.Deadline(seconds: seconds)
    try worker.send(request, by: deadline)
    let line = try worker.line(by: deadline)
    guard let reply = try? WorkerReply(line) else { throw HelperProcess.Trouble.ended }
    free.withLock { $0.append(worker) }
    return reply
  }

  private static func failure(_ trouble: HelperProcess.Trouble, _ seconds: Int) -> IntakeError.ReaderProblem {
    switch trouble {
    case .ended, .tooMuch: .crashed
    case .timedOut: .tooSlow(seconds: seconds)
    case .notStarted: .notStarted
    }
  }
}
