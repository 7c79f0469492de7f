import ArgumentParser
import Claims
import Intake
import Reporting

extension EvidenceCommands {
  struct Capture: Command {
    static let configuration = CommandConfiguration(
      commandName: "capture",
      abstract: "Fetch addresses and keep their bytes, with their text.",
      discussion: """
        Takes pieces (E-7), claims (C-12) or a filter. What is captured already, waived
        or a file is passed over; a run that was interrupted can be repeated. Bytes
        that are kept are never replaced: --again compares them with what the address
        gives now, and --as-new keeps other bytes as a piece of their own.

        EXAMPLES
          claimbook evidence capture C-12
          claimbook evidence capture E-7 E-8 --archive
          claimbook evidence capture capture:failed,uncaptured
          claimbook evidence capture E-7 --again --as-new
        """)

    @Argument(help: ArgumentHelp("Pieces (E-7), claims (C-12) or a filter.", valueName: "evidence"))
    var words: [String]

    @Flag(help: "Look again at what is captured, in part or whole, or waived.")
    var again = false

    @Flag(help: "With --again: keep other bytes of the same address as a new piece.")
    var asNew = false

    @Flag(help: "Print JSON instead of text, one object a piece.")
    var json = false

    @OptionGroup var fetch: FetchOptions
    @OptionGroup var options: WritingOptions

    func validate() throws {
      if asNew, !again { throw ValidationError("--as-new is for pieces that are captured: add --again") }
    }

    func run(in container: Container) throws {
      let (words, json, isDry) = (words, json, options.dryRun)
      let wishes = CaptureWishes(fetch: fetch.wishes, again: again, addsPiece: asNew)
      let intake = container.intake()
      let (failed, isBroken) = try container.writing(options) { session in
        var (failed, isBroken, kept) = (0, false, 0)
        let selection = try session.evidence(words)
        let list = try await session.workbench.evidence(of: selection)
        let pieces = list.pieces
        if let tally = list.tally { Output.error(FilterLine.text(ofSelection: tally)) }
        if pieces.isEmpty {
          Output.aside("There is no evidence to capture.")
        } else if isDry {
          EvidenceLines.list(pieces.filter { wishes.reasonToSkip($0) == nil })
        } else {
          var progress = Progress()
          for (place, piece) in pieces.enumerated() {
            progress.show("\(place) of \(Counted.text(pieces.count, "piece"))")
            var result = await intake.capture(piece, wishes, into: session.workbench)
            if case .broken(_, let error) = result, let later = FailureAfterChanges(error, keeping: kept) {
              result = .broken(piece, later)
            }
            progress.clear()
            switch result {
            case .done(let outcome, _):
              kept += 1
              if outcome.result == .failed { failed += 1 }
            case .broken: isBroken = true
            case .skipped: break
            }
            if json, let line = CaptureLines.json(result) { Output.line(line.line) } else { CaptureLines.print(result) }
          }
        }
        return (failed, isBroken)
      }
      if isBroken { throw CommandFailure.said(.error) }
      if failed > 0 {
        throw CommandFailure(
          "\(Counted.text(failed, "piece")) could not be captured. Save the page in a browser and add the file, ask for "
            + "an archived copy (--archive), or waive it: claimbook evidence waive E-… --because “…”", .notCaptured)
      }
    }
  }
}
