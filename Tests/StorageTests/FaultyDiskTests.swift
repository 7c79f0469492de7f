@testable import Claims
import FaultyDisk
import Foundation
import GRDB
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// Every way to write, on a disk that fails at each of its operations, has no room, forgets, or loses its power: what was
/// acknowledged is there, what was refused changed nothing, and the file is whole.
///
/// A few operations of each, the first ones always; with `CLAIMBOOK_LONG=1` all.
@Suite(.serialized) struct FaultyDiskTests {
  private static let clock = FixedClock(Newsroom.noon)
  private static let isLong = ProcessInfo.processInfo.environment["CLAIMBOOK_LONG"] == "1"

  struct Fault: Sendable, CustomTestStringConvertible {
    let kind: FaultyDiskFault
    var isLasting = false
    var seeds: ClosedRange<UInt64> = 1...1
    let testDescription: String
  }

  private static let faults = [
    Fault(kind: FaultyDiskFails, testDescription: "it fails once"),
    Fault(kind: FaultyDiskFails, isLasting: true, testDescription: "it fails from then on"),
    Fault(kind: FaultyDiskIsFull, testDescription: "it has no room for a moment"),
    Fault(kind: FaultyDiskIsFull, isLasting: true, testDescription: "it has no room any more"),
    Fault(kind: FaultyDiskForgets, testDescription: "it forgets what it was told"),
    Fault(kind: FaultyDiskLosesPower, seeds: isLong ? 1...4 : 1...2, testDescription: "the power goes"),
  ]

  enum Start: Sendable { case nothing, older, newsroom }

  struct UseCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var start = Start.newsroom
    let act: @Sendable (_ path: String) async throws -> Void

    init(_ name: String, _ act: @escaping @Sendable (Workbench) async throws -> Void) {
      testDescription = name
      self.act = { path in try await FaultyDiskTests.working(at: path, act) }
    }

    init(file name: String, _ start: Start, _ act: @escaping @Sendable (_ path: String) async throws -> Void) {
      (testDescription, self.start, self.act) = (name, start, act)
    }
  }

  private static let useCases: [UseCase] = [
    UseCase("add") { _ = try await $0.add(ClaimDetails(text: "Rain falls.", speaker: "Petra Lund")) },
    UseCase("mark") { _ = try await $0.mark(.named(["C-1"]), as: "verified", because: "The contract says so.") },
    UseCase("drop") { _ = try await $0.drop(.named(["C-3"]), because: "an opinion") },
    UseCase("edit many") {
      _ = try await $0.tag(
        .matching(try Filter(words: ["status:new"], today: clock.today)), adding: ["x"], removing: [])
    },
    UseCase("merge") { _ = try await $0.merge(["C-2"], into: "C-1") },
    UseCase("split") { _ = try await $0.split("C-4", into: ["taxes fell", "wages rose"]) },
    UseCase("merge speakers") { _ = try await $0.mergeSpeakers(["S-2"], into: "S-1") },
    UseCase("person") { _ = try await $0.addPerson("Emil", role: .editor) },
    UseCase("setting") { _ = try await $0.configure([(.replyDays, "5")]) },
    UseCase("scale") { _ = try await $0.addScale(.politiFact) },
    UseCase("step") { _ = try await $0.step(.named(["C-1"]), .start) },
    UseCase("follow") { _ = try await $0.follow([("https://courier.example/feed.xml", "Courier")]) },
    UseCase("undo") { _ = try await $0.undo(2) },
    UseCase("import") { workbench in
      let (article, found) = Newsroom.article(
        (1...20).map { ("Speaker \($0)", "Plan number \($0) is ready.") }, title: "Plans")
      _ = try await workbench.import(
        article, raw: Array(article.text.utf8), fileName: "b.txt", statements: found)
    },
    // More than SQLite keeps beside the file before it moves it there.
    UseCase("large evidence") { workbench in
      let bytes = [UInt8](repeating: 7, count: 5_000_000)
      _ = try await workbench.addEvidence(
        .file(name: "a.bin", bytes: bytes), to: .named(["C-1"]), EvidenceDetails(stance: .context))
    },
    UseCase("redact") { _ = try await $0.redact(RedactionRequest(records: ["S-1"], because: "asked for")) },
    UseCase("redact bytes") { workbench in
      _ = try await workbench.redact(RedactionRequest(records: ["E-1"], hasBytes: true, because: "asked for"))
    },
    UseCase(file: "create", .nothing) { path in
      let clock = FaultyDiskTests.clock
      _ = try await SQLiteStore.create(at: path, clock: clock) { store in
        try await Workbench(store: store, clock: clock, author: "Ana Kovač").start().commitNumber
      }
    },
    UseCase(file: "upgrade", .older) { path in
      try SQLiteStore.open(at: path, clock: FaultyDiskTests.clock, isReadOnly: true).close()
    },
    UseCase(file: "copy", .newsroom) { path in
      let store = try SQLiteStore.open(at: path, clock: FaultyDiskTests.clock, isReadOnly: true)
      let result = Result { try store.copy(to: path + "-copy") }
      // As whoever copies does: a half copy has no name yet.
      if case .failure = result { unlink(path + "-copy") }
      try store.close()
      try result.get()
    },
  ]

  private static func working(
    at path: String, _ act: @Sendable (Workbench) async throws -> Void
  ) async throws {
    let store = try SQLiteStore.open(at: path, clock: clock)
    do {
      try await act(Workbench(store: store, clock: clock, author: "Ana Kovač"))
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
  }

  // MARK: The drive

  @Test(arguments: faults, useCases)
  func keepsItsPromises(fault: Fault, useCase: UseCase) async throws {
    // New files get their names past SQLite, of which this disk sees nothing.
    if fault.kind == FaultyDiskLosesPower, ["create", "copy"].contains(useCase.testDescription) { return }
    try #require(faulty_disk_install() == 0)
    let start = try await Self.start(useCase.start)
    let before = try await Self.state(of: start)
    let (count, whole) = try await run(
      useCase, from: start, at: 0, Fault(kind: FaultyDiskNone, testDescription: ""), seed: 0)
    let after = try await Self.state(of: whole.folder)
    #expect(whole.failure == nil && before != after && count > 3)
    let numbers = Self.numbers(of: count)
    if Self.isLong { print(numbers.count * fault.seeds.count, "runs:", useCase.testDescription, fault.testDescription) }
    for number in numbers {
      for seed in fault.seeds {
        let (_, outcome) = try await run(useCase, from: start, at: number, fault, seed: seed)
        let place: Comment =
          "operation \(number) of \(count), seed \(seed): \(outcome.failure.map { "\($0)" } ?? "done")"
        let state: State
        do {
          state = try await Self.state(of: outcome.folder)
        } catch {
          // Of a disk that forgets no more can be asked than that it is noticed.
          if fault.kind != FaultyDiskForgets { Issue.record("\(error), \(place)") }
          continue
        }
        let isUpgrading = state.isBetween(before, after)
        switch (Answer(outcome.failure), fault.kind) {
        // What nobody was told of may be there or not.
        case (.unknown, _), (_, FaultyDiskForgets), (.refused, FaultyDiskLosesPower):
          #expect(state == before || state == after || isUpgrading, place)
        case (.done, _): #expect(state == after, place)
        case (.refused, _): #expect(state == before || isUpgrading, place)
        }
        #expect(outcome.failure.map { $0 is any Refusing } ?? true, "no sentence for people: \(place)")
        guard fault.kind != FaultyDiskLosesPower else { continue }
        #expect(try outcome.folder.names().allSatisfy { !$0.contains(".new-") }, "left behind: \(place)")
      }
    }
  }

  /// What whoever asked was told.
  private enum Answer {
    case done, refused, unknown

    init(_ failure: (any Error)?) {
      switch failure {
      case nil: self = .done
      case .some(StorageError.outcomeUnknown): self = .unknown
      case .some(let failure): self = "\(failure)".contains("is written, but") ? .done : .refused
      }
    }
  }

  private static func numbers(of count: Int) -> [Int] {
    let (first, step) = isLong ? (200, 25) : (3, max(1, count / 4))
    return (1...count).filter { $0 <= first || ($0 - first) % step == 0 || $0 == count }
  }

  private struct Outcome {
    let folder: TemporaryFolder
    let failure: (any Error)?
  }

  private func run(
    _ useCase: UseCase, from start: TemporaryFolder, at number: Int, _ fault: Fault, seed: UInt64
  ) async throws -> (count: Int, Outcome) {
    let folder = try TemporaryFolder()
    for name in try start.names() {
      try FileManager.default.copyItem(atPath: start.path(name), toPath: folder.path(name))
    }
    faulty_disk_begin(folder.root + "/", number, fault.kind, fault.isLasting ? 1 : 0)
    var failure: (any Error)?
    do {
      try await useCase.act(folder.path("news.claimbook"))
    } catch {
      failure = error
    }
    let count = faulty_disk_end(seed &+ UInt64(number) &* 1000)
    try #require(count >= 0)
    return (count, Outcome(folder: folder, failure: failure))
  }

  // MARK: What there is

  private struct State: Equatable {
    var events: Int?
    var schema: Int?
    var hasCopy = false

    /// Whether it is on its way from one schema to another; each step is one for good, and a copy was made before.
    func isBetween(_ before: State, _ after: State) -> Bool {
      guard let schema, let old = before.schema, let new = after.schema, old < new else { return false }
      return events == before.events && hasCopy && (old...new).contains(schema)
    }
  }

  /// What a folder holds once the disk works again; throws where it is not whole.
  private static func state(of folder: TemporaryFolder) async throws -> State {
    var state = State()
    for name in ["news.claimbook-copy", "news.claimbook.schema-4.backup"]
    where FileManager.default.fileExists(atPath: folder.path(name)) {
      state.hasCopy = try await look(at: folder.path(name)).events != nil
    }
    guard FileManager.default.fileExists(atPath: folder.path("news.claimbook")) else { return state }
    let main = try await look(at: folder.path("news.claimbook"))
    (state.events, state.schema) = (main.events, main.schema)
    return state
  }

  private struct Problems: Error { let problems: [String] }

  private static func look(at path: String) async throws -> State {
    let queue = try DatabaseQueue(path: path)
    let (state, problems) = try await queue.read { database in
      // An empty file that was to become a copy.
      guard try database.tableExists("event") else { return (State(), ["ok"]) }
      return (
        State(
          events: try Int.fetchOne(database, sql: "SELECT max(number) FROM event"),
          schema: try Int.fetchOne(database, sql: "PRAGMA user_version")),
        try String.fetchAll(database, sql: "PRAGMA integrity_check")
          + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
      )
    }
    try queue.close()
    guard problems == ["ok"] else { throw Problems(problems: problems) }
    if state.schema == Schema.newest { _ = try await CopyCheck(of: path) }
    return state
  }

  // MARK: What it begins with

  private static func start(_ start: Start) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let path = folder.path("news.claimbook")
    switch start {
    case .nothing: break
    case .older:
      let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/schema-4.sqlite")
      try FileManager.default.copyItem(at: fixture, to: URL(fileURLWithPath: path))
    case .newsroom:
      _ = try await SQLiteStore.create(at: path, clock: clock) { store in
        try await Workbench(store: store, clock: clock, author: "Ana Kovač").start().commitNumber
      }
      try await working(at: path) { workbench in
        let (article, found) = Newsroom.article([
          ("Marko Ilić", "The bridge opens in June."), ("Marko Ilić", "It cost 12 million."),
          ("Vera Dahl", "It rains."),
        ])
        _ = try await workbench.import(
          article, raw: Array(article.text.utf8), fileName: "a.txt", statements: found)
        _ = try await workbench.add(ClaimDetails(text: "taxes fell and wages rose", speaker: "Vera Dahl"))
        _ = try await workbench.addEvidence(
          .file(name: "b.txt", bytes: Array("a,b".utf8)), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
        _ = try await workbench.tag(.named(["C-1"]), adding: ["a"], removing: [])
        _ = try await workbench.tag(.named(["C-1"]), adding: ["b"], removing: [])
      }
    }
    return folder
  }
}
