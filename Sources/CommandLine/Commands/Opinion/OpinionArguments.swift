import ArgumentParser
import Claims
import Reporting

/// What an opinion and a vote take: a claim, a rating, a line of reason.
struct OpinionArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The claim, C-12.", valueName: "claim"))
  var claim: String

  @Argument(help: "The rating, on the scale of the claim's verdict.")
  var rating: String

  @Option(help: ArgumentHelp("Why, in one line.", valueName: "text"))
  var because: String?

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run(
    _ container: Container,
    _ give:
      @escaping @Sendable (
        _ workbench: Workbench, _ claim: String, _ rating: String, _ reason: String
      ) async throws -> Receipt<OpinionOutcome>
  ) throws {
    let reason = try because ?? Question.ask("the reason", option: "--because")
    let (word, rating) = (claim, rating)
    let receipt = try container.writing(options) { try await give($0.workbench, word, rating, reason) }
    OpinionLines.print(receipt, json: json)
  }
}
