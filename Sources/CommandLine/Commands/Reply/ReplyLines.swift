import ArgumentParser
import Claims
import Reporting

enum ReplyLines {
  static func change(
    _ container: Container, _ words: [String], _ options: WritingOptions, _ bulk: BulkOptions, verb: String,
    _ change: @escaping BulkChange.Change<[ReplyRow]>
  ) throws {
    let done = try BulkChange.writing(container, words, options, isSure: bulk.yes, change) { plan, clock in
      try BulkChange.ask(plan.outcome.count, "\(Counted.text(plan.outcome.count, "claim")) will \(verb).") {
        print(plan.outcome, on: clock.today, json: false, isDry: false)
      }
    }
    print(done.receipt.outcome, on: done.clock.today, json: bulk.json, isDry: options.dryRun)
  }

  static func print(_ rows: [ReplyRow], on today: Day, json: Bool, isDry: Bool) {
    if json {
      for row in rows { Output.line(JSON(row.reply, of: row.claim).line) }
      return
    }
    var table = Table(["entry", "claim", "state", "whom and what"])
    for row in rows {
      let reply = row.reply
      table.add([.init(reply.shortID, .strong), .init(row.claim.shortID), state(reply, on: today), .init(words(reply))])
    }
    table.print()
    if isDry { Output.line("(dry run: nothing is written)") }
  }

  private static func state(_ reply: Reply, on today: Day) -> Table.Cell {
    .init(
      stateWords(reply, on: today),
      reply.waiver != nil ? nil : reply.answered != nil ? .good : isLate(reply, on: today) ? .bad : .doubtful)
  }

  private static func isLate(_ reply: Reply, on today: Day) -> Bool {
    reply.deadline.map { $0.daysSince1970 < today.daysSince1970 } ?? false
  }

  static func stateWords(_ reply: Reply, on today: Day) -> String {
    if reply.waiver != nil { return "waived" }
    if let answered = reply.answered { return "answered \(answered.iso)" }
    guard let deadline = reply.deadline else { return "open" }
    return (isLate(reply, on: today) ? "unanswered since " : "open until ") + deadline.iso
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
