import Foundation
import StoreContract
import TestFolders
import Testing

/// Several clients at one file, each with commands as chance has it: what they were told and what the log says afterwards
/// must be one story.
///
/// `CLAIMBOOK_CLIENTS` and `CLAIMBOOK_COMMANDS` (of each) make it longer (`make rivals`), `CLAIMBOOK_SEED` repeats the
/// commands.
struct HistoryTests {
  private static let clients = LongRun.number("CLAIMBOOK_CLIENTS") ?? 4
  private static let commands = LongRun.number("CLAIMBOOK_COMMANDS") ?? 25
  private static let isLong = LongRun.number("CLAIMBOOK_COMMANDS") != nil

  @Test("the log's order explains what every client was told")
  func isOneStory() throws {
    let folder = try TemporaryFolder()
    let history = try Self.record(in: folder)
    let problems = history.problems()
    #expect(problems.isEmpty, "seed \(LongRun.seed): \(problems.prefix(5).joined(separator: "\n"))")
    let whole = try Program.shell("claimbook audit verify && ls", in: folder.root)
    #expect(whole.status == 0 && !whole.output.contains("claimbook-"), "\(whole.output)")
    let written = history.operations.count { $0.isWritten }
    let refused = history.operations.count { $0.status != 0 }
    #expect(written > 0 && refused < history.operations.count)
    if Self.isLong {
      print("\(history.operations.count) commands, seed \(LongRun.seed): \(written) written, \(refused) refused")
    }
    // A check that finds nothing wrong in a story that is wrong would be none.
    for (name, distorted) in try Self.distortions(of: history) {
      #expect(!distorted.problems().isEmpty, "nothing was noticed of \(name), seed \(LongRun.seed)")
    }
  }

  /// Lets the clients work, each a shell of its own, and reads what they noted.
  private static func record(in folder: TemporaryFolder) throws -> History {
    var random = SeededRandom(seed: UInt64(LongRun.seed))
    let start = try Program.shell(
      "claimbook init && for n in 1 2 3 4 5 6; do claimbook add --text \"It is $n.\" --speaker 'Petra Lund'; done && "
        + "claimbook count 2> /dev/null", in: folder.root)
    let claims = try #require(start.output.split(separator: "\n").last.flatMap { Int($0) }, "\(start.output)")
    var asked: [Operation] = []
    for client in (1...clients).map({ "W\($0)" }) {
      let operations = (1...commands).map { Operation.random(client: client, number: $0, using: &random) }
      let lines = operations.map { "ask \($0.command)\n" }.joined()
      try folder.write("client.\(client)", note.replacingOccurrences(of: "CLIENT", with: client) + lines)
      asked += operations
    }
    let outcome = try Program.shell("for client in client.*; do bash $client & done; wait", in: folder.root)
    #expect(outcome.output == "")
    let answers = try (1...clients).flatMap { client in
      try String(contentsOfFile: folder.path("answers.W\(client)"), encoding: .utf8).split(separator: "\n")
    }
    try #require(answers.count == asked.count)
    let operations = try zip(asked, answers).map { try $0.answered(String($1)) }
    let rows = try Program.shell("claimbook log --json 2> /dev/null", in: folder.root).output.split(separator: "\n").map
    {
      try JSONDecoder().decode(History.LoggedCommit.Row.self, from: Data($0.utf8))
    }
    // The newest first; without those of the beginning.
    let commits = Dictionary(grouping: rows, by: \.commit).map { History.LoggedCommit(number: $0, rows: $1) }
      .sorted { $0.number < $1.number }.dropFirst(1 + claims)
    #expect(commits.map(\.number) == commits.indices.map { $0 + 1 })
    return History(operations: operations, commits: Array(commits), claims: claims)
  }

  /// A function of the shell that asks something and notes when, and what it was told, on one line.
  private static let note = """
    ask() {
      start=$EPOCHREALTIME; answer=$("$@" 2> errors.CLIENT); status=$?; end=$EPOCHREALTIME
      [ $status = 0 ] || answer=$(< errors.CLIENT)
      printf '%s\\t%s\\t%s\\t%s\\n' $start $end $status "${answer//[$'\\t\\n']/ }" >> answers.CLIENT
    }

    """

  /// The same story told wrong, each time in another way.
  private static func distortions(of history: History) throws -> [(String, History)] {
    func distorted(_ change: (inout History) throws -> Void) rethrows -> History {
      var history = history
      try change(&history)
      return history
    }
    let written = history.operations.indices.filter { history.operations[$0].isWritten }
    let last = try #require(written.last)
    let read = try #require(history.operations.lastIndex { $0.question == .count })
    return [
      ("a lost change", try distorted { $0.commits.remove(at: try #require($0.commits.indices.randomElement())) }),
      ("a change made twice", distorted { $0.commits.append($0.commits[$0.commits.count - 1]) }),
      ("an order turned round", distorted { $0.commits.reverse() }),
      ("a change of somebody who was refused", distorted { $0.operations[last].status = 4 }),
      (
        "a number that was another's",
        distorted {
          $0.operations[last].answer?.id = "X-0"
          $0.operations[last].answer?.version = 0
        }
      ),
      ("a reader of another time", distorted { $0.operations[read].answer?.count = 1 }),
      (
        "a refusal without a reason",
        distorted {
          $0.operations[read].status = 4
          $0.operations[read].answer = nil
        }
      ),
    ]
  }
}

extension Operation {
  /// With start, end, status and answer, as they stand in a line with tabs between.
  fileprivate func answered(_ line: String) throws -> Operation {
    var operation = self
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    try #require(fields.count == 4, "\(line)")
    operation.start = try #require(Double(fields[0]))
    operation.end = try #require(Double(fields[1]))
    operation.status = try #require(Int32(fields[2]))
    guard operation.status == 0 else {
      operation.words = fields[3]
      return operation
    }
    operation.answer = try JSONDecoder().decode(Answer.self, from: Data(fields[3].utf8))
    return operation
  }
}
