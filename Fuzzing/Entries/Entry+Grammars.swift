import Claims

extension Entry {
  private static let today = Instant(millisecondsSince1970: 1_715_342_400_000).dayInUTC

  /// What somebody types.
  static let grammars: [Entry] = [
    Entry("filters") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let (one, other) = (try Filter(text, today: today, me: "Ana"), try Filter(text, today: today, me: "Ana"))
      precondition(one == other)
    },
    Entry("dates") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      for direction in [DateExpression.Direction.past, .future] {
        let dates = DateExpression(today: today, direction: direction)
        do {
          let range = try dates.range(text)
          if let first = range.first, let last = range.last { _ = first.workingDays(until: last) }
          let day = try dates.day(text)
          precondition(Day(iso: day.iso) == day && day.adding(days: 1).daysSince1970 >= day.daysSince1970)
        } catch { Outcome.require(error, text) }
      }
      if let instant = Instant(iso: text) { precondition(Instant(iso: instant.iso) == instant) }
    },
    Entry("zones") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let moments: [Int64] = [0, 1_715_342_400_000, -62_135_596_800_000, 253_402_300_799_000]
      for rules in [TimeZoneRules(posix: text), try? TimeZoneRules(tzif: bytes)].compactMap({ $0 }) {
        for moment in moments { _ = rules.day(of: Instant(millisecondsSince1970: moment)) }
      }
    },
    Entry("references") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      for kind in RecordKind.allCases { _ = Reference(text, to: kind) }
      _ = try? NotedHead(text)
      _ = try ClaimSelection(words: text.split(separator: " ").map(String.init), today: today, me: "Ana")
    },
  ]
}
