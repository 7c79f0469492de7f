extension UseCase {
  /// What it does in an editor's words, for a button or a menu: “Rate it”. What it is done to, the arguments say.
  public var label: String {
    switch self {
    case .createFile: "Make a claims file"
    case .showStatus: "Use this file"
    case .showDesk: "See what waits for you"
    case .showLog: "See its history"
    case .previewUndo: "See what would be undone"
    case .configure: "Change the setting"
    case .redact: "Redact it"
    case .importArticle: "Import an article"
    case .showArticle: "Read the article"
    case .listArticles: "See all articles"
    case .listFeeds: "See all feeds"
    case .followFeed: "Follow the feed"
    case .followFeeds: "Follow all feeds of the list"
    case .listClaims: "See the claims"
    case .sortClaims: "Sort what came in"
    case .showClaim: "Look at the claim"
    case .showPossibleSteps: "See what can come next"
    case .addClaim: "Add a claim"
    case .editClaim: "Edit the claim"
    case .setCriteria: "Say what would keep the promise"
    case .tagClaim: "Tag it"
    case .addNote: "Write a note"
    case .splitClaim: "Split it"
    case .mergeClaims: "Merge it with its duplicate"
    case .mark: "Rate it"
    case .giveOpinion: "Give a second opinion"
    case .vote: "Vote"
    case .move(let transition, _): transition.label
    case .passOver: "Go on without it"
    case .correct, .correctRating: Transition.correct.label
    case .refuseCorrection: "Refuse the correction"
    case .listCorrections: "See all corrections"
    case .askReply: "Ask for a reply"
    case .waiveReply: "Go without a reply"
    case .answerReply: "Enter the reply"
    case .listReplies: "See the requests for replies"
    case .addEvidence: "Add evidence"
    case .editEvidence, .setStance: "Edit the evidence"
    case .showEvidence: "Look at the evidence"
    case .listEvidence: "See the evidence"
    case .capture: "Keep a copy"
    case .waiveCapture: "Go without a copy"
    case .checkLinks: "Look whether links still work"
    case .verifyEvidence: "Verify what was kept"
    case .listSpeakers: "See all speakers"
    case .showSpeaker: "Look at the speaker"
    case .listSources: "See all sources"
    case .showSource: "Look at the source"
    case .setSpeaker: "Set the speaker"
    case .makeSpeaker: "Name a new speaker"
    case .mergeSpeakers: "Make two speakers one"
    case .listPeople: "See who works here"
    case .addPerson: "Add somebody"
    case .listScales: "See all scales"
    case .listPresets: "See the scales that can be added"
    case .addScale: "Add a scale"
    case .useScale: "Use this scale"
    case .mapScale: "Map one scale to another"
    case .listFilters: "See the saved filters"
    case .saveFilter: "Save a filter"
    case .report: "Write a report"
    }
  }
}

extension Transition {
  /// What the step does, in an editor's words.
  fileprivate var label: String {
    switch self {
    case .queue: "Put it in the queue"
    case .start: "Start the research"
    case .submit: "Submit it for review"
    case .approve: "Approve it"
    case .return: "Return it to research"
    case .publish: "Publish it"
    case .correct: "Correct it"
    case .withdraw: "Withdraw it"
    case .drop: "Drop it"
    case .restore: "Restore it"
    }
  }
}
