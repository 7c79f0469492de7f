import ArgumentParser
import Claims
import Reporting
import Synchronization

extension EvidenceCommands {
  struct Verify: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Hash all stored bytes of the evidence again and compare.",
      discussion: """
        Names every piece whose bytes, or whose text, are missing or are not those that
        were captured; the exit code is 5 then. Pieces that were taken away are looked
        at too: the log still names their bytes.

        EXAMPLES
          claimbook evidence verify
          claimbook evidence verify --json
        """)

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      let progress = Mutex(Progress())
      let audit = try container.reading(options.location) { session in
        try await session.workbench.auditEvidence { done, all in
          progress.withLock { $0.show("\(done) of \(Counted.text(all, "piece"))") }
        }
      }
      progress.withLock { $0.clear() }
      if options.json {
        Output.line(
          JSON.object([
            "pieces": .int(audit.pieces), "bytes": .int(audit.bytes), "erased": .int(audit.erased),
            "whole": .bool(audit.problems.isEmpty),
            "problems": .array(audit.problems.map(JSON.init)),
          ]).line)
      } else {
        for problem in audit.problems {
          let evidence = problem.evidence
          Output.line(
            "\(Style.strong(evidence.shortID)) \(Escaped.line(evidence.displayTitle))"
              + (evidence.isRemoved ? " (taken away)" : "") + ": \(Style.bad(problem.words))")
        }
        let sum =
          "\(Counted.text(audit.pieces, "piece")) with stored bytes, \(audit.bytes) bytes hashed"
          + (audit.erased == 0 ? "" : ", \(audit.erased) erased by a redaction")
        Output.aside(audit.problems.isEmpty ? "\(sum): all are as they were captured." : sum)
      }
      guard audit.problems.isEmpty else {
        let count = Set(audit.problems.map(\.evidence.id)).count
        throw CommandFailure(
          "\(Counted.text(count, "piece")) of evidence \(count == 1 ? "is" : "are") not what was captured. "
            + "Restore a backup, and keep this file for inspection", .evidenceAltered)
      }
    }
  }
}

extension EvidenceAudit.Problem {
  fileprivate var words: String {
    let short = expected.hexadecimal.prefix(12)
    return switch found {
    case .nothing: "the \(part.rawValue) with SHA-256 \(short) … \(part == .bytes ? "are" : "is") missing"
    case .other(let own):
      "the \(part.rawValue) \(part == .bytes ? "were" : "was") altered: SHA-256 is \(own.hexadecimal.prefix(12)) …, "
        + "captured was \(short) …"
    case .size(let size): "\(size) bytes are stored, \(evidence.size ?? 0) were captured"
    }
  }
}

extension JSON {
  fileprivate init(_ problem: EvidenceAudit.Problem) {
    var (kind, digest, size): (String, String?, Int?) = ("missing", nil, nil)
    switch problem.found {
    case .nothing: break
    case .other(let own): (kind, digest) = ("altered", own.hexadecimal)
    case .size(let own): (kind, size) = ("size", own)
    }
    self = [
      "id": .string(problem.evidence.shortID), "part": .string(problem.part.rawValue), "problem": .string(kind),
      "expected": .string(problem.expected.hexadecimal), "found": JSON(digest), "size": JSON(size),
    ]
  }
}
