import ArgumentParser
import Claims

struct EvidenceCommands: ParsableCommand {
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
      EvidenceCommands.Add.self, EvidenceCommands.List.self, EvidenceCommands.Show.self, EvidenceCommands.Edit.self,
      EvidenceCommands.Capture.self,
      EvidenceCommands.Waive.self, EvidenceCommands.CheckLinks.self, EvidenceCommands.Verify.self,
      EvidenceCommands.Remove.self,
    ])
}
