// The fields of each record in the order of their keys, which are the names of its properties.

extension Article {
  func write(to json: inout CanonicalJSON) {
    json.field("authors", authors)
    json.field("credit", credit)
    if !earlier.isEmpty {
      json.array("earlier", earlier) { json, revision in json.object { revision.write(to: &$0) } }
    }
    json.field("encoding", encoding)
    json.field("fileName", fileName)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("language", language)
    // This and where and in which zone the date was found came with schema 6, and are left out where they are absent.
    json.field("layout", layout)
    json.field("number", number)
    if let provenance {
      json.object("provenance") { provenance.write(to: &$0) }
    }
    json.field("published", published)
    json.field("publishedOrigin", publishedOrigin)
    json.field("publishedTime", publishedTime)
    json.field("publishedZone", publishedZone)
    json.field("raw", raw)
    json.field("source", source)
    json.field("text", text)
    json.field("title", title)
    json.field("url", url)
    json.field("version", version)
    json.field("warnings", warnings)
  }
}

extension Revision {
  func write(to json: inout CanonicalJSON) {
    json.field("fileName", fileName)
    json.field("layout", layout)
    if let provenance {
      json.object("provenance") { provenance.write(to: &$0) }
    }
    json.field("raw", raw)
    json.field("replaced", replaced)
    json.field("text", text)
  }
}

extension Provenance {
  func write(to json: inout CanonicalJSON) {
    json.field("archivedCopy", archivedCopy)
    json.array("chain", chain) { json, hop in
      json.object {
        $0.field("address", hop.address)
        $0.field("status", hop.status)
      }
    }
    json.field("fetched", fetched?.iso)
    json.array("headers", headers) { json, header in
      json.object {
        $0.field("name", header.name)
        $0.field("value", header.value)
      }
    }
    json.field("reader", reader)
    json.field("requested", requested)
  }
}

extension Claim {
  func write(to json: inout CanonicalJSON) {
    // This came with schema 8, and is left out where it is absent.
    json.field("address", address)
    // Left out where there are none, so that a claim has the same bytes as before schema 2.
    if !appearances.isEmpty {
      json.array("appearances", appearances) { json, passage in json.object { passage.write(to: &$0) } }
    }
    json.field("article", article)
    json.field("assignee", assignee)
    json.field("attributedTo", attributedTo)
    json.field("confidence", confidence)
    json.field("criteria", criteria)
    json.field("cue", cue)
    if let drop {
      json.object("drop") {
        $0.field("from", drop.from.rawValue)
        $0.field("reason", drop.reason)
      }
    }
    json.field("due", due)
    json.field("id", id)
    json.field("imported", imported)
    json.field("isProposed", isProposed)
    json.field("isRemoved", isRemoved)
    json.field("kind", kind?.rawValue)
    // As appearances, before schema 7.
    if !merged.isEmpty { json.field("merged", merged.map(\.description)) }
    json.field("nestedSpeaker", nestedSpeaker)
    json.field("number", number)
    if let passage {
      json.object("passage") { passage.write(to: &$0) }
    }
    json.field("priority", priority?.rawValue)
    json.field("reasons", reasons)
    json.field("recheck", recheck)
    json.field("reviewer", reviewer)
    json.field("role", role)
    if let said {
      json.object("said") {
        $0.field("day", said.day)
        $0.field("origin", said.origin.rawValue)
      }
    }
    json.field("selectedBecause", selectedBecause)
    json.field("source", source)
    json.field("speakers", speakers.map(\.description))
    json.field("status", status.rawValue)
    json.field("tags", tags)
    json.field("text", text)
    json.field("topic", topic)
    json.field("type", type?.rawValue)
    json.field("version", version)
  }
}

extension Passage {
  func write(to json: inout CanonicalJSON) {
    // Left out where they say nothing, so that a passage has the same bytes as before schema 3.
    if isApproximate { json.field("isApproximate", isApproximate) }
    if let lostIn { json.field("lostIn", lostIn) }
    json.array("parts", parts) { json, span in json.span(span) }
    json.field("prefix", prefix)
    json.field("quote", quote)
    json.field("span", span)
    json.field("suffix", suffix)
  }
}

extension Evidence {
  func write(to json: inout CanonicalJSON) {
    json.field("accessed", accessed)
    json.field("capture", capture.rawValue)
    json.field("captureNote", captureNote)
    json.field("content", content)
    json.field("fileName", fileName)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("licence", licence)
    json.field("link", link?.rawValue)
    json.field("linkChecked", linkChecked?.iso)
    json.field("linkNote", linkNote)
    json.field("mediaType", mediaType)
    json.field("number", number)
    if let provenance {
      json.object("provenance") { provenance.write(to: &$0) }
    }
    json.field("published", published)
    json.field("publisher", publisher)
    json.field("size", size)
    json.field("text", text)
    json.field("title", title)
    json.field("type", type?.rawValue)
    json.field("url", url)
    json.field("version", version)
  }
}

extension EvidenceLink {
  func write(to json: inout CanonicalJSON) {
    json.field("claim", claim)
    json.field("evidence", evidence)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("note", note)
    json.field("number", number)
    json.field("quote", quote)
    if let span { json.field("span", span) }
    json.field("stance", stance.rawValue)
    json.field("version", version)
  }
}

extension Feed {
  func write(to json: inout CanonicalJSON) {
    json.field("address", address)
    json.field("etag", etag)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("lastModified", lastModified)
    json.field("number", number)
    json.field("seen", seen)
    json.field("title", title)
    json.field("version", version)
  }
}

extension Note {
  func write(to json: inout CanonicalJSON) {
    json.field("at", at)
    json.field("by", by)
    json.field("claim", claim)
    json.field("id", id)
    json.field("isPublic", isPublic)
    json.field("isRemoved", isRemoved)
    json.field("number", number)
    json.field("text", text)
    json.field("version", version)
  }
}

extension Person {
  func write(to json: inout CanonicalJSON) {
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("name", name)
    json.field("number", number)
    json.field("retired", retired?.iso)
    json.field("role", role.rawValue)
    json.field("version", version)
  }
}

extension Scale {
  func write(to json: inout CanonicalJSON) {
    json.field("edition", edition)
    json.field("id", id)
    if let isFreeText { json.field("isFreeText", isFreeText) }
    json.field("isRemoved", isRemoved)
    json.field("key", key)
    if let mappings {
      json.array("mappings", mappings) { json, mapping in
        json.object {
          $0.field("rating", mapping.rating)
          $0.field("scale", mapping.scale)
          $0.field("to", mapping.to)
        }
      }
    }
    json.field("name", name)
    json.field("number", number)
    json.field("purpose", purpose?.rawValue)
    json.array("ratings", ratings) { json, rating in json.object { rating.write(to: &$0) } }
    json.field("version", version)
  }
}

extension Rating {
  func write(to json: inout CanonicalJSON) {
    json.field("definition", definition)
    json.field("key", key)
    json.field("label", label)
    json.field("position", position)
    if let translations {
      json.array("translations", translations) { json, translation in
        json.object {
          $0.field("definition", translation.definition)
          $0.field("label", translation.label)
          $0.field("language", translation.language)
        }
      }
    }
  }
}

extension Source {
  func write(to json: inout CanonicalJSON) {
    json.field("aliases", aliases)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("name", name)
    json.field("number", number)
    json.field("version", version)
  }
}

extension Speaker {
  func write(to json: inout CanonicalJSON) {
    json.field("aliases", aliases)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("mergedInto", mergedInto)
    json.field("name", name)
    json.field("number", number)
    json.field("version", version)
  }
}

extension Verdict {
  func write(to json: inout CanonicalJSON) {
    json.field("at", at)
    json.field("by", by)
    json.field("claim", claim)
    json.field("explanation", explanation)
    json.field("id", id)
    json.field("isRemoved", isRemoved)
    json.field("number", number)
    json.field("rating", rating)
    json.field("scale", scale)
    json.field("version", version)
  }
}
