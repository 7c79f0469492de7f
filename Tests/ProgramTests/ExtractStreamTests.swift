import Foundation
import TestFolders
import Testing

/// `extract --json` as a filter between other programs.
@Suite struct ExtractStreamTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    // Short and long articles in turn, so that later ones are done before earlier ones.
    var lines = ""
    for number in 0..<300 {
      let sentence = "Ana Kos said plan number \(number) is ready. "
      let text = String(repeating: sentence, count: number.isMultiple(of: 7) ? 60 : 1)
      lines += "{\"id\":\"\(number)\",\"text\":\"\(text)\"}\n"
    }
    try folder.write("list.jsonl", lines)
  }

  @Test("any number of jobs prints the same lines in the order of the input")
  func order() throws {
    let run = try Program.shell(
      """
      for n in 1 2 7; do claimbook extract list.jsonl --json --jobs $n | sha256sum; done | sort -u | wc -l
      claimbook extract list.jsonl --json --jobs 7 | grep -o '^{"id":"[0-9]*"' | grep -o '[0-9]*' > ids
      seq 0 299 | cmp - ids && echo in order
      """, in: folder.root)
    #expect(run.output == "1\nin order\n")
  }

  @Test("an answer comes before the next line is written")
  func answersAtOnce() throws {
    let run = try Program.shell(
      """
      coproc claimbook extract - --input-format jsonl --json --jobs 2
      for n in 1 2 3; do
        echo "{\\"id\\":\\"$n\\",\\"text\\":\\"Ana Kos said it rains.\\"}" >&"${COPROC[1]}"
        read -r line <&"${COPROC[0]}"
        echo "${line:0:9}"
      done
      """, in: folder.root)
    #expect(run.output == "{\"id\":\"1\"\n{\"id\":\"2\"\n{\"id\":\"3\"\n", "\(run.output)")
  }

  @Test("bad lines of every kind are named and skipped, the others are whole")
  func badLines() throws {
    try folder.write(
      "bad.jsonl",
      [
        "{\"id\":\"1\",\"text\":\"Ana Kos said it rains.\"}", "[1]", "{\"id\":\"3\"}", "{\"id\":4,\"text\":\"x\"}",
        "{\"id\":\"5\",\"text\":\"\"}", "{\"id\":\"6\",\"text\":null}", "\u{FFFD}", "{\"id\":\"8\",\"text\":\"Cut", "",
        "{\"id\":\"10\",\"text\":\"It is dry, said Ana Kos.\",\"date\":\"soon\",\"more\":1}",
      ].joined(separator: "\n"))
    let run = try Program.shell("claimbook extract bad.jsonl --json 2> errors; echo $?; cat errors", in: folder.root)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("{") }.map { String($0.prefix(10)) } == ["{\"id\":\"1\",", "{\"id\":\"10\""])
    #expect(lines[2] == "5")
    #expect(
      lines.dropFirst(3) == [
        "error: bad.jsonl, line 2: it is no JSON object; skipped",
        "error: bad.jsonl, line 3: “html”, “text”, “path” or “url” is missing; skipped",
        "error: bad.jsonl, line 4: “id” is not what it should be; skipped",
        "error: bad.jsonl, line 5: 5 is empty: there is no text to read; skipped",
        "error: bad.jsonl, line 6: “html”, “text”, “path” or “url” is missing; skipped",
        "error: bad.jsonl, line 7: it is no JSON; skipped", "error: bad.jsonl, line 8: it is no JSON; skipped",
      ])
    #expect(lines[1].contains("\"warnings\":[\"The list's date was not understood"))
  }
}
