import Claims
import GRDB

extension Step: StoredRecord {
  static let columns = [
    "claim", "transition", "from", "to", "reason", "overridden", "override_reason", "seal", "by", "at",
  ]
  var values: [DatabaseValue] {
    [
      column(claim), transition.rawValue.databaseValue, from.rawValue.databaseValue, to.rawValue.databaseValue,
      column(reason), column(list: overridden.map(\.rawValue)), column(overrideReason), column(seal), column(by),
      at.iso.databaseValue,
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      claim: try row.identifier("claim"), transition: try row.word("transition"), from: try row.word("from"),
      to: try row.word("to"), reason: try row.value("reason"),
      overridden: try row.words("overridden").compactMap(Guard.init), overrideReason: try row.value("override_reason"),
      seal: try row.optionalDigest("seal"), by: try row.identifier("by"), at: try row.instant("at"))
  }
}

extension Opinion: StoredRecord {
  static let columns = ["claim", "verdict", "scale", "rating", "reason", "form", "by", "at"]
  var values: [DatabaseValue] {
    [
      column(claim), column(verdict), column(scale), rating.databaseValue, reason.databaseValue,
      form.rawValue.databaseValue, column(by), at.iso.databaseValue,
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      claim: try row.identifier("claim"), verdict: try row.identifier("verdict"), scale: try row.identifier("scale"),
      rating: try row.value("rating"), reason: try row.value("reason"), form: try row.word("form"),
      by: try row.identifier("by"),
      at: try row.instant("at"))
  }
}

extension Reply: StoredRecord {
  static let columns = [
    "claim", "addressee", "channel", "asked", "deadline", "answer", "content", "file_name", "answered", "waiver", "by",
    "at",
  ]
  var values: [DatabaseValue] {
    [
      column(claim), column(addressee), column(channel), column(asked), column(deadline), column(answer),
      column(content), column(fileName), column(answered), column(waiver), column(by), at.iso.databaseValue,
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      claim: try row.identifier("claim"), addressee: try row.value("addressee"), channel: try row.value("channel"),
      asked: try row.day("asked"), deadline: try row.day("deadline"), answer: try row.value("answer"),
      content: try row.optionalDigest("content"), fileName: try row.value("file_name"),
      answered: try row.day("answered"),
      waiver: try row.value("waiver"), by: try row.identifier("by"), at: try row.instant("at"))
  }
}

extension Correction: StoredRecord {
  static let columns = [
    "claim", "severity", "wrong", "now", "asked_by", "received", "deadline", "answered", "refusal", "proposal", "by",
    "at", "request", "is_credited",
  ]
  var values: [DatabaseValue] {
    [
      column(claim), severity.rawValue.databaseValue, wrong.databaseValue, column(now), column(askedBy),
      column(received), column(deadline), column(answered), column(refusal), column(proposal.map(JSONText.text)),
      column(by), at.iso.databaseValue, column(request), isCredited?.databaseValue ?? .null,
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      claim: try row.identifier("claim"), severity: try row.word("severity"), wrong: try row.value("wrong"),
      request: try row.value("request"), now: try row.value("now"), askedBy: try row.value("asked_by"),
      isCredited: try row.value("is_credited"),
      received: try row.requiredDay("received"), deadline: try row.day("deadline"),
      answered: try row.day("answered"), refusal: try row.value("refusal"),
      proposal: try row.optionalJSON("proposal"),
      by: try row.identifier("by"), at: try row.instant("at"))
  }
}

extension Settings: StoredRecord {
  static let columns = ["preset", "differences"]
  var values: [DatabaseValue] { [preset.rawValue.databaseValue, JSONText.text(differences).databaseValue] }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      preset: try row.word("preset"), differences: try row.json("differences"))
  }
}

extension SavedFilter: StoredRecord {
  static let table = "saved_filter"
  static let columns = ["name", "terms"]
  var values: [DatabaseValue] { [name.databaseValue, terms.databaseValue] }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      name: try row.value("name"), terms: try row.value("terms"))
  }
}

extension Redaction: StoredRecord {
  static let columns = ["subject", "subject_id", "fields", "events", "contents", "reason", "by", "at"]
  var values: [DatabaseValue] {
    [
      subject.rawValue.databaseValue, subjectID.databaseValue, column(list: fields),
      JSONText.text(events).databaseValue, column(list: contents.map(\.hexadecimal)), reason.databaseValue,
      column(by), at.iso.databaseValue,
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      subject: try row.word("subject"), subjectID: try row.value("subject_id"), fields: try row.words("fields"),
      events: try row.json("events"),
      contents: try row.words("contents").compactMap(Digest.init(hexadecimal:)), reason: try row.value("reason"),
      by: try row.identifier("by"), at: try row.instant("at"))
  }
}
