import Claims
import GRDB

/// A column whose value is none of its kind: damage, which whoever reads the row says of its record.
struct UnreadableColumn: Error {
  let name: String
}

/// The values of columns as the domain's types. Nothing is taken for granted: a file that was written past SQLite holds
/// anything anywhere, and what cannot be a value throws `UnreadableColumn`.
extension Row {
  /// A text, a number or a flag; of an optional type, one that may be absent.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ name: String) throws -> Value {
    do { return try decode(forColumn: name) } catch { throw damage(name) }
  }

  func identifier<Subject>(_ name: String) throws -> Identifier<Subject> {
    guard let id: Identifier<Subject> = try optionalIdentifier(name) else { throw damage(name) }
    return id
  }

  func optionalIdentifier<Subject>(_ name: String) throws -> Identifier<Subject>? {
    guard let text: String = try value(name) else { return nil }
    guard let id = Identifier<Subject>(text) else { throw damage(name) }
    return id
  }

  func word<Word: RawRepresentable<String>>(_ name: String) throws -> Word {
    guard let word: Word = try optionalWord(name) else { throw damage(name) }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(_ name: String) throws -> Word? {
    guard let text: String = try value(name) else { return nil }
    guard let word = Word(rawValue: text) else { throw damage(name) }
    return word
  }

  func day(_ name: String) throws -> Day? {
    guard let text: String = try value(name) else { return nil }
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
    guard let text: String = try value(name) else { return nil }
    guard let digest = Digest(hexadecimal: text) else { throw damage(name) }
    return digest
  }

  /// A JSON array of strings. Most are empty or hold no escapes, and then Foundation's decoder, whose first use costs
  /// a millisecond of a command's start, isn't needed.
  func words(_ name: String) throws -> [String] {
    let text: String = try value(name)
    if text == "[]" { return [] }
    return try Self.plainWords(text) ?? decoded(text, name)
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

  /// A JSON array of anything else.
  func json<Value: Decodable>(_ name: String) throws -> [Value] {
    let text: String = try value(name)
    return text == "[]" ? [] : try decoded(text, name)
  }

  func optionalJSON<Value: Decodable>(_ name: String) throws -> Value? {
    guard let text: String = try value(name) else { return nil }
    return try decoded(text, name)
  }

  private func decoded<Value: Decodable>(_ text: String, _ name: String) throws -> Value {
    do { return try JSONText.decode(Value.self, from: text) } catch { throw damage(name) }
  }

  /// The stretch between two columns, of which both or neither has a number.
  func span(_ start: String, _ end: String) throws -> Span? {
    guard let first: Int = try value(start), let last: Int = try value(end) else { return nil }
    return Span(first, last)
  }

  /// A JSON array of pairs of numbers: `[[1,5],[7,9]]`.
  func spans(_ name: String) throws -> [Span]? {
    guard let text: String = try value(name) else { return nil }
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
    guard let text: String = try value(name) else { return nil }
    guard let instant = Instant(iso: text) else { throw damage(name) }
    return instant
  }

  func instant(_ name: String) throws -> Instant {
    guard let instant = Instant(iso: try value(name)) else { throw damage(name) }
    return instant
  }

  private func damage(_ column: String) -> UnreadableColumn { UnreadableColumn(name: column) }
}
