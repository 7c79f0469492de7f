import Claims
import GRDB

/// The values of columns as the domain's types; what cannot be one is damage and said so.
extension Row {
  func identifier<Subject>(_ name: String) throws -> Identifier<Subject> {
    guard let id: Identifier<Subject> = try optionalIdentifier(name) else { throw damage(name) }
    return id
  }

  func optionalIdentifier<Subject>(_ name: String) throws -> Identifier<Subject>? {
    guard let text: String = self[name] else { return nil }
    guard let id = Identifier<Subject>(text) else { throw damage(name) }
    return id
  }

  func word<Word: RawRepresentable<String>>(_ name: String) throws -> Word {
    guard let word: Word = try optionalWord(name) else { throw damage(name) }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(_ name: String) throws -> Word? {
    guard let text: String = self[name] else { return nil }
    guard let word = Word(rawValue: text) else { throw damage(name) }
    return word
  }

  func day(_ name: String) throws -> Day? {
    guard let text: String = self[name] else { return nil }
    guard let day = Day(iso: text) else { throw damage(name) }
    return day
  }

  func requiredDay(_ name: String) throws -> Day {
    guard let day = try day(name) else { throw damage(name) }
    return day
  }

  func digest(_ name: String) throws -> Digest {
    guard let digest = try optionalDigest(name) else { throw damage(name) }
    return digest
  }

  func optionalDigest(_ name: String) throws -> Digest? {
    guard let text: String = self[name] else { return nil }
    guard let digest = Digest(hexadecimal: text) else { throw damage(name) }
    return digest
  }

  /// A JSON array of strings. Most are empty or hold no escapes, and then Foundation's decoder, whose first use costs
  /// a millisecond of a command's start, isn't needed: `","` stands in no string that was written without escapes.
  func words(_ name: String) throws -> [String] {
    let text: String = self[name]
    if text == "[]" { return [] }
    guard text.hasPrefix("[\""), text.hasSuffix("\"]"), !text.utf8.contains(UInt8(ascii: "\\")) else {
      return try JSONText.decode([String].self, from: text)
    }
    return text.dropFirst(2).dropLast(2).split(separator: "\",\"", omittingEmptySubsequences: false).map(String.init)
  }

  /// A JSON array of pairs of numbers: `[[1,5],[7,9]]`.
  func spans(_ name: String) throws -> [Span]? {
    guard let text: String = self[name] else { return nil }
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count.isMultiple(of: 2) else { throw damage(name) }
    return stride(from: 0, to: numbers.count, by: 2).map { Span(numbers[$0], numbers[$0 + 1]) }
  }

  func optionalInstant(_ name: String) throws -> Instant? {
    guard let text: String = self[name] else { return nil }
    guard let instant = Instant(iso: text) else { throw damage(name) }
    return instant
  }

  func instant(_ name: String) throws -> Instant {
    guard let instant = Instant(iso: self[name]) else { throw damage(name) }
    return instant
  }

  private func damage(_ column: String) -> ClaimsError {
    .damaged("a record whose \(column) cannot be read")
  }
}
