import ArgumentParser
import Claims
import Reporting

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check that nothing was altered.",
    discussion: """
      Every change is an event in the log, chained to the one before by its hash. How
      others can check a file without this program: docs/log-format.md.

      EXAMPLES
        claimbook audit head
        claimbook audit verify
        claimbook audit verify --expect 4f0c86d1a2b3
      """,
    subcommands: [VerifyAudit.self, AuditHead.self])
}

struct VerifyAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Follow the log from its first event, and compare every record with it.",
    discussion: """
      Names the first thing that was altered, in the log or past it, and ends with 5.

      What was taken away from the end of the log shows only against a head that you
      noted elsewhere (claimbook audit head; every report ends with it). Give it with
      --expect: the whole of it, or its first 12 digits or more.

      EXAMPLES
        claimbook audit verify
        claimbook audit verify --expect 4f0c86d1a2b3
        claimbook audit verify --json
      """)

  @Option(help: ArgumentHelp("A head that was noted earlier: its event must still be there.", valueName: "hash"))
  var expect: String?

  @OptionGroup var options: ReadingOptions

  func run() throws { try AuditLines.verify(options, expecting: expect.map { try NotedHead($0) }) }
}

struct AuditHead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head",
    abstract: "The hash of the newest event, to be noted elsewhere.",
    discussion: """
      Note it where nobody who can write to the file can change it: a mail to the
      board, a printed report, a public post.

      EXAMPLES
        claimbook audit head
        claimbook audit head --json
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let head = try Session.reading(options.location) { session in
      try await session.workbench.read { try $0.head() }
    }
    if options.json {
      let json: JSON = [
        "head": .string(head.hash.hexadecimal), "events": .int(head.events), "at": JSON(head.at?.iso),
      ]
      return Output.line(json.line)
    }
    Output.line("head \(head.hash.hexadecimal)")
    Output.line("\(Counted.text(head.events, "event")), the newest of \(head.at?.iso ?? "never")")
    Output.aside("Note it elsewhere. Later: claimbook audit verify --expect \(head.hash.hexadecimal.prefix(12))")
  }
}

/// What a check of the file prints.
enum AuditLines {
  static func verify(_ options: ReadingOptions, expecting noted: NotedHead?) throws {
    let audit = try Session.reading(options.location) { session in
      try await session.workbench.read { try $0.verified(expecting: noted) }
    }
    if options.json {
      let json: JSON = [
        "events": .int(audit.count), "commits": .int(audit.commits), "records": .int(audit.records),
        "contents": .int(audit.contents), "emptied": .int(audit.emptied), "expected": JSON(audit.noted),
        "head": .string(audit.head.hexadecimal), "whole": .bool(true),
      ]
      return Output.line(json.line)
    }
    Output.line("The log is whole: \(Counted.text(audit.count, "event")), head \(audit.head.hexadecimal)")
    let redacted = audit.emptied == 0 ? "" : "; \(Counted.text(audit.emptied, "event")) redacted"
    Output.line(
      "Compared with it: \(Counted.text(audit.records, "record")), "
        + Counted.text(audit.contents, "text or file", plural: "texts and files") + redacted)
    if let event = audit.noted {
      let later = audit.count - event
      Output.line(
        "The head that was noted is that of event \(event)"
          + (later == 0 ? ", the newest" : ", \(later) before the newest"))
    }
  }
}
