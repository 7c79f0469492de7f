/// A moment in UTC, to the millisecond.
public struct Instant: Sendable, Hashable, Comparable {
  public let millisecondsSince1970: Int64

  public init(millisecondsSince1970: Int64) { self.millisecondsSince1970 = millisecondsSince1970 }

  /// Reads `2026-11-24T13:25:19Z`, with or without milliseconds.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z"),
      let day = Day(iso: text.prefix(10)),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = Self.number(bytes[11...12]), hour < 24,
      let minute = Self.number(bytes[14...15]), minute < 60,
      let second = Self.number(bytes[17...18]), second < 60
    else { return nil }
    var milliseconds = 0
    if bytes.count == 24 {
      guard bytes[19] == UInt8(ascii: "."), let part = Self.number(bytes[20...22]) else { return nil }
      milliseconds = part
    }
    let seconds = ((day.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second
    self.init(millisecondsSince1970: Int64(seconds) * 1000 + Int64(milliseconds))
  }

  /// ISO 8601 with milliseconds: `2026-11-24T13:25:19.042Z`.
  public var iso: String {
    let (days, time) = Self.split(millisecondsSince1970)
    let day = Day(daysSince1970: days)
    // By hand, because a bulk import and a check of the log write it often.
    return String(unsafeUninitializedCapacity: 24) { buffer in
      func put(_ number: Int, _ width: Int, at place: Int, before mark: UInt8) {
        var rest = number
        for index in stride(from: place + width - 1, through: place, by: -1) {
          buffer[index] = UInt8(48 + rest % 10)
          rest /= 10
        }
        buffer[place + width] = mark
      }
      put(day?.year ?? 1, 4, at: 0, before: UInt8(ascii: "-"))
      put(day?.month ?? 1, 2, at: 5, before: UInt8(ascii: "-"))
      put(day?.day ?? 1, 2, at: 8, before: UInt8(ascii: "T"))
      put(time / 3_600_000, 2, at: 11, before: UInt8(ascii: ":"))
      put(time / 60_000 % 60, 2, at: 14, before: UInt8(ascii: ":"))
      put(time / 1000 % 60, 2, at: 17, before: UInt8(ascii: "."))
      put(time % 1000, 3, at: 20, before: UInt8(ascii: "Z"))
      return 24
    }
  }

  /// The day of this moment in UTC.
  public var dayInUTC: Day {
    Day(daysSince1970: Self.split(millisecondsSince1970).days) ?? .epoch
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.millisecondsSince1970 < b.millisecondsSince1970 }

  private static func split(_ milliseconds: Int64) -> (days: Int, time: Int) {
    let perDay: Int64 = 86_400_000
    var days = milliseconds / perDay
    var time = milliseconds % perDay
    if time < 0 {
      days -= 1
      time += perDay
    }
    return (Int(days), Int(time))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let instant = Instant(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no ISO time in UTC"))
    }
    self = instant
  }

  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    try value.encode(iso)
  }
}

extension Instant: CustomStringConvertible {
  public var description: String { iso }
}
