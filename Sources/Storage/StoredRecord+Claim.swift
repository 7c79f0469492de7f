import Claims
import GRDB

extension Claim: StoredRecord {
  static let columns = [
    "text", "speakers", "role", "attributed_to", "nested_speaker", "said", "said_origin", "source", "article",
    "passage_start", "passage_end", "quote", "prefix", "suffix", "parts", "kind", "cue", "confidence", "reasons",
    "is_proposed", "status", "drop_reason", "dropped_from", "tags", "topic", "assignee", "reviewer", "due",
    "imported", "respelled", "appearances", "is_approximate", "lost_in", "type", "criteria", "priority",
    "selected_because", "recheck", "merged", "address",
  ]

  var values: [DatabaseValue] {
    [
      text.databaseValue, column(list: speakers.map(\.description)), column(role), column(attributedTo),
      column(nestedSpeaker), column(said?.day), column(said?.origin.rawValue), column(source), column(article),
      column(passage?.span.start), column(passage?.span.end), column(passage?.quote), column(passage?.prefix),
      column(passage?.suffix), column(passage.map { Self.text(of: $0.parts) }), column(kind?.rawValue),
      column(cue), column(confidence), column(list: reasons), isProposed.databaseValue,
      status.rawValue.databaseValue, column(drop?.reason), column(drop?.from.rawValue), column(list: tags),
      column(topic), column(assignee), column(reviewer), column(due), imported.iso.databaseValue,
      column(Folding.respelled(passage.map { text + " " + $0.quote } ?? text)),
      (appearances.isEmpty ? "[]" : JSONText.text(appearances)).databaseValue,
      (passage?.isApproximate ?? false).databaseValue, column(passage?.lostIn), column(type?.rawValue),
      column(criteria), column(priority?.rawValue), column(selectedBecause), column(recheck),
      column(list: merged.map(\.description)), column(address),
    ]
  }

  /// By hand, since every imported claim has parts.
  private static func text(of parts: [Span]) -> String {
    "[" + parts.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
  }

  init(row: Row) throws {
    self.init(
      id: try row.identifier("id"), number: row["number"], version: row["version"], isRemoved: row["is_removed"],
      text: row["text"],
      speakers: try row.words("speakers").compactMap(Identifier.init), role: row["role"],
      attributedTo: row["attributed_to"], nestedSpeaker: row["nested_speaker"], said: try Self.said(row),
      source: try row.optionalIdentifier("source"), article: try row.optionalIdentifier("article"),
      passage: try Self.passage(row),
      appearances: try Self.appearances(row), kind: try row.optionalWord("kind"), cue: row["cue"],
      confidence: row["confidence"], reasons: try row.words("reasons"),
      isProposed: row["is_proposed"], status: try row.word("status"), drop: try Self.drop(row),
      tags: try row.words("tags"), topic: row["topic"],
      assignee: try row.optionalIdentifier("assignee"), reviewer: try row.optionalIdentifier("reviewer"),
      due: try row.day("due"), imported: try row.instant("imported"),
      type: try row.optionalWord("type"), criteria: row["criteria"], priority: try row.optionalWord("priority"),
      selectedBecause: row["selected_because"], recheck: try row.day("recheck"),
      merged: try row.words("merged").compactMap(Identifier.init), address: row["address"])
  }

  private static func said(_ row: Row) throws -> SaidOn? {
    guard let day = try row.day("said"), let origin: SaidOn.Origin = try row.optionalWord("said_origin") else {
      return nil
    }
    return SaidOn(day, origin: origin)
  }

  private static func drop(_ row: Row) throws -> Drop? {
    guard let reason: String = row["drop_reason"], let from: Status = try row.optionalWord("dropped_from") else {
      return nil
    }
    return Drop(reason: reason, from: from)
  }

  private static func appearances(_ row: Row) throws -> [Passage] {
    let text: String = row["appearances"]
    return text == "[]" ? [] : try JSONText.decode([Passage].self, from: text)
  }

  private static func passage(_ row: Row) throws -> Passage? {
    guard let start: Int = row["passage_start"], let end: Int = row["passage_end"], let quote: String = row["quote"],
      let parts = try row.spans("parts")
    else { return nil }
    return Passage(
      span: Span(start, end), quote: quote, prefix: row["prefix"] ?? "", suffix: row["suffix"] ?? "",
      parts: parts, isApproximate: row["is_approximate"], lostIn: row["lost_in"])
  }
}
