public import Claims

extension JSON {
  public init(_ evidence: Evidence) {
    self = [
      "id": .string(evidence.shortID), "uuid": .string(evidence.uuidText), "url": JSON(evidence.url),
      "file": JSON(evidence.fileName), "title": JSON(evidence.title), "publisher": JSON(evidence.publisher),
      "published": JSON(evidence.published?.iso), "capture": .string(evidence.capture.rawValue),
      "sha256": JSON(evidence.content?.hexadecimal), "size": JSON(evidence.size),
      "capture_note": JSON(evidence.captureNote), "kind": JSON(evidence.type?.rawValue),
      "licence": JSON(evidence.licence), "accessed": JSON(evidence.accessed?.iso),
      "media_type": JSON(evidence.mediaType), "text_sha256": JSON(evidence.text?.hexadecimal),
      "provenance": JSON(evidence.provenance.map(JSON.init)), "link_state": JSON(evidence.link?.rawValue),
      "link_checked": JSON(evidence.linkChecked?.iso), "link_note": JSON(evidence.linkNote),
    ]
  }

  /// A piece and the claim that it is linked to, if it is.
  public init(_ row: EvidenceRow) {
    self = JSON(row.evidence).adding(["claim": JSON(row.claim?.shortID), "one_sided": .bool(row.isOneSided)])
      .adding(
        row.link.map { JSON.fields(of: $0, in: row.evidence) }
          ?? ["stance": .null, "quote": .null, "quote_span": .null, "quote_state": .null, "note": .null])
  }

  /// What a link says.
  public static func fields(of link: EvidenceLink, in evidence: Evidence) -> [String: JSON] {
    [
      "stance": .string(link.stance.rawValue), "quote": JSON(link.quote), "note": JSON(link.note),
      "link": .string(link.shortID),
      "quote_span": JSON(link.span.map { [.int($0.start), .int($0.end)] }),
      "quote_state": JSON(link.quoteState(in: evidence)?.rawValue),
    ]
  }

  public init(_ speaker: Speaker, claims: Int) {
    self = [
      "id": .string(speaker.shortID), "uuid": .string(speaker.uuidText), "name": .string(speaker.name),
      "aliases": .array(speaker.aliases.map(JSON.string)), "claims": .int(claims),
    ]
  }

  public init(_ feed: Feed) {
    self = [
      "id": .string(feed.shortID), "uuid": .string(feed.uuidText), "address": .string(feed.address),
      "title": JSON(feed.title), "entries": .int(feed.seen.count), "etag": JSON(feed.etag),
      "last_modified": JSON(feed.lastModified),
    ]
  }

  public init(_ source: Source, claims: Int) {
    self = [
      "id": .string(source.shortID), "uuid": .string(source.uuidText), "name": .string(source.name),
      "aliases": .array(source.aliases.map(JSON.string)), "claims": .int(claims),
    ]
  }

  public init(_ article: Article, source: Source?, claims: Int) {
    self = [
      "id": .string(article.shortID), "uuid": .string(article.uuidText), "title": JSON(article.title),
      "authors": .array(article.authors.map(JSON.string)), "published": JSON(article.published?.iso),
      "time": JSON(article.publishedTime), "zone": JSON(article.publishedZone),
      "date_origin": JSON(article.publishedOrigin), "credit": JSON(article.credit), "url": JSON(article.url),
      "source": JSON(source.map { ["id": .string($0.shortID), "name": .string($0.name)] }),
      "language": JSON(article.language), "encoding": .string(article.encoding), "file": .string(article.fileName),
      "sha256": .string(article.raw.hexadecimal), "text_sha256": .string(article.text.hexadecimal),
      "warnings": .array(article.warnings.map(JSON.string)), "claims": .int(claims),
      "revision": .int(article.revision), "earlier": .array(article.earlier.map(JSON.init)),
      "provenance": JSON(article.provenance.map(JSON.init)),
    ]
  }

  public init(_ line: HistoryLine) {
    self = [
      "at": .string(line.at.iso), "by": .string(line.by), "action": .string(line.action.rawValue),
      "reason": JSON(line.reason), "record": .string(line.record), "claim": JSON(line.claim),
      "summary": .string(line.summary),
      "commit": .int(line.commitNumber),
    ]
  }
}

extension JSON {
  private init(_ revision: Revision) {
    self = [
      "file": .string(revision.fileName), "sha256": .string(revision.raw.hexadecimal),
      "text_sha256": .string(revision.text.hexadecimal), "replaced": .string(revision.replaced.iso),
      "provenance": JSON(revision.provenance.map(JSON.init)),
    ]
  }

  fileprivate init(_ provenance: Provenance) {
    self = [
      "requested": JSON(provenance.requested),
      "chain": .array(provenance.chain.map { ["address": .string($0.address), "status": JSON($0.status)] }),
      "headers": .array(provenance.headers.map { ["name": .string($0.name), "value": .string($0.value)] }),
      "fetched": JSON(provenance.fetched?.iso), "archived_copy": JSON(provenance.archivedCopy),
      "reader": .string(provenance.reader),
    ]
  }
}
