extension UseCase {
  /// A stable word for each, for JSON and for tests.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case createFile = "create-file"
    case showStatus = "show-status"
    case showDesk = "show-desk"
    case showLog = "show-log"
    case previewUndo = "preview-undo"
    case configure
    case examineFile = "examine-file"
    case mendIndexes = "mend-indexes"
    case rescueRecords = "rescue-records"
    case makeBackup = "make-backup"
    case listBackups = "list-backups"
    case showViews = "show-views"
    case redact
    case importArticle = "import-article"
    case showArticle = "show-article"
    case listArticles = "list-articles"
    case listFeeds = "list-feeds"
    case followFeed = "follow-feed"
    case followFeeds = "follow-feeds"
    case listClaims = "list-claims"
    case sortClaims = "sort-claims"
    case showClaim = "show-claim"
    case showPossibleSteps = "show-possible-steps"
    case addClaim = "add-claim"
    case editClaim = "edit-claim"
    case setCriteria = "set-criteria"
    case tagClaim = "tag-claim"
    case assignClaims = "assign-claims"
    case addNote = "add-note"
    case splitClaim = "split-claim"
    case mergeClaims = "merge-claims"
    case mark
    case giveOpinion = "give-opinion"
    case vote, move
    case passOver = "pass-over"
    case correct
    case refuseCorrection = "refuse-correction"
    case listCorrections = "list-corrections"
    case askReply = "ask-reply"
    case askReplyAgain = "ask-reply-again"
    case waiveReply = "waive-reply"
    case answerReply = "answer-reply"
    case listReplies = "list-replies"
    case addEvidence = "add-evidence"
    case editEvidence = "edit-evidence"
    case showEvidence = "show-evidence"
    case listEvidence = "list-evidence"
    case capture
    case waiveCapture = "waive-capture"
    case checkLinks = "check-links"
    case verifyEvidence = "verify-evidence"
    case listSpeakers = "list-speakers"
    case showSpeaker = "show-speaker"
    case listSources = "list-sources"
    case showSource = "show-source"
    case setSpeaker = "set-speaker"
    case makeSpeaker = "make-speaker"
    case makeSource = "make-source"
    case mergeSpeakers = "merge-speakers"
    case listPeople = "list-people"
    case addPerson = "add-person"
    case listScales = "list-scales"
    case listPresets = "list-presets"
    case addScale = "add-scale"
    case useScale = "use-scale"
    case mapScale = "map-scale"
    case listFilters = "list-filters"
    case saveFilter = "save-filter"
    case report
  }

  public var name: Name { parts.name }

  /// What it would be done to, by name. What is neither here nor among the gaps limits nothing: a list without a filter is
  /// that of all.
  public var arguments: [String: Fact] {
    parts.slots.compactMapValues { if case .given(let fact) = $0 { fact } else { nil } }
  }

  /// What is left for the person to fill in, by name, in alphabetical order: a reason, a rating.
  public var gaps: [String] {
    parts.slots.filter { if case .gap = $0.value { true } else { false } }.keys.sorted()
  }

  /// What an argument holds.
  private enum Slot {
    case given(Fact)
    case gap
    /// Nothing, and nothing is missing.
    case unlimited

    static func text(_ text: String) -> Slot { .given(.text(text)) }
    static func texts(_ texts: [String]) -> Slot { .given(Fact(texts)) }
    static func orGap(_ text: String?) -> Slot { text.map { .text($0) } ?? .gap }
    static func orUnlimited(_ text: String?) -> Slot { text.map { .text($0) } ?? .unlimited }
  }

  private var parts: (name: Name, slots: [String: Slot]) {
    switch self {
    case .createFile(let path): (.createFile, ["path": .orGap(path)])
    case .showStatus(let path): (.showStatus, ["path": .text(path)])
    case .showDesk: (.showDesk, [:])
    case .showLog(let claim): (.showLog, ["claim": .orUnlimited(claim)])
    case .previewUndo(let count): (.previewUndo, ["count": .given(.number(count))])
    case .configure(let setting, let value):
      (.configure, ["setting": .text(setting.rawValue), "value": .text(value)])
    case .examineFile: (.examineFile, [:])
    case .mendIndexes: (.mendIndexes, [:])
    case .rescueRecords: (.rescueRecords, ["path": .gap])
    case .makeBackup: (.makeBackup, [:])
    case .listBackups: (.listBackups, [:])
    case .showViews: (.showViews, [:])
    case .redact(let records, let hasBytes):
      (.redact, ["records": .texts(records), "bytes": .given(.flag(hasBytes)), "reason": .gap])
    case .importArticle: (.importArticle, ["article": .gap])
    case .showArticle(let article): (.showArticle, ["article": .text(article)])
    case .listArticles: (.listArticles, [:])
    case .listFeeds: (.listFeeds, [:])
    case .followFeed(let feed): (.followFeed, ["feed": .text(feed)])
    case .followFeeds(let list): (.followFeeds, ["list": .text(list)])
    case .listClaims(let filter): (.listClaims, ["filter": .orUnlimited(filter)])
    case .sortClaims(let filter): (.sortClaims, ["filter": .orUnlimited(filter)])
    case .showClaim(let claim): (.showClaim, ["claim": .text(claim)])
    case .showPossibleSteps(let claim): (.showPossibleSteps, ["claim": .text(claim)])
    case .addClaim: (.addClaim, ["text": .gap, "speaker": .gap])
    case .editClaim(let claim): (.editClaim, ["claim": .orGap(claim)])
    case .setCriteria(let claim): (.setCriteria, ["claim": .text(claim), "criteria": .gap])
    case .tagClaim(let claim): (.tagClaim, ["claim": .orGap(claim), "tag": .gap])
    case .assignClaims(let filter): (.assignClaims, ["filter": .text(filter), "person": .gap])
    case .addNote(let claim): (.addNote, ["claim": .text(claim), "text": .gap])
    case .splitClaim(let claim): (.splitClaim, ["claim": .text(claim), "parts": .gap])
    case .mergeClaims(let kept, let duplicate):
      (.mergeClaims, ["claim": .text(kept), "duplicate": .orGap(duplicate)])
    case .mark(let claim, let rating):
      (.mark, ["claim": .text(claim), "rating": .orGap(rating), "reason": .gap])
    case .giveOpinion(let claim): (.giveOpinion, ["claim": .text(claim), "rating": .gap, "reason": .gap])
    case .vote(let claim): (.vote, ["claim": .text(claim), "rating": .gap, "reason": .gap])
    case .move(let transition, let claim):
      (
        .move,
        [
          "step": .text(transition.rawValue), "claim": .text(claim),
          "reason": transition.guards.contains(.reason) ? .gap : .unlimited,
        ]
      )
    case .passOver(let transition, let claim):
      (.passOver, ["step": .text(transition.rawValue), "claim": .text(claim), "reason": .gap])
    case .correct(let record): (.correct, ["record": .text(record), "wrong": .gap, "now": .gap])
    case .correctRating(let record, let rating):
      (
        .correct,
        ["record": .text(record), "wrong": .gap, "now": .gap, "rating": .text(rating), "reason": .gap]
      )
    case .refuseCorrection(let correction):
      (.refuseCorrection, ["correction": .text(correction), "reason": .gap])
    case .listCorrections: (.listCorrections, [:])
    case .askReply(let claim, let isNaming):
      (.askReply, ["claim": .orGap(claim), "addressee": isNaming ? .gap : .unlimited])
    case .askReplyAgain(let claim, let whom): (.askReplyAgain, ["claim": .text(claim), "addressee": .text(whom)])
    case .waiveReply(let claim): (.waiveReply, ["claim": .text(claim), "reason": .gap])
    case .answerReply(let reply): (.answerReply, ["reply": .text(reply), "text": .gap])
    case .listReplies(let claim): (.listReplies, ["claim": .orUnlimited(claim)])
    case .addEvidence(let claim, let kind):
      (
        .addEvidence,
        ["claim": .text(claim), "kind": .orUnlimited(kind?.rawValue), "evidence": .gap, "stance": .gap]
      )
    case .editEvidence(let evidence, let claim):
      (.editEvidence, ["evidence": .text(evidence), "claim": .text(claim), "quote": .gap])
    case .setStance(let evidence, let claim):
      (.editEvidence, ["evidence": .text(evidence), "claim": .text(claim), "stance": .gap])
    case .showEvidence(let evidence): (.showEvidence, ["evidence": .text(evidence)])
    case .listEvidence(let claim): (.listEvidence, ["claim": .orUnlimited(claim)])
    case .capture(let record): (.capture, ["record": .text(record)])
    case .waiveCapture(let evidence): (.waiveCapture, ["evidence": .text(evidence), "reason": .gap])
    case .checkLinks: (.checkLinks, [:])
    case .verifyEvidence: (.verifyEvidence, [:])
    case .listSpeakers: (.listSpeakers, [:])
    case .showSpeaker(let speaker): (.showSpeaker, ["speaker": .text(speaker)])
    case .listSources: (.listSources, [:])
    case .showSource(let source): (.showSource, ["source": .text(source)])
    case .setSpeaker(let claims, let speaker):
      (.setSpeaker, ["claims": .texts(claims), "speaker": .text(speaker)])
    // Without a claim one is typed in.
    case .makeSpeaker(let name, let claims): (.makeSpeaker, Self.slots(name, of: claims))
    case .makeSource(let name, let claims): (.makeSource, Self.slots(name, of: claims))
    case .mergeSpeakers(let speaker, let target):
      (.mergeSpeakers, ["speaker": .orGap(speaker), "into": .orGap(target)])
    case .listPeople: (.listPeople, [:])
    case .addPerson(let name, let role): (.addPerson, ["name": .orGap(name), "role": .text(role.rawValue)])
    case .listScales: (.listScales, [:])
    case .listPresets: (.listPresets, [:])
    case .addScale(let preset): (.addScale, preset.map { ["preset": .text($0)] } ?? ["file": .gap])
    case .useScale(let key): (.useScale, ["scale": .text(key)])
    case .mapScale(let old, let new): (.mapScale, ["old": .text(old), "new": .text(new), "ratings": .gap])
    case .listFilters: (.listFilters, [:])
    case .saveFilter(let name, let terms): (.saveFilter, ["name": .text(name), "terms": .orGap(terms)])
    case .report(let filter): (.report, ["filter": .orUnlimited(filter)])
    }
  }

  private static func slots(_ name: String, of claims: [String]) -> [String: Slot] {
    ["name": .text(name), "claims": .texts(claims), "text": claims.isEmpty ? .gap : .unlimited]
  }
}
