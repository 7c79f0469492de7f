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
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      url: try row.value("url"), fileName: try row.value("file_name"), title: try row.value("title"),
      publisher: try row.value("publisher"),
      published: try row.day("published"), content: try row.optionalDigest("content"), size: try row.value("size"),
      capture: try row.word("capture"), captureNote: try row.value("capture_note"), type: try row.optionalWord("type"),
      licence: try row.value("licence"), accessed: try row.day("accessed"), mediaType: try row.value("media_type"),
      text: try row.optionalDigest("text"),
      provenance: try row.optionalJSON("provenance"),
      link: try row.optionalWord("link"), linkChecked: try row.optionalInstant("link_checked"),
      linkNote: try row.value("link_note"))
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
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      claim: try row.identifier("claim"), evidence: try row.identifier("evidence"), stance: try row.word("stance"),
      quote: try row.value("quote"), note: try row.value("note"), span: try row.span("quote_start", "quote_end"))
  }
}
