import Claims
import Foundation
@testable import Intake
import TestFolders
import Testing

/// A list that somebody sent must not read this machine for him.
struct ListedFileTests {
  private static let text = "Text\n\nAna Kos said so.\n"

  /// What a list in a folder of its own says of each path, and what a list's rows are in three formats.
  private func told(_ path: String, as format: String, in folder: String = "lists") async throws -> String {
    let room = try await Self.room()
    let row =
      format == "jsonl"
      ? "{\"path\":\(String(decoding: try JSONEncoder().encode(path), as: UTF8.self))}\n" : "path\n\"\(path)\"\n"
    try room.write("\(folder)/l.\(format)", row)
    let outcomes = try await room.intake.readings(of: room.inputs("\(folder)/l.\(format)")).all()
    guard case .failed(let error as RowError)? = outcomes.first else {
      return outcomes[0].told { "read \($0.article.text)" }
    }
    return ((error.cause as? IntakeError).map { "\($0)" } ?? "\(error)")
      .replacingOccurrences(of: room.folder.root + "/", with: "")
  }

  private static func room() async throws -> Room {
    let room = try await Room()
    for name in ["secret.txt", "lists/a.txt", "lists/in/b.txt", "lists/.secret", "lists/.in/c.txt", "lists-2/d.txt"] {
      try room.write(name, text)
    }
    for (link, target) in [
      ("lists/out.txt", "../secret.txt"), ("lists/etc", "/etc"), ("lists/up", ".."), ("lists/beside.txt", "in/b.txt"),
      ("lists/round", "in"), ("lists/kernel.txt", "/proc/self/environ"), ("lists/zero.txt", "/dev/zero"),
      ("lists/covered.txt", ".secret"), ("lists/sister.txt", "../lists-2/d.txt"), ("lists/nowhere.txt", "none"),
      ("linked", "lists"),
    ] { try FileManager.default.createSymbolicLink(atPath: room.folder.path(link), withDestinationPath: target) }
    return room
  }

  @Test(
    "a list reads what stands in its own folder, links followed", arguments: ["csv", "tsv", "jsonl"],
    ["a.txt", "./a.txt", "in/b.txt", "in//b.txt", "beside.txt", "round/b.txt"])
  func inside(format: String, path: String) async throws {
    #expect(try await told(path, as: format) == "read \(Self.text)")
    #expect(try await told(path, as: format, in: "linked") == "read \(Self.text)")
  }

  @Test(
    "all else is refused by name, with the way out", arguments: ["csv", "tsv", "jsonl"],
    [
      ("/etc/passwd", "is a whole path"), ("/proc/self/environ", "is a whole path"), ("/dev/zero", "is a whole path"),
      ("../secret.txt", "leads up by “..”"), ("in/../../secret.txt", "leads up by “..”"),
      ("in/../a.txt", "leads up by “..”"), ("..", "leads up by “..”"), ("../\u{301}secret.txt", "leads up by “..”"),
      (".secret", "is hidden"), (".in/c.txt", "is hidden"), ("covered.txt", "is hidden"),
      ("out.txt", "is a link that leads elsewhere"), ("etc/passwd", "is a link that leads elsewhere"),
      ("up/secret.txt", "is a link that leads elsewhere"), ("kernel.txt", "is a link that leads elsewhere"),
      ("zero.txt", "is a link that leads elsewhere"), ("sister.txt", "is a link that leads elsewhere"),
    ])
  func outside(format: String, refused: (path: String, why: String)) async throws {
    let sentence =
      "\(refused.path) \(refused.why), and a list may name only files in its own folder. Copy the file there, and name it "
      + "from there on"
    #expect(try await told(refused.path, as: format) == sentence)
  }

  @Test("what is no file, or not there, is told as for every other name", arguments: ["csv", "jsonl"])
  func others(format: String) async throws {
    #expect(try await told("in", as: format) == "lists/in is a folder. Name a file in it")
    #expect(try await told(".", as: format) == "lists/. is a folder. Name a file in it")
    #expect(try await told("none.txt", as: format) == "there is no file lists/none.txt")
    #expect(try await told("nowhere.txt", as: format) == "there is no file lists/nowhere.txt")
    #expect(try await told("a.txt/b", as: format) == "lists/a.txt/b cannot be read: check its permissions")
  }

  @Test("a list in the root folder reads no answer of the kernel")
  func kernel() throws {
    #expect(throws: IntakeError.notBeside("proc/self/environ", .system)) {
      try ListedFile.open("proc/self/environ", in: "/")
    }
    #expect(throws: IntakeError.passing("//dev/null", .device)) { try ListedFile.open("dev/null", in: "/") }
  }
}
