import Foundation
import Reading
import Testing

/// What files are: one table for reading, for folders and for media types.
@Suite struct FormatTests {
  static let zip = "PK\u{3}\u{4}"

  @Test(
    "told by how they begin and by their names",
    arguments: [
      ("<!doctype html><p>x", "page", Format.page), ("Quay opens", "a.html", .page), ("<rss>", "a", .feed),
      ("<?xml version=\"1.0\"?><feed>", "a.xml", .feed),
      ("{\"version\":\"https://jsonfeed.org/version/1\"}", "a", .feed),
      ("x", "a.rss", .feed), ("<opml>", "a", .feedList), ("x", "a.opml", .feedList), ("WEBVTT\n", "a", .captions),
      ("1\n00:00:01,000 --> 00:00:02,000\nHi", "a.txt", .captions), ("x", "a.SRT", .captions),
      ("# A", "a.md", .markdown),
      ("A word", "a.txt", .text), ("A word", "a", .text), ("A word", "a.unknown", .text), ("", "", .text),
      (zip, "a.docx", .document), (zip, "a.odt", .document), (zip, "a.xlsx", .other), (zip, "a.zip", .other),
      (zip, "a", .other), ("A word", "a.docx", .text), ("%PDF-1.7", "a.txt", .pdf), ("A word", "a.pdf", .text),
      ("a,b", "a.csv", .table), ("{}", "a.jsonl", .lines), ("x", "a.eml", .mail), ("GIF89a", "a.txt", .other),
      ("{}", "a.json", .text), ("\u{7F}ELF", "a", .other), ("A word", "a.jpg", .text),
    ])
  func formats(text: String, name: String, format: Format) {
    #expect(Format(of: Array(text.utf8), name: name) == format)
  }

  @Test(
    "names without what only tells the kind",
    arguments: [
      ("page.html", "page"), ("a/page.HTM.gz", "a/page"), ("paper.pdf", "paper"), ("notes.old", "notes.old"),
      ("notes.old.gz", "notes.old"), (".html", ".html"), ("a/.txt", "a/.txt"), ("list.csv", "list.csv"),
      ("photo.jpg", "photo.jpg"), ("plain", "plain"), ("two.md.txt", "two.md"),
    ])
  func endings(name: String, without: String) {
    #expect(Format.withoutEnding(name) == without)
  }

  @Test("a name alone is no certainty, but a signature is", arguments: ["a.txt", "a", "a.html"])
  func certainty(name: String) {
    #expect(Format.certain(Array("%PDF-1.7".utf8), name: name) == .pdf)
    #expect(Format.certain(Array("A word".utf8), name: name) == (name == "a.html" ? .page : nil))
  }
}
