import Claims
import Reporting
import Storage

/// What a rescue of records prints.
enum RescueLines {
  static func rescue(from path: String, to copy: String, isJSON: Bool) throws {
    let rescue = try Session.wait { try await Rescue(of: path, to: copy) }
    if isJSON {
      Output.line(json(rescue, copy).line)
    } else {
      say(rescue, path, copy)
    }
    if rescue.problem != nil { throw CommandFailure.said(.invalidData) }
  }

  private static func say(_ rescue: Rescue, _ path: String, _ copy: String) {
    let (path, copy) = (Escaped.terminal(path), Escaped.terminal(copy))
    Output.line("\(copy): \(Counted.text(rescue.rows, "row")) copied")
    if !rescue.leftOut.isEmpty {
      Output.line(Wrapped.text("left out, since they fit no table: \(Counted.names(rescue.leftOut.map(Escaped.line)))"))
    }
    if let audit = rescue.audit {
      Output.line(
        "Checked: its pages, its log with \(Counted.text(audit.count, "event")), "
          + "\(Counted.text(audit.records, "record")) and all bytes are whole.")
      Output.aside(
        "The log cannot tell whether somebody wrote all of it anew: compare its head \(audit.head.hexadecimal.prefix(12)) "
          + "with one that was noted. Keep \(path) in another folder.")
    } else if let problem = rescue.problem {
      Output.line(Wrapped.text("damage: \(Escaped.line(problem.sentence))"))
    }
  }

  private static func json(_ rescue: Rescue, _ copy: String) -> JSON {
    [
      "file": .string(copy), "rows": .int(rescue.rows), "left_out": .array(rescue.leftOut.map { .string($0) }),
      "whole": .bool(rescue.audit != nil), "events": JSON(rescue.audit?.count),
      "head": JSON(rescue.audit?.head.hexadecimal), "problem": JSON(rescue.problem?.sentence),
    ]
  }
}
