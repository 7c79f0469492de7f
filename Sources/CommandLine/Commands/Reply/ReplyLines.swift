import ArgumentParser
import Claims
import Reporting

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
