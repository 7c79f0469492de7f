import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The other end of `ReadWorkers`: a process that reads pages and feeds, one after another, and knows no claims file.
public enum ReadWorker {
  /// The only argument of a program that is to be a worker.
  public static let argument = "read-worker"

  /// Pages of 20 MB need some 600 MB; whatever needs more is an attack.
  private static let mostMemory: rlim_t = 2 << 30

  /// Answers requests from standard input until there are no more. Before anything else in `main`: it limits the process.
  public static func run() {
    limit()
    var input = ByteReader()
    func fill(_ buffer: inout [UInt8]) -> Bool { OpenFile.read(0, &buffer, 1 << 18) > 0 }
    while case .bytes(let line)? = input.line(limit: .max, fill),
      let request = try? JSONDecoder().decode(WorkerRequest.self, from: Data(line))
    {
      let bytes = input.bytes(request.size, fill)
      guard bytes.count == request.size, let reply = try? answer(request, bytes).encoded(), write(reply) else { return }
    }
  }

  private static func answer(_ request: WorkerRequest, _ bytes: [UInt8]) throws -> WorkerReply {
    let reader = DirectMarkupReader()
    return try WorkerReply {
      switch request.kind {
      case .page: .article(try reader.page(bytes, request.source))
      case .feed: .feed(try reader.feed(bytes, request.source))
      }
    }
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { part in
        #if canImport(Glibc)
          Glibc.write(1, part.baseAddress?.advanced(by: written), bytes.count - written)
        #else
          Darwin.write(1, part.baseAddress?.advanced(by: written), bytes.count - written)
        #endif
      }
      if count > 0 { written += count } else if errno != EINTR { return false }
    }
    return true
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
