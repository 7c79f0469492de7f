// What the records of the workflow say in a history: for the newsroom, and for readers where it concerns them.

extension Step {
  /// Nothing where the claim's own event says it. The reason of a step that somebody made is the commit's; what a panel
  /// decided is the step's own.
  func words(decidedBy panel: String?) -> ChangeWords? {
    if transition == .drop || transition == .restore { return nil }
    let past = transition.past + (panel.map { " (\($0))" } ?? "")
    var summary = past
    // The reason is the commit's, which a history prints behind this.
    if overrideReason != nil { summary += " past \(overridden.map(\.rawValue).joined(separator: ", "))" }
    let isPublic = [Transition.submit, .approve, .publish, .correct, .withdraw, .return].contains(transition)
    var published = isPublic ? past : nil
    if let overrideReason, isPublic {
      published = "\(transition.past) without \(overridden.lacks): \(overrideReason)"
    } else if transition == .withdraw, let reason {
      published = "withdrawn: \(reason)"
    }
    return ChangeWords(
      summary, published: published, isOfPublication: [.publish, .correct, .withdraw].contains(transition))
  }
}

extension [Guard] {
  /// What a check lacks that was let past them, for readers: “a second person’s approval and asking for a reply”.
  public var lacks: String {
    map(\.lack).listed("and", atMost: Guard.allCases.count)
  }
}

extension Snapshot {
  func words(for opinion: Opinion) throws -> ChangeWords {
    let label = try find(opinion.scale)?.label(of: opinion.rating) ?? opinion.rating
    let form = opinion.form == .blind ? "second opinion" : "vote"
    return ChangeWords("\(form): \(label): \(opinion.reason)", published: "\(form): \(label)")
  }

  func words(for redaction: Redaction) throws -> String {
    let record = try record(redaction.subject, uuid: redaction.subjectID)?.shortID ?? redaction.subject.word
    let fields = redaction.fields.isEmpty ? "" : " (\(redaction.fields.joined(separator: ", ")))"
    let count = redaction.events.count
    return "redacted \(record)\(fields), \(count) \(count == 1 ? "event" : "events") emptied: \(redaction.reason)"
  }
}

extension Reply {
  func words(since before: Reply?) -> ChangeWords {
    if let waiver { return ChangeWords("reply waived: \(waiver)", published: "no reply was asked for: \(waiver)") }
    let who = addressee ?? "somebody"
    if let answered, before?.answered == nil, before != nil {
      let words = "\(who) replied on \(answered.iso)"
      return ChangeWords(
        words + (answer.map { ": \($0)" } ?? ""), published: "\(who) replied on \(answered.words)")
    }
    let until = deadline.map { ", answer wanted by \($0.iso)" } ?? ""
    let how = channel.map { " by \($0)" } ?? ""
    return ChangeWords("asked \(who)\(how) for a reply\(until)", published: "asked \(who) for a reply")
  }
}

extension Correction {
  func words(since before: Correction?) -> ChangeWords {
    switch state {
    case .open:
      let who = askedBy.map { " by \($0)" } ?? ""
      return ChangeWords("correction asked for\(who): \(wrong)", published: "a correction was asked for")
    case .proposed:
      return ChangeWords("correction proposed (\(severity.rawValue)): \(proposal?.now ?? "")")
    case .made:
      let words = "correction (\(severity.rawValue)): \(wrong) Now: \(now ?? "")"
      // Of a withdrawal its step tells readers all of that.
      return ChangeWords(words, published: severity == .withdrawn ? nil : words, isOfPublication: true)
    case .refused:
      return ChangeWords("correction refused: \(refusal ?? "")", published: "a request for a correction was refused")
    }
  }
}

extension Person {
  func words(since before: Person?) -> String {
    guard let before else { return "registered: \(name), \(role.rawValue)" }
    if retired != nil, before.retired == nil { return "\(name) retired" }
    if retired == nil, before.retired != nil { return "\(name) is back" }
    if name != before.name { return "\(shortID) is now called \(name)" }
    return "\(name) is now \(role.rawValue)"
  }
}

extension Settings {
  func words(since before: Settings?) -> String {
    guard let before else { return "set up as \(preset.rawValue)" }
    let changes = Setting.allCases.filter { value($0) != before.value($0) }
      .map { "\($0.rawValue) from \(before.value($0)) to \(value($0))" }
    let changed = changes.isEmpty ? "" : ": " + changes.joined(separator: ", ")
    return preset == before.preset ? "settings\(changed)" : "preset now \(preset.rawValue)\(changed)"
  }
}

extension Snapshot {
  func words(for scale: Scale, since before: Scale?) throws -> String {
    guard let before else {
      return scale.edition == 1 ? "scale “\(scale.key)” set up" : "scale “\(scale.key)”: edition \(scale.edition)"
    }
    let added = try (scale.mappings ?? []).filter { before.mappings?.contains($0) != true }.map { mapping in
      "\(try find(mapping.scale)?.citation ?? "?"): \(mapping.rating) counts as \(mapping.to)"
    }
    return "scale “\(scale.citation)”"
      + (added.isEmpty ? " changed" : ", for statistics, " + added.joined(separator: ", "))
  }
}

extension Scale {
  /// What readers see for a rating: its label, or the sentence itself on a scale of free text.
  public func label(of rating: String) -> String? {
    isFreeText == true ? rating : self.rating(rating)?.label
  }
}
