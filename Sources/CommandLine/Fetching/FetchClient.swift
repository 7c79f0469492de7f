import Claims
import FetchMessages
import FoundationEssentials
import Synchronization

/// A page that was fetched, with all that is known about how.
struct FetchedPage: Sendable {
  let bytes: [UInt8]
  /// Final address, redirects, status, headers, time and warnings.
  let answer: FetchAnswer

  /// Where the article stands: at the end of the redirects, or at its own address where the bytes are an archive's.
  /// Without what only says how somebody came there.
  var address: String {
    Workbench.withoutTracking(answer.archived == nil ? answer.finalUrl ?? answer.url : answer.url)
  }

  /// As the server wrote it: `text/html; charset=utf-8`.
  var contentType: String? { answer.contentType }

  /// The encoding that the server says, as it writes it.
  var charset: String? {
    guard let contentType, let start = contentType.lowercased().firstRange(of: "charset=")?.upperBound else {
      return nil
    }
    let value = contentType.lowercased()[start...].prefix { $0 != ";" }.filter { $0 != "\"" && !$0.isWhitespace }
    return value.isEmpty ? nil : value
  }

  /// Whether it is a page and no plain text: by how it begins, or since the server says so.
  var isMarkup: Bool {
    let type = contentType?.lowercased() ?? ""
    return answer.kind == .html || type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }
}

/// How addresses are to be fetched.
struct FetchWishes: Sendable {
  /// Whether the Wayback Machine may be asked.
  var archive = false
  /// Ports beside those of the web.
  var ports: [Int] = []
  /// The state that one has: where nothing has changed since, the answer is `notModified`.
  var etag: String?
  var lastModified: String?
  /// Whether documents, images and the like are wanted too.
  var binary = false
  /// Whether what came is wanted where the connection ended too early.
  var part = false
  var limits = FetchLimits()
}

/// Reads addresses through `claimbook-fetch`, one at a time; the program is started with the first and ends with
/// this one.
final class FetchClient: Sendable {
  private let process = Mutex<FetchProcess?>(nil)

  static func isAddress(_ word: String) -> Bool {
    let start = word.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// The page of an address.
  ///
  /// - Throws: `FetchFailure` where there is none, `CommandFailure` where `claimbook-fetch` fails or is absent.
  func page(at address: String, _ wishes: FetchWishes) throws -> FetchedPage {
    let request = FetchRequest(
      url: address, etag: wishes.etag, lastModified: wishes.lastModified, archive: wishes.archive,
      ports: wishes.ports, acceptsBinary: wishes.binary, acceptsPart: wishes.part,
      progress: FetchProgressLine.isWanted, limits: wishes.limits)
    return try process.withLock { process in
      let running = try process ?? FetchProcess(at: FetchProcess.find())
      process = running
      do {
        let page = try running.answer(to: request)
        if let failure = page.answer.error { throw failure }
        return page
      } catch let failure as FetchFailure {
        throw failure
      } catch {
        // Whatever happened to it, the next address gets a new one.
        process = nil
        throw error
      }
    }
  }
}

/// What `claimbook-fetch` is doing, on a terminal's standard error, gone when it is done.
struct FetchProgressLine {
  static let isWanted = isTerminal(2)

  func show(_ state: FetchProgress.State) {
    let host = Escaped.line(state.host)
    let words =
      if let waiting = state.waiting {
        "\(host) is busy: trying again in \((waiting + 999) / 1000) s"
      } else if state.received == 0 {
        "asking \(host)"
      } else {
        "reading from \(host): \((state.received + 999) / 1000) kB"
      }
    Output.write("\r\u{1B}[K\(words)", to: 2)
  }

  func clear() {
    if Self.isWanted { Output.write("\r\u{1B}[K", to: 2) }
  }
}
