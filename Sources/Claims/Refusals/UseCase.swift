/// What somebody can do next, as far as the domain proposes it, with what it would be done to: an offer that each front
/// end puts into its own form. The command line spells a command; a web desk makes a button or a form of it.
///
/// What is left for the person to fill in (a reason, a rating that was not chosen yet) is not named here or is nothing;
/// `gaps` names it. A label for a button is `label`.
public enum UseCase: Sendable, Hashable {
  // The file
  case createFile(path: String?)
  /// What a file holds and what waits in it.
  case showStatus(path: String)
  /// What waits for whoever asks.
  case showDesk
  /// The log, of a claim or of all.
  case showLog(of: String?)
  /// What undoing so many changes would take back.
  case previewUndo(count: Int)
  case configure(Setting, value: String)
  /// Looks at a file as a whole, and says what is wrong with it.
  case examineFile
  /// Builds the indexes of a file anew; its record is not touched.
  case mendIndexes
  /// Copies the records of a file into a new one, and nothing else that is in it.
  case rescueRecords
  case makeBackup
  case listBackups
  /// What a query can read.
  case showViews
  case redact(records: [String], withBytes: Bool)

  // Articles
  case importArticle
  case showArticle(String)
  case listArticles
  case listFeeds
  /// Follows a feed, by its address or file.
  case followFeed(String)
  /// Follows all feeds of a list.
  case followFeeds(list: String)

  // Claims
  /// All claims, or those that the terms of a filter let through.
  case listClaims(filter: String?)
  /// Goes through claims one by one and says what becomes of each: all new ones, or those of a filter.
  case sortClaims(filter: String?)
  case showClaim(String)
  /// The steps that may follow, with what is missing for each.
  case showPossibleSteps(of: String)
  case addClaim
  case editClaim(String?)
  /// Says what would make a promise kept.
  case setCriteria(of: String)
  case tagClaim(String?)
  /// Gives the claims of a filter to somebody.
  case assignClaims(filter: String)
  case addNote(to: String)
  case splitClaim(String)
  case mergeClaims(kept: String, duplicate: String?)

  // Verdicts
  /// Rates a claim; the rating is chosen by the person unless it is given.
  case mark(String, rating: String?)
  case giveOpinion(on: String)
  case vote(on: String)

  // The workflow
  /// A step other than correcting; see `UseCase.step(_:of:)`.
  case move(Transition, claim: String)
  /// A step past the guards that are not met, with a reason that is shown everywhere.
  case passOver(Transition, claim: String)
  /// Corrects a published claim (C-12), or answers a request by correcting (COR-2).
  case correct(String)
  /// Corrects the rating, which needs its own reasoning.
  case correctRating(of: String, to: String)
  case refuseCorrection(String)
  case listCorrections
  /// Asks a claim's speaker for a reply; somebody whom the person names where it has none.
  case askReply(claim: String?, isNaming: Bool = false)
  /// Asks somebody once more who has not answered yet.
  case askReplyAgain(claim: String, whom: String)
  case waiveReply(claim: String)
  case answerReply(String)
  case listReplies(of: String?)

  // Evidence
  case addEvidence(to: String, kind: EvidenceType?)
  /// Corrects what a piece (E-7) says of a claim.
  case editEvidence(String, claim: String)
  /// Corrects what a piece does to a claim.
  case setStance(of: String, claim: String)
  case showEvidence(String)
  case listEvidence(of: String?)
  /// Keeps copies of a piece (E-7), or of all that is linked to a claim (C-12).
  case capture(String)
  case waiveCapture(of: String)
  case checkLinks
  /// Looks whether what was kept is still as it was captured.
  case verifyEvidence

  // Names
  case listSpeakers
  case showSpeaker(String)
  case listSources
  case showSource(String)
  case setSpeaker(of: [String], to: String)
  /// Says that claims are of somebody new, though the name is a part of known ones; of a claim that is added without any.
  case makeSpeaker(String, of: [String])
  case mergeSpeakers(String?, into: String?)
  /// Says that claims were published by somebody new, though the name is a part of known ones; of a claim that is added
  /// without any.
  case makeSource(String, of: [String])
  case listPeople
  case addPerson(name: String?, role: Person.Role)

  // Scales and filters
  case listScales
  case listPresets
  /// Adds a preset by its key, or a scale from its file.
  case addScale(preset: String?)
  case useScale(String)
  case mapScale(String, to: String)
  case listFilters
  case saveFilter(name: String, terms: String?)

  // What comes of it
  case report(filter: String?)

  /// A step of the workflow, which for a correction is a use case of its own.
  public static func step(_ transition: Transition, of claim: String) -> UseCase {
    transition == .correct ? .correct(claim) : .move(transition, claim: claim)
  }
}
