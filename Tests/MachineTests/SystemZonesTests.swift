import Claims
import Foundation
import Testing

@testable import Machine

@Suite struct SystemZonesTests {
  /// Days at the moments in which they change, from the zones' printed rules.
  @Test(arguments: [
    ("UTC", "2024-05-10T23:59:59Z", "2024-05-10"),
    ("Europe/Belgrade", "2024-03-30T22:59:59Z", "2024-03-30"),
    ("Europe/Belgrade", "2024-03-30T23:00:00Z", "2024-03-31"),
    ("Europe/Belgrade", "2044-07-01T22:00:00Z", "2044-07-02"),
    ("America/New_York", "2024-01-01T04:59:59Z", "2023-12-31"),
    ("America/New_York", "2024-07-01T04:00:00Z", "2024-07-01"),
    ("Asia/Kathmandu", "2024-07-01T18:14:59Z", "2024-07-01"),
    ("Asia/Kathmandu", "2024-07-01T18:15:00Z", "2024-07-02"),
    ("Australia/Lord_Howe", "2024-07-01T13:29:59Z", "2024-07-01"),
    ("Australia/Lord_Howe", "2024-01-01T13:00:00Z", "2024-01-02"),
    ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29"),
    ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"),
    // In Ramadan, Morocco is at UTC.
    ("Africa/Casablanca", "2024-03-15T23:30:00Z", "2024-03-15"),
    ("Africa/Casablanca", "2024-07-01T23:30:00Z", "2024-07-02"),
    ("Europe/Dublin", "2024-01-01T23:30:00Z", "2024-01-01"),
    ("Europe/Dublin", "2050-07-01T23:00:00Z", "2050-07-02"),
  ])
  func knowsTheDay(zone: String, moment: String, day: String) throws {
    let rules = try SystemZones().rules(named: zone)
    #expect(rules.day(of: try #require(Instant(iso: moment))).iso == day)
  }

  #if os(Linux)
    @Test(arguments: [
      "Europe/Belgrade", "Europe/London", "Europe/Dublin", "Europe/Istanbul", "Europe/Moscow", "Europe/Lisbon",
      "America/New_York", "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "America/Asuncion",
      "America/Nuuk", "America/Havana", "America/Caracas", "Africa/Casablanca", "Africa/Cairo", "Africa/Monrovia",
      "Asia/Kathmandu", "Asia/Kolkata", "Asia/Gaza", "Asia/Tehran", "Asia/Pyongyang", "Asia/Manila",
      "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kwajalein",
      "Antarctica/Troll", "Etc/GMT+5",
    ])
    func agreesWithTheCLibrary(zone: String) throws {
      let rules = try SystemZones().rules(named: zone)
      let seconds = Self.moments(of: rules)
      let told = try Self.localTimes(of: seconds, in: zone)
      #expect(told.count == seconds.count)
      for (second, (day, offset)) in zip(seconds, told) {
        let moment = Instant(millisecondsSince1970: Int64(second) * 1000)
        #expect(rules.day(of: moment).iso == day && rules.offset(at: moment) == offset, "\(moment) is \(day) \(offset)")
      }
    }

    /// Each second in which the offset changes, and the one before it, from 1902 to 2100; and moments between.
    private static func moments(of rules: TimeZoneRules) -> [Int] {
      func offset(_ second: Int) -> Int { rules.offset(at: Instant(millisecondsSince1970: Int64(second) * 1000)) }
      var moments: [Int] = []
      for start in stride(from: -2_145_916_800, to: 4_102_444_800, by: 10 * 86_400 + 4321) {
        var (low, high) = (start, start + 10 * 86_400 + 4321)
        moments.append(low)
        guard offset(low) != offset(high) else { continue }
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == offset(low) { low = middle } else { high = middle }
        }
        moments += [low, high]
      }
      return moments
    }

    /// What `localtime` of the C library tells, in a process whose zone may be set.
    private static func localTimes(of seconds: [Int], in zone: String) throws -> [(day: String, offset: Int)] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/date")
      process.arguments = ["--file=-", "+%Y-%m-%d %::z"]
      process.environment = ["TZ": zone, "LC_ALL": "C"]
      let (input, output) = (Pipe(), Pipe())
      (process.standardInput, process.standardOutput) = (input, output)
      try process.run()
      // Answers fill their pipe while there are questions left.
      let questions = Data(seconds.map { "@\($0)\n" }.joined().utf8)
      Thread.detachNewThread {
        try? input.fileHandleForWriting.write(contentsOf: questions)
        try? input.fileHandleForWriting.close()
      }
      let answers = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return answers.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        let parts = words.last?.dropFirst().split(separator: ":").compactMap { Int($0) } ?? []
        guard words.count == 2, parts.count == 3 else { return nil }
        let size = parts[0] * 3600 + parts[1] * 60 + parts[2]
        return (String(words[0]), words[1].hasPrefix("-") ? -size : size)
      }
    }
  #endif

  @Test(arguments: [
    "Mars/Olympus", "", "/etc/localtime", "../zoneinfo/UTC", "Europe/../UTC", "Europe//Belgrade", "Europe/", "Europe",
    "tzdata.zi", "Europe/Belgrade\0x", "europe/belgrade ",
  ])
  func refusesOtherNames(name: String) {
    #expect(throws: ZoneError.unknown(name)) { try SystemZones().rules(named: name) }
  }

  @Test func utcNeedsNoFile() throws {
    #expect(try SystemZones(folder: "/nowhere").rules(named: "UTC") == .utc)
  }

  @Test func namesTheZoneWhoseFileIsDamaged() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zones-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("TZif2".utf8).write(to: folder.appendingPathComponent("Half"))
    let error = #expect(throws: ZoneError.self) { try SystemZones(folder: folder.path).rules(named: "Half") }
    #expect(
      error?.description == "the file of the time zone “Half” is cut off: it has 5 bytes, and needs 44. "
        + "Install the system's time zones anew (tzdata), or set another zone")
  }

  /// As `tzset(3)` reads the variable.
  @Test(
    arguments: [
      (nil, "Asia/Kathmandu"), ("", "UTC"), (":", "UTC"), ("Europe/Belgrade", "Europe/Belgrade"),
      (":Europe/Belgrade", "Europe/Belgrade"), ("/usr/share/zoneinfo/Europe/Belgrade", "Europe/Belgrade"),
      ("EET-2", "Africa/Tripoli"), ("nonsense", "UTC"),
    ] as [(String?, String)])
  func takesTheZoneOfTheProcess(variable: String?, zone: String) throws {
    let zones = SystemZones(localTime: "/usr/share/zoneinfo/Asia/Kathmandu")
    let noon = try #require(Instant(iso: "2024-07-01T12:00:00Z"))
    let expected = try SystemZones().rules(named: zone).offset(at: noon)
    #expect(zones.system(variable: variable).offset(at: noon) == expected)
  }

  @Test func aComputerWithoutAZoneIsInUTC() {
    #expect(SystemZones(localTime: "/nowhere").system(variable: nil) == .utc)
  }

  @Test func twoFilesOfTwoZonesAreOpenInOneProcess() throws {
    let moment = try #require(Instant(iso: "2024-05-10T12:00:00Z"))
    let days = try ["Pacific/Kiritimati", "Pacific/Honolulu"].map { zone in
      SystemClock(in: try SystemZones().rules(named: zone)).day(of: moment).iso
    }
    #expect(days == ["2024-05-11", "2024-05-10"])
  }
}
