import Claims
import GRDB

extension Person: StoredRecord {
  static let columns = ["name", "role", "retired"]
  var values: [DatabaseValue] { [name.databaseValue, role.rawValue.databaseValue, column(retired?.iso)] }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      name: try row.value("name"),
      role: try row.word("role"), retired: try row.optionalInstant("retired"))
  }
}

extension Source: StoredRecord {
  static let columns = ["name", "aliases"]
  var values: [DatabaseValue] { [name.databaseValue, column(list: aliases)] }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      name: try row.value("name"),
      aliases: try row.words("aliases"))
  }
}

extension Speaker: StoredRecord {
  static let columns = ["name", "aliases", "merged_into"]
  var values: [DatabaseValue] { [name.databaseValue, column(list: aliases), column(mergedInto)] }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      name: try row.value("name"),
      aliases: try row.words("aliases"), mergedInto: try row.optionalIdentifier("merged_into"))
  }
}

extension Scale: StoredRecord {
  static let columns = ["key", "edition", "name", "ratings", "purpose", "is_free_text", "mappings"]
  var values: [DatabaseValue] {
    [
      key.databaseValue, edition.databaseValue, name.databaseValue, JSONText.text(ratings).databaseValue,
      column(purpose?.rawValue), column(isFreeText), column(mappings.map(JSONText.text)),
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      key: try row.value("key"),
      edition: try row.value("edition"), name: try row.value("name"), ratings: try row.json("ratings"),
      purpose: try row.optionalWord("purpose"), isFreeText: try row.value("is_free_text"),
      mappings: try row.optionalJSON("mappings"))
  }
}

extension Article: StoredRecord {
  static let columns = [
    "title", "authors", "published", "published_time", "published_zone", "published_origin", "source", "credit", "url",
    "language", "encoding", "text", "raw", "layout", "file_name", "warnings", "provenance", "earlier",
  ]
  var values: [DatabaseValue] {
    [
      column(title), column(list: authors), column(published), column(publishedTime), column(publishedZone),
      column(publishedOrigin), column(source), column(credit), column(url), column(language), encoding.databaseValue,
      column(text), column(raw), column(layout), fileName.databaseValue, column(list: warnings),
      column(provenance.map(JSONText.text)),
      (earlier.isEmpty ? "[]" : JSONText.text(earlier)).databaseValue,
    ]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      title: try row.value("title"),
      authors: try row.words("authors"), published: try row.day("published"),
      publishedTime: try row.value("published_time"),
      publishedZone: try row.value("published_zone"), publishedOrigin: try row.value("published_origin"),
      source: try row.optionalIdentifier("source"), credit: try row.value("credit"), url: try row.value("url"),
      language: try row.value("language"),
      encoding: try row.value("encoding"), text: try row.digest("text"), raw: try row.digest("raw"),
      layout: try row.optionalDigest("layout"), fileName: try row.value("file_name"),
      warnings: try row.words("warnings"),
      provenance: try row.optionalJSON("provenance"),
      earlier: try row.json("earlier"))
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

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      claim: try row.identifier("claim"), scale: try row.identifier("scale"), rating: try row.value("rating"),
      explanation: try row.value("explanation"), by: try row.identifier("by"), at: try row.instant("at"))
  }
}

extension Feed: StoredRecord {
  static let columns = ["address", "title", "etag", "last_modified", "seen"]
  var values: [DatabaseValue] {
    [address.databaseValue, column(title), column(etag), column(lastModified), column(list: seen)]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      address: try row.value("address"), title: try row.value("title"), etag: try row.value("etag"),
      lastModified: try row.value("last_modified"),
      seen: try row.words("seen"))
  }
}

extension Note: StoredRecord {
  static let columns = ["claim", "text", "is_public", "by", "at"]
  var values: [DatabaseValue] {
    [column(claim), text.databaseValue, isPublic.databaseValue, column(by), at.iso.databaseValue]
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      claim: try row.identifier("claim"), text: try row.value("text"), isPublic: try row.value("is_public"),
      by: try row.identifier("by"),
      at: try row.instant("at"))
  }
}
