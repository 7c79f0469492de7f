import Foundation
import LoopbackServer
import Testing

/// Cases 20 and 21, the part about memory: what a server sends cannot make `claimbook-fetch` large.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status"), "needs /proc"))
struct FetchMemoryTests {
  /// A running `claimbook-fetch`, which waits for its next question while it is looked at.
  private final class Running {
    private let process = Process()
    private let (questions, answers) = (Pipe(), Pipe())

    init(port: Int) throws {
      process.executableURL = Program.folder.appendingPathComponent("claimbook-fetch")
      process.environment = ["CLAIMBOOK_FETCH_LOOPBACK_PORTS": "\(port)"]
      (process.standardInput, process.standardOutput) = (questions, answers)
      try process.run()
    }

    /// The head of the answer, as it is written.
    func ask(_ url: String) throws -> String {
      let line = #"{"url":"\#(url)","limits":{"retries":0}}"# + "\n"
      try questions.fileHandleForWriting.write(contentsOf: Data(line.utf8))
      var head: [UInt8] = []
      while head.last != 10 {
        head += Array(try #require(try answers.fileHandleForReading.read(upToCount: 1)))
      }
      let text = String(decoding: head, as: UTF8.self)
      if let count = text.firstMatch(of: /"bytes":(\d+)/).flatMap({ Int($0.1) }), count > 0 {
        _ = try answers.fileHandleForReading.read(upToCount: count)
      }
      return text
    }

    /// The most memory that it has had, in kilobytes.
    func peak() throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      return try #require(status.firstMatch(of: /VmHWM:\s*(\d+)/).flatMap { Int($0.1) })
    }

    deinit {
      try? questions.fileHandleForWriting.close()
      process.waitUntilExit()
    }
  }

  @Test("cases 20 and 21: endless bodies, headers and bombs add less than 64 MB")
  func memory() throws {
    let piece = [UInt8](repeating: 0x61, count: 65_536)
    let bomb = (0..<1_000).flatMap { _ in Gzip.bombPiece }
    let server = try LoopbackServer { request, connection in
      switch request.path {
      case "/endless":
        connection.send("HTTP/1.1 200 OK\r\n\r\n")
        while connection.send(piece) {}
      case "/headers":
        connection.send("HTTP/1.1 200 OK\r\n")
        while connection.send("X-Again: and again and again\r\n") {}
      case "/line":
        connection.send("HTTP/1.1 200 OK\r\nX: ")
        while connection.send(piece) {}
      case "/chunk":
        connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n")
        while connection.send(piece) {}
      case "/bomb":
        connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
        connection.send(Gzip.bombStart)
        while connection.send(bomb) {}
      default: Page(body: "<p>small").send(to: connection)
      }
    }
    let program = try Running(port: server.port)
    #expect(try program.ask(server.url("/small")).contains("\"status\":200"))
    let before = try program.peak()
    for path in ["/endless", "/headers", "/line", "/chunk", "/bomb"] {
      #expect(try program.ask(server.url(path)).contains("\"error\""), "\(path)")
      #expect(try program.peak() - before < 64 * 1024, "\(path)")
    }
  }
}
