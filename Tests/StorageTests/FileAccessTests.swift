@testable import Claims
import Foundation
import GRDB
@testable import Storage
import StoreContract
import TestFolders
import Testing

/// Whether and how a file is opened, decided before SQLite opens anything.
@Suite struct FileAccessTests {
  private static let other = FileAccess.Companion(size: 0, canRead: true, canWrite: false)
  private static let othersChanges = FileAccess.Companion(size: 4152, canRead: true, canWrite: false)
  private static let hidden = FileAccess.Companion(size: 4152, canRead: false, canWrite: false)
  private static let own = FileAccess.Companion(size: 4152)

  /// The ways to write, to read and to look, or what stands in each.
  private static let cases: [(facts: FileAccess, write: String, read: String, look: String)] = [
    (FileAccess(), "writing", "writing", "unchanging"),
    (FileAccess(beside: [.log: own, .index: own]), "writing", "writing", "sharing"),
    (FileAccess(beside: [.log: own]), "writing", "writing", "sharing"),
    (FileAccess(beside: [.index: own]), "writing", "writing", "unchanging"),
    // SQLite would make files beside it before it finds out.
    (FileAccess(canWrite: false), "readOnly", "unchanging", "unchanging"),
    (FileAccess(canWriteFolder: false), "readOnly", "unchanging", "unchanging"),
    (FileAccess(canRead: false), "unreadable", "unreadable", "unreadable"),
    // Another user has it open, or was killed.
    (FileAccess(canWrite: false, beside: [.log: othersChanges, .index: other]), "readOnly", "sharing", "sharing"),
    (FileAccess(canWrite: false, beside: [.log: othersChanges]), "readOnly", "changesBeside", "changesBeside"),
    (
      FileAccess(canWrite: false, beside: [.log: hidden, .index: hidden]), "readOnly", "changesBeside", "changesBeside"
    ),
    (FileAccess(canWrite: false, beside: [.journal: othersChanges]), "readOnly", "changesBeside", "changesBeside"),
    (FileAccess(beside: [.log: other]), "foreign -wal", "unchanging", "unchanging"),
    (FileAccess(beside: [.log: other, .index: other]), "foreign -wal -shm", "sharing", "sharing"),
    (FileAccess(beside: [.log: own, .index: other]), "foreign -shm changes", "sharing", "sharing"),
    (FileAccess(beside: [.log: hidden]), "foreign -wal changes", "changesBeside", "changesBeside"),
    (FileAccess(beside: [.index: other]), "foreign -shm", "unchanging", "unchanging"),
  ]

  private static func word(_ way: () throws(FileAccess.Obstacle) -> FileAccess.Way) -> String {
    do throws(FileAccess.Obstacle) {
      return "\(try way())"
    } catch {
      guard case .foreign(let suffixes, let hasChanges) = error else { return "\(error)" }
      return (["foreign"] + suffixes.map(\.rawValue) + (hasChanges ? ["changes"] : [])).joined(separator: " ")
    }
  }

  @Test(arguments: cases.indices)
  func ways(index: Int) {
    let (facts, write, read, look) = Self.cases[index]
    #expect(Self.word { () throws(FileAccess.Obstacle) in try facts.wayToWrite() } == write)
    #expect(Self.word { () throws(FileAccess.Obstacle) in try facts.wayToRead() } == read)
    #expect(Self.word { () throws(FileAccess.Obstacle) in try facts.wayToLook() } == look)
  }

  private let clock = FixedClock(Newsroom.noon)

  private func create(_ path: String) async throws {
    let clock = clock
    _ = try await SQLiteStore.create(at: path, clock: clock) { store in
      try await Workbench(store: store, clock: clock, author: "Ana").start().commitNumber
    }
  }

  @Test(
    "a name that SQLite would take for something else reaches it nowhere",
    arguments: ["", ":memory:", ":x", "file:x", "file:x?mode=memory", "file::memory:"])
  func ambiguousNames(name: String) async throws {
    let error = StorageError.ambiguousName(path: name)
    await #expect(throws: error) { try await create(name) }
    #expect(throws: error) { try SQLiteStore.open(at: name, clock: clock) }
    #expect(throws: error) { try SQLiteStore.open(at: name, clock: clock, isReadOnly: true) }
    await #expect(throws: error) { _ = try await CopyCheck(of: name) }
    await #expect(throws: error) { _ = try await Examination(of: name) }
    #expect(SQLiteStore.outlines(at: [name]) == [nil])
  }

  @Test(
    "any file's name means that file, whatever is in it",
    arguments: ["file:x?mode=memory", ":memory:", "a?immutable=1#b%20c", "ü 'n\"; --"])
  func oddNames(name: String) async throws {
    let folder = try TemporaryFolder()
    // With two slashes at its beginning.
    for path in [folder.path(name), "/" + folder.path(name)] {
      try await create(path)
      #expect(try folder.names() == [name])
      let copy = try await CopyCheck(of: path)
      #expect(copy.audit.count > 0)
      let store = try SQLiteStore.open(at: path, clock: clock)
      try store.copy(to: folder.path("copy"))
      try store.close()
      #expect(SQLiteStore.outlines(at: [path, folder.path("copy")]).compactMap { $0 }.count == 2)
      #expect(try folder.names().sorted() == ["copy", name].sorted())
      for name in try folder.names() { try FileManager.default.removeItem(atPath: folder.path(name)) }
    }
  }

  @Test("a relative name means the same file for each way to open it", arguments: FileAccess.Way.all)
  func relativeNames(way: FileAccess.Way) {
    let address = way.address(of: "file:x")
    #expect(address == (way == .unchanging ? "file:file:x?immutable=1" : "./file:x"))
    #expect(DatabaseAddress.file("/a") == "/a" && DatabaseAddress.unchanging("//a/b") == "file:////a/b?immutable=1")
  }

  @Test("a pipe has a sentence of its own", arguments: [true, false])
  func pipes(isReadOnly: Bool) throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path("pipe"), 0o600)
    #expect(throws: StorageError.notAFile(path: folder.path("pipe"), kind: "pipe")) {
      try SQLiteStore.open(at: folder.path("pipe"), clock: clock, isReadOnly: isReadOnly)
    }
    #expect(throws: StorageError.notAFile(path: "/dev/null", kind: "device")) {
      try SQLiteStore.open(at: "/dev/null", clock: clock, isReadOnly: isReadOnly)
    }
  }
}

extension FileAccess.Way {
  fileprivate static let all: [FileAccess.Way] = [.writing, .sharing, .unchanging]
}
