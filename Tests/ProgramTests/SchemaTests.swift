import Foundation
import TestFolders
import Testing

/// What the program prints as JSON is what `docs/schemas` promise.
@Suite struct SchemaTests {
  static let outputs: [(command: String, schema: String)] = [
    ("extract $SAMPLES/council-meeting.txt $SAMPLES/energy-transcript.txt --json", "extract"),
    ("extract --evaluate $SAMPLES/gold.jsonl --json", "evaluation"),
    ("read $SAMPLES/quay-page.html $SAMPLES/council-meeting.txt $SAMPLES/lamps-debate.vtt --json", "read"),
    ("import $SAMPLES/bridge-trial.txt $SAMPLES/harbour-interview.txt --json", "import"),
    ("import $SAMPLES/bridge-trial.txt --dry-run --json", "import"),
    ("add --text 'The sky is blue' --speaker 'Ingrid Solberg' --json", "change"),
    ("mark C-1 verified --because 'seen' --json", "change"),
    ("edit C-1 --topic law --tag court --due 2024-06 --date 2024-05 --json", "change"),
    ("drop C-2 --because opinion --json", "change"), ("restore C-2 --json", "change"),
    ("evidence add C-1 $SAMPLES/evidence/port-yearbook-2023.csv --stance context --json", "evidence"),
    ("evidence add C-1 https://example.org/a --stance refutes --quote q --note n --date 2024 --json", "evidence"),
    ("evidence list --json", "evidence"), ("evidence list C-1 --json", "evidence"),
    ("evidence show E-1 --json", "evidence"), ("evidence edit E-1 --kind data --json", "evidence"),
    ("evidence waive E-2 --because paywall --json", "evidence"), ("evidence capture E-1 E-2 --json", "evidence"),
    ("evidence verify --json", "evidence-audit"),
    ("list --json", "claim"), ("search bridge --json", "claim"), ("show C-1 --json", "dossier"),
    ("article list --json", "article"), ("article show A-1 --json", "article"),
    ("speaker list --json", "speaker"), ("speaker show S-1 --json", "speaker"),
    ("source list --json", "source"), ("source show SRC-1 --json", "source"),
    ("status --json", "status"), ("log --json", "event"), ("log C-1 --json", "event"),
    ("import $SAMPLES/lamps-debate.vtt --json", "import"),
    ("feed import $SAMPLES/subscriptions.opml --json", "feed"),
    // The entry without a text would be fetched.
    (
      "feed list > /dev/null; sed '/courier-1042/,$d; /august/d' $SAMPLES/courier.rss > own.rss; claimbook feed add own.rss --json",
      "feed"
    ),
    ("feed pull F-3 --json", "pull"), ("feed list --json", "feed"),
    ("show $(claimbook ids article:lamps | head -1) --json", "dossier"),
    ("evidence remove C-1 E-1 --because wrong --json", "evidence"),
    ("workflow --json", "workflow"), ("can C-1 --json", "possible-steps"), ("config --json", "setting"),
    ("config reply-days 5 --json", "setting"), ("person add Vera --role editor --json", "person"),
    ("person list --json", "person"), ("person retire Vera --json", "person"),
    ("reply ask C-1 --whom Kos --how phone --json", "reply"), ("reply answer C-1 --text No. --json", "reply"),
    ("reply waive C-2 --because dead --json", "reply"), ("reply list --json", "reply"),
    ("submit C-1 --json", "change"), ("publish C-1 --json", "change"),
    ("corrections ask C-1 --wrong all --from Vera --json", "correction"),
    ("correct COR-1 --wrong mistyped --now nothing --class minor --json", "correction"),
    ("corrections ask C-1 --wrong all --json", "correction"),
    ("corrections refuse COR-2 --because no --json", "correction"), ("corrections list --json", "correction"),
    ("standards --json", "standards"), ("withdraw C-1 --because void --json", "change"), ("show C-1 --json", "dossier"),
    ("edit C-1 --priority high --selected-because asked --recheck 2025 --reviewer Ben --json", "change"),
    ("assign C-1 C-3 me --json", "change"), ("tag C-1 +nato --json", "change"),
    ("edit C-4 --due yesterday --json", "change"), ("list is:open --sort urgency --json", "claim"),
    ("show C-1 --json", "dossier"), ("desk --json", "desk"), ("desk --all --json", "desk"),
    ("filter save mine assignee:me --json", "saved-filter"), ("filter list --json", "saved-filter"),
    ("filter remove mine --json", "saved-filter"),
    ("merge C-1 $(claimbook add --text 'Blue it is' --json | cut -d'\"' -f4) --json", "change"),
    (
      "add --text 'It rains and it pours' --json | cut -d'\"' -f4 > new; claimbook split $(cat new) --part 'It rains' --part 'it pours' --json",
      "change"
    ),
    ("scale presets --json", "scale"), ("scale add politifact --json", "scale"),
    ("scale map default politifact --rating verified=true > /dev/null; claimbook scale list --json", "scale"),
    ("scale show politifact --json", "scale"), ("config second-opinion on --json", "setting"),
    ("mark C-2 verified --because seen --json", "change"), ("submit C-2 --json", "change"),
    ("status --json", "status"), ("opinion C-2 disputed --because no --by Mia --json --dry-run", "opinion"),
    ("opinion C-2 disputed --because no --by Mia --json", "opinion"), ("show C-2 --json", "dossier"),
    ("vote C-2 disputed --because no --by Edo --json", "opinion"), ("agreement --json", "agreement"),
    ("edit C-3 --type promise --criteria Open. --json", "change"), ("show C-3 --json", "dossier"),
    ("tag C-3 +x --json", "change"), ("tag C-3 +y --json", "change"),
    ("undo 2 --dry-run --json", "undone"), ("undo --yes --json", "undone"),
    ("redact S-1 A-1 --bytes --because asked --dry-run --json", "redaction"),
    ("redact S-1 --because asked --yes --json", "redaction"),
    ("audit verify --expect $(claimbook audit head 2> /dev/null | head -1 | cut -c6-20) --json", "audit"),
    ("log --verify --json", "audit"),
    ("backup make one.bak --json", "copy-check"), ("backup check one.bak --json", "copy-check"),
    ("backup make > /dev/null; claimbook backup list --json", "copy"),
    ("ids > claims.claimbook.new-1; claimbook doctor --json; rm claims.claimbook.new-1", "trouble"),
    ("doctor --rescue whole.bak --json", "rescue"),
  ]

  @Test("every line that is printed as JSON fits its schema, and the schema knows every field of it")
  func outputsFit() throws {
    let folder = try TemporaryFolder()
    _ = try Program.shell("claimbook init", in: folder.root)
    for (command, schema) in Self.outputs {
      let run = try Program.shell("claimbook \(command)", in: folder.root)
      #expect(run.status == 0, "\(command): \(run.output)")
      let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("{") }
      #expect(!lines.isEmpty, "\(command) printed nothing")
      for line in lines {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        let complaints = try Schema(named: schema).complaints(about: value)
        #expect(complaints.isEmpty, "claimbook \(command): \(complaints)")
      }
    }
  }
}

extension SchemaTests {
  /// Each with the code that it fails with, and the command that is offered, if any.
  static let errors: [(command: String, code: String, remedy: String?)] = [
    ("show C-9 --json", "not-found", "claimbook list"),
    ("mark C-1 verified --because x --json", "claim-dropped", "claimbook restore C-1"),
    ("mark C-2 nonsense --because x --json", "unknown-rating", nil),
    ("publish C-2 --json", "step-refused", "claimbook mark C-2 RATING --because “…”"),
    ("list status: --json", "unreadable-filter", nil), ("undo --yes --by Eve --json", "author-unknown", nil),
    ("status --file none.claimbook --json", "file-missing", "claimbook init none.claimbook"),
    ("list --nonsense --json", "wrong-usage", nil), ("edit C-2 --json", "wrong-usage", nil),
    ("import none.txt --json", "no-file", nil),
    ("import $SAMPLES/subscriptions.opml --json", "list-of-feeds", "claimbook feed import $SAMPLES/subscriptions.opml"),
    ("feed import $SAMPLES/courier.rss --json", "no-list-of-feeds", "claimbook feed add $SAMPLES/courier.rss"),
    (
      "feed import https://sever.example/feeds.opml --json", "address",
      "claimbook feed add https://sever.example/feeds.opml"
    ),
    ("scale add --from https://sever.example/scale.yaml --json", "address", nil),
    ("init none/news.claimbook --json", "folder-missing", nil),
    ("config time-zone Nowhere --json", "unknown-zone", nil), ("feed pull --json", "nothing-followed", nil),
    ("scale add --from $SAMPLES/courier.rss --json", "unreadable-scale-file", nil),
    ("redact P-1 --because asked --yes --json", "last-admin", "claimbook person add NAME --role admin"),
    ("undo --json", "confirmation-needed", nil),
  ]

  @Test("an error is a line of JSON where JSON was asked for, with a code, the exit code and the ways out")
  func errorsFit() throws {
    let folder = try TemporaryFolder()
    let start = """
      claimbook init --preset newsroom; claimbook config skip-steps on; claimbook add --text 'The sky is blue'
      claimbook add --text 'It rains'; claimbook drop C-1 --because opinion
      """
    _ = try Program.shell(start, in: folder.root)
    for (command, code, remedy) in Self.errors {
      let run = try Program.shell("claimbook \(command)", in: folder.root)
      #expect(!run.output.contains("error: "), "\(command): \(run.output)")
      let line = try #require(run.output.split(separator: "\n").last, "\(command) printed nothing")
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(try Schema(named: "error").complaints(about: value) == [], "\(command): \(line)")
      let error = try #require((value as? [String: Any])?["error"] as? [String: Any], "\(command): \(line)")
      #expect(error["code"] as? String == code, "\(command): \(line)")
      #expect(error["exit"] as? Int == Int(run.status), "\(command): \(line)")
      if let remedy {
        let commands = (error["remedies"] as? [[String: Any]])?.compactMap { $0["command"] as? String } ?? []
        let wanted = remedy.replacing("$SAMPLES", with: Program.root.appendingPathComponent("Samples").path)
        #expect(commands.contains(wanted), "\(command): \(line)")
      }
    }
    let plain = try Program.shell("claimbook show C-9", in: folder.root)
    #expect(plain.output == "error: there is no claim “C-9”. See all claims: claimbook list\n")
  }
}

/// As much of JSON Schema as `docs/schemas` use; a field that the schema doesn't name is a complaint.
struct Schema {
  let rules: [String: Any]

  init(named name: String) throws {
    let url = Program.root.appendingPathComponent("docs/schemas/\(name).schema.json")
    rules = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
  }

  init(_ rules: [String: Any]) { self.rules = rules }

  func complaints(about value: Any, at path: String = "") throws -> [String] {
    if let reference = rules["$ref"] as? String {
      return try Schema(named: reference.replacing(".schema.json", with: "")).complaints(about: value, at: path)
    }
    if let choices = rules["anyOf"] as? [[String: Any]] {
      let found = try choices.map { try Schema($0).complaints(about: value, at: path) }
      return found.contains([]) ? [] : found.flatMap { $0 }
    }
    let types = rules["type"] as? [String] ?? (rules["type"] as? String).map { [$0] } ?? []
    guard types.contains(where: { Self.value(value, is: $0) }) else { return ["\(path) is no \(types): \(value)"] }
    var found: [String] = []
    if let allowed = rules["enum"] as? [Any], !allowed.contains(where: { ($0 as? NSObject) == (value as? NSObject) }) {
      found.append("\(path) may not be \(value)")
    }
    if let items = rules["items"] as? [String: Any], let values = value as? [Any] {
      for (index, item) in values.enumerated() {
        found += try Schema(items).complaints(about: item, at: "\(path)[\(index)]")
      }
    }
    guard let object = value as? [String: Any] else { return found }
    let properties = rules["properties"] as? [String: [String: Any]] ?? [:]
    for name in rules["required"] as? [String] ?? [] where object[name] == nil {
      found.append("\(path).\(name) is missing")
    }
    for (name, field) in object {
      guard let rule = properties[name] ?? rules["additionalProperties"] as? [String: Any] else {
        found.append("\(path).\(name) is not in the schema")
        continue
      }
      found += try Schema(rule).complaints(about: field, at: "\(path).\(name)")
    }
    return found
  }

  private static func value(_ value: Any, is type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "boolean": (value as? NSNumber).map { isBoolean($0) } ?? false
    case "integer":
      (value as? NSNumber).map { !isBoolean($0) && Double($0.intValue) == $0.doubleValue } ?? false
    case "number": (value as? NSNumber).map { !isBoolean($0) } ?? false
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }

  /// Foundation reads `true` as a number of its own type.
  private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
