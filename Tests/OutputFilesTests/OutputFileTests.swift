import Foundation
import OutputFiles
import TestFolders
import Testing

/// What may be replaced, what has to be asked about, and what may never be touched.
@Suite struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  /// Writes, and says what was asked.
  @discardableResult
  private func write(
    _ words: String, _ name: String, record: String? = nil, answer: Bool = false, meanwhile: () throws -> Void = {}
  ) throws -> OutputFile.Occupant? {
    var asked: OutputFile.Occupant?
    try OutputFile(path: folder.path(name), record: record.map(folder.path)).write(Array(words.utf8)) {
      asked = $0
      try meanwhile()
      return answer
    }
    return asked
  }

  /// Why writing failed; nothing but what was there may be in the folder afterwards.
  private func refusal(_ name: String, record: String? = nil) throws -> OutputFileError? {
    let before = try folder.names()
    defer { #expect((try? folder.names()) == before, "\(name)") }
    do {
      try write("report", name, record: record, answer: true)
      Issue.record("\(name) was written")
      return nil
    } catch {
      return error as? OutputFileError
    }
  }

  @Test("a new file is written whole, with the user's permissions and nothing beside it")
  func newFile() throws {
    let mask = umask(0)
    umask(mask)
    #expect(try write("one", "report.md") == nil)
    #expect(try text("report.md") == "one" && folder.names() == ["report.md"])
    #expect(try mode("report.md") == 0o666 & ~Int(mask))
  }

  @Test("a file that another makes appears whole, with the record's permissions, and stands over nothing")
  func made() throws {
    struct Stop: Error {}
    try folder.write("n.claimbook", "record")
    chmod(folder.path("n.claimbook"), 0o640)
    func make(_ name: String, fails: Bool = false) throws {
      try OutputFile(path: folder.path(name), record: folder.path("n.claimbook")).make { draft in
        #expect(!FileManager.default.fileExists(atPath: folder.path(name)))
        try Data("copy".utf8).write(to: URL(fileURLWithPath: draft))
        try Data("beside".utf8).write(to: URL(fileURLWithPath: draft + "-wal"))
        if fails { throw Stop() }
      }
    }
    #expect(throws: Stop.self) { try make("new.bak", fails: true) }
    #expect(try folder.names() == ["n.claimbook"])
    try make("new.bak")
    #expect(try text("new.bak") == "copy" && mode("new.bak") == 0o640)
    #expect(throws: OutputFileError.occupied(path: folder.path("new.bak"), .foreign)) { try make("new.bak") }
    #expect(throws: OutputFileError.claimsFile(path: folder.path("n.claimbook"))) { try make("n.claimbook") }
    #expect(throws: OutputFileError.claimsFile(path: folder.path("m.claimbook"))) { try make("m.claimbook") }
    #expect(throws: OutputFileError.besideClaimsFile(path: folder.path("n.claimbook-wal"))) {
      try make("n.claimbook-wal")
    }
    #expect(try folder.names() == ["n.claimbook", "new.bak"])
  }

  @Test("what Claimbook wrote is replaced without a question, until somebody changes it")
  func ownFile() throws {
    try write("one", "report.md")
    #expect(try write("two", "report.md") == nil)
    #expect(try text("report.md") == "two")
    let handle = try #require(FileHandle(forWritingAtPath: folder.path("report.md")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(" and a correction by hand".utf8))
    try handle.close()
    #expect(throws: OutputFileError.occupied(path: folder.path("report.md"), .changed)) {
      try write("three", "report.md")
    }
    #expect(try text("report.md") == "two and a correction by hand")
    #expect(try write("three", "report.md", answer: true) == .changed)
    #expect(try write("four", "report.md") == nil)
  }

  @Test("somebody else's file is asked about, unless the very bytes stand there")
  func foreignFile() throws {
    try folder.write("report.md", "by hand")
    #expect(throws: OutputFileError.occupied(path: folder.path("report.md"), .foreign)) {
      try write("one", "report.md")
    }
    #expect(try text("report.md") == "by hand" && folder.names() == ["report.md"])
    #expect(try write("by hand", "report.md") == nil)
    #expect(throws: OutputFileError.self) { try write("one", "report.md") }
    #expect(try write("one", "report.md", answer: true) == .foreign)
    #expect(try text("report.md") == "one")
  }

  @Test("a file that was made read-only is asked about, and stays read-only")
  func readOnlyFile() throws {
    try write("one", "report.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: folder.path("report.md"))
    #expect(try write("two", "report.md", answer: true) == .readOnly)
    #expect(try text("report.md") == "two" && mode("report.md") == 0o440)
  }

  @Test("what is written while somebody thinks about the question is not lost")
  func changedMeanwhile() throws {
    try folder.write("report.md", "by hand")
    #expect(throws: OutputFileError.changedMeanwhile(path: folder.path("report.md"))) {
      try write("one", "report.md", answer: true) { try folder.write("report.md", "by hand, longer") }
    }
    #expect(try text("report.md") == "by hand, longer" && folder.names() == ["report.md"])
  }

  @Test("a link is followed and stays, also one to a file that is not there yet")
  func links() throws {
    try FileManager.default.createDirectory(atPath: folder.path("reports"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("latest.md"), withDestinationPath: "reports/may.md")
    #expect(try write("one", "latest.md") == nil)
    #expect(try write("two", "latest.md") == nil)
    #expect(try text("reports/may.md") == "two")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("latest.md")) == "reports/may.md")
    try folder.write("reports/may.md", "by hand")
    #expect(throws: OutputFileError.self) { try write("three", "latest.md") }
  }

  @Test("another name of the same file keeps its words")
  func hardLinks() throws {
    try write("one", "report.md")
    try FileManager.default.linkItem(atPath: folder.path("report.md"), toPath: folder.path("archive.md"))
    try write("two", "report.md")
    #expect(try text("archive.md") == "one" && text("report.md") == "two")
  }

  @Test(
    "a claims file is never replaced, whatever it is called, nor what belongs to it",
    arguments: [
      "claims.claimbook", "new.claimbook", "renamed.db", "link.md", "hard.md", "claims.claimbook-wal",
      "claims.claimbook-shm", "claims.claimbook-journal", "renamed.db-wal", "wal-link.md", "new.claimbook-wal",
    ])
  func claimsFiles(name: String) throws {
    let file = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 52) + Array("CLMB".utf8)
    try folder.write("claims.claimbook", file)
    try folder.write("renamed.db", file)
    try folder.write("claims.claimbook-wal", "log")
    for (link, target) in [("link.md", "claims.claimbook"), ("wal-link.md", "claims.claimbook-wal")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(link), withDestinationPath: target)
    }
    try FileManager.default.linkItem(atPath: folder.path("renamed.db"), toPath: folder.path("hard.md"))
    switch try refusal(name) {
    case .claimsFile, .besideClaimsFile: break
    case let other: Issue.record("\(name): \(String(describing: other))")
    }
    for name in ["claims.claimbook", "renamed.db"] {
      #expect(FileManager.default.contents(atPath: folder.path(name)) == Data(file))
    }
    #expect(try text("claims.claimbook-wal") == "log")
  }

  @Test("another program's database is no claims file, and is asked about as any file is")
  func otherDatabase() throws {
    try folder.write("photos.db", Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 80))
    #expect(try write("one", "photos.db", answer: true) == .foreign)
  }

  @Test("the file that is open is known without looking into it", arguments: ["open.db", "open-link", "open.db-wal"])
  func openRecord(name: String) throws {
    try folder.write("open.db", "not yet a database")
    try FileManager.default.createSymbolicLink(atPath: folder.path("open-link"), withDestinationPath: "open.db")
    switch try refusal(name, record: "open.db") {
    case .claimsFile, .besideClaimsFile: break
    case let other: Issue.record("\(name): \(String(describing: other))")
    }
  }

  @Test("what is no file is never replaced by one")
  func noFiles() throws {
    try FileManager.default.createDirectory(atPath: folder.path("reports"), withIntermediateDirectories: false)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path("loop"), withDestinationPath: "loop")
    try FileManager.default.createSymbolicLink(atPath: folder.path("null"), withDestinationPath: "/dev/null")
    let expected: [(String, OutputFileError.Kind)] = [
      ("reports", .folder), ("reports/", .folder), ("missing/", .folder), ("pipe", .pipe), ("loop", .endlessLink),
      ("null", .device),
    ]
    for (name, kind) in expected {
      #expect(try refusal(name) == .notAFile(path: folder.path(name), kind))
    }
    #expect(try refusal("missing/report.md") == .failed(path: folder.path("missing/report.md"), .noFolder))
  }

  private func mode(_ name: String) throws -> Int {
    try #require(
      FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? NSNumber
    ).intValue
  }
}
