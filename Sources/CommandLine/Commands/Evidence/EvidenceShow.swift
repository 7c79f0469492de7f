import ArgumentParser
import Claims
import Reporting

extension EvidenceCommands {
  struct Show: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a piece of evidence, its bytes, or the text read from them.",
      discussion: """
        EXAMPLES
          claimbook evidence show E-7
          claimbook evidence show E-7 --text
          claimbook evidence show E-7 --raw > page.html
          claimbook evidence show E-7 --raw -o yearbook.pdf
        """)

    @Argument(help: ArgumentHelp("The piece, E-7.", valueName: "evidence"))
    var evidence: String

    @Flag(help: "Write the bytes as they were captured, and nothing else.")
    var raw = false

    @Flag(help: "Print the text that was read from the bytes; quotes have their place in it.")
    var text = false

    @OptionGroup var output: OutputOptions

    @OptionGroup var options: ReadingOptions

    /// Bytes are for files, not for a pager.
    var isPaged: Bool { !raw && output.output == nil }

    func validate() throws {
      if raw, text { throw ValidationError("--raw writes the bytes, --text the text in them: give one of them") }
      if options.json, raw || text { throw ValidationError("--raw and --text go without --json") }
      if output.output != nil, !raw, !text {
        throw ValidationError("-o writes what --raw or --text gives: add one of them")
      }
    }

    func run(in container: Container) throws {
      let (word, wantsBytes, wantsText) = (evidence, raw, text)
      let (view, found, clock) = try container.reading(options.location) { session in
        let workbench = session.workbench
        let found =
          wantsBytes
          ? try await workbench.bytes(ofEvidence: word)
          : wantsText ? try await workbench.text(ofEvidence: word) : nil
        return (try await workbench.evidence(word), found, session.clock)
      }
      let (evidence, rows) = (view.evidence, view.rows)
      if raw || text { return try write(found, of: evidence) }
      if options.json {
        let links = rows.compactMap { row in
          row.link.map {
            JSON.object(JSON.fields(of: $0, in: evidence)).adding([
              "claim": JSON(row.claim?.shortID)
            ])
          }
        }
        return Output.line(JSON(evidence).adding(["links": .array(links)]).line)
      }
      EvidencePage(evidence: evidence, rows: rows, clock: clock).print()
    }

    private func write(_ bytes: [UInt8]?, of evidence: Evidence) throws {
      let what = raw ? "bytes" : "text"
      guard let bytes else {
        if raw ? evidence.content != nil : evidence.text != nil {
          throw CommandFailure(
            "the \(what) of \(evidence.shortID) is missing. Look at all: claimbook evidence verify", .invalidData,
            as: .bytesLost)
        }
        throw CommandFailure(
          "\(evidence.shortID) has no \(what) (\(evidence.capture.rawValue))"
            + (evidence.needsCapture ? ". Fetch it: claimbook evidence capture \(evidence.shortID)" : ""), .notFound,
          as: .notFound)
      }
      if let file = output.file { return try output.write(bytes, to: file) }
      if Screen.isTerminal {
        guard text else {
          let file = evidence.fileName.map { SpelledCommand.Word.path($0).text } ?? "FILE"
          throw ValidationError(
            "--raw writes bytes that a terminal might obey; send them to a file: --raw -o \(file)")
        }
        return Output.line(Escaped.lines(String(decoding: bytes, as: UTF8.self)))
      }
      Output.write(bytes)
    }
  }
}
