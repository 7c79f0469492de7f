import ArgumentParser
import Claims
import Reporting

extension ReplyCommands {
  struct Answer: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "answer", abstract: "Record what somebody replied.",
      discussion: """
        EXAMPLES
          claimbook reply answer C-12 --text "We stand by the figure."
          claimbook reply answer R-3 --answer-file letter.pdf --answered yesterday
        """)

    @Argument(help: ArgumentHelp("The claim (C-12), or the request (R-3).", valueName: "claim"))
    var claim: String

    @Option(help: "The answer, or what its file says.")
    var text: String?

    @Option(help: ArgumentHelp("A file with the answer; its bytes are kept.", valueName: "path"))
    var answerFile: String?

    @Option(help: ArgumentHelp("The day of the answer; today without.", valueName: "date"), transform: Day.given)
    var answered: Day?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run() throws {
      var answer = ReplyAnswer(text: text, answered: answered)
      if let answerFile {
        answer.fileName = InputFile.baseName(answerFile)
        answer.bytes = try InputFile.bytes(of: answerFile, limit: EvidenceSubject.sizeLimit) {
          CommandFailure(
            "\(Escaped.terminal(answerFile)) has \($0) bytes, more than the \(EvidenceSubject.sizeLimit) that are kept",
            .invalidData)
        }
      } else if text == nil {
        answer.text = try Question.ask("the answer", option: "--text or --answer-file")
      }
      let (word, complete, mode) = (claim, answer, options.mode)
      let receipt = try Session.writing(options) {
        try await $0.workbench.answerReply(word, complete, mode: mode)
      }
      ReplyLines.print([receipt.outcome], json: json, isDry: options.dryRun)
    }
  }
}
