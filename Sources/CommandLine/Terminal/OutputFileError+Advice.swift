import Claims
import OutputFiles

extension OutputFileError {
  /// What happened, and the option that helps.
  var advice: String {
    let help: String? =
      switch self {
      case .claimsFile, .besideClaimsFile, .notAFile(_, .endlessLink): ": -o report.md"
      case .notAFile(let path, .folder):
        ": -o " + SpelledCommand.Word.path((path.hasSuffix("/") ? path : path + "/") + "report.md").text
      case .notAFile: ". Leave -o out: standard output can be sent there"
      case .standardOutput: ". Leave -o out"
      case .occupied: ". Replace it: --force, or choose another name"
      case .changedMeanwhile, .unreadable, .failed: nil
      }
    return refusal.sentence + (help ?? "")
  }

  var exitStatus: ExitStatus {
    switch self {
    case .claimsFile, .besideClaimsFile, .notAFile, .standardOutput, .occupied, .unreadable: .notAllowed
    case .changedMeanwhile, .failed: .error
    }
  }
}
