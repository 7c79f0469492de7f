import Claims
import GRDB

extension Person: StoredRecord {
  static let columns = ["name", "role"]
  var values: [DatabaseValue] { [name.databaseValue, role.rawValue.databaseValue] }
}

extension Source: StoredRecord {
  static let columns = ["name", "aliases"]
  var values: [DatabaseValue] { [name.databaseValue, column(list: aliases)] }
}

extension Speaker: StoredRecord {
  static let columns = ["name", "aliases", "merged_into"]
  var values: [DatabaseValue] { [name.databaseValue, column(list: aliases), column(mergedInto)] }
}

extension Scale: StoredRecord {
  static let columns = ["key", "edition", "name", "ratings"]
  var values: [DatabaseValue] {
    [key.databaseValue, edition.databaseValue, name.databaseValue, JSONText.text(ratings).databaseValue]
  }
}

extension Article: StoredRecord {
  static let columns = [
    "title", "authors", "published", "published_time", "source", "credit", "url", "language", "encoding", "text",
    "raw", "file_name", "warnings",
  ]
  var values: [DatabaseValue] {
    [
      column(title), column(list: authors), column(published), column(publishedTime), column(source),
      column(credit), column(url), column(language), encoding.databaseValue, column(text), column(raw),
      fileName.databaseValue, column(list: warnings),
    ]
  }
}

extension Verdict: StoredRecord {
  static let columns = ["claim", "scale", "rating", "explanation", "by", "at"]
  var values: [DatabaseValue] {
    [
      column(claim), column(scale), rating.databaseValue, explanation.databaseValue, column(by),
      at.iso.databaseValue,
    ]
  }
}

extension Evidence: StoredRecord {
  static let columns = ["url", "file_name", "title", "publisher", "published", "content", "size", "capture"]
  var values: [DatabaseValue] {
    [
      column(url), column(fileName), column(title), column(publisher), column(published), column(content),
      column(size), capture.rawValue.databaseValue,
    ]
  }
}

extension EvidenceLink: StoredRecord {
  static let table = "evidence_link"
  static let columns = ["claim", "evidence", "stance", "quote", "note"]
  var values: [DatabaseValue] {
    [column(claim), column(evidence), stance.rawValue.databaseValue, column(quote), column(note)]
  }
}

extension Note: StoredRecord {
  static let columns = ["claim", "text", "is_public", "by", "at"]
  var values: [DatabaseValue] {
    [column(claim), text.databaseValue, isPublic.databaseValue, column(by), at.iso.databaseValue]
  }
}

extension RecordKind {
  var table: any StoredRecord.Type {
    switch self {
    case .article: Article.self
    case .claim: Claim.self
    case .evidence: Evidence.self
    case .evidenceLink: EvidenceLink.self
    case .note: Note.self
    case .person: Person.self
    case .scale: Scale.self
    case .source: Source.self
    case .speaker: Speaker.self
    case .verdict: Verdict.self
    }
  }
}
