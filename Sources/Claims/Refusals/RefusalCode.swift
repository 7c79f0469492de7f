/// What kind of no it is: the word that programs compare. Codes are only ever added; `docs/refusals.md` lists them, and a
/// test compares.
public enum RefusalCode: String, Sendable, Hashable, CaseIterable {
  // What was asked for
  case notFound = "not-found"
  case noClaims = "no-claims"
  case ambiguous
  case doubtfulName = "doubtful-name"
  case invalidValue = "invalid-value"
  case missingValue = "missing-value"
  case unknownRating = "unknown-rating"
  case unreadableFilter = "unreadable-filter"

  // Who asks
  case authorUnknown = "author-unknown"
  case authorRetired = "author-retired"
  case authorRedacted = "author-redacted"
  case roleMissing = "role-missing"
  case personRetired = "person-retired"
  case lastAdmin = "last-admin"

  // How a claim stands
  case claimDropped = "claim-dropped"
  case checkSealed = "check-sealed"
  case stepRefused = "step-refused"
  case overridesOff = "overrides-off"
  case overrideNeedless = "override-needless"
  case placeTaken = "place-taken"
  case wordingOfSeveral = "wording-of-several"
  case addressOfSeveral = "address-of-several"
  case splitOfPublished = "split-of-published"
  case mergeWithItself = "merge-with-itself"
  case mergeOfPublished = "merge-of-published"
  case mergeOfSpeakers = "merge-of-speakers"
  case mergeIntoUnrated = "merge-into-unrated"

  // Verdicts and opinions
  case criteriaMissing = "criteria-missing"
  case criteriaInUse = "criteria-in-use"
  case verdictMissing = "verdict-missing"
  case ratedInWords = "rated-in-words"
  case opinionsNotHidden = "opinions-not-hidden"
  case notInReview = "not-in-review"
  case opinionOnOwnVerdict = "opinion-on-own-verdict"
  case opinionOnOwnSubmission = "opinion-on-own-submission"
  case opinionGiven = "opinion-given"
  case opinionMissing = "opinion-missing"
  case opinionsAgree = "opinions-agree"
  case opinionsDiffer = "opinions-differ"
  case voteOnOwnVerdict = "vote-on-own-verdict"
  case voteGiven = "vote-given"
  case panelUndecided = "panel-undecided"
  case panelDecided = "panel-decided"
  case scaleSuperseded = "scale-superseded"
  case scaleOfOtherType = "scale-of-other-type"
  case scaleMappedToItself = "scale-mapped-to-itself"
  case scaleWithoutRatings = "scale-without-ratings"

  // Evidence, replies, corrections
  case captureKept = "capture-kept"
  case evidenceWithoutAddress = "evidence-without-address"
  case replyOpen = "reply-open"
  case replyWaived = "reply-waived"
  case replyAnswered = "reply-answered"
  case correctionWaiting = "correction-waiting"
  case correctionAnswered = "correction-answered"
  case withdrawalByCorrection = "withdrawal-by-correction"
  case notPublished = "not-published"

  // Names and filters
  case nameTaken = "name-taken"
  case nameConfusable = "name-confusable"
  case speakerMergedIntoItself = "speaker-merged-into-itself"
  case speakerNotMerged = "speaker-not-merged"
  case filterInUse = "filter-in-use"

  // Queries
  case queryUnreadable = "query-unreadable"
  case queryForbidden = "query-forbidden"
  case queryLimit = "query-limit"

  // The file and its log
  case fileStarted = "file-started"
  case conflict
  case changeNotStanding = "change-not-standing"
  case changeBuiltOn = "change-built-on"
  /// The file is not as it was when a change was planned.
  case outdatedPlan = "outdated-plan"
  case nothingToUndo = "nothing-to-undo"
  case undoOfRedaction = "undo-of-redaction"
  case undoOfRedacted = "undo-of-redacted"
  case undoOfOpinion = "undo-of-opinion"
  case undoOfSignature = "undo-of-signature"
  case nothingToRedact = "nothing-to-redact"
  case eventRedacted = "event-redacted"
  case eventIsRedaction = "event-is-redaction"
  case eventIsNewest = "event-is-newest"
  case bytesMissing = "bytes-missing"
  case bytesShared = "bytes-shared"
  case reasonTells = "reason-tells"
  case textRedacted = "text-redacted"
  case brokenLog = "broken-log"
  case brokenRule = "broken-rule"
  case unknownHead = "unknown-head"
  case damagedFile = "damaged-file"
  /// What only helps to find things is damaged.
  case indexDamaged = "index-damaged"

  // Opening and writing the file
  case fileMissing = "file-missing"
  case fileExists = "file-exists"
  case fileIsFolder = "file-is-folder"
  case folderMissing = "folder-missing"
  case fileOfOtherKind = "file-of-other-kind"
  case fileNameAmbiguous = "file-name-ambiguous"
  case fileNewer = "file-newer"
  case fileUnknown = "file-unknown"
  case fileUnreadable = "file-unreadable"
  /// It has tables, views or triggers that Claimbook does not make, or lacks some.
  case fileAltered = "file-altered"
  case fileReadOnly = "file-read-only"
  case fileBlocked = "file-blocked"
  case fileBusy = "file-busy"
  case diskFull = "disk-full"
  case diskFailed = "disk-failed"
  /// It failed as the change was being secured.
  case outcomeUnknown = "outcome-unknown"
  case fileFailed = "file-failed"

  // Files of scales
  case noScale = "no-scale"
  case unreadableScaleFile = "unreadable-scale-file"

  // What comes in
  case unreadableInput = "unreadable-input"
  case badRow = "bad-row"
  case badList = "bad-list"
  case noColumn = "no-column"
  case noFile = "no-file"
  case emptyName = "empty-name"
  case notAFile = "not-a-file"
  case notBeside = "not-beside"
  case notToBeFollowed = "not-to-be-followed"
  case oneForSeveral = "one-for-several"
  case folder, address
  case notReadable = "not-readable"
  case tooLarge = "too-large"
  case notUnpacked = "not-unpacked"
  case nothingToRead = "nothing-to-read"
  case compressed
  case notAnArchive = "not-an-archive"
  case cutShort = "cut-short"
  case listOfFeeds = "list-of-feeds"
  case noListOfFeeds = "no-list-of-feeds"
  case noFeeds = "no-feeds"
  case emptyEntry = "empty-entry"
  case emptyEvidence = "empty-evidence"
  /// The claims file has not the bytes that a piece of evidence names.
  case bytesLost = "bytes-lost"
  case pdf, reader, helper
  case fetchFailed = "fetch-failed"

  // The machine
  case unknownZone = "unknown-zone"
  case damagedZone = "damaged-zone"
  case outputRefused = "output-refused"
  case outputFailed = "output-failed"
}
