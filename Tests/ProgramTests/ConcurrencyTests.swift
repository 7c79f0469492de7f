import Foundation
import TestFolders
import Testing

/// Several programs at one file, and programs that are killed.
@Suite struct ConcurrencyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let start = try Program.shell(
      "claimbook init && claimbook import $SAMPLES/council-meeting.txt", in: folder.root)
    try #require(start.status == 0, "\(start.output)")
  }

  @Test("programs that write at once take turns, and every change is kept")
  func takeTurns() throws {
    let outcome = try Program.shell(
      """
      for n in 1 2 3 4 5 6 7 8; do claimbook note C-1 "note $n" > out.$n 2>&1 || echo "$n failed" & done; wait
      cat out.* | grep -v noted
      claimbook show C-1 --json | grep -o '"text":"note [1-8]"' | sort | uniq | wc -l
      claimbook log --verify | head -1 | cut -d, -f1
      """, in: folder.root)
    #expect(outcome.output == "8\nThe log is whole: 29 events\n")
  }

  /// Each is planned and then written, and nobody is shown the plan.
  @Test("small changes of one claim at once are all made, and none is refused since another was faster")
  func sameClaim() throws {
    let outcome = try Program.shell(
      """
      for n in 1 2 3 4 5 6 7 8; do claimbook tag C-1 +t$n > out.$n 2>&1 || { echo "$n failed"; cat out.$n; } & done; wait
      claimbook show C-1 --json | grep -o '"tags":[^]]*' | grep -o 't[1-8]' | sort | tr '\\n' ' '
      """, in: folder.root)
    #expect(outcome.output == "t1 t2 t3 t4 t5 t6 t7 t8 ", "\(outcome.output)")
  }

  /// Each merge is right alone; both would make a circle. The rule runs inside the write transaction, so one must lose.
  @Test("of two merges that contradict each other one is refused, whoever comes first")
  func race() throws {
    for _ in 0..<8 {
      let outcome = try Program.shell(
        """
        claimbook speaker merge S-1 S-2 > one 2>&1 & one=$!
        claimbook speaker merge S-2 S-1 > two 2>&1 & two=$!
        wait $one; first=$?; wait $two; second=$?
        echo $first $second | tr ' ' '\\n' | sort | tr '\\n' ' '
        claimbook undo --yes > /dev/null
        """, in: folder.root)
      #expect(outcome.output == "0 4 ", "\(outcome.output)")
    }
  }

  @Test("numbers are never given twice")
  func numbers() throws {
    let outcome = try Program.shell(
      """
      for n in 1 2 3 4 5 6; do
        claimbook add --text "claim number $n" --speaker "Speaker $n" --date 2024-05-0$n > out.$n 2>&1 &
      done; wait
      cat out.* | cut -d' ' -f1 | sort | uniq -c | tr -s ' ' | sort
      claimbook speaker list --json | grep -o '"id":"S-[0-9]*"' | sort | uniq -d
      """, in: folder.root)
    #expect(outcome.output == (13...18).map { " 1 C-\($0)\n" }.joined())
  }

  /// The import is killed as soon as the write-ahead log has grown to a size, a larger one each time: between the
  /// first page and the last.
  @Test("a killed import leaves all or nothing, and nothing beside the file", arguments: [1, 40_000, 200_000, 800_000])
  func kill(pages: Int) throws {
    let outcome = try Program.shell(
      """
      (printf 'Long session\\n\\n'; for n in $(seq 1500); do printf 'Ana Kos said plan number %s is ready.\\n\\n' $n; done) > long.txt
      before=$(claimbook count 2> /dev/null)
      claimbook import long.txt > /dev/null 2>&1 & program=$!
      while kill -0 $program 2> /dev/null; do
        [ "$(stat -c %s claims.claimbook-wal 2> /dev/null || echo 0)" -ge \(pages) ] && kill -9 $program 2> /dev/null
      done
      echo $(($(claimbook count 2> /dev/null) - before))
      claimbook log --verify | head -1 | cut -c1-16
      ls claims*
      claimbook import long.txt > /dev/null 2>&1; echo $(($(claimbook count 2> /dev/null) - before))
      """, in: folder.root)
    let lines = outcome.output.split(separator: "\n").map(String.init).filter { !$0.contains("Killed") }
    let expected = ["The log is whole", "claims.claimbook", "1500"]
    #expect(lines.first == "0" || lines.first == "1500", "\(outcome.output)")
    #expect(Array(lines.dropFirst()) == expected, "\(outcome.output)")
  }

  @Test("a killed init leaves no half-made file")
  func killedInit() throws {
    let outcome = try Program.shell(
      """
      mkdir new; cd new
      claimbook init & program=$!
      while kill -0 $program 2> /dev/null; do [ -n "$(ls)" ] && kill -9 $program 2> /dev/null; done
      [ -e claims.claimbook ] || claimbook init > /dev/null
      claimbook status | grep -c articles
      """, in: folder.root)
    #expect(outcome.output.hasSuffix("1\n"), "\(outcome.output)")
  }
}
