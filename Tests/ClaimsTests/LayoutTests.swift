import StoreContract
import Testing

@testable import Claims

/// What an article keeps of how its text is laid out, and when the words of a recording were said.
@Suite struct LayoutTests {
  private static let text = "Lamps\n\nHolm: They cost\nnine per cent.\n\nAune: They do not."

  private static let read = ReadArticle(
    text: text,
    blocks: [.init(.headline, Span(0, 5)), .init(.paragraph, Span(7, 37)), .init(.paragraph, Span(39, 57))],
    title: "Lamps", published: Day(iso: "2024-05-07"), publishedTime: "10:00", publishedZone: "+02:00",
    publishedOrigin: "JSON-LD",
    times: [
      .init(Span(13, 22), from: 62_000, to: 63_500), .init(Span(23, 37), from: 64_000, to: nil),
      .init(Span(45, 57), from: 3_725_000, to: 3_727_000),
    ])

  private let newsroom: Newsroom

  init() async throws {
    let clock = FixedClock(Newsroom.noon)
    newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
  }

  @discardableResult
  private func importing(
    _ read: ReadArticle = read, raw: [UInt8] = Array("captions".utf8), _ contents: [[Span]] = []
  ) async throws -> Receipt<ImportOutcome> {
    let statements = contents.map { Statement(content: $0, speaker: nil, kind: .indirect, confidence: 0.9) }
    return try await newsroom.workbench.import(read, raw: raw, fileName: "a.vtt", statements: statements)
  }

  private func layout(_ revision: Int = 1) async throws -> Layout? {
    try await newsroom.store.read { snapshot in
      try snapshot.layout(of: snapshot.resolve("A-1", as: Article.self), revision: revision)
    }
  }

  private func article() async throws -> Article {
    try await newsroom.store.read { try $0.resolve("A-1", as: Article.self) }
  }

  /// As files of older schemas have it.
  private func forgetLayout() async throws {
    _ = try await newsroom.workbench.change(.edit) { draft in
      let article = try draft.snapshot.resolve("A-1", as: Article.self)
      return draft.update(article) { ($0.layout, $0.publishedZone, $0.publishedOrigin) = (nil, nil, nil) }
    }
  }

  // MARK: What is kept

  @Test func keepsWhatReadingFound() async throws {
    let article = try await importing().outcome.article
    #expect([article.publishedTime, article.publishedZone, article.publishedOrigin] == ["10:00", "+02:00", "JSON-LD"])
    let kept = try #require(try await layout())
    #expect(kept.blocks == Self.read.blocks)
    #expect(kept.times == Self.read.times)
    _ = try await newsroom.store.read { try $0.verified() }
  }

  @Test("the bytes are the same for ever, and without words")
  func bytes() async throws {
    let text = Digest(of: Self.text.utf8)
    #expect(
      String(decoding: Layout(Self.read).content(of: text).bytes, as: UTF8.self)
        == #"{"blocks":[["headline",0,5],["paragraph",7,37],["paragraph",39,57]],"text":"\#(text.hexadecimal)","#
        + #""times":[[13,22,62000,63500],[23,37,64000],[45,57,3725000,3727000]]}"#)
    #expect(
      String(decoding: Layout(ReadArticle(text: "", blocks: [])).content(of: text).bytes, as: UTF8.self)
        == #"{"blocks":[],"text":"\#(text.hexadecimal)"}"#)
  }

  @Test("what lies outside the text is not kept")
  func outside() {
    var read = Self.read
    read.blocks.append(.init(.paragraph, Span(50, 58)))
    read.times.append(.init(Span(-1, 3), from: 0, to: nil))
    #expect(Layout(read) == Layout(Self.read))
  }

  @Test(arguments: [
    "", "[]", #"{"blocks":[]}"#, #"{"blocks":[],"text":"b5"}"#, #"{"blocks":[["poem",0,1]],"text":"TEXT"}"#,
    #"{"blocks":[["row",0]],"text":"TEXT"}"#, #"{"blocks":[],"text":"TEXT","times":[[0,1]]}"#,
    #"{"blocks":[],"text":"TEXT","times":[[0,1,2,3,4]]}"#, #"{"blocks":[],"text":"TEXT","times":[[-1,1,2]]}"#,
    #"{"blocks":[["row",-4,2]],"text":"TEXT"}"#,
  ])
  func damaged(bytes: String) {
    let text = Digest(of: Self.text.utf8)
    let kept = Array(bytes.replacing("TEXT", with: text.hexadecimal).utf8)
    #expect(throws: ClaimsError.damaged("the layout of a text that cannot be read")) { try Layout(kept, of: text) }
  }

  @Test("the audit misses a layout that is gone")
  func audit() async throws {
    let layout = try #require(try await importing().outcome.article.layout)
    (newsroom.store as? MemoryStore)?.replaceContent(layout, by: nil)
    await #expect(throws: ClaimsError.self) { try await newsroom.store.read { try $0.verified() } }
  }

  @Test("each revision has a layout of its own")
  func revisions() async throws {
    var read = Self.read
    read.url = "https://example.org/lamps"
    try await importing(read)
    read.text += "\n\nCorrected."
    read.blocks.append(.init(.paragraph, Span(59, 69)))
    read.published = Day(iso: "2024-05-08")
    (read.publishedTime, read.publishedZone, read.publishedOrigin) = (nil, nil, "time element")
    let article = try await importing(read, raw: [1]).outcome.article
    #expect([article.publishedTime, article.publishedZone, article.publishedOrigin] == [nil, nil, "time element"])
    #expect(try await layout(1)?.blocks == Self.read.blocks)
    #expect(try await layout(2)?.blocks == read.blocks)
    await #expect(throws: ClaimsError.self) { try await layout(3) }
  }

  @Test("an editor's date has no zone and no origin")
  func editorsDate() {
    let read = ArticleDetails(published: Day(iso: "2024-05-09")).applied(to: Self.read)
    #expect([read.publishedTime, read.publishedZone, read.publishedOrigin] == [nil, nil, nil])
  }

  // MARK: Older files

  @Test("an article of an older file gets its layout when the same bytes are imported again, and nothing else changes")
  func completes() async throws {
    try await importing(Self.read, [[Span(13, 37)]])
    #expect(try await newsroom.workbench.imported(raw: Array("captions".utf8)) != nil)
    try await forgetLayout()
    #expect(try await layout() == nil)
    let before = try await article()
    #expect(try await newsroom.workbench.imported(raw: Array("captions".utf8)) == nil, "it is to be read again")
    let again = try await importing(Self.read, [[Span(13, 37)]])
    #expect(!again.outcome.isNew && again.outcome.revision == nil && again.changeCount == 1)
    #expect(again.outcome.claims.map(\.shortID) == ["C-1"])
    var expected = before
    (expected.version, expected.layout) = (3, again.outcome.article.layout)
    (expected.publishedZone, expected.publishedOrigin) = ("+02:00", "JSON-LD")
    #expect(try await article() == expected)
    #expect(try await layout()?.times == Self.read.times)
    let log = try await newsroom.store.read { snapshot in
      try snapshot.lines(of: snapshot.log(LogQuery(limit: 1)), for: .nobody, day: { $0.dayInUTC })
    }
    #expect(log.map(\.summary) == ["layout added: Lamps"])
    #expect(try await importing().changeCount == 0)
  }

  @Test("a date that an editor gave does not get the zone of another")
  func completesWithoutTheDate() async throws {
    let dated = ArticleDetails(published: Day(iso: "2024-05-09")).applied(to: Self.read)
    try await importing(dated)
    try await forgetLayout()
    let article = try await importing().outcome.article
    #expect(article.layout != nil && article.publishedZone == nil && article.publishedOrigin == nil)
  }

  @Test("bytes that are read as another text than once change nothing")
  func readOtherwise() async throws {
    try await importing(Self.read, [[Span(13, 37)]])
    try await forgetLayout()
    let before = try await article()
    let other = ReadArticle(text: Self.text + " ", blocks: Self.read.blocks, title: "Lamps")
    let outcome = try await importing(other)
    #expect(outcome.changeCount == 0 && outcome.outcome.article == before)
  }

  // MARK: Redaction

  @Test("a text that is redacted takes its layout along, and no import brings it back")
  func redaction() async throws {
    let digest = try #require(try await importing().outcome.article.layout)
    try await redact("A-1")
    #expect(try await newsroom.store.read { try $0.content(digest) } == [])
    #expect(try await layout() == nil)
    #expect(try await importing().changeCount == 0)
    try await forgetLayout()
    #expect(try await importing().changeCount == 0)
    #expect(try await newsroom.store.read { try $0.content(digest) } == [])
    _ = try await newsroom.store.read { try $0.verified() }
  }

  @Test("texts of the same shape are redacted one without the other")
  func sameShape() async throws {
    try await importing()
    var other = Self.read
    other.text = String(other.text.map { $0.isLetter ? "x" : $0 })
    other.title = "Xxxxx"
    let article = try await importing(other, raw: [2]).outcome.article
    try await redact("A-1")
    #expect(try await newsroom.store.read { try $0.layout(of: article, revision: 1) }?.blocks == other.blocks)
  }

  private func redact(_ record: String) async throws {
    _ = try await newsroom.workbench.redact(RedactionRequest(records: [record], hasBytes: true, because: "asked for"))
  }

  // MARK: When it was said

  @Test(arguments: [
    ([Span(13, 22)], 62_000, 63_500), ([Span(13, 37)], 62_000, nil), ([Span(20, 24)], 62_000, nil),
    ([Span(45, 46)], 3_725_000, 3_727_000), ([Span(13, 15), Span(50, 57)], 62_000, 3_727_000),
    // Pieces need not be in the order of the text.
    ([Span(50, 57), Span(13, 15)], 62_000, 3_727_000),
  ])
  func recordedTime(content: [Span], from: Int, to: Int?) async throws {
    try await importing(Self.read, [content])
    let time = try await newsroom.store.read { try $0.recordedTime(of: $0.resolve("C-1", as: Claim.self)) }
    #expect(time == RecordedTime(from: from, to: to))
  }

  @Test func wordsThatNobodyTimedHaveNoTime() async throws {
    try await importing(Self.read, [[Span(39, 44)]])
    _ = try await newsroom.workbench.add(ClaimDetails(text: "Typed in."))
    for claim in ["C-1", "C-2"] {
      #expect(try await newsroom.store.read { try $0.recordedTime(of: $0.resolve(claim, as: Claim.self)) } == nil)
    }
  }

  @Test("words that a later text lacks keep the time they had in the text before it")
  func lostWords() async throws {
    var read = Self.read
    read.url = "https://example.org/lamps"
    try await importing(read, [[Span(45, 57)]])
    read.text = "Lamps\n\nHolm: Something else entirely was put up on this page."
    (read.blocks, read.times) = ([], [])
    try await importing(read, raw: [1])
    let (claim, time) = try await newsroom.store.read { snapshot in
      let claim = try snapshot.resolve("C-1", as: Claim.self)
      return (claim, try snapshot.recordedTime(of: claim))
    }
    #expect(claim.passage?.lostIn == 2)
    #expect(time == RecordedTime(from: 3_725_000, to: 3_727_000))
  }

  @Test func timesInWords() {
    #expect(RecordedTime(from: 62_900, to: 3_725_000).words == "00:01:02 to 01:02:05")
    #expect(RecordedTime(from: 360_000_000, to: nil).words == "100:00:00")
  }

  // MARK: Parts

  @Test func partsFollowTheLayout() {
    let text = CodePoints(Self.text)
    let parts = text.parts(by: Layout(Self.read))
    #expect(parts.map(\.kind) == [.headline, .paragraph, .paragraph])
    #expect(
      parts.map { part in part.lines.map { text[$0] } } == [
        ["Lamps"], ["Holm: They cost", "nine per cent."], ["Aune: They do not."],
      ])
  }

  @Test("without a layout a part ends with an empty line")
  func partsWithoutALayout() {
    let text = CodePoints("\n\nOne\nand more\n \t\nTwo\r\n\r\n\r\nThree")
    let parts = text.parts(by: nil)
    #expect(parts.map { part in part.lines.map { text[$0] } } == [["One", "and more"], ["Two"], ["Three"]])
    #expect(parts.allSatisfy { $0.kind == .paragraph })
  }

  @Test("a dateline on a paragraph's line belongs to it; lines in no block are shown; code keeps its empty lines")
  func partsOfEveryKind() {
    let string = "By Ana Kos | 7 May\nOSLO – The lamps cost.\nShare this\nif a\n\n  b"
    let text = CodePoints(string)
    let read = ReadArticle(
      text: string,
      blocks: [
        .init(.byline, Span(0, 10)), .init(.dateline, Span(19, 23)), .init(.paragraph, Span(26, 41)),
        .init(.code, Span(53, 62)),
      ])
    let parts = text.parts(by: Layout(read))
    #expect(parts.map(\.kind) == [.byline, .paragraph, .paragraph, .code])
    #expect(
      parts.map { part in part.lines.map { text[$0] } } == [
        ["By Ana Kos | 7 May"], ["OSLO – The lamps cost."], ["Share this"], ["if a", "", "  b"],
      ])
  }
}
