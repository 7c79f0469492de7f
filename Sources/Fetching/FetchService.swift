import FetchMessages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program `claimbook-fetch`: a request a line on standard input, answers in the same order on standard output.
public struct FetchService {
  /// Allows ports of 127.0.0.1, for tests with servers of their own: `8080,8081`. Nothing else can.
  public static let loopbackVariable = "CLAIMBOOK_FETCH_LOOPBACK_PORTS"

  private let fetcher: Fetcher
  private let pause: any Pause
  /// Milliseconds between two lines of progress.
  private static let interval = 200
  /// The longest request in bytes: two addresses and the headers of a condition.
  private static let longestRequest = 65_536

  public init(fetcher: Fetcher, pause: any Pause = SystemPause()) {
    self.fetcher = fetcher
    self.pause = pause
  }

  /// Answers until the input ends.
  public func run(input: Int32 = 0, output: Int32 = 1) {
    signal(SIGPIPE, SIG_IGN)
    var lines = DescriptorLines(input, limit: Self.longestRequest)
    while let line = lines.next() {
      guard answer(line, to: output) else { return }
    }
  }

  /// False when nobody reads any more.
  private func answer(_ line: DescriptorLines.Line, to output: Int32) -> Bool {
    var (answer, body) = (FetchAnswer(url: ""), [UInt8]())
    switch line {
    case .tooLong:
      answer.error = FetchFailure(.badRequest, "the request is longer than \(Self.longestRequest) bytes")
    case .bytes(let bytes):
      do {
        let request = try MessageCoding.message(FetchRequest.self, from: bytes)
        let last = LastShown()
        (answer, body) = fetcher.answer(request) { progress in
          let now = pause.milliseconds
          guard request.progress, progress.progress.waiting != nil || now - last.time >= Self.interval else { return }
          last.time = now
          if let line = try? MessageCoding.line(progress) { _ = Self.write(line, to: output) }
        }
      } catch {
        answer.error = FetchFailure(.badRequest, "the request is no JSON object with a “url”")
      }
    }
    guard let head = try? MessageCoding.line(answer) else { return false }
    return Self.write(head, to: output) && Self.write(body, to: output)
  }

  private final class LastShown {
    var time = Int.min / 2
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
