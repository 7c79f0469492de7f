import FetchMessages
import Fetching
import LoopbackServer
import Synchronization

/// A clock that stands still until somebody waits, and remembers how long.
final class RecordedPause: Pause {
  private let state = Mutex<(now: Int, waits: [Int])>((1_000_000, []))
  let epochSeconds = 1_715_076_000  // 2024-05-07T10:00:00Z

  var milliseconds: Int { state.withLock { $0.now } }
  var waits: [Int] { state.withLock { $0.waits } }

  func wait(milliseconds: Int) {
    guard milliseconds > 0 else { return }
    state.withLock {
      $0.now += milliseconds
      $0.waits.append(milliseconds)
    }
  }
}

/// Asks servers that the test started.
struct TestFetcher {
  let pause = RecordedPause()
  let fetcher: Fetcher

  /// The servers, and others where nobody listens, are the only private places that may be asked; `names` says what a name stands for, each time anew.
  init(
    _ servers: [LoopbackServer], also others: [FetchPolicy.Exception] = [],
    names: @escaping (String) -> [String] = { _ in [] },
    archive: WaybackMachine = .standard
  ) {
    let places = servers.compactMap { server in
      IPAddress(server.host).map { FetchPolicy.Exception($0, port: server.port) }
    }
    fetcher = Fetcher(
      policy: FetchPolicy(exceptions: Set(places + others)), archive: archive, pause: pause, resolve: names)
  }

  func get(_ url: String, change: (inout FetchRequest) -> Void = { _ in }) -> (answer: FetchAnswer, body: [UInt8]) {
    var request = FetchRequest(url: url)
    request.limits.retries = 0
    change(&request)
    return fetcher.answer(request)
  }
}

/// A short invented page.
let page = "<!doctype html><title>Ferry</title><p>The ferry to Holm sails twice a day, the harbour master said.</p>"
