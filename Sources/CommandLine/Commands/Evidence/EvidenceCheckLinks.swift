import ArgumentParser
import Claims
import FetchMessages
import Intake
import Reporting

extension EvidenceCommands {
  struct CheckLinks: Command {
    static let configuration = CommandConfiguration(
      commandName: "check-links",
      abstract: "Ask the addresses of evidence again: alive, changed or dead.",
      discussion: """
        Needs the web. An address is changed when it gives other bytes than those kept
        and, where a text was read, another text; dead when there is no such page or
        host. A server that refuses or is down today changes nothing but the note.
        Without a network nothing is recorded, and the exit code is 1.

        EXAMPLES
          claimbook evidence check-links
          claimbook evidence check-links C-12 E-7
          claimbook evidence check-links status:published --json
        """)

    @Argument(help: ArgumentHelp("Pieces (E-7), claims (C-12) or a filter; all without.", valueName: "evidence"))
    var words: [String] = []

    @Option(
      help: ArgumentHelp("A port that addresses may have beside 80, 443, 8080, 8443; repeatable.", valueName: "port"))
    var allowPort: [Int] = []

    @Flag(help: "Print JSON instead of text, one object a piece.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      let (words, wishes, json, isDry) = (words, FetchWishes(ports: allowPort), json, options.dryRun)
      let intake = container.intake()
      let unasked = try container.writing(options) { session in
        let selection = try session.evidence(words)
        let list = try await session.workbench.evidence(of: selection)
        let pieces = list.pieces.filter { $0.url != nil }
        if let tally = list.tally { Output.error(FilterLine.text(ofSelection: tally)) }
        var unasked = 0
        if pieces.isEmpty {
          Output.aside("There is no evidence with an address.")
        } else if isDry {
          EvidenceLines.list(pieces)
        } else {
          var (progress, done) = (Progress(), 0)
          for try await outcome in intake.checkLinks(pieces, wishes: wishes, into: session.workbench) {
            progress.clear()
            if case .notAsked = outcome { unasked += 1 }
            Self.print(outcome, json: json)
            done += 1
            progress.show("\(done) of \(Counted.text(pieces.count, "address", plural: "addresses"))")
          }
          progress.clear()
        }
        return unasked
      }
      guard unasked > 0 else { return }
      Output.error(
        "\(Counted.text(unasked, "address", plural: "addresses")) could not be asked; nothing was changed for "
          + (unasked == 1 ? "it" : "them"))
      throw CommandFailure.said(.error)
    }

    private static func print(_ outcome: LinkOutcome, json: Bool) {
      switch outcome {
      case .notAsked(let piece, let failure):
        Output.error("error: \(piece.shortID): \(Escaped.line(failure.message))")
      case .noted(let piece) where json: Output.line(JSON(piece).line)
      case .noted(let piece):
        let state = piece.link.map { EvidenceLines.style($0)?($0.rawValue) ?? $0.rawValue } ?? "not sure"
        Output.line(
          "\(Style.strong(piece.shortID)) \(state)  \(Escaped.line(piece.url ?? ""))"
            + (piece.linkNote.map { "  (\(Escaped.line($0)))" } ?? ""))
      }
    }
  }
}
