import ArgumentParser
import Claims

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Link evidence to claims, and keep its bytes.",
    discussion: """
      EXAMPLES
        claimbook evidence add C-12 yearbook.pdf --stance supports --kind primary
        claimbook evidence capture C-12
        claimbook evidence list C-12
        claimbook evidence verify
      """,
    subcommands: [
      AddEvidence.self, ListEvidence.self, ShowEvidence.self, EditEvidence.self, CaptureEvidence.self,
      WaiveCapture.self, CheckLinks.self, VerifyEvidence.self, RemoveEvidence.self,
    ])
}
