import FoundationEssentials
import StoreContract
import Testing

@testable import Claims

/// What the log writes by hand is what Foundation reads, for every field of every kind of record.
@Suite struct CanonicalJSONTests {
  static let odd = "a\"b\\c/d\n\t\u{1}é👍🏽\u{2028}"
  static let day = Day(iso: "2024-05")
  static let moment = Newsroom.noon

  static let records: [Record] = {
    func id<R>() -> Identifier<R> { .make(at: moment) }
    let digest = Digest(of: [1])
    let ratings = [
      Rating(
        key: odd, label: odd, definition: odd, position: 1,
        translations: [.init(language: "sr", label: odd, definition: odd)]),
      Rating(key: "b", label: "b", definition: "b", position: nil),
    ]
    let passage = Passage(
      span: Span(1, 9), quote: odd, prefix: odd, suffix: odd, parts: [Span(1, 3), Span(5, 9)],
      isApproximate: true, lostIn: 3)
    let provenance = Provenance(
      requested: odd, chain: [.init(address: odd, status: 301)], headers: [.init(name: odd, value: odd)],
      fetched: moment, archivedCopy: odd, reader: odd)
    return [
      .article(
        Article(
          id: id(), number: 1, version: 2, isRemoved: true, title: odd, authors: [odd, "b"], published: day,
          publishedTime: odd, publishedZone: odd, publishedOrigin: odd,
          source: id(), credit: odd, url: odd, language: odd, encoding: odd, text: digest, raw: digest, layout: digest,
          fileName: odd,
          warnings: [odd], provenance: provenance,
          earlier: [
            Revision(
              text: digest, raw: digest, layout: digest, fileName: odd, provenance: provenance, replaced: moment)
          ])),
      .claim(
        Claim(
          id: id(), number: 1, version: 2, isRemoved: true, text: odd, speakers: [id(), id()], role: odd,
          attributedTo: odd,
          nestedSpeaker: odd, said: day.map { SaidOn($0, origin: .editor) }, source: id(), article: id(),
          passage: passage, appearances: [passage, passage], kind: .mixed,
          cue: odd, confidence: 0.35, reasons: [odd], isProposed: true, status: .dropped,
          drop: Drop(reason: odd, from: .queued),
          tags: ["a"], topic: odd, assignee: id(), reviewer: id(), due: day, imported: moment, type: .promise,
          criteria: odd, priority: .high, selectedBecause: odd, recheck: day, merged: [id(), id()], address: odd)),
      .correction(
        Correction(
          id: id(), number: 1, version: 2, isRemoved: true, claim: id(), severity: .update, wrong: odd,
          request: odd, now: odd, askedBy: odd, isCredited: true, received: Newsroom.noon.dayInUTC, deadline: day,
          answered: day, refusal: odd,
          proposal: .init(text: odd, scale: id(), rating: odd, explanation: odd, now: odd, by: id()), by: id(),
          at: moment)),
      .evidence(
        Evidence(
          id: id(), number: 1, version: 2, isRemoved: true, url: odd, fileName: odd, title: odd, publisher: odd,
          published: day,
          content: digest, size: 7, capture: .captured, captureNote: odd, type: .data, licence: odd, accessed: day,
          mediaType: odd, text: digest, provenance: provenance, link: .changed, linkChecked: moment, linkNote: odd)),
      .evidenceLink(
        EvidenceLink(
          id: id(), number: 1, version: 2, isRemoved: true, claim: id(), evidence: id(), stance: .refutes, quote: odd,
          note: odd, span: Span(3, 5))),
      .feed(
        Feed(
          id: id(), number: 1, version: 2, isRemoved: true, address: odd, title: odd, etag: odd, lastModified: odd,
          seen: [odd, "b"])),
      .note(
        Note(
          id: id(), number: 1, version: 2, isRemoved: true, claim: id(), text: odd, isPublic: true, by: id(), at: moment
        )),
      .person(Person(id: id(), number: 1, version: 2, isRemoved: true, name: odd, role: .editor, retired: moment)),
      .scale(
        Scale(
          id: id(), number: 1, version: 2, isRemoved: true, key: odd, edition: 3, name: odd, ratings: ratings,
          purpose: .promise, isFreeText: true, mappings: [.init(scale: id(), rating: odd, to: odd)])),
      .opinion(
        Opinion(
          id: id(), number: 1, version: 2, isRemoved: true, claim: id(), verdict: id(), scale: id(), rating: odd,
          reason: odd, form: .vote, by: id(), at: moment)),
      .redaction(
        Redaction(
          id: id(), number: 1, version: 2, isRemoved: true, subject: .speaker, subjectID: odd, fields: [odd],
          events: [3, 4], contents: [digest], reason: odd, by: id(), at: moment)),
      .reply(
        Reply(
          id: id(), number: 1, version: 2, isRemoved: true, claim: id(), addressee: odd, channel: odd, asked: day,
          deadline: day, answer: odd, content: digest, fileName: odd, answered: day, waiver: odd, by: id(), at: moment)),
      .savedFilter(SavedFilter(id: id(), number: 1, version: 2, isRemoved: true, name: odd, terms: odd)),
      .settings(
        Settings(
          id: id(), number: 1, version: 2, isRemoved: true, preset: .newsroom,
          differences: [.init(key: odd, value: odd)])),
      .step(
        Step(
          id: id(), number: 1, version: 2, isRemoved: true, claim: id(), transition: .approve, from: .inReview,
          to: .approved, reason: odd, overridden: [.secondPerson], overrideReason: odd, seal: digest, by: id(),
          at: moment)),
      .source(Source(id: id(), number: 1, version: 2, isRemoved: true, name: odd, aliases: [odd])),
      .speaker(Speaker(id: id(), number: 1, version: 2, isRemoved: true, name: odd, aliases: [odd], mergedInto: id())),
      .verdict(
        Verdict(
          id: id(), number: 1, version: 2, isRemoved: true, claim: id(), scale: id(), rating: odd, explanation: odd,
          by: id(), at: moment)),
    ]
  }()

  @Test func coversEveryKind() { #expect(Set(Self.records.map(\.kind)) == Set(RecordKind.allCases)) }

  @Test(arguments: records.indices)
  func isWhatFoundationReadsAndWrites(index: Int) throws {
    let record = Self.records[index]
    let bytes = CanonicalJSON.bytes(of: record)
    #expect(try Record(kind: record.kind, canonicalJSON: bytes) == record)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func object(_ data: Data) throws -> [String: JSONText] {
      try JSONDecoder().decode([String: JSONText].self, from: data)
    }
    #expect(try object(Data(bytes)) == object(encoder.encode(record.entity)))
    let keys = try #require(Mirror(reflecting: record.entity).children.map { $0.label ?? "" } as [String]?)
    #expect(try object(Data(bytes)).keys.sorted() == keys.sorted(), "a field is missing")
  }
}

/// Any JSON, compared as text.
private indirect enum JSONText: Decodable, Equatable {
  case text(String), number(Double), bool(Bool), list([JSONText]), object([String: JSONText])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let list = try? value.decode([JSONText].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONText].self))
    }
  }
}
