import FetchMessages
import Fetching
import Foundation
import LoopbackServer
import Testing

/// The program's conversation: a request a line, a head and its bytes for each.
struct ServiceTests {
  /// What it answers to lines of input.
  private func answers(_ input: String, _ servers: [LoopbackServer] = []) throws -> [(head: FetchAnswer, body: [UInt8])]
  {
    let (requests, output) = (Pipe(), Pipe())
    // From another thread, since a pipe holds less than the longest request here.
    Thread.detachNewThread {
      try? requests.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? requests.fileHandleForWriting.close()
    }
    let ports = servers.map { String($0.port) }.joined(separator: ",")
    let service = FetchService(
      fetcher: Fetcher(policy: FetchPolicy(loopbackPorts: ports), pause: RecordedPause()), pause: RecordedPause())
    service.run(
      input: requests.fileHandleForReading.fileDescriptor, output: output.fileHandleForWriting.fileDescriptor)
    try output.fileHandleForWriting.close()
    var rest = Array(try output.fileHandleForReading.readToEnd() ?? Data())[...]
    var answers: [(FetchAnswer, [UInt8])] = []
    while let end = rest.firstIndex(of: 10) {
      let head = try MessageCoding.message(FetchAnswer.self, from: rest[..<end])
      answers.append((head, Array(rest[(end + 1)...].prefix(head.bytes))))
      rest = rest[(end + 1)...].dropFirst(head.bytes)
    }
    #expect(rest.isEmpty)
    return answers
  }

  @Test("answers come in order, each with its bytes")
  func order() throws {
    let server = try LoopbackServer(pages: ["/a": Page(body: "<p>one\n"), "/b": Page(body: "two")])
    let lines = ["/a", "/none", "/b"].map { "{\"url\":\"\(server.url($0))\",\"limits\":{\"retries\":0}}\n" }
    let all = try answers(lines.joined() + "\n", [server])
    #expect(all.map { $0.head.error?.code } == [nil, .gone, nil])
    #expect(all.map(\.body) == [Array("<p>one\n".utf8), [], Array("two".utf8)])
  }

  @Test(
    "what is no request is answered as such, and the next is read",
    arguments: [
      "nonsense", "{}", "[1]", "{\"url\":7}", "{\"url\":\"a\",\"ports\":\"b\"}",
      "{\"url\":\"\(String(repeating: "a", count: 70_000))\"}",
    ])
  func badRequest(line: String) throws {
    let all = try answers("\(line)\n{\"url\":\"http://10.0.0.1/\"}")
    #expect(all.map { $0.head.error?.code } == [.badRequest, .privateAddress])
  }

  @Test("no input, no answer")
  func nothing() throws {
    #expect(try answers("").isEmpty)
  }

  @Test("a request cannot take its limits away")
  func limits() throws {
    let line = #"{"url":"http://a/","limits":{"bytes":-1,"redirects":1000,"retries":9999,"total_milliseconds":0}}"#
    let request = try MessageCoding.message(FetchRequest.self, from: line.utf8)
    #expect(request.limits.bytes == 0 && request.limits.redirects == 20 && request.limits.retries == 10)
    #expect(request.limits.totalMilliseconds == 1 && request.limits.ratio == FetchLimits().ratio)
  }

  @Test("requests survive their JSON")
  func roundTrip() throws {
    let request = FetchRequest(
      url: "https://example.org/ä", etag: "\"7\"", lastModified: "Tue, 07 May 2024 10:00:00 GMT", archive: true,
      ports: [8000], acceptsBinary: true, progress: true, limits: FetchLimits(bytes: 5, redirects: 1))
    #expect(try MessageCoding.message(FetchRequest.self, from: MessageCoding.line(request)) == request)
  }
}
