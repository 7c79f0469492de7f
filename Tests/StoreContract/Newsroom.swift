@testable public import Claims

/// A small invented newsroom to test with: a workbench on a store, with articles at hand.
public struct Newsroom: Sendable {
  public let store: any ClaimStore
  public let clock: any Clock
  public let workbench: Workbench

  /// 10 May 2024, a Friday, noon in UTC.
  public static let noon = Instant(iso: "2024-05-10T12:00:00Z") ?? Instant(millisecondsSince1970: 0)

  /// A started file on this store, with Ana as its first person.
  public init(
    _ store: any ClaimStore, clock: any Clock = FixedClock(noon), preset: Preset = .solo
  ) async throws {
    self.store = store
    self.clock = clock
    workbench = Workbench(store: store, clock: clock, author: "Ana Kovač")
    try await workbench.start(preset: preset)
  }

  /// The same file in another person's name, or at another time.
  public func workbench(of author: String, at instant: Instant = noon) -> Workbench {
    Workbench(store: store, clock: FixedClock(instant), author: author)
  }

  /// An article in which each given statement is a sentence of its own.
  public static func article(
    _ statements: [(speaker: String?, text: String)], title: String = "Bridge to open in June",
    source: String? = "Radio Sever",
    published: Day? = Day(iso: "2024-05-07"), confidence: Double = 0.9
  ) -> (ReadArticle, [Statement]) {
    var text = title + "\n"
    var blocks: [ReadArticle.Block] = [.init(.headline, Span(0, title.unicodeScalars.count))]
    var found: [Statement] = []
    for (speaker, words) in statements {
      let start = text.unicodeScalars.count
      text += words + "\n"
      blocks.append(.init(.paragraph, Span(start, start + words.unicodeScalars.count)))
      found.append(
        Statement(
          content: [Span(start, start + words.unicodeScalars.count)], speaker: speaker, kind: .indirect,
          confidence: confidence))
    }
    let read = ReadArticle(text: text, blocks: blocks, title: title, published: published, source: source)
    return (read, found)
  }

  /// Imports such an article.
  @discardableResult
  public func importing(
    _ statements: [(speaker: String?, text: String)], title: String = "Bridge to open in June",
    source: String? = "Radio Sever", published: Day? = Day(iso: "2024-05-07"), confidence: Double = 0.9
  ) async throws -> ImportOutcome {
    let (read, found) = Self.article(
      statements, title: title, source: source, published: published, confidence: confidence)
    return try await workbench.import(read, raw: Array(read.text.utf8), fileName: "article.txt", statements: found)
      .outcome
  }
}
