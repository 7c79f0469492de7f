package import Claims
import FoundationEssentials
package import Reading

/// What a worker is asked: a line of JSON, then as many bytes as it says.
struct WorkerRequest: Codable, Sendable {
  enum Kind: String, Codable, Sendable { case page, feed }

  var kind: Kind
  var source: MarkupSource
  var size: Int

  func encoded(_ bytes: [UInt8]) throws -> [UInt8] { Array(try JSONEncoder().encode(self)) + [10] + bytes }
}

/// What a worker answers, a line of JSON.
package enum WorkerReply: Codable, Sendable {
  case article(ReadArticle)
  case feed(FeedDocument)
  case notRead(ReadingError)
  case noFeed(FeedError)

  /// What reading gave, or why it gave nothing.
  init(_ read: () throws -> WorkerReply) throws {
    do {
      self = try read()
    } catch let error as ReadingError {
      self = .notRead(error)
    } catch let error as FeedError {
      self = .noFeed(error)
    }
  }

  /// - Throws: `DecodingError` for no reply, also for an article whose parts do not lie in its text.
  package init(_ line: [UInt8]) throws {
    self = try JSONDecoder().decode(WorkerReply.self, from: Data(line))
    if case .article(let article) = self, !article.hasPossiblePlaces {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a place outside the text"))
    }
  }

  package func encoded() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) + [10] }
}
