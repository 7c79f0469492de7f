/// Reads the files in which systems keep time zones: TZif, versions 1 to 4 (RFC 9636).
extension TimeZoneRules {
  /// Reads a TZif file, as in `/usr/share/zoneinfo`. Leap seconds are left out: no moment here counts them.
  ///
  /// - Throws: ``TimeZoneFault`` for bytes that are no such file, or a damaged one.
  public init(tzif bytes: [UInt8]) throws(TimeZoneFault) {
    var file = TZifBytes(bytes)
    let first = try file.header()
    guard first.version >= 2 else {
      self = try file.rules(first, timeSize: 4) { _ throws(TimeZoneFault) in nil }
      return
    }
    // The first part holds the years that 32 bits can count, for old readers; all of it is in the second, too.
    try file.skip(first.size(timeSize: 4))
    let second = try file.header()
    self = try file.rules(second, timeSize: 8) { file throws(TimeZoneFault) in try file.footer() }
  }
}

/// Why bytes are not the rules of a time zone.
public enum TimeZoneFault: Error, Sendable, Hashable {
  case notTZif
  /// The bytes end, though as many are promised.
  case endsEarly(size: Int, needs: Int)
  /// It names no offset, or a change leads to one that it does not name.
  case noSuchOffset(number: Int)
  /// Changes are not in the order of time.
  case unordered(change: Int)
  /// Seconds ahead of UTC that no place has: 25 hours or more behind, 26 hours or more ahead.
  case offsetOutOfRange(seconds: Int)
  /// The rule at the end is not one.
  case badRule(String)
}

extension TimeZoneFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notTZif: "is no time zone file (TZif)"
    case .endsEarly(let size, let needs): "is cut off: it has \(size) bytes, and needs \(needs)"
    case .noSuchOffset(let number): "is damaged: it has no offset \(number)"
    case .unordered(let change): "is damaged: change \(change) comes before the one in front of it"
    case .offsetOutOfRange(let seconds): "is damaged: no place is \(seconds) seconds ahead of UTC"
    case .badRule(let rule): "is damaged: “\(rule)” is no rule of a time zone"
    }
  }
}

/// A TZif file, read from the front.
private struct TZifBytes {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  struct Header {
    let version: Int
    /// How many there are of each; at most 2³² − 1.
    let utcMarks, standardMarks, leapSeconds, changes, offsets, letters: Int

    /// How many bytes follow it; `timeSize` is how many bytes a time takes.
    func size(timeSize: Int) -> Int {
      changes * (timeSize + 1) + offsets * 6 + letters + leapSeconds * (timeSize + 4) + standardMarks + utcMarks
    }
  }

  mutating func header() throws(TimeZoneFault) -> Header {
    guard bytes[place...].starts(with: "TZif".utf8) else { throw .notTZif }
    try need(44)
    // Before there were versions, there was a zero.
    let version = bytes[place + 4] == 0 ? 1 : Int(bytes[place + 4]) - 48
    guard version >= 1 else { throw .notTZif }
    place += 20
    return Header(
      version: version, utcMarks: integer(4), standardMarks: integer(4), leapSeconds: integer(4), changes: integer(4),
      offsets: integer(4), letters: integer(4))
  }

  mutating func skip(_ count: Int) throws(TimeZoneFault) {
    try need(count)
    place += count
  }

  /// The rules that follow a header, and the rule that `footer` reads after them.
  mutating func rules(
    _ header: Header, timeSize: Int, footer: (inout TZifBytes) throws(TimeZoneFault) -> PosixZone?
  ) throws(TimeZoneFault) -> TimeZoneRules {
    let end = place + header.size(timeSize: timeSize)
    try need(end - place)
    guard header.offsets > 0 else { throw .noSuchOffset(number: 0) }
    let changes = (0..<header.changes).map { _ in signed(timeSize) }
    for change in changes.indices.dropFirst() where changes[change] <= changes[change - 1] {
      throw .unordered(change: change)
    }
    let kinds = (0..<header.changes).map { _ in integer(1) }
    var known: [Int32] = []
    for _ in 0..<header.offsets {
      let seconds = Int(signed(4))
      guard (-89_999...93_599).contains(seconds) else { throw .offsetOutOfRange(seconds: seconds) }
      known.append(Int32(seconds))
      // Whether it is summer time, and where its name is.
      place += 2
    }
    if let unknown = kinds.first(where: { $0 >= known.count }) { throw .noSuchOffset(number: unknown) }
    place = end
    return TimeZoneRules(
      changes: changes, offsets: [known[0]] + kinds.map { known[$0] }, rule: try footer(&self))
  }

  /// The line at the end, which says how it goes on; an empty one says that nobody knows.
  mutating func footer() throws(TimeZoneFault) -> PosixZone? {
    let newline = UInt8(ascii: "\n")
    guard place < bytes.count, bytes[place] == newline, let end = bytes[(place + 1)...].firstIndex(of: newline)
    else { throw .endsEarly(size: bytes.count, needs: max(place, bytes.count) + 2) }
    let line = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
    guard !line.isEmpty else { return nil }
    guard let zone = PosixZone(line) else { throw .badRule(line) }
    return zone
  }

  private func need(_ count: Int) throws(TimeZoneFault) {
    guard bytes.count - place >= count else { throw .endsEarly(size: bytes.count, needs: place + count) }
  }

  /// The next `size` bytes, the highest first; they are there.
  private mutating func integer(_ size: Int) -> Int { Int(truncatingIfNeeded: unsigned(size)) }

  private mutating func signed(_ size: Int) -> Int64 {
    let value = unsigned(size)
    return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }

  private mutating func unsigned(_ size: Int) -> UInt64 {
    var value: UInt64 = 0
    for byte in bytes[place..<(place + size)] { value = value << 8 | UInt64(byte) }
    place += size
    return value
  }
}
