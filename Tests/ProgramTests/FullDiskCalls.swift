import Foundation
import GRDB
import LoopbackServer
import TestFolders
import Testing

/// How each command that writes is called so that it has something to write.
struct FullDiskCall: Sendable, Hashable, CustomTestStringConvertible {
  enum Stage: Sendable { case empty, older, solo, newsroom }

  let command: String
  var stage = Stage.solo
  /// What goes before, with room enough.
  var before = ""
  var spoilsIndex = false
  let call: String
  /// The file that it makes.
  var output: String?
  /// Whether it writes one thing after the other, each for good.
  var isStepwise = false
  /// Words that are nowhere in the file when it is done.
  var erases: String?

  var testDescription: String { command }

  static let all: [FullDiskCall] = [
    .init(command: "init", stage: .empty, call: "claimbook init", output: "claims.claimbook"),
    // Any command brings an older file up to date.
    .init(command: "status", stage: .older, call: "claimbook status", output: "claims.claimbook.schema-4.backup"),
    .init(command: "backup make", call: "claimbook backup make copy.backup", output: "copy.backup"),
    .init(command: "report", call: "claimbook report -o report.md", output: "report.md"),
    .init(command: "evidence show", call: "claimbook evidence show E-1 --raw -o shown.csv", output: "shown.csv"),
    .init(command: "doctor", spoilsIndex: true, call: "claimbook doctor --mend"),
    .init(command: "add", call: "claimbook add --text 'Rain falls.' --speaker 'Petra Lund'"),
    .init(command: "assign", call: "claimbook assign C-1 me"),
    .init(command: "config", call: "claimbook config name 'Radio Sever'"),
    .init(command: "drop", call: "claimbook drop C-3 --because 'an opinion'"),
    .init(command: "edit", call: "claimbook edit C-1 --topic bridges"),
    .init(command: "evidence add", call: "claimbook evidence add C-3 long.txt --stance context"),
    .init(command: "evidence capture", call: "claimbook evidence capture E-3"),
    .init(command: "evidence check-links", call: "claimbook evidence check-links E-3"),
    .init(command: "evidence edit", call: "claimbook evidence edit E-1 --kind primary"),
    .init(command: "evidence remove", call: "claimbook evidence remove C-1 E-1 --because 'another port'"),
    .init(command: "evidence waive", call: "claimbook evidence waive E-2 --because 'only on paper'"),
    .init(command: "feed add", call: "claimbook feed add https://courier.example/feed.xml"),
    .init(command: "feed import", call: "claimbook feed import subscriptions.opml"),
    .init(command: "feed pull", call: "claimbook feed pull", isStepwise: true),
    .init(command: "feed remove", call: "claimbook feed remove F-1"),
    .init(command: "filter remove", call: "claimbook filter remove late"),
    .init(command: "filter save", call: "claimbook filter save mine assignee:me"),
    .init(command: "import", call: "claimbook import $SAMPLES/council-meeting.txt"),
    .init(command: "mark", call: "claimbook mark C-1 verified --because 'The contract says so.'"),
    .init(command: "merge", call: "claimbook merge C-2 C-5"),
    .init(command: "note", call: "claimbook note C-1 'Ask the port.'"),
    .init(command: "person add", call: "claimbook person add Emil --role editor"),
    .init(command: "person retire", stage: .newsroom, call: "claimbook person retire Mira --to Vera"),
    .init(command: "redact", call: "claimbook redact N-1 --because 'asked for' --yes", erases: "Harbour Lane 4"),
    .init(command: "reply answer", call: "claimbook reply answer R-1 --text 'We counted.'"),
    .init(command: "reply ask", call: "claimbook reply ask C-2 --how e-mail"),
    .init(command: "reply waive", call: "claimbook reply waive C-3 --because 'said in parliament'"),
    .init(command: "restore", call: "claimbook restore C-4"),
    .init(command: "scale add", call: "claimbook scale add --from scale.yaml"),
    .init(command: "scale map", call: "claimbook scale map politifact default --rating half-true=partly-verified"),
    .init(command: "scale use", call: "claimbook scale use politifact"),
    .init(command: "source rename", call: "claimbook source rename 'Radio Sever' 'Radio North'"),
    .init(command: "speaker alias", call: "claimbook speaker alias S-1 'The Mayor'"),
    .init(command: "speaker merge", call: "claimbook speaker merge S-2 S-1"),
    .init(command: "speaker rename", call: "claimbook speaker rename S-1 'Marko A. Ilić'"),
    .init(command: "speaker unmerge", call: "claimbook speaker unmerge S-4"),
    .init(command: "split", call: "claimbook split C-6 --part 'ships sail' --part 'trains run'"),
    .init(command: "tag", call: "claimbook tag C-1 +harbour"),
    .init(command: "undo", call: "claimbook undo 3 --yes"),
    .init(command: "queue", stage: .newsroom, call: "claimbook queue C-2 --by Mira"),
    .init(command: "start", stage: .newsroom, call: "claimbook start C-2 --by Mira"),
    .init(command: "submit", stage: .newsroom, before: rated, call: "claimbook submit C-1 --by Mira"),
    .init(command: "approve", stage: .newsroom, before: submitted, call: "claimbook approve C-1 --by Vera"),
    .init(
      command: "return", stage: .newsroom, before: submitted, call: "claimbook return C-1 --because 'Which?' --by Vera"),
    .init(command: "publish", stage: .newsroom, before: approved, call: "claimbook publish C-1 --by Vera"),
    .init(
      command: "withdraw", stage: .newsroom, before: published,
      call: "claimbook withdraw C-1 --because 'Wrong.' --by Vera"),
    .init(
      command: "correct", stage: .newsroom, before: published,
      call: "claimbook correct C-1 --wrong 'The date.' --now 'July.' --class update --because 'A letter.' --by Vera"),
    .init(
      command: "corrections ask", stage: .newsroom, before: published,
      call: "claimbook corrections ask C-1 --wrong 'The date.' --from 'The port' --by Mira"),
    .init(
      command: "corrections refuse", stage: .newsroom,
      before: published + " && claimbook corrections ask C-1 --wrong 'The date.' --from 'The port' --by Mira",
      call: "claimbook corrections refuse COR-1 --because 'The contract says June.' --by Vera"),
    .init(
      command: "opinion", stage: .newsroom, before: hidden,
      call: "claimbook opinion C-1 disputed --because 'The minutes name July.' --by Vera"),
    .init(
      command: "vote", stage: .newsroom,
      before: hidden + " && claimbook opinion C-1 disputed --because 'The minutes name July.' --by Vera",
      call: "claimbook vote C-1 verified --because 'July is the festival.' --by Edo"),
  ]

  /// Those that write nothing of the file, and what is done by keys, which the others do too.
  static let reading: Set = [
    "agreement", "article diff", "article list", "article show", "audit head", "audit verify", "backup check",
    "backup list", "can", "completions", "corrections list", "count", "desk", "evidence list", "evidence verify",
    "extract", "feed export", "feed list", "filter list", "ids", "list", "log", "person list", "query", "read",
    "reply list",
    "review", "scale list", "scale presets", "scale show", "search", "show", "source list", "source show",
    "speaker list", "speaker show", "standards", "workflow",
  ]

  private static let rated = "claimbook start C-1 --by Mira && claimbook mark C-1 verified --because 'So.' --by Mira"
  private static let submitted = rated + " && claimbook submit C-1 --by Mira"
  private static let approved = submitted + " && claimbook approve C-1 --by Vera"
  private static let published = approved + " && claimbook publish C-1 --by Vera"
  private static let hidden =
    "claimbook config second-opinion on && claimbook person add Edo --role editor && " + submitted
}

/// What the calls begin with: made once, and never changed.
final class FullDiskStages: Sendable {
  static let shared = Result { try FullDiskStages() }

  let environment: [String: String]
  private let folders: [FullDiskCall.Stage: TemporaryFolder]
  private let server: LoopbackServer

  private init() throws {
    server = try LoopbackServer { request, connection in
      (FullDiskFeed.page(request.path)
        ?? Page(headers: ["Content-Type: text/plain"], body: "Four ships.\n")).send(to: connection)
    }
    environment = [
      "CLAIMBOOK_FETCH_LOOPBACK_PORTS": "\(server.port)", "SERVER": server.url(""),
      "FIXTURES": Program.root.appendingPathComponent("Tests/StorageTests/Fixtures").path,
    ]
    let scripts: [FullDiskCall.Stage: String] = [
      .empty: "true",
      .older: "cp $FIXTURES/schema-4.sqlite claims.claimbook",
      .newsroom: "sh $STAGES/newsroom.sh",
      .solo: """
      sh $STAGES/alone.sh && cp $SAMPLES/subscriptions.opml $SAMPLES/scale.yaml . &&
      sed '/courier-1042/,$d; /august/d' $SAMPLES/courier.rss > one.rss && printf 'a,b\\n' > table.csv &&
      head -c 60000 /dev/zero | tr '\\0' x > long.txt &&
      claimbook add --text 'The ferry is late.' --speaker 'Jonas Falk' &&
      claimbook add --text 'The bridge cost 12 million crowns.' --speaker 'Marko Ilić' &&
      claimbook add --text 'Ships sail and trains run.' --speaker 'J. Falkner' &&
      claimbook drop C-4 --because 'an opinion' && claimbook speaker merge S-4 S-3 &&
      claimbook evidence add C-1 table.csv --stance supports &&
      claimbook evidence add C-2 https://example.org/budget --stance context &&
      claimbook evidence add C-2 $SERVER/page --stance context &&
      claimbook reply ask C-1 --how e-mail && claimbook filter save late is:overdue && claimbook feed add one.rss &&
      claimbook scale add politifact && claimbook note C-1 'He lives in Harbour Lane 4.' &&
      claimbook tag C-2 +ferry && claimbook tag C-2 +harbour && claimbook tag C-2 +port
      """,
    ]
    let environment = environment
    folders = try scripts.mapValues { script in
      let folder = try TemporaryFolder()
      let outcome = try Program.shell(script, in: folder.root, environment: environment)
      try #require(outcome.status == 0, "\(outcome.output)")
      return folder
    }
  }

  /// A folder in which the call can be made.
  func start(_ call: FullDiskCall) throws -> TemporaryFolder {
    let stage = try #require(folders[call.stage])
    guard !call.before.isEmpty || call.spoilsIndex else { return stage }
    let folder = try stage.copy()
    let outcome = try Program.shell(call.before, in: folder.root, environment: environment)
    try #require(outcome.status == 0, "\(outcome.output)")
    if call.spoilsIndex {
      let queue = try DatabaseQueue(path: folder.path("claims.claimbook"))
      try queue.writeWithoutTransaction { try $0.execute(sql: "DELETE FROM speaker_name") }
      try queue.close()
    }
    return folder
  }
}
