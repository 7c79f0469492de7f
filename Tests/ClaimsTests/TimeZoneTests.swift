import Claims
import Testing

@Suite struct TimeZoneTests {
  /// Offsets by hand, from the rules that zones had when this was written.
  @Test(arguments: [
    ("UTC0", "2024-07-01T00:00:00Z", 0),
    ("<+0545>-5:45", "2024-07-01T00:00:00Z", 20_700),
    ("<-03>3", "2024-07-01T00:00:00Z", -10_800),
    ("ABC1:02:03", "2024-07-01T00:00:00Z", -3723),
    // The last Sundays of March and October, at 02:00 and 03:00 by the clocks of the place.
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T00:59:59Z", 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-03-31T01:00:00Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T00:59:59Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2024-10-27T01:00:00Z", 3600),
    // The second and the first Sunday.
    ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T06:59:59Z", -18_000),
    ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T07:00:00Z", -14_400),
    ("EST5EDT,M3.2.0,M11.1.0", "2024-11-03T06:00:00Z", -18_000),
    ("EST5EDT", "2024-03-10T07:00:00Z", -14_400),
    // In the south, summer goes over the new year; on Lord Howe it is half an hour.
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2024-01-01T00:00:00Z", 39_600),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2024-07-01T00:00:00Z", 37_800),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2024-12-31T23:59:59Z", 39_600),
    // In Dublin the winter is the exception.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2024-07-01T00:00:00Z", 3600),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2024-01-01T00:00:00Z", 0),
    // Hours before and far behind midnight: an hour before the Sunday begins, and two days after the fourth Thursday.
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T00:59:59Z", -7200),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T01:00:00Z", -3600),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2024-03-29T23:59:59Z", 7200),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2024-03-30T00:00:00Z", 10_800),
    // Day 60 is 1 March with J and, in a leap year, without it too; 59 days after new year are 29 February.
    ("AAA0BBB,J60/0,J365", "2024-02-29T23:59:59Z", 0),
    ("AAA0BBB,J60/0,J365", "2024-03-01T00:00:00Z", 3600),
    ("AAA0BBB,59/0,J365", "2024-02-28T23:59:59Z", 0),
    ("AAA0BBB,59/0,J365", "2024-02-29T00:00:00Z", 3600),
    ("AAA0BBB,59/0,J365", "2023-03-01T00:00:00Z", 3600),
    // Summer all year round, which RFC 9636 writes so.
    ("XXX3EDT4,0/0,J365/23", "2024-01-01T02:59:59Z", -14_400),
    ("XXX3EDT4,0/0,J365/23", "2024-01-01T03:00:00Z", -14_400),
    ("XXX3EDT4,0/0,J365/23", "2024-12-31T23:59:59Z", -14_400),
  ])
  func readsTheWordsOfPOSIX(words: String, moment: String, offset: Int) throws {
    let zone = try #require(TimeZoneRules(posix: words))
    #expect(zone.offset(at: try #require(Instant(iso: moment))) == offset)
  }

  @Test(arguments: [
    "", "C1", "CET", "CET-1x", "CET-25", "CET-1CEST,M3.5.0", "CET-1CEST,M3.5.0,", "CET-1CEST,M13.5.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365", "CET-1CEST,J366,J1",
    "CET-1CEST,366,1", "CET-1CEST,M3.5.0/168,M10.5.0", "CET-1:60", "<CET-1", "CET-99999999999999999999", "čet-1",
    "CET-1CEST,M3.5.0,M10.5.0/3,", "C+T-1",
  ])
  func refusesOtherWords(words: String) { #expect(TimeZoneRules(posix: words) == nil) }

  /// A place that went from −10:00 to +14:00 at the end of a 29 December, as Samoa did: there was no 30 December.
  private static let samoa = TZif(
    offsets: [-41_216, -36_000, 50_400], changes: [(-1_861_878_784, 1), (1_325_239_200, 2)], rule: "<+13>-13")

  @Test(arguments: [
    ("1900-01-01T11:00:00Z", "1899-12-31"), ("1900-01-01T11:26:56Z", "1900-01-01"),
    ("2011-12-30T09:59:59Z", "2011-12-29"),
  ])
  func readsChanges(moment: String, day: String) throws {
    let zone = try TimeZoneRules(tzif: Self.samoa.bytes)
    #expect(zone.day(of: try #require(Instant(iso: moment))).iso == day)
  }

  @Test(arguments: [(1, "2011-12-31"), (2, "2011-12-30"), (3, "2011-12-30"), (4, "2011-12-30")])
  func goesOnByTheRuleAtTheEnd(version: Int, day: String) throws {
    // Fourteen hours ahead by the last change, thirteen by the rule, which the first version knows nothing of.
    let zone = try TimeZoneRules(tzif: Self.samoa.with(version: version).bytes)
    #expect(zone.day(of: try #require(Instant(iso: "2011-12-30T10:00:00Z"))).iso == day)
  }

  @Test func staysAsItIsWithoutARule() throws {
    let zone = try TimeZoneRules(tzif: Self.samoa.with(rule: "").bytes)
    #expect(zone.offset(at: try #require(Instant(iso: "2030-01-01T00:00:00Z"))) == 50_400)
  }

  @Test(arguments: [
    (samoa.with(rule: "Samoa"), TimeZoneFault.badRule("Samoa")),
    (TZif(offsets: [], changes: [], rule: "UTC0"), .noSuchOffset(number: 0)),
    (TZif(offsets: [0], changes: [(5, 1)], rule: "UTC0"), .noSuchOffset(number: 1)),
    (TZif(offsets: [0, 60], changes: [(5, 1), (5, 0)], rule: "UTC0"), .unordered(change: 1)),
    (TZif(offsets: [93_600], changes: [], rule: "UTC0"), .offsetOutOfRange(seconds: 93_600)),
    (TZif(offsets: [-90_000], changes: [], rule: "UTC0"), .offsetOutOfRange(seconds: -90_000)),
  ])
  func saysWhatIsWrong(file: TZif, fault: TimeZoneFault) {
    #expect(throws: fault) { try TimeZoneRules(tzif: file.bytes) }
  }

  @Test func refusesEveryFileThatIsCutOff() {
    let whole = Self.samoa.bytes
    for size in whole.indices {
      #expect(throws: TimeZoneFault.self) { try TimeZoneRules(tzif: Array(whole[..<size])) }
    }
  }

  @Test func refusesCountsThatNoFileHolds() throws {
    // Each of the six counts in the second header becomes 2³² − 1.
    let whole = Self.samoa.bytes
    let header = try #require(whole.indices.last { whole[$0...].starts(with: "TZif".utf8) })
    for count in 0..<6 {
      var bytes = whole
      bytes.replaceSubrange((header + 20 + count * 4)..<(header + 24 + count * 4), with: [255, 255, 255, 255])
      #expect(throws: TimeZoneFault.self) { try TimeZoneRules(tzif: bytes) }
    }
  }

  @Test func hasADayForEveryMomentWhateverItsFileHolds() {
    var random = SeededRandom(seed: 5)
    var read = 0
    for _ in 0..<5000 {
      var bytes = Self.samoa.bytes
      for _ in 0..<2 { bytes[.random(in: 60..<bytes.count, using: &random)] = .random(in: 0...255, using: &random) }
      guard let zone = try? TimeZoneRules(tzif: bytes) else { continue }
      read += 1
      for milliseconds in [Int64.min, -62_135_596_800_001, -1, 0, 1_325_239_200_000, 253_402_300_800_000, .max] {
        let day = zone.day(of: Instant(millisecondsSince1970: milliseconds))
        #expect((1...9999).contains(day.year))
      }
    }
    #expect(read > 100)
  }

  @Test func twoZonesLiveSideBySide() throws {
    let now = FixedClock(try #require(Instant(iso: "2024-05-10T12:00:00Z")))
    let kiritimati = ZonedClock(now, in: try #require(TimeZoneRules(posix: "<+14>-14")))
    let honolulu = ZonedClock(now, in: try #require(TimeZoneRules(posix: "HST10")))
    #expect([kiritimati.today.iso, honolulu.today.iso] == ["2024-05-11", "2024-05-10"])
    #expect(kiritimati.now == honolulu.now)
    #expect(ZonedClock(now, in: .utc).today.iso == "2024-05-10")
  }

  @Test func momentsBefore1970HaveTheirOwnDay() throws {
    #expect(TimeZoneRules.utc.day(of: Instant(millisecondsSince1970: -1)).iso == "1969-12-31")
  }
}

/// Writes a TZif file.
struct TZif: Sendable {
  var version = 2
  /// Seconds ahead of UTC.
  let offsets: [Int32]
  let changes: [(second: Int64, offset: UInt8)]
  var rule: String

  init(offsets: [Int32], changes: [(second: Int64, offset: UInt8)], rule: String) {
    (self.offsets, self.changes, self.rule) = (offsets, changes, rule)
  }

  func with(version: Int) -> TZif {
    var copy = self
    copy.version = version
    return copy
  }

  func with(rule: String) -> TZif {
    var copy = self
    copy.rule = rule
    return copy
  }

  var bytes: [UInt8] {
    let first = part { Self.bigEndian(Int32(clamping: $0)) }
    return version == 1 ? first : first + part { Self.bigEndian($0) } + Array("\n\(rule)\n".utf8)
  }

  /// A header and what it counts: a leap second as well, to be left out.
  private func part(_ time: (Int64) -> [UInt8]) -> [UInt8] {
    let mark = Array("TZif".utf8) + [version == 1 ? 0 : UInt8(48 + version)] + [UInt8](repeating: 0, count: 15)
    let counts = [0, 0, 1, changes.count, offsets.count, 4].flatMap { Self.bigEndian(Int32($0)) }
    let data = changes.flatMap { time($0.second) } + changes.map(\.offset)
    let kinds = offsets.flatMap { Self.bigEndian($0) + [0, 0] } + Array("ABC\0".utf8)
    return mark + counts + data + kinds + time(78_796_800) + Self.bigEndian(Int32(1))
  }

  private static func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}
