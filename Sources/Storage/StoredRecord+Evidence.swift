import Claims
import GRDB

extension Evidence: StoredRecord {
  static let columns = [
    "url", "file_name", "title", "publisher", "published", "content", "size", "capture", "capture_note", "type",
    "licence", "accessed", "media_type", "text", "provenance", "link", "link_checked", "link_note",
  ]
  var values: [DatabaseValue] {
    [
      column(url), column(fileName), column(title), column(publisher), column(published), column(content),
      column(size), capture.rawValue.databaseValue, column(captureNote), column(type?.rawValue), column(licence),
      column(accessed), column(mediaType), column(text), column(provenance.map(JSONText.text)),
      column(link?.rawValue), column(linkChecked?.iso), column(linkNote),
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: row["number"], version: row["version"], isRemoved: row["is_removed"],
      url: row["url"], fileName: row["file_name"], title: row["title"], publisher: row["publisher"],
      published: try row.day("published"), content: try row.optionalDigest("content"), size: row["size"],
      capture: try row.word("capture"), captureNote: row["capture_note"], type: try row.optionalWord("type"),
      licence: row["licence"], accessed: try row.day("accessed"), mediaType: row["media_type"],
      text: try row.optionalDigest("text"),
      provenance: try (row["provenance"] as String?).map { try JSONText.decode(Provenance.self, from: $0) },
      link: try row.optionalWord("link"), linkChecked: try row.optionalInstant("link_checked"),
      linkNote: row["link_note"])
  }
}

extension EvidenceLink: StoredRecord {
  static let table = "evidence_link"
  static let columns = ["claim", "evidence", "stance", "quote", "note", "quote_start", "quote_end"]
  var values: [DatabaseValue] {
    [
      column(claim), column(evidence), stance.rawValue.databaseValue, column(quote), column(note),
      column(span?.start), column(span?.end),
    ]
  }

  init(row: Row) throws {
    let start: Int? = row["quote_start"]
    let end: Int? = row["quote_end"]
    self.init(
      id: try row.identifier("id"), number: row["number"], version: row["version"], isRemoved: row["is_removed"],
      claim: try row.identifier("claim"), evidence: try row.identifier("evidence"), stance: try row.word("stance"),
      quote: row["quote"], note: row["note"], span: start.flatMap { start in end.map { Span(start, $0) } })
  }
}
