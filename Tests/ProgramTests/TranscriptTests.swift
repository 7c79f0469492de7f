import Foundation
import Testing

@Suite struct TranscriptTests {
  /// The program prints what the transcripts say. `UPDATE_GOLDENS=1 swift test` rewrites them; read the difference.
  @Test(arguments: try Transcript.names)
  func printsWhatTheTranscriptSays(name: String) throws {
    let transcript = Transcript(name: name)
    let replayed = try transcript.replayed()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try replayed.write(to: transcript.url, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: transcript.url, encoding: .utf8)
    let (want, got) = (expected.components(separatedBy: "\n"), replayed.components(separatedBy: "\n"))
    for (number, pair) in zip(want, got).enumerated() where pair.0 != pair.1 {
      Issue.record("\(name), line \(number + 1)\n  expected: \(pair.0)\n  printed:  \(pair.1)")
      return
    }
    #expect(want.count == got.count, "\(name)")
  }

  @Test("every command has its transcript, which calls it")
  func everyCommand() throws {
    let transcripts = try Transcript.names.map(Transcript.init)
    let calls = try CommandReference().commands.map(\.path)
    let names = calls.map { String($0.dropFirst("claimbook ".count)).replacing(" ", with: "-") }
    #expect(Set(transcripts.compactMap(\.command)) == Set(names))
    for (name, call) in zip(names, calls) {
      let transcript = transcripts.first { $0.command == name }
      let text = try transcript.map { try String(contentsOf: $0.url, encoding: .utf8) }
      #expect(text?.contains(call) == true, "\(call)")
    }
  }
}
