import Claims
import Reading
import Reporting

/// When the words of a transcript were said. The times are not kept twice: they are read again from the bytes that are.
struct Recording: Sendable {
  private let times: [ReadArticle.TimedSpan]

  /// Nothing for an article that is no transcript, or that this version reads as another text than it once was.
  init?(_ article: Article, in snapshot: any Snapshot) throws {
    guard let raw = try snapshot.content(article.raw), FormatReader.isTranscript(raw, name: article.fileName),
      let read = try? FormatReader().read(raw, name: article.fileName), !read.times.isEmpty,
      Digest(of: Array(read.text.utf8)) == article.text
    else { return nil }
    times = read.times
  }

  /// From the first of the passage's words to the last, in milliseconds from the beginning.
  private func range(of passage: Passage) -> (from: Int, to: Int?)? {
    let said = times.filter { time in passage.parts.contains { time.span.overlaps($0) } }
    return said.first.map { ($0.from, said.last?.to) }
  }

  /// `00:01:02 to 00:01:07`
  func words(_ passage: Passage) -> String? {
    range(of: passage).map { Self.clock($0.from) + ($0.to.map { " to \(Self.clock($0))" } ?? "") }
  }

  /// In seconds, for JSON.
  func json(_ passage: Passage) -> JSON? {
    range(of: passage).map {
      ["from": .double(Double($0.from) / 1000), "to": JSON($0.to.map { Double($0) / 1000 })]
    }
  }

  /// `01:02:03`
  static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
