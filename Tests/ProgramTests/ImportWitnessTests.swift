import Foundation
import TestFolders
import Testing

/// What others see and do while many articles come in, each of three claims.
struct ImportWitnessTests {
  private static let articles = 24
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      """
      mkdir pages && for n in $(seq 101 \(100 + Self.articles)); do
        printf 'Road %s\\n\\nAnna Kos said road %s is shut. Petra Lund said road %s is late. Vera Dahl said road %s is new.\\n' \\
          $n $n $n $n > pages/$n.txt
      done; claimbook init; claimbook import pages/101.txt
      """, in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  /// Asks again and again until the import has ended, with each answer on a line.
  private func answers(to commands: [String]) throws -> [[Substring]] {
    let readers = commands.enumerated().map { number, command in
      """
      (while kill -0 $import 2> /dev/null; do
        answer=$({ \(command); } 2> error.\(number)) || { echo "$?: $(cat error.\(number))" >> failures; }
        echo $answer >> answers.\(number)
      done) &
      """
    }
    let outcome = try Program.shell(
      """
      set -o pipefail; touch failures; claimbook import pages --jobs 2 > imported 2>&1 & import=$!
      \(readers.joined(separator: "\n"))
      wait $import; echo $?; wait; cat failures
      """, in: folder.root)
    #expect(outcome.output == "0\n", "\(outcome.output)")
    return try commands.indices.map {
      try String(contentsOfFile: folder.path("answers.\($0)"), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  @Test("who reads meanwhile sees each article with all its claims or not at all, and never less than before")
  func readers() throws {
    let print = "{print n + 0 \",\" sum + 0}"
    let answers = try answers(to: [
      "claimbook query 'SELECT count(DISTINCT article), count(*) FROM claims' --tsv | tail -1 | tr '\\t' ,",
      "claimbook list --json --fields article.id | sort | uniq -c | awk '{n += 1; sum += $1} END \(print)'",
      "claimbook status --json | sed 's/.*\"articles\":\\([0-9]*\\).*\"claims\":\\([0-9]*\\).*/\\1,\\2/'",
      "claimbook report | awk '/^- “Road/ {n += 1} /^- C-/ {sum += 1} END \(print)'",
      "claimbook audit verify --json | grep -o '\"whole\":[a-z]*'",
    ])
    var hasSeenPart = false
    for counts in answers.dropLast() {
      #expect(!counts.isEmpty)
      var before = 0
      for count in counts {
        let numbers = count.split(separator: ",").compactMap { Int($0) }
        try #require(numbers.count == 2, "\(count)")
        #expect(numbers[1] == 3 * numbers[0] && numbers[0] >= before, "\(counts)")
        before = numbers[0]
        hasSeenPart = hasSeenPart || (1..<Self.articles).contains(before)
      }
    }
    #expect(hasSeenPart, "nobody looked before the import had ended")
    #expect(Set(answers[4]) == ["\"whole\":true"])
  }

  @Test("two imports of one folder at once: every article once, and both end well")
  func twice() throws {
    let outcome = try Program.shell(
      """
      for number in 1 2; do (claimbook import pages --jobs 2 > import.$number 2> error.$number; echo $?) & done; wait
      cat import.1 import.2 | grep -c '3 claims'; cut -f 1 import.1 import.2 | sort | uniq -c | awk '{print $1}' | sort -u
      claimbook query 'SELECT count(*), count(DISTINCT title) FROM articles' --tsv | tail -1
      claimbook query 'SELECT count(*), count(DISTINCT text) FROM claims' --tsv | tail -1
      claimbook speaker list --fields name --tsv | tail -n +2 | sort | tr '\\n' ' '; claimbook audit verify | cut -c 1-16
      """, in: folder.root)
    #expect(
      outcome.output
        == "0\n0\n23\n2\n24\t24\n72\t72\nAnna Kos Petra Lund Vera Dahl The log is whole\nCompared with it\n",
      "\(outcome.output)")
  }
}
