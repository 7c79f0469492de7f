import Claims
import FoundationEssentials
import Reading
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The other end of `PageWorker`. It is no command: people have `read`.
enum ReadWorker {
  static let name = "read-worker"

  /// Pages of 20 MB need some 600 MB; whatever needs more is an attack.
  private static let mostMemory: rlim_t = 2 << 30

  /// Answers requests from standard input until there are no more.
  static func run() {
    limit()
    let reader = Session.pageReader
    let input = RequestReader()
    while let (request, bytes) = input.next() {
      Output.write(String(decoding: answer(request, bytes, reader).encoded, as: UTF8.self), to: 1)
    }
  }

  private static func answer(_ request: WorkerRequest, _ bytes: [UInt8], _ reader: PageReader) -> WorkerReply {
    do {
      if request.isFeed {
        return .feed(try Session.feedReader.read(bytes, name: request.name, url: request.url, served: request.served))
      }
      let article =
        request.isDecoded
        ? try reader.read(text: String(decoding: bytes, as: UTF8.self), name: request.name, url: request.url)
        : try reader.read(bytes, name: request.name, url: request.url, served: request.served)
      return request.asLine ? .line(JSON(article, id: request.id).line) : .article(article)
    } catch {
      return .failed("\(error)")
    }
  }

  private static func limit() {
    var memory = rlimit(rlim_cur: mostMemory, rlim_max: mostMemory)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &memory)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_AS, &memory)
      setrlimit(RLIMIT_CORE, &none)
    #endif
  }
}

/// Reads requests from standard input.
private final class RequestReader {
  private var buffer: [UInt8] = []

  func next() -> (WorkerRequest, [UInt8])? {
    while !buffer.contains(10) { guard fill() else { return nil } }
    guard let end = buffer.firstIndex(of: 10),
      let request = try? JSONDecoder().decode(WorkerRequest.self, from: Data(buffer[..<end]))
    else { return nil }
    while buffer.count < end + 1 + request.size { guard fill() else { return nil } }
    let bytes = Array(buffer[(end + 1)..<(end + 1 + request.size)])
    buffer.removeFirst(end + 1 + request.size)
    return (request, bytes)
  }

  private func fill() -> Bool {
    let size = 1 << 18
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { part in
      var count = -1
      repeat { count = read(0, part.baseAddress, size) } while count < 0 && errno == EINTR
      if count > 0 { buffer.append(contentsOf: part[..<count]) }
      return count > 0
    }
  }
}
