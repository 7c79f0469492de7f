import Claims
import Intake

extension IntakeError {
  var exitStatus: ExitStatus {
    switch self {
    case .noFile: .notFound
    case .emptyName, .passing, .notToBeFollowed, .oneForSeveral, .folder, .address: .usage
    case .notReadable, .endsEarly, .helper, .reader(_, .notStarted), .pdf(_, .noReader): .error
    case .notBeside, .tooLarge, .evidenceTooLarge, .notUnpacked, .nothingToRead, .noFiles, .compressed, .notAnArchive,
      .cutShort,
      .columns, .badList,
      .listOfFeeds, .noListOfFeeds, .noFeeds, .emptyEntry, .emptyEvidence, .bytesLost, .pdf, .reader:
      .invalidData
    }
  }
}

extension Remark {
  /// What is odd, and which command helps.
  var advice: String {
    guard case .entriesWithoutText(_, let count) = self else { return description }
    return "\(description); “claimbook feed add” and “feed pull” read \(count == 1 ? "its page" : "their pages")."
  }
}

extension CaptureResult.Reason {
  /// Why a piece was left as it is, and which option takes it all the same.
  var words: String {
    switch self {
    case .file: "a file, which is kept already"
    case .captured: "captured already (again: --again)"
    case .partial(let what): "captured in part already: \(what) (again: --again)"
    case .waived(let why): "waived: \(why) (all the same: --again)"
    }
  }
}
