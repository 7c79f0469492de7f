import Claims

extension UseCase {
  /// The command for it: the one place that knows both.
  var command: SpelledCommand { SpelledCommand(words) }

  var words: [SpelledCommand.Word] {
    switch self {
    case .createFile(let path): ["init", path.map { .value($0) } ?? .gap("NAME.claimbook", as: "news.claimbook")]
    case .showStatus(let path): ["status", "--file", .value(path)]
    case .showDesk: ["desk"]
    case .showLog(let claim): ["log"] + Self.optional(claim)
    case .previewUndo(let count): ["undo"] + Self.optional(count == 1 ? nil : "\(count)") + ["--dry-run"]
    case .configure(let setting, let value): ["config", .fixed(setting.rawValue), .value(value)]
    case .examineFile: ["doctor"]
    case .mendIndexes: ["doctor", "--mend"]
    case .rescueRecords: ["doctor", "--rescue", .gap("NEW-FILE", as: "rescued.bak")]
    case .makeBackup: ["backup", "make"]
    case .listBackups: ["backup", "list"]
    case .showViews: ["query", "--views"]
    case .redact(let records, let hasBytes):
      ["redact"] + records.map { .value($0) } + (hasBytes ? ["--bytes"] : []) + SpelledCommand.Word.reason
    case .importArticle: ["import", .gap("ARTICLE.txt", as: "article.txt")]
    case .showArticle(let article): ["article", "show", .value(article)]
    case .listArticles: ["article", "list"]
    case .listFeeds: ["feed", "list"]
    case .followFeed(let feed): ["feed", "add", .path(feed)]
    case .followFeeds(let list): ["feed", "import", .path(list)]
    case .listClaims(let filter): ["list"] + Self.terms(filter)
    case .sortClaims(let filter): ["review"] + Self.terms(filter)
    case .showClaim(let claim): ["show", .value(claim)]
    case .showPossibleSteps(let claim): ["can", .value(claim)]
    case .addClaim: ["add", "--text", .text, "--speaker", .text]
    case .editClaim(let claim): ["edit", claim.map { .value($0) } ?? .claim]
    case .setCriteria(let claim): ["edit", .value(claim), "--criteria", .text]
    case .tagClaim(let claim): ["tag", claim.map { .value($0) } ?? .claim, .gap("+nato", as: "+nato")]
    case .assignClaims(let filter): ["assign"] + Self.terms(filter) + [.person]
    case .addNote(let claim): ["note", .value(claim), .text]
    case .splitClaim(let claim): ["split", .value(claim), "--part", .text, "--part", .gap("“…”", as: "more")]
    case .mergeClaims(let kept, let duplicate):
      ["merge", .value(kept), duplicate.map { .value($0) } ?? .gap("C-…", as: "C-2")]
    case .mark(let claim, let rating):
      ["mark", .value(claim), rating.map { .value($0) } ?? .rating] + SpelledCommand.Word.reason
    case .giveOpinion(let claim): ["opinion", .value(claim), .rating] + SpelledCommand.Word.reason
    case .vote(let claim): ["vote", .value(claim), .rating] + SpelledCommand.Word.reason
    case .move(let transition, let claim):
      [.fixed(transition.rawValue), .value(claim)]
        + (transition.guards.contains(.reason) ? SpelledCommand.Word.reason : [])
    case .passOver(let transition, let claim):
      [.fixed(transition.rawValue), .value(claim), "--override", .text]
    case .correct(let record): ["correct", .value(record), "--wrong", .text, "--now", .text]
    case .correctRating(let record, let rating):
      UseCase.correct(record).words + ["--rating", .value(rating)] + SpelledCommand.Word.reason
    case .refuseCorrection(let correction):
      ["corrections", "refuse", .value(correction)] + SpelledCommand.Word.reason
    case .listCorrections: ["corrections"]
    case .askReply(let claim, let isNaming):
      ["reply", "ask", claim.map { .value($0) } ?? .claim] + (isNaming ? ["--whom", .person] : [])
    case .askReplyAgain(let claim, let whom): ["reply", "ask", .value(claim), "--whom", .name(whom), "--again"]
    case .waiveReply(let claim): ["reply", "waive", .value(claim)] + SpelledCommand.Word.reason
    case .answerReply(let reply): ["reply", "answer", .value(reply), "--text", .text]
    case .listReplies(let claim): ["reply", "list"] + Self.optional(claim)
    case .addEvidence(let claim, let kind):
      [
        "evidence", "add", .value(claim), .gap("https://…", as: "https://example.org/"), "--stance",
        .gap("STANCE", as: "supports"),
      ]
        + (kind.map { ["--kind", .fixed($0.rawValue)] } ?? [])
    case .editEvidence(let evidence, let claim):
      ["evidence", "edit", .value(claim), .value(evidence), "--quote", .text]
    case .setStance(let evidence, let claim):
      ["evidence", "edit", .value(claim), .value(evidence), "--stance", .gap("STANCE", as: "context")]
    case .showEvidence(let evidence): ["evidence", "show", .value(evidence)]
    case .listEvidence(let claim): ["evidence", "list"] + Self.optional(claim)
    case .capture(let record): ["evidence", "capture", .value(record)]
    case .waiveCapture(let evidence): ["evidence", "waive", .value(evidence)] + SpelledCommand.Word.reason
    case .checkLinks: ["evidence", "check-links"]
    case .verifyEvidence: ["evidence", "verify"]
    case .listSpeakers: ["speaker", "list"]
    case .showSpeaker(let speaker): ["speaker", "show", .value(speaker)]
    case .listSources: ["source", "list"]
    case .showSource(let source): ["source", "show", .value(source)]
    case .setSpeaker(let claims, let speaker):
      ["edit"] + claims.map { .value($0) } + ["--speaker", .value(speaker)]
    case .makeSpeaker(let name, let claims): Self.naming(claims) + ["--new-speaker", .value(name)]
    case .makeSource(let name, let claims): Self.naming(claims) + ["--new-source", .value(name)]
    case .mergeSpeakers(let speaker, let target):
      ["speaker", "merge", speaker.map { .value($0) } ?? .speaker, target.map { .value($0) } ?? .speaker]
    case .listPeople: ["person", "list"]
    case .addPerson(let name, let role):
      ["person", "add", name.map { .name($0) } ?? .person, "--role", .fixed(role.rawValue)]
    case .listScales: ["scale", "list"]
    case .listPresets: ["scale", "presets"]
    case .addScale(let preset):
      ["scale", "add"] + (preset.map { [.value($0)] } ?? ["--from", .gap("FILE", as: "scale.yaml")])
    case .useScale(let key): ["scale", "use", .value(key)]
    case .mapScale(let old, let new):
      ["scale", "map", .value(old), .value(new), "--rating", .gap("OLD=NEW", as: "verified=true")]
    case .listFilters: ["filter", "list"]
    case .saveFilter(let name, let terms):
      ["filter", "save", .value(name)] + (terms == nil ? [.gap("…", as: "status:new")] : Self.terms(terms))
    case .report(let filter): ["report"] + Self.terms(filter) + ["-o", "report.md"]
    }
  }

  private static func optional(_ word: String?) -> [SpelledCommand.Word] { word.map { [.value($0)] } ?? [] }

  /// Of claims that are edited, or of one that is added.
  private static func naming(_ claims: [String]) -> [SpelledCommand.Word] {
    claims.isEmpty ? ["add", "--text", .text] : ["edit"] + claims.map { .value($0) }
  }

  /// The terms of a filter are words of their own.
  private static func terms(_ filter: String?) -> [SpelledCommand.Word] {
    // A star would be the shell's.
    filter?.split(separator: " ").map { $0.contains("*") ? .value(String($0)) : .fixed(String($0)) } ?? []
  }
}
