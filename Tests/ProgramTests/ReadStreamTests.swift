import Foundation
import TestFolders
import Testing

/// `read --json` as a filter, and its workers.
@Suite struct ReadStreamTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var lines = ""
    for number in 0..<120 {
      let paragraph = "<p>The harbour of Lindhaven has plan number \(number) for its quay, and it is a long one.</p>"
      let text = String(repeating: paragraph, count: number.isMultiple(of: 7) ? 60 : 1)
      lines += "{\"id\":\"\(number)\",\"html\":\"<h1>Plan \(number)</h1>\(text)\"}\n"
    }
    try folder.write("list.jsonl", lines)
  }

  @Test("any number of jobs prints the same lines in the order of the input")
  func order() throws {
    let run = try Program.shell(
      """
      for n in 1 2 7; do claimbook read list.jsonl --json --jobs $n | sha256sum; done | sort -u | wc -l
      claimbook read list.jsonl --json --jobs 7 | grep -o '"id":"[0-9]*"' | grep -o '[0-9]*' > ids
      seq 0 119 | cmp - ids && echo in order
      """, in: folder.root)
    #expect(run.output == "1\nin order\n")
  }

  @Test("a list on standard input reads files below the working directory only", arguments: ["csv", "jsonl"])
  func listOnStandardInput(format: String) throws {
    let rows =
      format == "csv" ? "path\nnotes/a.txt\n../b.txt\n" : "{\"path\":\"notes/a.txt\"}\n{\"path\":\"../b.txt\"}\n"
    let run = try Program.shell(
      """
      mkdir -p in/notes; echo 'Ana Kos said it is open.' | tee b.txt > in/notes/a.txt; cd in
      printf '\(rows.replacingOccurrences(of: "\n", with: "\\n"))' | claimbook read - --input-format \(format) 2>&1
      """, in: folder.root)
    #expect(run.output.contains("Ana Kos said it is open."), "\(run.output)")
    #expect(run.output.contains("../b.txt leads up by “..”") && run.status == 5, "\(run.output)")
  }

  /// Starts the program with one job, and finds its worker once it has answered.
  private let started = """
    coproc claimbook read - --input-format jsonl --json --jobs 1 --timeout 2 2> errors
    program=$COPROC_PID
    ask() { echo "{\\"id\\":\\"$1\\",\\"html\\":\\"<h1>Quay</h1><p>The quay is open, and the ships come in again.</p>\\"}" >&"${COPROC[1]}"; }
    answer() { read -r line <&"${COPROC[0]}"; echo "$line" | grep -o '"id":"[0-9]*"'; }
    worker() { cat /proc/$program/task/*/children; }
    ask 1; answer
    """

  @Test("a worker that is killed is started again, and the next page is read")
  func killed() throws {
    let run = try Program.shell("\(started)\nkill -KILL $(worker)\nask 2; answer\nask 3; answer", in: folder.root)
    #expect(run.output == "\"id\":\"1\"\n\"id\":\"2\"\n\"id\":\"3\"\n", "\(run.output)")
  }

  @Test("a page that takes too long costs that page only")
  func stalled() throws {
    let run = try Program.shell(
      """
      \(started)
      kill -STOP $(worker)
      ask 2; ask 3; answer
      exec {COPROC[1]}>&-
      wait $program; echo $?; cat errors
      """, in: folder.root)
    #expect(
      run.output
        == "\"id\":\"1\"\n\"id\":\"3\"\n5\nerror: standard input, line 2: 2 could not be read within 2 seconds. Paste its text into a file; skipped\n",
      "\(run.output)")
  }

  @Test("no worker outlives the program")
  func ends() throws {
    let run = try Program.shell(
      """
      \(started)
      pid=$(worker)
      exec {COPROC[1]}>&-
      wait $program
      # It ends since its socket does, which a busy machine may tell it a moment later.
      timeout 20 tail --pid=$pid -f /dev/null
      ls -d /proc/$pid 2> /dev/null | wc -l
      """, in: folder.root)
    #expect(run.output == "\"id\":\"1\"\n0\n", "\(run.output)")
  }
}
