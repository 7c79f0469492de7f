// Which fields of which record a redaction can blank: the one table that the rule, its messages and the docs read.

extension Article: Redactable {
  static var redactable: [RedactableField<Article>] {
    [
      .optional("title", \.title), .list("authors", \.authors), .optional("credit", \.credit), .optional("url", \.url),
      .text("fileName", \.fileName),
      RedactableField("provenance", .nothing) { article in
        (article.provenance ?? article.earlier.lazy.compactMap(\.provenance).first).map(\.words)
      } blank: { article in
        article.provenance = nil
        article.earlier = article.earlier.map { $0.without(provenance: true) }
      },
      RedactableField("earlier", .word) { article in
        article.earlier.first { $0.fileName != Redacted.word }?.fileName
      } blank: { article in
        article.earlier = article.earlier.map { $0.without(fileName: true) }
      },
    ]
  }
}

extension Claim: Redactable {
  static var redactable: [RedactableField<Claim>] {
    [
      .text("text", \.text), .optional("role", \.role), .optional("attributedTo", \.attributedTo),
      .optional("nestedSpeaker", \.nestedSpeaker), passage,
      RedactableField("appearances", .nothing) {
        $0.appearances.first?.quote
      } blank: {
        $0.appearances = []
      },
      .optional("cue", \.cue), .list("reasons", \.reasons),
      RedactableField("drop", .word) { claim in
        claim.drop?.reason == Redacted.word ? nil : claim.drop?.reason
      } blank: { claim in
        claim.drop = claim.drop.map { Drop(reason: Redacted.word, from: $0.from) }
      },
      .list("tags", \.tags), .optional("topic", \.topic), .optional("criteria", \.criteria),
      .optional("selectedBecause", \.selectedBecause), .optional("address", \.address),
    ]
  }

  static var passage: RedactableField<Claim> {
    RedactableField("passage", .place) { claim in
      claim.passage?.quote == Redacted.word ? nil : claim.passage?.quote
    } blank: { claim in
      claim.passage = claim.passage?.withoutWords
    }
  }

  /// What a claim has of the words of its article.
  static let fieldsFromArticle: Set<String> = [
    "role", "attributedTo", "nestedSpeaker", "passage", "appearances", "cue", "reasons",
  ]
}

extension Correction: Redactable {
  static var redactable: [RedactableField<Correction>] {
    [
      .text("wrong", \.wrong), .word("request", \.request), .word("now", \.now), .optional("askedBy", \.askedBy),
      .word("refusal", \.refusal),
      RedactableField("proposal", .word) { correction in
        guard let proposal = correction.proposal, proposal.now != Redacted.word else { return nil }
        return [proposal.text, proposal.explanation, proposal.now].compactMap { $0 }.joined(separator: " ")
      } blank: { correction in
        guard var proposal = correction.proposal else { return }
        if proposal.text != nil { proposal.text = Redacted.word }
        if proposal.explanation != nil { proposal.explanation = Redacted.word }
        proposal.now = Redacted.word
        correction.proposal = proposal
      },
    ]
  }
}

extension Evidence: Redactable {
  static var redactable: [RedactableField<Evidence>] {
    [
      .word("url", \.url), .optional("fileName", \.fileName), .optional("title", \.title),
      .optional("publisher", \.publisher), .word("captureNote", \.captureNote), .optional("licence", \.licence),
      .optional("linkNote", \.linkNote),
      RedactableField("provenance", .nothing) {
        $0.provenance?.words
      } blank: {
        $0.provenance = nil
      },
    ]
  }
}

extension EvidenceLink: Redactable {
  static var redactable: [RedactableField<EvidenceLink>] {
    [.optional("quote", \.quote), .optional("note", \.note)]
  }
}

extension Feed: Redactable {
  static var redactable: [RedactableField<Feed>] { [.name("address", \.address), .optional("title", \.title)] }
}

extension Note: Redactable {
  static var redactable: [RedactableField<Note>] { [.text("text", \.text)] }
}

extension Opinion: Redactable {
  static var redactable: [RedactableField<Opinion>] { [.text("reason", \.reason)] }
}

extension Person: Redactable {
  static var redactable: [RedactableField<Person>] { [.name("name", \.name)] }
}

extension Reply: Redactable {
  static var redactable: [RedactableField<Reply>] {
    [
      .word("addressee", \.addressee), .optional("channel", \.channel), .word("answer", \.answer),
      .optional("fileName", \.fileName), .word("waiver", \.waiver),
    ]
  }
}

extension SavedFilter: Redactable {
  static var redactable: [RedactableField<SavedFilter>] { [.text("terms", \.terms)] }
}

extension Source: Redactable {
  static var redactable: [RedactableField<Source>] { [.name("name", \.name), .list("aliases", \.aliases)] }
}

extension Speaker: Redactable {
  static var redactable: [RedactableField<Speaker>] { [.name("name", \.name), .list("aliases", \.aliases)] }
}

extension Step: Redactable {
  static var redactable: [RedactableField<Step>] {
    [.word("reason", \.reason), .word("overrideReason", \.overrideReason)]
  }
}

extension Verdict: Redactable {
  static var redactable: [RedactableField<Verdict>] { [.text("explanation", \.explanation)] }
}

extension Provenance {
  /// What of it may name somebody, on a line.
  fileprivate var words: String { requested ?? chain.first?.address ?? archivedCopy ?? reader }
}

extension Revision {
  fileprivate func without(provenance hasNone: Bool = false, fileName isBlank: Bool = false) -> Revision {
    Revision(
      text: text, raw: raw, layout: layout, fileName: isBlank ? Redacted.word : fileName,
      provenance: hasNone ? nil : provenance,
      replaced: replaced)
  }
}

extension Passage {
  /// The same place; one piece, as long as the word that stands for the others at most.
  fileprivate var withoutWords: Passage {
    let end = min(span.end, span.start + Redacted.word.unicodeScalars.count)
    return Passage(
      span: span, quote: Redacted.word, prefix: "", suffix: "", parts: [Span(span.start, end)],
      isApproximate: isApproximate, lostIn: lostIn)
  }
}
