public import Claims

/// The records of a CSV or TSV text, after RFC 4180 and what spreadsheets make of it: fields in quotation marks may hold
/// the separator, line ends and doubled marks.
public struct DelimitedText: Sequence, IteratorProtocol {
  public struct Record: Equatable, Sendable {
    public var fields: [String]
    /// As a spreadsheet counts its rows, from 1, empty ones counted.
    public let row: Int
    /// Whether a quotation mark was opened and never closed; such a record holds all that follows.
    public var isOpen = false
  }

  /// What stands between two fields.
  public let separator: UInt8
  private let bytes: [UInt8]
  private var place: Int
  private var row = 0

  /// What was odd about the bytes, one sentence each.
  public private(set) var warnings: [String] = []

  /// Makes a reader of a file; one that is called `.tsv` is divided by tabs.
  public init(_ bytes: [UInt8], name: String) throws(ReadingError) {
    let decoded = try Decoding.decode(bytes, name: name)
    self.init(decoded.text, separator: name.lowercased().hasSuffix(".tsv") ? UInt8(ascii: "\t") : nil)
    warnings = decoded.warnings
  }

  /// Makes a reader of decoded text; the separator is the one that is most frequent in the first record, unless a
  /// first line such as `sep=;` names it.
  public init(_ text: String, separator: UInt8? = nil) {
    bytes = Array(text.utf8)
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[place...].prefix(6).map { $0 | 0x20 }
    if head.starts(with: "sep=".utf8), bytes.count > place + 5, [10, 13].contains(bytes[place + 5]) {
      self.separator = bytes[place + 4]
      place += bytes[place + 5] == 13 && bytes.count > place + 6 && bytes[place + 6] == 10 ? 7 : 6
      row = 1
    } else {
      self.separator = separator ?? Self.separator(bytes[place...])
    }
  }

  private static let mark = UInt8(ascii: "\"")

  private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == mark { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 10 || byte == 13, counts.contains(where: { $0 > 0 }) { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
    return candidates[best]
  }

  /// The next record that has a field with words.
  public mutating func next() -> Record? {
    while place < bytes.count {
      row += 1
      let record = readRecord()
      if record.isOpen || record.fields.contains(where: { !$0.isEmpty }) { return record }
    }
    return nil
  }

  private mutating func readRecord() -> Record {
    var record = Record(fields: [], row: row)
    while true {
      let (field, isOpen) = readField()
      record.fields.append(field)
      if isOpen {
        record.isOpen = true
        return record
      }
      guard place < bytes.count else { return record }
      let end = bytes[place]
      place += 1
      if end == separator { continue }
      if end == 13, place < bytes.count, bytes[place] == 10 { place += 1 }
      return record
    }
  }

  /// A field up to its separator or line end, which is left.
  private mutating func readField() -> (text: String, isOpen: Bool) {
    var field: [UInt8] = []
    var start = place
    while start < bytes.count, bytes[start] == 32, separator != 32 { start += 1 }
    if start < bytes.count, bytes[start] == Self.mark {
      place = start + 1
      while place < bytes.count {
        if bytes[place] != Self.mark {
          field.append(bytes[place])
          place += 1
        } else if place + 1 < bytes.count, bytes[place + 1] == Self.mark {
          field.append(Self.mark)
          place += 2
        } else {
          place += 1
          // What stands behind the closing mark belongs to the field: people write `"Quay" Street`.
          field += readBare()
          return (String(decoding: field, as: UTF8.self), false)
        }
      }
      return (String(decoding: field, as: UTF8.self), true)
    }
    return (String(decoding: readBare(), as: UTF8.self), false)
  }

  private mutating func readBare() -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, bytes[place] != separator, bytes[place] != 10, bytes[place] != 13 { place += 1 }
    return bytes[start..<place]
  }
}
