import ArgumentParser
import Claims
import FoundationEssentials
import Reading
import Reporting

/// What is printed of feeds that were followed.
enum FeedLines {
  static func print(_ receipt: Receipt<[FollowOutcome]>, json: Bool) {
    for outcome in receipt.outcome {
      if json {
        Output.line(JSON(outcome.feed).adding(["new": .bool(outcome.isNew)]).line)
      } else {
        let words = outcome.isNew ? "is followed" : "is followed already"
        Output.line(
          "\(Style.strong(outcome.feed.shortID)) \(Escaped.line(outcome.feed.displayTitle)) \(words)."
            + receipt.dryRunNote)
      }
    }
    if !json, receipt.commitNumber != nil { Output.line("Next: claimbook feed pull") }
  }
}

extension Receipt {
  var dryRunNote: String { commitNumber == nil && changeCount > 0 ? " (dry run: nothing is written)" : "" }
}
