extension UseCase {
  /// A stable word for each, for JSON and for tests.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case createFile = "create-file"
    case showStatus = "show-status"
    case showLog = "show-log"
    case previewUndo = "preview-undo"
    case configure, redact
    case importArticle = "import-article"
    case showArticle = "show-article"
    case listArticles = "list-articles"
    case listFeeds = "list-feeds"
    case listClaims = "list-claims"
    case showClaim = "show-claim"
    case showPossibleSteps = "show-possible-steps"
    case addClaim = "add-claim"
    case editClaim = "edit-claim"
    case setCriteria = "set-criteria"
    case tagClaim = "tag-claim"
    case addNote = "add-note"
    case splitClaim = "split-claim"
    case mergeClaims = "merge-claims"
    case mark
    case giveOpinion = "give-opinion"
    case vote, move, correct
    case refuseCorrection = "refuse-correction"
    case listCorrections = "list-corrections"
    case askReply = "ask-reply"
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
    case listSpeakers = "list-speakers"
    case listSources = "list-sources"
    case setSpeaker = "set-speaker"
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

  /// What it would be done to, by name; absent where the person chooses.
  public var arguments: [String: Fact] { parts.arguments }

  private var parts: (name: Name, arguments: [String: Fact]) {
    switch self {
    case .createFile(let path): (.createFile, ["path": Fact(path)])
    case .showStatus(let path): (.showStatus, ["path": .text(path)])
    case .showLog(let claim): (.showLog, ["claim": Fact(claim)])
    case .previewUndo(let count): (.previewUndo, ["count": .number(count)])
    case .configure(let setting, let value):
      (.configure, ["setting": .text(setting.rawValue), "value": .text(value)])
    case .redact(let records, let hasBytes):
      (.redact, ["records": Fact(records), "bytes": .flag(hasBytes), "reason": .absent])
    case .importArticle: (.importArticle, ["article": .absent])
    case .showArticle(let article): (.showArticle, ["article": .text(article)])
    case .listArticles: (.listArticles, [:])
    case .listFeeds: (.listFeeds, [:])
    case .listClaims(let filter): (.listClaims, ["filter": Fact(filter)])
    case .showClaim(let claim): (.showClaim, ["claim": .text(claim)])
    case .showPossibleSteps(let claim): (.showPossibleSteps, ["claim": .text(claim)])
    case .addClaim: (.addClaim, ["text": .absent, "speaker": .absent])
    case .editClaim(let claim): (.editClaim, ["claim": Fact(claim)])
    case .setCriteria(let claim): (.setCriteria, ["claim": .text(claim), "criteria": .absent])
    case .tagClaim(let claim): (.tagClaim, ["claim": Fact(claim), "tag": .absent])
    case .addNote(let claim): (.addNote, ["claim": .text(claim), "text": .absent])
    case .splitClaim(let claim): (.splitClaim, ["claim": .text(claim), "parts": .absent])
    case .mergeClaims(let kept, let duplicate):
      (.mergeClaims, ["claim": .text(kept), "duplicate": Fact(duplicate)])
    case .mark(let claim, let rating):
      (.mark, ["claim": .text(claim), "rating": Fact(rating), "reason": .absent])
    case .giveOpinion(let claim):
      (.giveOpinion, ["claim": .text(claim), "rating": .absent, "reason": .absent])
    case .vote(let claim): (.vote, ["claim": .text(claim), "rating": .absent, "reason": .absent])
    case .move(let transition, let claim):
      (
        .move,
        ["step": .text(transition.rawValue), "claim": .text(claim)]
          .merging(transition.guards.contains(.reason) ? ["reason": .absent] : [:]) { given, _ in given }
      )
    case .correct(let record): (.correct, ["record": .text(record), "wrong": .absent, "now": .absent])
    case .refuseCorrection(let correction):
      (.refuseCorrection, ["correction": .text(correction), "reason": .absent])
    case .listCorrections: (.listCorrections, [:])
    case .askReply(let claim, let isNaming):
      (.askReply, ["claim": Fact(claim)].merging(isNaming ? ["addressee": .absent] : [:]) { given, _ in given })
    case .waiveReply(let claim): (.waiveReply, ["claim": .text(claim), "reason": .absent])
    case .answerReply(let reply): (.answerReply, ["reply": .text(reply), "text": .absent])
    case .listReplies(let claim): (.listReplies, ["claim": Fact(claim)])
    case .addEvidence(let claim, let kind):
      (
        .addEvidence,
        ["claim": .text(claim), "kind": Fact(kind?.rawValue), "evidence": .absent, "stance": .absent]
      )
    case .editEvidence(let evidence, let claim):
      (.editEvidence, ["evidence": .text(evidence), "claim": .text(claim)])
    case .showEvidence(let evidence): (.showEvidence, ["evidence": .text(evidence)])
    case .listEvidence(let claim): (.listEvidence, ["claim": Fact(claim)])
    case .capture(let record): (.capture, ["record": .text(record)])
    case .waiveCapture(let evidence): (.waiveCapture, ["evidence": .text(evidence), "reason": .absent])
    case .checkLinks: (.checkLinks, [:])
    case .listSpeakers: (.listSpeakers, [:])
    case .listSources: (.listSources, [:])
    case .setSpeaker(let claims, let speaker):
      (.setSpeaker, ["claims": Fact(claims), "speaker": .text(speaker)])
    case .mergeSpeakers(let speaker, let target):
      (.mergeSpeakers, ["speaker": Fact(speaker), "into": Fact(target)])
    case .listPeople: (.listPeople, [:])
    case .addPerson(let name, let role):
      (.addPerson, ["name": Fact(name), "role": .text(role.rawValue)])
    case .listScales: (.listScales, [:])
    case .listPresets: (.listPresets, [:])
    case .addScale(let preset): (.addScale, ["preset": Fact(preset)])
    case .useScale(let key): (.useScale, ["scale": .text(key)])
    case .mapScale(let old, let new): (.mapScale, ["old": .text(old), "new": .text(new), "ratings": .absent])
    case .listFilters: (.listFilters, [:])
    case .saveFilter(let name, let terms): (.saveFilter, ["name": .text(name), "terms": Fact(terms)])
    case .report(let filter): (.report, ["filter": Fact(filter)])
    }
  }
}
