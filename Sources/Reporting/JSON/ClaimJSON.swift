public import Claims

/// The JSON form of records, field by field as `docs/json.md` and the schemas beside it promise. Fields are only ever
/// added.
extension JSON {
  /// A claim in a list.
  public init(_ summary: ClaimSummary) {
    self = .claim(
      summary.claim, speakers: summary.speakers, source: summary.source, article: summary.article,
      rating: summary.rating, isHidden: summary.isRatingHidden
    ).adding(["assignee": JSON(summary.assignee?.name), "reviewer": JSON(summary.reviewer?.name)])
    if let urgency = summary.urgency { self = adding(["urgency": JSON(urgency.value)]) }
    if let snippet = summary.snippet { self = adding(["snippet": .string(snippet)]) }
  }

  /// A claim with its verdicts, evidence, notes, history and what is next.
  public init(_ view: DossierView, spelledBy spell: (NextStep) -> String) {
    let dossier = view.dossier
    self = JSON.claim(
      dossier.claim, speakers: dossier.speakers, source: dossier.source, article: dossier.article,
      rating: dossier.currentVerdict?.rating, isHidden: dossier.isVerdictHidden
    ).adding([
      "verdicts": .array(dossier.verdicts.map(JSON.init)), "evidence": .array(dossier.evidence.map(JSON.init)),
      "opinions": .array(dossier.opinions.map(JSON.init)),
      "second_opinion": JSON(dossier.rounds.last.map { JSON($0.outcome) }),
      "notes": .array(dossier.notes.map(JSON.init)), "events": .array(view.history.map(JSON.init)),
      "assignee": JSON(dossier.assignee?.name), "reviewer": JSON(dossier.reviewer?.name),
      "steps": .array(dossier.steps.map(JSON.init)), "approved_by": JSON(dossier.approval?.by.name),
      "changed_since_approval": .array(
        dossier.changesSinceApproval.map {
          ["part": .string($0.part.rawValue), "by": .string($0.by.name), "at": .string($0.at.iso)]
        }),
      "replies": .array(dossier.replies.map { JSON($0, of: dossier.claim) }),
      "corrections": .array(dossier.corrections.map { JSON($0, of: dossier.claim) }),
      "occasions": .array(dossier.occasions.map(JSON.init)), "one_sided": .bool(dossier.isOneSided),
      "doubts": .array(dossier.doubts.map { .string($0.sentence) }),
      "urgency": JSON(view.urgency.value), "urgency_terms": JSON(view.urgency.terms),
      "next_step": JSON(view.next, spelledBy: spell),
    ]).adding(view.recorded.map { ["recorded": JSON($0)] } ?? [:])
  }

  private static func claim(
    _ claim: Claim, speakers: [Speaker], source: Source?, article: Article?, rating: Rating?, isHidden: Bool
  ) -> JSON {
    let speakers = speakers.enumerated().map { place, speaker in
      // The role is the first one's.
      JSON.object([
        "id": .string(speaker.shortID), "name": .string(speaker.name), "role": JSON(place == 0 ? claim.role : nil),
      ])
    }
    return [
      "id": .string(claim.shortID), "uuid": .string(claim.uuidText), "version": .int(claim.version),
      "text": .string(claim.text), "kind": JSON(claim.kind?.rawValue), "confidence": JSON(claim.confidence),
      "proposed": .bool(claim.isProposed), "reasons": .array(claim.reasons.map(JSON.string)),
      "said_on": JSON(claim.said?.day.iso), "said_on_origin": JSON(claim.said?.origin.rawValue),
      "status": .string(claim.status.rawValue), "drop_reason": JSON(claim.drop?.reason),
      "rating": JSON(rating?.key), "rating_hidden": .bool(isHidden), "type": .string((claim.type ?? .claim).rawValue),
      "criteria": JSON(claim.criteria), "tags": .array(claim.tags.map(JSON.string)), "topic": JSON(claim.topic),
      "due": JSON(claim.due?.iso), "priority": JSON(claim.priority?.rawValue),
      "selected_because": JSON(claim.selectedBecause), "recheck": JSON(claim.recheck?.iso),
      "address": JSON(claim.address),
      "imported": .string(claim.imported.iso),
      "attributed_to": JSON(claim.attributedTo), "nested_speaker": JSON(claim.nestedSpeaker),
      "cue": JSON(claim.cue), "speaker": JSON(speakers.first), "speakers": .array(speakers),
      "source": JSON(source.map { ["id": .string($0.shortID), "name": .string($0.name)] }),
      "article": JSON(
        article.map { ["id": .string($0.shortID), "title": JSON($0.title), "url": JSON($0.url)] }),
      "passage": JSON(claim.passage.map(JSON.init)),
      "appearances": .array(claim.appearances.map(JSON.init)),
    ]
  }

  init(_ passage: Passage) {
    self = [
      "start": .int(passage.span.start), "end": .int(passage.span.end), "quote": .string(passage.quote),
      "prefix": .string(passage.prefix), "suffix": .string(passage.suffix), "parts": JSON(spans: passage.parts),
      "state": .string(passage.state.rawValue),
      "lost_in": JSON(passage.lostIn),
    ]
  }

  init(_ given: Dossier.GivenVerdict) {
    self = [
      "id": .string(given.verdict.shortID), "rating": .string(given.rating.key),
      "label": .string(given.rating.label), "scale": .string(given.scale.key),
      "scale_edition": .int(given.scale.edition), "explanation": .string(given.verdict.explanation),
      "by": .string(given.by.name), "at": .string(given.verdict.at.iso),
    ]
  }

  init(_ given: Dossier.GivenOpinion) {
    self = [
      "id": .string(given.opinion.shortID), "rating": .string(given.rating.key), "label": .string(given.rating.label),
      "scale": .string(given.scale.key), "scale_edition": .int(given.scale.edition),
      "reason": .string(given.opinion.reason), "form": .string(given.opinion.form.rawValue),
      "by": .string(given.by.name), "at": .string(given.opinion.at.iso),
    ]
  }

  init(_ occasion: Dossier.Occasion) {
    self = [
      "claim": .string(occasion.claim.shortID), "text": .string(occasion.claim.text),
      "said_on": JSON(occasion.claim.said?.day.iso),
      "source": JSON(occasion.source.map { ["id": .string($0.shortID), "name": .string($0.name)] }),
      "article": JSON(
        occasion.article.map { ["id": .string($0.shortID), "title": JSON($0.title), "url": JSON($0.url)] }),
    ]
  }

  init(_ linked: Dossier.LinkedEvidence) {
    self = JSON(linked.evidence).adding(JSON.fields(of: linked.link, in: linked.evidence))
  }

  init(_ signed: Dossier.SignedNote) {
    self = [
      "id": .string(signed.note.shortID), "text": .string(signed.note.text), "public": .bool(signed.note.isPublic),
      "by": .string(signed.by.name), "at": .string(signed.note.at.iso),
    ]
  }

  init(_ terms: [Urgency.Term]) {
    self = .array(terms.map { ["value": .double($0.value), "why": .string($0.why)] })
  }

  /// A saved filter.
  public init(_ saved: SavedFilter) {
    self = ["name": .string(saved.name), "terms": .string(saved.terms), "uuid": .string(saved.uuidText)]
  }

  /// Something that waits on a desk.
  public init(_ item: Desk.Item, in section: Desk.Kind, spelledBy spell: (NextStep) -> String) {
    let claim = item.summary.claim
    self = [
      "section": .string(section.rawValue), "id": .string(claim.shortID), "uuid": .string(claim.uuidText),
      "text": .string(claim.text), "status": .string(claim.status.rawValue),
      "speaker": JSON(item.summary.speakers.first?.name), "assignee": JSON(item.summary.assignee?.name),
      "reviewer": JSON(item.summary.reviewer?.name), "due": JSON(claim.due?.iso),
      "urgency": JSON(item.urgency.value), "urgency_terms": JSON(item.urgency.terms),
      "detail": .string(item.detail), "record": JSON(item.record), "command": .string(spell(item.next)),
      "next_step": JSON(item.next, spelledBy: spell),
    ]
  }

  /// Spans as `[[start,end],…]`.
  public init(spans: [Span]) { self = .array(spans.map { .array([.int($0.start), .int($0.end)]) }) }
}
