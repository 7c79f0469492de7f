@testable import Claims
import StoreContract
import Testing

@Suite struct FilterParsingTests {
  let today = FixedClock(Newsroom.noon).today

  @Test(arguments: [
    ("bridge", "bridge"), ("  bridge   road ", "bridge road"), ("\"open door\"", "\"open door\""),
    ("speaker:Ilić", "speaker:Ilić"), ("SPEAKER:Ilić", "speaker:Ilić"),
    ("speaker:\"Marko Ilić\"", "speaker:\"Marko Ilić\""),
    ("status:new,queued", "status:new,queued"), ("rating:none", "rating:none"),
    ("speaker:\"none\"", "speaker:\"none\""),
    ("+NATO", "+nato"), ("-nato", "not:+nato"), ("not:not:+a", "not:not:+a"),
    ("said:2024-02", "said:2024-02-01..2024-02-29"), ("since:2022-08", "said:2022-08-01.."),
    ("until:2022-08", "said:..2022-08-31"), ("said.before:2022", "said:..2021-12-31"),
    ("said.after:2022", "said:2023-01-01.."), ("due:none", "due:none"), ("said:2024-Q1", "said:2024-01-01..2024-03-31"),
    ("said:yesterday", "said:2024-05-09"), ("said:monday", "said:2024-05-06"), ("due:monday", "due:2024-05-13"),
    ("due:friday", "due:2024-05-10"), ("said:friday", "said:2024-05-10"),
    ("imported:last-week", "imported:2024-04-29..2024-05-05"),
    ("said:this-month", "said:2024-05-01..2024-05-31"), ("said:last-year", "said:2023-01-01..2023-12-31"),
    ("said:now-8d", "said:2024-05-02"), ("due:now+2w", "due:2024-05-24"), ("said:now-3m", "said:2024-02-10"),
    ("said:2022-08-01..2022-08-10", "said:2022-08-01..2022-08-10"), ("a\\b", "\"a\\\\b\""),
    ("speaker:\"a,b\"", "speaker:\"a,b\""),
    ("priority:HIGH,none", "priority:high,none"), ("type:promise", "type:promise"),
    ("recheck.before:monday", "recheck:..2024-05-12"), ("recheck:none", "recheck:none"),
    ("is:overdue", "is:overdue"), ("not:is:open,recheck-due", "not:is:open,recheck-due"),
    ("@Mine", "@mine"), ("not:@mine", "not:@mine"), ("\"@mine\"", "\"@mine\""),
    ("assignee:me", "assignee:\"Ana Kovač\""), ("reviewer:me,none", "reviewer:\"Ana Kovač\",none"),
    ("assignee:\"me\"", "assignee:\"me\""), ("by:ME", "by:\"Ana Kovač\""), ("speaker:me", "speaker:\"me\""),
    // The issue's own example.
    (
      "speaker:\"Jens Stoltenberg\" status:in-review due.before:friday +nato rating:disputed source:vijesti since:2022-08",
      "speaker:\"Jens Stoltenberg\" status:in-review due:..2024-05-09 +nato rating:disputed source:vijesti said:2022-08-01.."
    ),
  ])
  func readsAndWritesBack(text: String, canonical: String) throws {
    let filter = try Filter(text, today: today, me: "Ana Kovač")
    #expect(filter.description == canonical)
    #expect(try Filter(canonical, today: today, me: "Ana Kovač") == filter)
  }

  @Test(arguments: [
    ("speeker:x", 1, "did you mean “speaker”"), ("a speeker:x", 3, "Keys: speaker"),
    ("status:nwe", 8, "did you mean “new”"),
    ("status:new,foo", 12, "Possible: new, queued"), ("speaker:", 1, "has no value"), ("speaker:a,,b", 11, "is empty"),
    ("\"open", 1, "never closed"), ("x speaker:\"a", 11, "never closed"), ("not:", 1, "needs a term"),
    ("said:2022-13", 6, "is no date"), ("said:2022-02-30", 6, "is no date"), ("since:soon", 7, "is no date"),
    ("due.foo:friday", 1, "due.before and due.after"), ("+", 2, "tag"), ("+a!b", 2, "letters, digits"),
    ("---", 2, "tag"),
    ("…", 1, "no letter or digit"), ("id:X-1", 4, "C-12"), ("stance:for", 8, "supports"),
    ("proposed:maybe", 10, "yes, no"),
    ("http://x.org", 1, "unknown key"),
    ("is:late", 4, "nothing that a claim can be"), ("is:open,overdu", 9, "did you mean “overdue”"),
    ("priority:urgent", 10, "low, normal, high"), ("type:lie", 6, "claim, promise, consistency"),
    ("@", 1, "names have"),
    ("x @a!b", 3, "names have"), ("assignee:me", 10, "nobody is “me” here"),
  ])
  func saysWhatIsWrongAndWhere(text: String, position: Int, part: String) {
    do {
      _ = try Filter(text, today: today)
      Issue.record("“\(text)” was read without an error")
    } catch {
      #expect(error.position == position, "\(error)")
      #expect(error.description.contains(part), "\(error)")
    }
  }

  @Test func readsShellWords() throws {
    let cases: [([String], String)] = [
      (["speaker:Marko Ilić", "status:new"], "speaker:\"Marko Ilić\" status:new"), (["open door"], "\"open door\""),
      (["speaker:Marko Ilić status:new"], "speaker:Marko Ilić status:new"),
      (["\"open door\" bridge"], "\"open door\" bridge"),
      (["speaker:Marko Ilić,Vera Dahl"], "speaker:\"Marko Ilić\",\"Vera Dahl\""), ([], ""),
    ]
    for (words, canonical) in cases {
      #expect(try Filter(words: words, today: today).description == canonical, "\(words)")
    }
  }

  @Test func survivesHostileText() throws {
    for text in ["\u{0}", "👩‍👩‍👧", "שלום עולם", "a\u{301}", ":", "::", "a:b:c", "not:not:not:", ",,,", "\\", "+\u{202E}"] {
      // Read or refused, never a crash; what was read is written back so that it reads the same.
      if let filter = try? Filter(text, today: today) {
        #expect(try Filter(filter.description, today: today) == filter)
      }
    }
  }

  @Test(
    "a filter has a most of everything, and says where it is passed",
    arguments: [
      (String(repeating: "not:", count: 9) + "a", 33, "more than 8 times"),
      (String(repeating: "not:", count: 30_000) + "a", 33, "more than 8 times"),
      (String(repeating: "a ", count: 501), 1001, "may have 500 terms and values, and this has 501"),
      (String(repeating: "a ", count: 60_000), 1001, "and this has 60000"),
      ("x topic:" + (0..<500).map { "t\($0)" }.joined(separator: ","), 3, "may have 500 terms and values"),
      ("x imported:" + (0..<500).map { _ in "2024" }.joined(separator: ","), 3, "may have 500 terms and values"),
    ])
  func bounds(text: String, position: Int, part: String) {
    let error = #expect(throws: FilterError.self) { try Filter(text, today: today) }
    #expect(error?.position == position && error?.description.contains(part) == true, "\(error?.description ?? "-")")
  }

  @Test func whatIsAtTheMostIsRead() throws {
    for text in [
      String(repeating: "not:", count: 8) + "a", (0..<500).map { "a\($0)" }.joined(separator: " "),
      // Numbers of claims are looked up at once, so there may be more.
      "id:" + (1...20_000).map { "C-\($0)" }.joined(separator: ","),
    ] {
      let filter = try Filter(text, today: today)
      #expect(try Filter(filter.description, today: today) == filter)
    }
  }

  @Test func everyFilterReadsBack() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let filter = Filter(terms: (0..<Int.random(in: 0...5, using: &random)).map { _ in term(&random, depth: 0) })
      let text = filter.description
      #expect(try Filter(text, today: today) == filter, "\(text)")
    }
  }

  private func term(_ random: inout SeededRandom, depth: Int) -> Filter.Term {
    let words = ["a", "Ilić", "x y", "none", "with \"quotes\"", "back\\slash", "a,b", "+plus", "key:value", "-"]
    switch Int.random(in: 0...(depth < 3 ? 4 : 3), using: &random) {
    case 0: return .text(words[Int.random(in: 0..<9, using: &random)])
    case 1: return .tag(["nato", "a-b", "č_1"].randomElement(using: &random) ?? "x")
    case 2:
      let values: [String?] = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Bool.random(using: &random) ? words.randomElement(using: &random) : nil
      }
      return .is([.speaker, .topic, .by].randomElement(using: &random) ?? .speaker, values)
    case 3:
      let days = [Day(iso: "2024-02-29"), nil, Day(iso: "1999-12-31")]
      let (first, last) = (days.randomElement(using: &random) ?? nil, days.randomElement(using: &random) ?? nil)
      guard first != nil || last != nil else { return .day(.due, [nil]) }
      return .day(.said, [DayRange(first: first, last: last)])
    default: return .not(term(&random, depth: depth + 1))
    }
  }
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
