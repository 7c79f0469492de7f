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
      id: try row.identifier("id"), number: try row.value("number"), version: try row.value("version"),
      isRemoved: try row.value("is_removed"),
      text: try row.value("text"),
      speakers: try row.words("speakers").compactMap(Identifier.init), role: try row.value("role"),
      attributedTo: try row.value("attributed_to"), nestedSpeaker: try row.value("nested_speaker"),
      said: try Self.said(row),
      source: try row.optionalIdentifier("source"), article: try row.optionalIdentifier("article"),
      passage: try Self.passage(row),
      appearances: try row.json("appearances"), kind: try row.optionalWord("kind"), cue: try row.value("cue"),
      confidence: try row.value("confidence"), reasons: try row.words("reasons"),
      isProposed: try row.value("is_proposed"), status: try row.word("status"), drop: try Self.drop(row),
      tags: try row.words("tags"), topic: try row.value("topic"),
      assignee: try row.optionalIdentifier("assignee"), reviewer: try row.optionalIdentifier("reviewer"),
      due: try row.day("due"), imported: try row.instant("imported"),
      type: try row.optionalWord("type"), criteria: try row.value("criteria"),
      priority: try row.optionalWord("priority"),
      selectedBecause: try row.value("selected_because"), recheck: try row.day("recheck"),
      merged: try row.words("merged").compactMap(Identifier.init), address: try row.value("address"))
  }

  private static func said(_ row: Row) throws -> SaidOn? {
    guard let day = try row.day("said"), let origin: SaidOn.Origin = try row.optionalWord("said_origin") else {
      return nil
    }
    return SaidOn(day, origin: origin)
  }

  private static func drop(_ row: Row) throws -> Drop? {
    guard let reason: String = try row.value("drop_reason"), let from: Status = try row.optionalWord("dropped_from")
    else {
      return nil
    }
    return Drop(reason: reason, from: from)
  }

  private static func passage(_ row: Row) throws -> Passage? {
    guard let span = try row.span("passage_start", "passage_end"), let quote: String = try row.value("quote"),
      let parts = try row.spans("parts")
    else { return nil }
    return Passage(
      span: span, quote: quote, prefix: try row.value("prefix") ?? "", suffix: try row.value("suffix") ?? "",
      parts: parts, isApproximate: try row.value("is_approximate"), lostIn: try row.value("lost_in"))
  }
}
