import FoundationEssentials

/// The one way in which records are written into the log: keys sorted, no blanks, UTF-8, absent values left out.
///
/// Written by hand, field by field, because a bulk import spends a third of its time in Foundation's encoder
/// otherwise (measured with `make benchmark`); the tests read every record back with Foundation's decoder.
struct CanonicalJSON {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  static func bytes(of record: Record) -> [UInt8] {
    var json = CanonicalJSON()
    json.bytes.reserveCapacity(1024)
    json.object { json in
      switch record {
      case .article(let record): record.write(to: &json)
      case .claim(let record): record.write(to: &json)
      case .correction(let record): record.write(to: &json)
      case .evidence(let record): record.write(to: &json)
      case .evidenceLink(let record): record.write(to: &json)
      case .feed(let record): record.write(to: &json)
      case .note(let record): record.write(to: &json)
      case .opinion(let record): record.write(to: &json)
      case .person(let record): record.write(to: &json)
      case .redaction(let record): record.write(to: &json)
      case .reply(let record): record.write(to: &json)
      case .savedFilter(let record): record.write(to: &json)
      case .scale(let record): record.write(to: &json)
      case .settings(let record): record.write(to: &json)
      case .source(let record): record.write(to: &json)
      case .speaker(let record): record.write(to: &json)
      case .step(let record): record.write(to: &json)
      case .verdict(let record): record.write(to: &json)
      }
    }
    return json.bytes
  }

  mutating func object(_ body: (inout CanonicalJSON) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    let outer = isFirst
    isFirst = true
    body(&self)
    isFirst = outer
    bytes.append(UInt8(ascii: "}"))
  }

  // MARK: Fields, to be given in the order of their keys

  mutating func field(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    begin(key)
    string(text)
  }

  mutating func field(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    begin(key)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func field(_ key: StaticString, _ number: Double?) {
    guard let number else { return }
    begin(key)
    bytes.append(contentsOf: "\(number)".utf8)
  }

  mutating func field(_ key: StaticString, _ bool: Bool) {
    begin(key)
    bytes.append(contentsOf: (bool ? "true" : "false").utf8)
  }

  mutating func field(_ key: StaticString, _ words: [String]) {
    array(key, words) { json, word in json.string(word) }
  }

  mutating func field<Value>(_ key: StaticString, _ id: Identifier<Value>?) { field(key, id?.description) }
  mutating func field(_ key: StaticString, _ day: Day?) { field(key, day?.iso) }
  mutating func field(_ key: StaticString, _ instant: Instant) { field(key, instant.iso) }
  mutating func field(_ key: StaticString, _ digest: Digest?) { field(key, digest?.hexadecimal) }

  mutating func field(_ key: StaticString, _ span: Span) {
    begin(key)
    self.span(span)
  }

  mutating func object(_ key: StaticString, _ body: (inout CanonicalJSON) -> Void) {
    begin(key)
    object(body)
  }

  mutating func array<Value>(_ key: StaticString, _ values: [Value], _ element: (inout CanonicalJSON, Value) -> Void) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      element(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A word or a number of a list that holds both.
  enum Item { case word(String), number(Int) }

  mutating func list(_ items: [Item]) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch item {
      case .word(let word): string(word)
      case .number(let number): self.number(number)
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  mutating func span(_ span: Span) {
    bytes.append(contentsOf: "[\(span.start),\(span.end)]".utf8)
  }

  private mutating func begin(_ key: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Hexadecimal.digit(byte >> 4))
        bytes.append(Hexadecimal.digit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Record {
  /// The record that an event's payload holds.
  ///
  /// - Throws: `ClaimsError.damaged` when the payload is no such record.
  public init(kind: RecordKind, canonicalJSON payload: [UInt8]) throws(ClaimsError) {
    func decode<R: Entity>(_ type: R.Type) throws -> Record {
      let entity = try JSONDecoder().decode(type, from: Data(payload))
      guard entity.impossibleField == nil else { throw ClaimsError.damaged("") }
      return entity.record
    }
    do {
      self =
        switch kind {
        case .article: try decode(Article.self)
        case .claim: try decode(Claim.self)
        case .correction: try decode(Correction.self)
        case .evidence: try decode(Evidence.self)
        case .evidenceLink: try decode(EvidenceLink.self)
        case .feed: try decode(Feed.self)
        case .note: try decode(Note.self)
        case .opinion: try decode(Opinion.self)
        case .person: try decode(Person.self)
        case .redaction: try decode(Redaction.self)
        case .reply: try decode(Reply.self)
        case .savedFilter: try decode(SavedFilter.self)
        case .scale: try decode(Scale.self)
        case .settings: try decode(Settings.self)
        case .source: try decode(Source.self)
        case .speaker: try decode(Speaker.self)
        case .step: try decode(Step.self)
        case .verdict: try decode(Verdict.self)
        }
    } catch {
      throw .damaged("an event whose payload is no \(kind.word)")
    }
  }
}
