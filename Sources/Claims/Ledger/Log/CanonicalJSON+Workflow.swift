// The records of the workflow; like all, in the order of their keys, which are the names of their properties.

extension Correction {
  func write(to json: inout CanonicalJSON) {
    json.field("answered", answered)
    json.field("askedBy", askedBy)
    json.field("at", at)
    json.field("by", by)
    json.field("claim", claim)
    json.field("deadline", deadline)
    json.field("id", id)
    // This and the request came with schema 8, and are left out where they are absent.
    if let isCredited { json.field("isCredited", isCredited) }
    json.field("isRemoved", isRemoved)
    json.field("now", now)
    json.field("number", number)
    if let proposal {
      json.object("proposal") {
        $0.field("by", proposal.by)
        $0.field("explanation", proposal.explanation)
        $0.field("now", proposal.now)
        $0.field("rating", proposal.rating)
        $0.field("scale", proposal.scale)
        $0.field("text", proposal.text)
      }
    }
    json.field("received", received)
    json.field("refusal", refusal)
    json.field("request", request)
    json.field("severity", severity.rawValue)
    json.field("version", version)
    json.field("wrong", wrong)
  }
}

extension Opinion {
  func write(to json: inout CanonicalJSON) {
    json.field("at", at)
    json.field("by", by)
    json.field("claim", claim)
    json.field("form", form.rawValue)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("number", number)
    json.field("rating", rating)
    json.field("reason", reason)
    json.field("scale", scale)
    json.field("verdict", verdict)
    json.field("version", version)
  }
}

extension Redaction {
  func write(to json: inout CanonicalJSON) {
    json.field("at", at)
    json.field("by", by)
    json.field("contents", contents.map(\.hexadecimal))
    json.array("events", events) { json, number in json.number(number) }
    json.field("fields", fields)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("number", number)
    json.field("reason", reason)
    json.field("subject", subject.rawValue)
    json.field("subjectID", subjectID)
    json.field("version", version)
  }
}

extension Reply {
  func write(to json: inout CanonicalJSON) {
    json.field("addressee", addressee)
    json.field("answer", answer)
    json.field("answered", answered)
    json.field("asked", asked)
    json.field("at", at)
    json.field("by", by)
    json.field("channel", channel)
    json.field("claim", claim)
    json.field("content", content)
    json.field("deadline", deadline)
    json.field("fileName", fileName)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("number", number)
    json.field("version", version)
    json.field("waiver", waiver)
  }
}

extension SavedFilter {
  func write(to json: inout CanonicalJSON) {
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("name", name)
    json.field("number", number)
    json.field("terms", terms)
    json.field("version", version)
  }
}

extension Settings {
  func write(to json: inout CanonicalJSON) {
    json.array("differences", differences) { json, value in
      json.object {
        $0.field("key", value.key)
        $0.field("value", value.value)
      }
    }
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("number", number)
    json.field("preset", preset.rawValue)
    json.field("version", version)
  }
}

extension Step {
  func write(to json: inout CanonicalJSON) {
    json.field("at", at)
    json.field("by", by)
    json.field("claim", claim)
    json.field("from", from.rawValue)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("number", number)
    json.field("overridden", overridden.map(\.rawValue))
    json.field("overrideReason", overrideReason)
    json.field("reason", reason)
    json.field("seal", seal)
    json.field("to", to.rawValue)
    json.field("transition", transition.rawValue)
    json.field("version", version)
  }
}
