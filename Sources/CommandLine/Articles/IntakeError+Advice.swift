import Claims
import Intake

extension IntakeError {
  /// What happened and which command or option helps.
  var advice: String {
    let help: String? =
      switch self {
      case .listOfFeeds(_, let path?): "Follow them: " + SpelledCommand(["feed", "import", .path(path)]).text
      case .listOfFeeds: "Save it and follow them: claimbook feed import FEEDS.opml"
      case .noListOfFeeds(_, let path?): "Follow it: " + SpelledCommand(["feed", "add", .path(path)]).text
      case .noListOfFeeds: "Save it and follow it: claimbook feed add FEED.xml"
      case .missingBytes: "Look at all of them: claimbook evidence verify"
      case .helper(.missing(let program, let variable, _)):
        "Put it there (make release builds it), set \(variable) to \(program)'s place, or save the page and import that file"
      case .helper(.ended): "Save the page and import that file"
      default: nil
      }
    return description + (help.map { ". \($0)" } ?? "")
  }

  var exitStatus: ExitStatus {
    switch self {
    case .noFile: .notFound
    case .emptyName, .passing, .notToBeFollowed, .oneForSeveral, .folder: .usage
    case .notReadable, .endsEarly, .helper, .reader(_, .notStarted), .pdf(_, .noReader), .pdf(_, .noRoom): .error
    case .tooLarge, .evidenceTooLarge, .notUnpacked, .nothingToRead, .noFiles, .compressed, .notAnArchive, .cutShort,
      .columns, .listOfFeeds, .noListOfFeeds, .noFeeds, .emptyEntry, .emptyEvidence, .missingBytes, .pdf, .reader:
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
