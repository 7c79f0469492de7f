import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Add: Command {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a claim by hand.",
      discussion: """
        On a terminal it asks for what is missing; in a pipe it names the option. With
        words of an article the claim gets its place there, and the article's source
        and day; several places are listed and asked about.

        EXAMPLES
          claimbook add --article A-1 --quote "it cost 12 million" --speaker Kovač
          claimbook add --text "It cost 12 million." --speaker Kovač --date 2024-05-07
          claimbook add --text "Nobody was asked." --source "Radio Sever" --tag bridge
          claimbook add --text "It opens." --type promise --criteria "Open by June."
        """)

    @Option(help: "What was claimed; with --quote, the words of the article unless given.")
    var text: String?

    @Option(help: ArgumentHelp("The article in which it stands.", valueName: "article"))
    var article: String?

    @Option(help: ArgumentHelp("Its words there.", valueName: "words"))
    var quote: String?

    @Option(help: ArgumentHelp("Which place, where the article has the words at several.", valueName: "number"))
    var place: Int?

    @Option(help: ArgumentHelp("Who said it.", valueName: "name"))
    var speaker: String?

    @Option(
      help: ArgumentHelp("Who said it, somebody new whose name is a part of known ones.", valueName: "name"))
    var newSpeaker: String?

    @Option(help: "The speaker's function at the time.")
    var role: String?

    @Option(help: ArgumentHelp("When it was said.", valueName: "date"), transform: DayWord.past)
    var date: DayWord?

    @Option(help: ArgumentHelp("Who published it: a name, or SRC-3.", valueName: "name"))
    var source: String?

    @Option(
      help: ArgumentHelp("Who published it, another source whose name is a part of known ones.", valueName: "name"))
    var newSource: String?

    @Option(help: ArgumentHelp("A tag; may be repeated.", valueName: "tag"))
    var tag: [String] = []

    @OptionGroup var kind: ClaimTypeOptions

    @OptionGroup var options: WritingOptions

    @Flag(help: "Print JSON instead of text.")
    var json = false

    mutating func run(in container: Container) throws {
      let quote = try quoted(in: container)
      let isAsking = text == nil && quote == nil
      let text = try self.text ?? (isAsking ? Question.ask("the claim's text", option: "--text") : "")
      var details = ClaimDetails(
        text: text, quote: quote, speaker: speaker, newSpeaker: newSpeaker, role: role, source: source,
        newSource: newSource, tags: tag, type: kind.type, criteria: kind.criteria)
      if isAsking { try askForRest(&details) }
      let (receipt, twins) = try add(details, in: container)
      ChangeLines.print(receipt.outcome, "added", receipt.commitNumber, json: json)
      let id = receipt.outcome.shortID
      for twin in twins {
        Output.error(
          "note: \(twin.shortID) says the same, by the same speaker: \(UseCase.mergeClaims(kept: twin.shortID, duplicate: id).command.text), "
            + "or look first: \(UseCase.showClaim(twin.shortID).command.text)")
      }
    }

    /// Adds the claim, and asks who said or published it where that is in doubt.
    private func add(
      _ details: ClaimDetails, in container: Container
    ) throws -> (receipt: Receipt<Claim>, twins: [Claim]) {
      let date = date
      do {
        return try container.writing(options) { session in
          var complete = details
          complete.said = try session.day(date)
          let receipt = try await session.workbench.add(complete)
          guard receipt.commitNumber != nil else { return (receipt, []) }
          return (receipt, try await session.workbench.claims(inTheWordsOf: receipt.outcome.shortID))
        }
      } catch ClaimsError.doubtfulName(let doubt) {
        var settled = details
        switch (doubt.kind, try NameQuestion.answer(doubt)) {
        case (.source, .known(let source)): settled.source = source
        case (.source, .new): (settled.source, settled.newSource) = (nil, doubt.name)
        case (_, .known(let speaker)): settled.speaker = speaker
        case (_, .new): (settled.speaker, settled.newSpeaker) = (nil, doubt.name)
        }
        return try add(settled, in: container)
      }
    }

    /// The words of the article and which place of them is meant.
    private func quoted(in container: Container) throws -> ArticleQuote? {
      guard let quote, let article else {
        guard quote == nil, article == nil, place == nil else {
          throw CommandFailure("a place in an article is named with both --article and --quote", .wrongUsage)
        }
        return nil
      }
      var words = ArticleQuote(quote, in: article, place: place)
      guard place == nil else { return words }
      let asked = words
      let passages = try container.reading(options.location) { try await $0.workbench.passages(of: asked) }
      guard passages.count > 1 else { return words }
      let prompt = "\(article) has these words at \(passages.count) places"
      guard let chosen = Question.choose("\(prompt):", Array(passages.indices), { PassageLine.text(passages[$0]) })
      else {
        let places = passages.enumerated().map { "  \($0.offset + 1)  \(PassageLine.text($0.element))" }
        throw CommandFailure(
          "\(prompt). Say which with --place:\n\(places.joined(separator: "\n"))", .wrongUsage)
      }
      words.place = chosen + 1
      return words
    }

    private mutating func askForRest(_ details: inout ClaimDetails) throws {
      if newSpeaker == nil { details.speaker = details.speaker ?? Question.askOptional("who said it") }
      if date == nil, let answer = Question.askOptional("when, as 2024-05-07") { date = try DayWord.past(answer) }
      if newSource == nil { details.source = details.source ?? Question.askOptional("who published it") }
    }
  }
}
