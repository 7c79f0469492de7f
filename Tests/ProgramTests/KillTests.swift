import Foundation
import TestFolders
import Testing

/// Every command that writes, killed (SIGKILL) at a random moment of its life: the change is whole or absent, what was
/// acknowledged is there, the next command finds the file whole, and the same command ends what was begun.
///
/// `CLAIMBOOK_KILLS` says how many times in all (`make kills`), `CLAIMBOOK_SEED` repeats the moments of a run.
struct KillTests {
  private static let kills = LongRun.number("CLAIMBOOK_KILLS")

  @Test(arguments: KilledCall.all(kills: kills ?? 50, seed: LongRun.seed))
  func keepsItsPromises(killed: KilledCall) async throws {
    let undisturbed = try await Undisturbed(killed.call)
    for share in killed.moments { try await kill(undisturbed, at: share) }
  }

  private func kill(_ call: Undisturbed, at share: Double) async throws {
    let folder = try call.start.copy()
    let outcome = try call.run("exec \(call.call.call)", in: folder, life: call.life * share)
    let place: Comment =
      "seed \(LongRun.seed), killed at \(share) of \(call.life): exit \(outcome.status), \(outcome.output)"
    try #require(outcome.status == 0 || outcome.status == 137, place)
    let isDone = outcome.status == 0

    // Looked at in a copy, since a look takes up what was left in the -wal; that is for the next command to do.
    let state = try await call.state(of: folder.copy())
    if isDone {
      #expect(state == call.after, place)
    } else if call.call.isStepwise {
      #expect(state.isBetween(call.before, call.after), place)
    } else {
      #expect(state == call.before || state == call.after, place)
    }
    let end: KillTally.End = isDone ? .late : state == call.before ? .before : state == call.after ? .after : .midst
    if let tally = KillTally.shared.count(end), Self.kills != nil { print("seed \(LongRun.seed), so far \(tally)") }

    let next = try call.run("[ ! -e claims.claimbook ] || claimbook audit verify", in: folder)
    #expect(next.status == (call.call.spoilsIndex && state == call.before ? 1 : 0), "\(next.output), \(place)")
    if state != call.after || call.call.erases != nil {
      let again = try call.run(call.call.call, in: folder)
      #expect(again.status == 0, "again: \(again.output), \(place)")
      #expect(try await call.state(of: folder) == call.after, place)
      #expect(try call.articles(in: folder) == call.articles, place)
    }
    if let words = call.call.erases {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("claims.claimbook")))
      #expect(bytes.range(of: Data(words.utf8)) == nil, place)
    }
    try expectNothing(besides: call.names, in: folder, place)
    #expect(try call.temporary.names().isEmpty, place)
  }

  /// What a killed program could not take away lies under names of its own, and `doctor` names it.
  private func expectNothing(besides names: Set<String>, in folder: TemporaryFolder, _ place: Comment) throws {
    let left = try folder.names().filter { !names.contains($0) }
    guard !left.isEmpty else { return }
    #expect(left.allSatisfy { !$0.hasPrefix("claims.claimbook-") }, "\(left) beside the file, \(place)")
    let doctor = try Program.shell("claimbook doctor --json", in: folder.root).output
    // A killed upgrade goes on with a copy of its own.
    for name in left where !name.hasSuffix(".backup") {
      #expect(doctor.contains("/\(name) lies"), "doctor says nothing of \(name): \(doctor), \(place)")
    }
  }
}

/// A call as it is when nobody disturbs it: how long it lives, and what it leaves.
private struct Undisturbed {
  let call: FullDiskCall
  let start: TemporaryFolder
  /// Where temporary files go.
  let temporary: TemporaryFolder
  let life: Duration
  let before: FolderState
  let after: FolderState
  private(set) var names: Set<String> = []
  /// Of what goes on where it was, the articles with their claims at its end.
  private(set) var articles: String?

  init(_ call: FullDiskCall) async throws {
    self.call = call
    start = try FullDiskStages.shared.get().start(call)
    temporary = try TemporaryFolder()
    before = try await FolderState(of: start, call)
    let folder = try start.copy()
    let began = ContinuousClock.now
    let outcome = try Self.run("exec \(call.call)", in: folder, temporary)
    life = ContinuousClock.now - began
    try #require(outcome.status == 0, "\(outcome.output)")
    after = try await FolderState(of: folder, call)
    names = Set(try start.names() + folder.names())
    articles = try articles(in: folder)
    #expect(before != after, "it writes nothing")
  }

  func run(_ line: String, in folder: TemporaryFolder, life: Duration? = nil) throws -> Program.Outcome {
    try Self.run(line, in: folder, temporary, life: life)
  }

  private static func run(
    _ line: String, in folder: TemporaryFolder, _ temporary: TemporaryFolder, life: Duration? = nil
  ) throws -> Program.Outcome {
    let environment = try FullDiskStages.shared.get().environment.merging(["TMPDIR": temporary.root]) { _, new in new }
    return try Program.shell(line, in: folder.root, environment: environment, life: life)
  }

  func state(of folder: TemporaryFolder) async throws -> FolderState { try await FolderState(of: folder, call) }

  func articles(in folder: TemporaryFolder) throws -> String? {
    guard call.isStepwise else { return nil }
    return try run("claimbook article list && claimbook list --fields text,article 2> /dev/null", in: folder).output
  }
}
