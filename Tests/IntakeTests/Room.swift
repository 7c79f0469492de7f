import Claims
import FetchMessages
import Foundation
import Intake
import LoopbackServer
import StoreContract
import Synchronization
import TestFolders

/// A room for what comes in, with nothing outside it: markup is read in the test's own process, addresses are answered
/// from a table, and every paragraph is a statement of Ana Kos.
struct Room {
  let folder: TemporaryFolder
  let web = Web()
  let intake: Intake
  let newsroom: Newsroom

  init() async throws {
    folder = try TemporaryFolder()
    let clock = FixedClock(Newsroom.noon)
    intake = Intake(
      program: "test 1", clock: clock, extractor: ParagraphExtractor(), fetcher: web, markup: DirectMarkupReader())
    newsroom = try await Newsroom(MemoryStore(clock: clock))
  }

  var workbench: Workbench { newsroom.workbench }

  func inputs(_ names: String..., jobs: Int = 2) -> Inputs {
    Inputs(names.map { $0.isWebAddress ? $0 : folder.path($0) }, jobs: jobs)
  }

  /// Makes a folder, and a file in it.
  func write(_ name: String, _ text: String) throws {
    let parent = URL(fileURLWithPath: folder.path(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try folder.write(name, text)
  }
}

/// A page of an invented paper.
func page(_ title: String, _ words: String = "The harbour of Lindhaven will open its new quay in the summer.") -> String
{
  "<!doctype html><html lang=en><head><title>\(title)</title></head><body><h1>\(title)</h1><p>\(words)</p></body></html>"
}

/// A text as gzip packs it.
func gzip(_ text: String) -> [UInt8] { Gzip.stored(Array(text.utf8)) }

/// Every paragraph is a statement.
struct ParagraphExtractor: StatementExtractor {
  func extract(from article: ReadArticle) -> ArticleStatements {
    ArticleStatements(
      article.blocks.filter { $0.kind == .paragraph || $0.kind == .headline }.map {
        Statement(content: [$0.span], speaker: "Ana Kos", kind: .indirect, confidence: 0.9)
      })
  }
}

/// The web as a test has it.
final class Web: PageFetcher {
  enum Answer: Sendable {
    case page(String, type: String)
    case failure(FetchFailure)
    case notModified
    /// Nobody can be asked.
    case noHelper
  }
  private let state = Mutex<(answers: [String: Answer], asked: [FetchRequest])>(([:], []))

  subscript(address: String) -> Answer? {
    get { state.withLock { $0.answers[address] } }
    set { state.withLock { $0.answers[address] = newValue } }
  }

  func set(_ address: String, _ answer: Answer) { state.withLock { $0.answers[address] = answer } }

  var asked: [FetchRequest] { state.withLock { $0.asked } }

  func page(at address: String, _ wishes: FetchWishes) throws -> FetchedPage {
    let answer = state.withLock { state in
      state.asked.append(FetchRequest(url: address, etag: wishes.etag, ports: wishes.ports))
      return state.answers[address]
    }
    var reply = FetchAnswer(url: address)
    reply.finalUrl = address
    switch answer {
    case .page(let text, let type):
      reply.status = 200
      reply.headers = [.init(name: "content-type", value: type), .init(name: "etag", value: "\"1\"")]
      return FetchedPage(bytes: Array(text.utf8), answer: reply)
    case .notModified:
      reply.notModified = true
      return FetchedPage(bytes: [], answer: reply)
    case .failure(let failure): throw failure
    case .noHelper: throw IntakeError.helper(.missing("claimbook-fetch", variable: "CLAIMBOOK_FETCH", folder: "/here"))
    case nil: throw FetchFailure(.gone, "there is no page at \(address)")
    }
  }
}

extension IntakeOutcome {
  /// For expectations: what it is, and of what.
  func told(_ value: (Value) -> String) -> String {
    switch self {
    case .done(let done): value(done)
    case .several(let count): "several \(count)"
    case .remark(let remark): "remark \(remark)"
    case .leftOut(let file): "left out \(file.path.split(separator: "/").last ?? ""): \(file.reason.code)"
    case .failed(let error): "failed \(error)"
    }
  }
}

extension AsyncSequence {
  func all() async throws -> [Element] {
    var all: [Element] = []
    for try await element in self { all.append(element) }
    return all
  }
}
