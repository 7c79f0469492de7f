import ArgumentParser
import Claims
import Intake
import Reporting

extension ReplyCommands {
  struct Answer: Command {
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

    @Option(help: ArgumentHelp("The day of the answer; today without.", valueName: "date"), transform: DayWord.past)
    var answered: DayWord?

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    func run(in container: Container) throws {
      var answer = ReplyAnswer(text: text)
      if let answerFile {
        answer.fileName = InputFile.baseName(answerFile)
        answer.bytes = try InputFile.bytes(of: answerFile, limit: EvidenceSubject.sizeLimit) {
          CommandFailure(
            "\(Escaped.terminal(answerFile)) has \($0) bytes, more than the \(EvidenceSubject.sizeLimit) that are kept",
            .invalidData, as: .tooLarge)
        }
      } else if text == nil {
        answer.text = try Question.ask("the answer", option: "--text or --answer-file")
      }
      let (word, given, answered) = (claim, answer, answered)
      let (row, today) = try container.writing(options) { session in
        var complete = given
        complete.answered = try session.day(answered)
        return (try await session.workbench.answerReply(word, complete).outcome, session.today)
      }
      ReplyLines.print([row], on: today, json: json, isDry: options.dryRun)
    }
  }
}
