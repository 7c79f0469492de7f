import Claims
import FoundationEssentials
import Reading

/// What a worker process is asked: a line of JSON, then as many bytes as it says.
struct WorkerRequest: Codable, Sendable {
  var id: String
  /// What to call it in messages.
  var name: String
  var url: String?
  /// The encoding that the server said.
  var served: String?
  /// Whether the bytes are UTF-8 markup that was decoded already.
  var isDecoded = false
  /// Whether it is a feed, not a page.
  var isFeed = false
  /// Whether the answer is to be the line that `read --json` prints, instead of the article's parts.
  var asLine: Bool
  var size = 0
}

/// What a worker answers, in one line.
enum WorkerReply: Sendable {
  /// The line that `read --json` prints.
  case line(String)
  case article(ReadArticle)
  case feed(FeedDocument)
  /// Why it could not be read.
  case failed(String)

  var encoded: [UInt8] {
    switch self {
    case .line(let line): Array("L\(line)\n".utf8)
    case .article(let article): Array("A".utf8) + ((try? JSONEncoder().encode(article)) ?? Data()) + [10]
    case .feed(let feed): Array("F".utf8) + ((try? JSONEncoder().encode(feed)) ?? Data()) + [10]
    case .failed(let message): Array("E\(message.replacing("\n", with: " "))\n".utf8)
    }
  }

  init?(_ line: ArraySlice<UInt8>) {
    let rest = line.dropFirst()
    switch line.first {
    case UInt8(ascii: "L"): self = .line(String(decoding: rest, as: UTF8.self))
    case UInt8(ascii: "A"):
      guard let article = try? JSONDecoder().decode(ReadArticle.self, from: Data(rest)) else { return nil }
      self = .article(article)
    case UInt8(ascii: "F"):
      guard let feed = try? JSONDecoder().decode(FeedDocument.self, from: Data(rest)) else { return nil }
      self = .feed(feed)
    case UInt8(ascii: "E"): self = .failed(String(decoding: rest, as: UTF8.self))
    default: return nil
    }
  }
}
