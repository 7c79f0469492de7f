import FoundationEssentials

/// How a text is laid out: its parts and, of a recording, when its words were said. Places alone and no words, so that a
/// text that is erased can be told by nothing that is left.
///
/// It lies in the file's contents as bytes of its own, beside the text: an event stays small however long a recording is.
public struct Layout: Sendable, Hashable {
  /// The parts of the text in order, none outside it.
  public let blocks: [ReadArticle.Block]
  /// When its words were said, in the order of the text; of recordings only.
  public let times: [ReadArticle.TimedSpan]

  /// The layout that reading found. What lies outside the text, which no reader should say, is left out.
  public init(_ read: ReadArticle) {
    let length = read.text.unicodeScalars.count
    blocks = read.blocks.filter { Self.isWithin($0.span, length) }
    times = read.times.filter { Self.isWithin($0.span, length) }
  }

  /// When words of the text were said: from the first that has a time to the last; nothing where none has.
  public func time(of passage: Passage) -> RecordedTime? { time(of: passage.parts) }

  /// When the words of a stretch were said.
  public func time(of span: Span) -> RecordedTime? { time(of: [span]) }

  private func time(of parts: [Span]) -> RecordedTime? {
    let said = parts.flatMap(times(of:))
    let bySpan = said.sorted { $0.span < $1.span }
    guard let first = bySpan.first, let last = bySpan.last else { return nil }
    return RecordedTime(from: first.from, to: last.to)
  }

  /// Found by search, since a long recording has ten thousand of them.
  private func times(of span: Span) -> ArraySlice<ReadArticle.TimedSpan> {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return times[low...].prefix { $0.span.start < span.end }
  }

  private static func isWithin(_ span: Span, _ length: Int) -> Bool { span.start >= 0 && span.end <= length }
}

// As bytes: `{"blocks":[["headline",0,20]],"text":"…","times":[[22,61,1000,2500]]}`, in one way only. The digest of the
// text is a part of it, so that two texts of the same shape do not share bytes that go with one of them.
extension Layout {
  /// Its bytes, as the file keeps them for a text.
  func content(of text: Digest) -> Content {
    var json = CanonicalJSON()
    json.object { json in
      json.array("blocks", blocks) { json, block in
        json.list([.word(block.kind.rawValue), .number(block.span.start), .number(block.span.end)])
      }
      json.field("text", text)
      if !times.isEmpty {
        json.array("times", times) { json, time in
          json.list(
            ([time.span.start, time.span.end, time.from, time.to] as [Int?]).compactMap { $0.map { .number($0) } })
        }
      }
    }
    return Content(json.bytes)
  }

  /// Reads such bytes.
  ///
  /// - Throws: `ClaimsError.damaged` for bytes that are no layout, or that of another text.
  init(_ bytes: [UInt8], of text: Digest) throws(ClaimsError) {
    guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(bytes)), kept.text == text.hexadecimal,
      let times = kept.readTimes, kept.blocks.allSatisfy(\.block.span.isPossible)
    else { throw .damaged("the layout of a text that cannot be read") }
    blocks = kept.blocks.map(\.block)
    self.times = times
  }

  /// What the bytes hold.
  private struct Kept: Decodable {
    let blocks: [KeptBlock]
    let text: String
    let times: [[Int]]?

    /// Nothing where one is no time.
    var readTimes: [ReadArticle.TimedSpan]? {
      var read: [ReadArticle.TimedSpan] = []
      for numbers in times ?? [] {
        guard numbers.count == 3 || numbers.count == 4, numbers.allSatisfy(FileNumbers.measured.contains) else {
          return nil
        }
        read.append(.init(Span(numbers[0], numbers[1]), from: numbers[2], to: numbers.count == 4 ? numbers[3] : nil))
      }
      return read
    }
  }

  private struct KeptBlock: Decodable {
    let block: ReadArticle.Block

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      let kind = try values.decode(ReadArticle.Block.Kind.self)
      block = .init(kind, Span(try values.decode(Int.self), try values.decode(Int.self)))
    }
  }
}

extension Snapshot {
  /// How a revision of an article is laid out; nothing for one of an older file, which did not keep it, and for one
  /// whose text was redacted.
  ///
  /// - Throws: `ClaimsError.invalid` for a revision that it never had, `.damaged` for bytes that are no layout of it.
  func layout(of article: Article, revision: Int) throws -> Layout? {
    let kept = try article.kept(revision)
    guard let layout = kept.layout, let bytes = try content(layout), !bytes.isEmpty else { return nil }
    return try Layout(bytes, of: kept.text)
  }

  /// When the words of a claim were said, where its article is a recording.
  ///
  /// - Throws: as `layout(of:revision:)`.
  func recordedTime(of claim: Claim) throws -> RecordedTime? {
    guard let passage = claim.passage, let article = try claim.article.flatMap({ try find($0) }) else { return nil }
    // Words that are gone have their place in the last text that had them.
    let revision = passage.lostIn.map { $0 - 1 } ?? article.revision
    return try layout(of: article, revision: revision)?.time(of: passage)
  }
}
