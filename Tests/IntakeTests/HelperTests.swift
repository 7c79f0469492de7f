import Claims
import Foundation
import Reading
import Testing

@testable import Intake

/// Other programs: how they are started, and what becomes of those that misbehave.
struct HelperTests {
  private func shell(_ script: String, showsErrors: Bool = false) throws -> HelperProcess {
    try HelperProcess(HelperProgram(path: "/bin/sh", arguments: ["-c", script]), with: ["GIVEN=1"])
  }

  @Test("a helper has nothing but a socket, the root as its folder, and the variables that are given")
  func cage() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: folder)
    let open = try #require(FileHandle(forReadingAtPath: folder.path))
    // As a library may open files: not closed in other programs.
    _ = fcntl(open.fileDescriptor, F_SETFD, 0)
    defer {
      try? open.close()
      try? FileManager.default.removeItem(at: folder)
    }
    let helper = try shell("pwd; echo \"$GIVEN$HOME\"; ls /proc/self/fd | tr '\\n' ' '")
    let (bytes, status) = try helper.rest(limit: 1000)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(status == 0 && lines.prefix(2) == ["/", "1"])
    // Its own three, and the folder that `ls` reads.
    #expect(lines.last?.trimmingCharacters(in: .whitespaces) == "0 1 2 3")
  }

  @Test("lines and bytes come as they are asked for, whatever the pieces they come in")
  func answers() throws {
    let helper = try shell("read line; printf 'one\\n%s\\n' \"$line\"; printf '12345'; read more; printf 'last'")
    try helper.send(Array("two\n".utf8))
    #expect(try helper.line() == Array("one".utf8))
    #expect(try helper.line() == Array("two".utf8))
    #expect(try helper.bytes(3) == Array("123".utf8))
    try helper.send([10])
    #expect(try helper.bytes(6) == Array("45last".utf8))
    #expect(throws: HelperProcess.Trouble.ended) { try helper.line() }
  }

  @Test("one that ends, floods, stalls or is not there is told apart")
  func troubles() throws {
    #expect(throws: HelperProcess.Trouble.ended) { try shell("exit 3").bytes(1) }
    #expect(try shell("exit 3").rest(limit: 10).status == 3)
    #expect(try shell("kill -9 $$").rest(limit: 10).status == nil)
    #expect(throws: HelperProcess.Trouble.tooMuch) { try shell("head -c 100 /dev/zero").rest(limit: 10) }
    #expect(throws: HelperProcess.Trouble.tooMuch) { try shell("echo 123456789").line(longest: 5) }
    #expect(throws: HelperProcess.Trouble.timedOut) { try shell("cat").line(by: .init(seconds: 0)) }
    #expect(throws: HelperProcess.Trouble.notStarted) { try HelperProcess(HelperProgram(path: "/nowhere/program")) }
  }

  @Test("a reader that dies is blamed on the page only when another one dies of it too")
  func readers() throws {
    let source = MarkupSource(name: "page.html", latest: Newsday.latest)
    func reading(_ script: String, seconds: Int = 20) throws -> ReadArticle {
      let workers = ReadWorkers({ HelperProgram(path: "/bin/sh", arguments: ["-c", script]) }, seconds: seconds)
      return try workers.page([1], source)
    }
    #expect(throws: IntakeError.reader(name: "page.html", .crashed)) { try reading("exit 1") }
    #expect(throws: IntakeError.reader(name: "page.html", .tooSlow(seconds: 0))) { try reading("cat", seconds: 0) }
    #expect(throws: IntakeError.reader(name: "page.html", .notStarted)) {
      try ReadWorkers({ HelperProgram(path: "/nowhere/program") }).page([1], source)
    }
    let reply = String(decoding: try WorkerReply.notRead(.empty(name: "page.html")).encoded().dropLast(), as: UTF8.self)
    #expect(throws: ReadingError.empty(name: "page.html")) { try reading("echo '\(reply)'; cat") }
    // The first of two dies, the second answers.
    let mark = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: mark) }
    #expect(throws: ReadingError.empty(name: "page.html")) {
      try reading("[ -e \(mark) ] || { : > \(mark); exit 1; }; echo '\(reply)'; cat")
    }
  }

  @Test("what a helper is told and answers survives the way")
  func messages() throws {
    let article = try DirectMarkupReader().page(
      Array(page("Quay\u{1B} opened").utf8), MarkupSource(name: "p", latest: Newsday.latest))
    let line = try WorkerReply.article(article).encoded()
    #expect(line.last == 10 && line.count { $0 == 10 } == 1)
    guard case .article(let back) = try WorkerReply(Array(line.dropLast())) else {
      Issue.record("it is no article any more")
      return
    }
    #expect(back == article)
  }

  private enum Newsday {
    static let latest = FixedClock(Instant(millisecondsSince1970: 1_715_342_400_000)).today
  }
}
