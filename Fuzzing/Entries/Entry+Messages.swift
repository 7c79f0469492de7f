import Claims
import Extraction
import FetchMessages
import Intake

extension Entry {
  /// What other processes say, which may have been taken over by what they read.
  static let messages: [Entry] = [
    Entry("worker-messages") { bytes in
      guard let reply = try? WorkerReply(bytes) else { return }
      if case .article(let article) = reply {
        precondition(article.hasPossiblePlaces)
        Outcome.require(statementsOf: article, by: QuotationExtractor())
        _ = Layout(article)
      }
      let line = try reply.encoded()
      precondition(line.last == 10)
    },
    Entry("fetch-messages") { bytes in
      _ = try? MessageCoding.message(FetchRequest.self, from: bytes)
      _ = try? MessageCoding.message(FetchProgress.self, from: bytes)
      if let answer = try? MessageCoding.message(FetchAnswer.self, from: bytes) {
        let again = try MessageCoding.message(FetchAnswer.self, from: MessageCoding.line(answer))
        precondition(again == answer)
      }
    },
  ]

  /// Payloads of events, by their kind: a byte for the kind, then JSON.
  static let log = Entry("payloads") { bytes in
    guard let first = bytes.first else { return }
    let kind = RecordKind.allCases[Int(first) % RecordKind.allCases.count]
    let record = try Record(kind: kind, canonicalJSON: Array(bytes.dropFirst()))
    precondition(FileNumbers.counted.contains(record.number) && FileNumbers.counted.contains(record.version))
  }
}
