import Foundation
import TestFolders
import Testing

/// What is printed can be read at 80 columns, and at 60.
@Suite(.enabled(if: Terminal.isThere, "needs script (bsdutils) for a terminal"))
struct LegibilityTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = """
      claimbook init --preset newsroom --by "Ana Kovač" && claimbook import $SAMPLES/harbour-interview.txt &&
      claimbook config reply off && claimbook config evidence 1 &&
      claimbook person add "Vera Holubová" --role editor &&
      claimbook evidence add C-2 https://example.org/a-long-address/of-a-report --stance supports \\
        --title "The yearbook with the figures of all years since the harbour was dredged for the first time" &&
      claimbook mark C-2 disputed --because "The harbour's own yearbook has another figure for every one of the years." &&
      claimbook start C-2 && claimbook assign C-2 C-3 "Ana Kovač" &&
      claimbook edit C-3 --due 2024-05-01 --priority high && claimbook edit C-4 --date 2024-04-30 &&
      claimbook note C-2 "Asked the harbour master for the yearbook; he will send it by the end of the week."
      """
    let run = try Program.shell(start, in: folder.root)
    try #require(run.status == 0, "\(run.output)")
  }

  private func lines(_ command: String, columns: Int) throws -> [String] {
    try Terminal.run("stty cols \(columns); NO_COLOR=1 PAGER=cat \(command)", in: folder)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let reading = [
    "list", "list --sort urgency", "list status:new", "search harbour", "desk", "desk --all", "status", "config",
    "workflow", "standards", "show C-2", "show C-3", "article show A-1", "article list", "evidence list",
    "speaker list", "log", "scale show default", "scale presets", "can C-2", "person list", "filter list",
    "help", "help list", "reply list", "read $SAMPLES/harbour-interview.txt", "extract $SAMPLES/harbour-interview.txt",
    "config nonsense", "approve C-2", "submit C-3", "list status:nonsense",
  ]

  @Test("no line is wider than the screen, and none ends within a word", arguments: [60, 80], reading)
  func fits(columns: Int, command: String) throws {
    let command = command.replacing("$SAMPLES", with: Program.root.appendingPathComponent("Samples").path)
    let shown = try lines("claimbook \(command)", columns: columns)
    #expect(shown.count > 1 || !shown[0].isEmpty, "\(command) prints something")
    // An address or a path that has no blank stands whole on a line of its own.
    for line in shown where line.count > columns {
      #expect(!line.trimmingCharacters(in: .whitespaces).contains(" "), "\(line)")
    }
    // The same words as on a screen with room for all, so that none was cut in two.
    let words = Set(try lines("claimbook \(command)", columns: 400).flatMap { $0.split(separator: " ") })
    let pieces = shown.flatMap { $0.split(separator: " ") }.filter { !$0.hasSuffix("…") && !$0.hasPrefix("…") }
    #expect(
      pieces.allSatisfy { words.contains($0) || $0.contains("⟧") || $0.contains("│") },
      "\(command): \(pieces.filter { !words.contains($0) })")
  }

  @Test("at 80 columns half of the list is the statement's, at 60 each claim is stacked")
  func lists() throws {
    let wide = try lines("claimbook list", columns: 80)
    let heading = try #require(wide.first)
    let start = try #require(heading.range(of: "statement")).lowerBound
    #expect(heading.distance(from: heading.startIndex, to: start) <= 40, "\(heading)")
    #expect(heading.hasPrefix("claim") && heading.contains("verdict, status"))
    let narrow = try lines("claimbook list", columns: 60)
    let claim = try #require(narrow.firstIndex { $0.hasPrefix("C-2 ") })
    #expect(narrow[claim].contains("disputed, in-research") && narrow[claim].contains("2024-03-14"), "\(narrow[claim])")
    #expect(narrow[claim + 1].hasPrefix("    ") && narrow[claim + 1].count > 30, "\(narrow[claim + 1])")
  }

  @Test("what all claims share is said once, and what none has is left out; days have their age")
  func columns() throws {
    let shown = try lines(
      "CLAIMBOOK_NOW=2024-05-10T12:00:00Z claimbook list status:new speaker:Solberg id:C-1,C-5", columns: 100)
    #expect(shown[0].split(separator: " ") == ["claim", "statement"], "\(shown[0])")
    #expect(shown.joined(separator: " ").contains("all new, by Ingrid Solberg, said 2024-03-14 57d"), "\(shown)")
    let work = try lines("claimbook list --sort urgency", columns: 160)
    // All are by one speaker, which is said once.
    #expect(work[0].contains("said") && work.joined(separator: " ").contains("by Ingrid Solberg"), "\(work)")
    // Other programs get all columns.
    let piped = try Program.shell("claimbook list status:new 2> /dev/null", in: folder.root).output
    #expect(piped.split(separator: "\n").allSatisfy { $0.filter { $0 == "\t" }.count == 5 }, "\(piped)")
  }

  @Test("the desk has each statement and its next step, whole", arguments: [60, 80])
  func desk(columns: Int) throws {
    let shown = try lines("claimbook desk", columns: columns)
    let claim = try #require(shown.firstIndex { $0.hasPrefix("C-3 ") })
    #expect(shown[claim + 1].hasPrefix("    Ingrid Solberg: "), "\(shown)")
    #expect(shown[claim...].prefix(5).contains { $0.contains("claimbook start C-3") }, "\(shown)")
  }
}
