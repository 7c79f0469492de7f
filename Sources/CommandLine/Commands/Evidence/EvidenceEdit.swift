import ArgumentParser
import Claims
import Reporting

extension EvidenceCommands {
  struct Edit: Command {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Correct what is recorded about a piece of evidence.",
      discussion: """
        Only what you name changes; “none” clears a field. Stance, quote and note
        belong to the link with one claim: name it where the piece has several. The
        bytes stay what they are.

        EXAMPLES
          claimbook evidence edit E-7 --kind primary --publisher "Port of Holm"
          claimbook evidence edit C-12 E-7 --quote "6.5 million" --note "page 4"
        """)

    @Argument(help: ArgumentHelp("E-7, or C-12 E-7 for the link with one claim.", valueName: "claim? evidence"))
    var words: [String]

    @Option(
      help: ArgumentHelp("What it is: primary, data, expert, media, calculation, reply or none.", valueName: "kind"))
    var kind: String?

    @Option(help: "Its title, or none.")
    var title: String?

    @Option(help: ArgumentHelp("Who published it, or none.", valueName: "name"))
    var publisher: String?

    @Option(help: ArgumentHelp("When it was published, or none.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("When you read it, or none.", valueName: "date"))
    var accessed: String?

    @Option(help: ArgumentHelp("What may be done with its bytes, or none.", valueName: "text"))
    var licence: String?

    @Option(help: ArgumentHelp("What it does to the claim: supports, refutes or context.", valueName: "stance"))
    var stance: Stance?

    @Option(help: "Its words that bear on the claim, or none.")
    var quote: String?

    @Option(help: "A remark on it for the newsroom, or none.")
    var note: String?

    @Flag(help: "Print JSON instead of text.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      guard (1...2).contains(words.count), let word = words.last else {
        throw CommandFailure(
          "name the evidence, with the claim for one link: claimbook evidence edit C-12 E-7", .wrongUsage)
      }
      let some = try edit(today: container.clock.today)
      guard !some.isEmpty else {
        throw CommandFailure(
          "say what to change: --kind, --title, --publisher, --date, --licence, --quote, …", .wrongUsage)
      }
      DayDoubt.say([some.published?.day, some.accessed?.day], today: container.clock.today)
      let claim = words.count == 2 ? words[0] : nil
      let receipt = try container.writing(options) { session in
        try await session.workbench.editEvidence(word, for: claim, edit(today: session.today))
      }
      let (outcome, evidence) = (receipt.outcome, receipt.outcome.evidence)
      if json {
        let link = outcome.links.first.map { JSON.fields(of: $0, in: evidence) } ?? [:]
        return Output.line(
          JSON(evidence).adding(link).adding(["written": .bool(receipt.commitNumber != nil)]).line)
      }
      Output.line(
        "\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle)): "
          + (receipt.changeCount == 0 ? "unchanged" : "changed"))
      if let link = outcome.links.first { CaptureLines.print(outcome.quote, of: link, in: evidence) }
      if options.dryRun { Output.line("(dry run: nothing is written)") }
    }

    private func edit(today: Day) throws -> EvidenceEdit {
      var edit = EvidenceEdit()
      edit.type = try kind.map { word in
        if word.lowercased() == "none" { return .clear }
        guard let type = EvidenceType(rawValue: word.lowercased()) else {
          let kinds = EvidenceType.allCases.map(\.rawValue).joined(separator: ", ")
          throw CommandFailure("“\(Escaped.line(word))” is no kind of evidence. Possible: \(kinds), none", .wrongUsage)
        }
        return .set(type)
      }
      edit.title = title.map(TypedField.field)
      edit.publisher = publisher.map(TypedField.field)
      edit.licence = licence.map(TypedField.field)
      edit.quote = quote.map(TypedField.field)
      edit.note = note.map(TypedField.field)
      edit.published = try date.map { try TypedField.day($0, direction: .past, today: today) }
      edit.accessed = try accessed.map { try TypedField.day($0, direction: .past, today: today) }
      edit.stance = stance
      return edit
    }
  }
}
