import Claims
import Foundation
import Machine
import Storage
import TestFolders
import Testing

@Suite("Days of a newsroom")
struct ZoneTests {
  /// Eleven in the morning of UTC: already the next day in the one, still the day before in the other.
  private let moment = Instant(iso: "2024-05-10T11:00:00.000Z")

  @Test("two files of two zones are open in one process, each with its own days, in rules and in queries")
  func twoZones() async throws {
    let folder = try TemporaryFolder()
    let now = FixedClock(try #require(moment))
    let zones = SystemZones()
    let expected = ["Pacific/Kiritimati": "2024-05-11", "Pacific/Pago_Pago": "2024-05-10", "UTC": "2024-05-10"]
    var open: [String: (SQLiteStore, any Clock)] = [:]
    for (zone, _) in expected {
      let path = folder.path("\(zone.replacing("/", with: "-")).claimbook")
      _ = try await SQLiteStore.create(at: path, clock: now) { store in
        let workbench = Workbench(store: store, clock: now, author: "Ana")
        _ = try await workbench.start(preset: .solo)
        _ = try await workbench.configure([(.timeZone, zone)], preset: nil)
        _ = try await workbench.add(ClaimDetails(text: "It rains."))
      }
      open[zone] = try SQLiteStore.open(at: path) { settings in
        ZonedClock(now, in: (try? zones.rules(named: settings.value(.timeZone))) ?? .utc)
      }
    }
    for (zone, day) in expected {
      let (store, clock) = try #require(open[zone])
      let workbench = Workbench(store: store, clock: clock, author: "Ana")
      #expect(workbench.today.iso == day)
      let imported = try Filter("imported:\(day)", today: clock.today)
      let others = try Filter("not:imported:\(day)", today: clock.today)
      #expect(try await workbench.count(imported).matching == 1, "\(zone)")
      #expect(try await workbench.count(others).matching == 0, "\(zone)")
      try store.close()
    }
  }
}
