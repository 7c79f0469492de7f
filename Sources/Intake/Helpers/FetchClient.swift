public import FetchMessages
import Synchronization

/// Reads addresses through `claimbook-fetch`, one at a time; the program is started with the first and ends with this one.
public final class FetchClient: PageFetcher {
  private let program: @Sendable () throws -> HelperProgram
  private let progress: (@Sendable (FetchProgress.State?) -> Void)?
  private let process = Mutex<HelperProcess?>(nil)

  /// Variables that it is given: where the system looks for libraries, and the switch of the tests.
  private static let variables = ["LD_LIBRARY_PATH", "CLAIMBOOK_FETCH_LOOPBACK_PORTS"]

  /// Makes the client; nothing is started yet. `progress` is told how far each question has come, and nothing at its end.
  public init(
    _ program: @escaping @Sendable () throws -> HelperProgram = { try .fetcher() },
    progress: (@Sendable (FetchProgress.State?) -> Void)? = nil
  ) {
    self.program = program
    self.progress = progress
  }

  public func page(at address: String, _ wishes: FetchWishes) throws -> FetchedPage {
    let request = FetchRequest(
      url: address, etag: wishes.etag, lastModified: wishes.lastModified, archive: wishes.archive,
      ports: wishes.ports, acceptsBinary: wishes.binary, acceptsPart: wishes.part, progress: progress != nil,
      limits: wishes.limits)
    return try process.withLock { process in
      let program = try program()
      do {
        let running = try process ?? HelperProcess(program, variables: Self.variables, showsErrors: true)
        process = running
        let page = try answer(of: running, to: request)
        if let failure = page.answer.error { throw failure }
        return page
      } catch let failure as FetchFailure {
        throw failure
      } catch {
        // Whatever happened to it, the next address gets a new one.
        process = nil
        throw IntakeError.helper(.ended("claimbook-fetch", path: program.path))
      }
    }
  }

  /// Asks one question and waits for its answer.
  private func answer(of process: HelperProcess, to request: FetchRequest) throws -> FetchedPage {
    defer { progress?(nil) }
    try process.send(try MessageCoding.line(request))
    while true {
      let head = try process.line(longest: MessageCoding.longestLine)
      if let message = try? MessageCoding.message(FetchProgress.self, from: head) {
        progress?(message.progress)
        continue
      }
      let answer = try MessageCoding.message(FetchAnswer.self, from: head)
      guard (0...request.limits.bytes).contains(answer.bytes) else { throw HelperProcess.Trouble.tooMuch }
      return FetchedPage(bytes: try process.bytes(answer.bytes), answer: answer)
    }
  }
}
