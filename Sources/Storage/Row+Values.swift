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
  /// a millisecond of a command's start, isn't needed.
  func words(_ name: String) throws -> [String] {
    let text: String = self[name]
    if text == "[]" { return [] }
    return try Self.plainWords(text) ?? JSONText.decode([String].self, from: text)
  }

  /// The strings between quotation marks; nothing where there are escapes or blanks between them.
  private static func plainWords(_ text: String) -> [String]? {
    var text = text
    return text.withUTF8 { bytes in
      let (mark, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
      guard bytes.count >= 4, bytes[0] == UInt8(ascii: "["), bytes[bytes.count - 1] == UInt8(ascii: "]") else {
        return nil
      }
      var words: [String] = []
      var start = 1
      while true {
        guard bytes[start] == mark else { return nil }
        guard let end = bytes[(start + 1)...].firstIndex(where: { $0 == mark || $0 == UInt8(ascii: "\\") }),
          bytes[end] == mark, end + 1 < bytes.count
        else { return nil }
        words.append(String(decoding: bytes[(start + 1)..<end], as: UTF8.self))
        if end + 2 == bytes.count { return words }
        guard bytes[end + 1] == comma else { return nil }
        start = end + 2
      }
    }
  }

  /// A JSON array of pairs of numbers: `[[1,5],[7,9]]`.
  func spans(_ name: String) throws -> [Span]? {
    guard let text: String = self[name] else { return nil }
    var numbers: [Int] = []
    var isDigit = false
    for byte in text.utf8 {
      let wasDigit = isDigit
      isDigit = (48...57).contains(byte)
      guard isDigit else { continue }
      if !wasDigit { numbers.append(0) }
      let (next, overflows) = numbers[numbers.count - 1].multipliedReportingOverflow(by: 10)
      guard !overflows, next <= Int.max - 9 else { throw damage(name) }
      numbers[numbers.count - 1] = next + Int(byte - 48)
    }
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
