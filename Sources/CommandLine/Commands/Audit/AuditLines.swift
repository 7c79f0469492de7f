import ArgumentParser
import Claims
import Reporting
import Storage

/// What a check of the file prints.
enum AuditLines {
  static func verify(_ container: Container, _ options: ReadingOptions, expecting noted: NotedHead?) throws {
    let (audit, stale) = try container.readingFile(options.location) { session, store in
      (
        try session.wait { try await $0.workbench.audit(expecting: noted) },
        try session.wait { _ in try await store.staleIndexes() }
      )
    }
    if options.json {
      let json: JSON = [
        "events": .int(audit.count), "commits": .int(audit.commits), "records": .int(audit.records),
        "contents": .int(audit.contents), "emptied": .int(audit.emptied), "expected": JSON(audit.noted),
        "head": .string(audit.head.hexadecimal), "stale_indexes": .array(stale.map { .string($0) }),
        "whole": .bool(true),
      ]
      Output.line(json.line)
    } else {
      say(audit)
    }
    if !stale.isEmpty { throw StorageError.indexStale(what: stale) }
  }

  private static func say(_ audit: Audit) {
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
