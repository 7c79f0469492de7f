import ArgumentParser
import Claims
import Reporting

struct ReplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "The right of reply: whom you asked, when, and what they said.",
    discussion: """
      EXAMPLES
        claimbook reply ask C-12 --how e-mail --deadline friday
        claimbook reply answer C-12 --text "We stand by the figure."
        claimbook reply waive C-13 --because "He died in 1998."
        claimbook reply list
      """,
    subcommands: [ListReplies.self, AskReply.self, AnswerReply.self, WaiveReply.self],
    defaultSubcommand: ListReplies.self)
}

struct AskReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Record that somebody was asked for a reply.",
    discussion: """
      Without --whom it is the claim's first speaker; without --deadline as many
      working days as the file says (claimbook config reply-days).

      EXAMPLES
        claimbook reply ask C-12 --how e-mail
        claimbook reply ask C-12 C-13 --whom "The ministry" --how phone \\
          --asked yesterday --deadline 2024-05-17
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
  var claims: [String]

  @Option(help: ArgumentHelp("Who was asked.", valueName: "name"))
  var whom: String?

  @Option(help: "How: e-mail, phone, letter.")
  var how: String?

  @Option(help: ArgumentHelp("The day of asking; today without.", valueName: "date"), transform: Day.given)
  var asked: Day?

  @Option(help: ArgumentHelp("The last day for an answer.", valueName: "date"), transform: Day.coming)
  var deadline: Day?

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run() throws {
    let request = ReplyRequest(addressee: whom, channel: how, asked: asked, deadline: deadline)
    try ReplyLines.change(claims, options, bulk, verb: "get a question on record") { workbench, selection, mode in
      try await workbench.askReply(selection, request, mode: mode)
    }
  }
}

struct WaiveReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "Record why nobody is asked for a reply.",
    discussion: """
      EXAMPLES
        claimbook reply waive C-12 --because "He died in 1998."
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
  var claims: [String]

  @Option(help: ArgumentHelp("Why; printed in reports.", valueName: "reason"))
  var because: String?

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run() throws {
    let reason = try because ?? Question.ask("the reason", option: "--because")
    try ReplyLines.change(claims, options, bulk, verb: "do without a reply") { workbench, selection, mode in
      try await workbench.waiveReply(selection, because: reason, mode: mode)
    }
  }
}

struct AnswerReply: ParsableCommand {
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

struct ListReplies: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the right-of-reply log: all of it, or that of claims.",
    discussion: """
      EXAMPLES
        claimbook reply list
        claimbook reply list C-12 --json
        claimbook reply list --open
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter; all without.", valueName: "claim"))
  var claims: [String] = []

  @Flag(help: "Only those that wait for an answer.")
  var open = false

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let selection = claims.isEmpty ? nil : try Session.selection(claims, by: nil)
    let (all, chosen) = try Session.reading(options.location) { session in
      try await session.workbench.read { (try $0.replies(of: selection), try FilterLine.text(selection, in: $0)) }
    }
    let rows = open ? all.filter(\.reply.isOpen) : all
    ReplyLines.print(rows, json: options.json, isDry: false)
    if !options.json {
      Output.aside(Style.faint("\(rows.count) of \(Counted.text(all.count, "entry", plural: "entries"))"))
    }
    if let chosen { Output.error(chosen) }
  }
}

enum ReplyLines {
  static func change(
    _ words: [String], _ options: WritingOptions, _ bulk: BulkOptions, verb: String,
    _ change: @escaping @Sendable (Workbench, ClaimSelection, Workbench.Mode) async throws -> Receipt<[ReplyRow]>
  ) throws {
    let selection = try Session.selection(words, by: options.by)
    let receipt = try BulkChange.writing(selection, options, isSure: bulk.yes) { workbench, mode in
      try await change(workbench, selection, mode)
    } confirm: { preview in
      try BulkChange.ask(preview.outcome.count, "\(Counted.text(preview.outcome.count, "claim")) will \(verb).") {
        print(preview.outcome, json: false, isDry: false)
      }
    }
    print(receipt.outcome, json: bulk.json, isDry: options.dryRun)
  }

  static func print(_ rows: [ReplyRow], json: Bool, isDry: Bool) {
    if json {
      for row in rows { Output.line(JSON(row.reply, of: row.claim).line) }
      return
    }
    var table = Table(["entry", "claim", "state", "whom and what"])
    for row in rows {
      let reply = row.reply
      table.add([.init(reply.shortID, .strong), .init(row.claim.shortID), state(reply), .init(words(reply))])
    }
    table.print()
    if isDry { Output.line("(dry run: nothing is written)") }
  }

  private static func state(_ reply: Reply) -> Table.Cell {
    .init(
      stateWords(reply), reply.waiver != nil ? nil : reply.answered != nil ? .good : isLate(reply) ? .bad : .doubtful)
  }

  private static func isLate(_ reply: Reply) -> Bool {
    reply.deadline.map { $0.daysSince1970 < Session.clock.today.daysSince1970 } ?? false
  }

  static func stateWords(_ reply: Reply) -> String {
    if reply.waiver != nil { return "waived" }
    if let answered = reply.answered { return "answered \(answered.iso)" }
    guard let deadline = reply.deadline else { return "open" }
    return (isLate(reply) ? "unanswered since " : "open until ") + deadline.iso
  }

  static func words(_ reply: Reply) -> String {
    if let waiver = reply.waiver { return waiver }
    var words = "\(reply.addressee ?? "") asked \(reply.asked?.iso ?? "")"
    if let channel = reply.channel { words += " by \(channel)" }
    if let answer = reply.answer { words += ": “\(answer)”" }
    if let file = reply.fileName { words += " [\(file) kept, SHA-256 \(reply.content?.hexadecimal.prefix(12) ?? "")]" }
    return words
  }
}
