import Claims
import Reporting
import Storage

/// What copies of the file are called in lines and in JSON.
enum BackupLines {
  static func contents(_ check: CopyCheck) -> String {
    let audit = check.audit
    return Counted.text(audit.count, "event") + ", " + Counted.text(audit.records, "record") + ", "
      + Counted.text(audit.contents, "text or file", plural: "texts and files")
      + ", newest change \(check.changed?.iso ?? "never"), head \(audit.head.hexadecimal.prefix(12))"
  }

  static func json(_ path: String, _ check: CopyCheck, standing: CopyStanding?) -> JSON {
    let audit = check.audit
    return [
      "file": .string(path), "events": .int(audit.count), "commits": .int(audit.commits),
      "records": .int(audit.records), "contents": .int(audit.contents), "head": .string(audit.head.hexadecimal),
      "changed": JSON(check.changed?.iso), "whole": .bool(true),
      "state": standing.map { .string(key($0)) } ?? .string(key(.same)), "behind": JSON(behind(standing ?? .same)),
    ]
  }

  static func key(_ standing: CopyStanding?) -> String {
    switch standing {
    case .same: "same"
    case .behind: "behind"
    case .ahead: "ahead"
    case .changedApart: "changed-apart"
    case .ofAnotherRecord: "other-record"
    case nil: "unreadable"
    }
  }

  /// How many events the record has more, fewer than 0 where the copy has; nothing where they do not follow one another.
  static func behind(_ standing: CopyStanding?) -> Int? {
    switch standing {
    case .same: 0
    case .behind(let events): events
    case .ahead(let events): -events
    case .changedApart, .ofAnotherRecord, nil: nil
    }
  }

  /// In a table.
  static func state(_ standing: CopyStanding?) -> String {
    switch standing {
    case .same: "up to date"
    case .behind(let events): Counted.text(events, "event") + " behind"
    case .ahead(let events): Counted.text(events, "event") + " ahead"
    case .changedApart: "changed apart"
    case .ofAnotherRecord: "another record"
    case nil: "cannot be read"
    }
  }

  /// After “It is”.
  static func words(_ standing: CopyStanding, of file: String) -> String {
    switch standing {
    case .same: "a copy of \(file), and up to date"
    case .behind(let events): "a copy of \(file), \(Counted.text(events, "event")) behind"
    case .ahead(let events):
      "\(Counted.text(events, "event")) ahead of \(file): somebody worked in the copy, or the file was restored since"
    case .changedApart: "no copy of \(file) any more: both were changed since, and nothing puts them together again"
    case .ofAnotherRecord: "a copy of another record than \(file)"
    }
  }
}
