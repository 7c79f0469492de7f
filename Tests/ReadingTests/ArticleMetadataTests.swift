import Claims
import MarkedSamples
import Reading
import Testing

@Suite("What an article says about itself")
struct ArticleMetadataTests {
  private func read(_ line: String) throws -> ReadArticle {
    try PlainTextReader().read(
      text: "Harbour opens\n\n\(line)\n\nThe harbour is open, she said, and the boats went out to the sea.",
      name: "sample")
  }

  struct Dated: Sendable {
    let line: String
    let day: String?
    var time: String?
    var warning: String?
  }

  static let dated: [Dated] = [
    .init(line: "NEWS 10.08.2022 11:41", day: "2022-08-10", time: "11:41"),
    .init(line: "POLITICS 07.11.2023. 16:52 -> 18:20", day: "2023-11-07", time: "16:52"),
    .init(line: "Published: 5 May 2024, 10:30", day: "2024-05-05", time: "10:30"),
    .init(line: "Published 5th May 2024 at 7:40 p.m.", day: "2024-05-05", time: "19:40"),
    .init(line: "May 5, 2024, 12:05 AM EDT", day: "2024-05-05", time: "00:05"),
    .init(line: "5 May 2024 9.30pm", day: "2024-05-05", time: "21:30"),
    .init(line: "Published 5 May 2024 | Updated 6 May 2024", day: "2024-05-05"),
    .init(line: "Updated: 6 May 2024", day: nil),
    .init(line: "10 August 2022", day: "2022-08-10"),
    .init(line: "10. Aug. 2022", day: "2022-08-10"),
    .init(line: "10th of August 2022", day: "2022-08-10"),
    .init(line: "August 10, 2022", day: "2022-08-10"),
    .init(line: "Sept. 1, 2022", day: "2022-09-01"),
    .init(line: "August 2022", day: "2022-08"),
    .init(line: "2022-08-10", day: "2022-08-10"),
    .init(line: "2022-08-10T07:05:00+02:00", day: "2022-08-10", time: "07:05"),
    .init(line: "2022/08/10", day: "2022-08-10"),
    .init(line: "Lindhaven, 10 August 2022", day: "2022-08-10"),
    .init(line: "Wednesday, 10 August 2022", day: "2022-08-10"),
    .init(line: "Monday, 10 August 2022", day: "2022-08-10", warning: "was a Wednesday"),
    .init(line: "25/08/2022", day: "2022-08-25"),
    .init(line: "08/25/2022", day: "2022-08-25"),
    .init(line: "08/08/2022", day: "2022-08-08"),
    .init(line: "10/08/2022", day: "2022-08-10", warning: "could also mean 2022-10-08"),
    .init(line: "Saturday 10/08/2022", day: "2022-10-08"),
    .init(line: "Wednesday 10/08/2022", day: "2022-08-10"),
    .init(line: "31.02.2024", day: nil, warning: "no such date as 31.02.2024"),
    .init(line: "30 February 2024 10:30", day: nil, warning: "no such date"),
    .init(line: "45.13.2024", day: nil, warning: "no such date"),
    .init(line: "29 February 2024", day: "2024-02-29"),
  ]

  @Test("dates", arguments: dated)
  func dates(_ sample: Dated) throws {
    let article = try read(sample.line)
    #expect(article.published?.iso == sample.day)
    #expect(article.publishedTime == sample.time)
    #expect(article.blocks.map(\.kind) == [.headline, .dateline, .paragraph], "\(MarkedParts.marked(article))")
    if let warning = sample.warning {
      #expect(article.warnings.count == 1 && article.warnings[0].contains(warning), "\(article.warnings)")
    } else {
      #expect(article.warnings.isEmpty)
    }
  }

  @Test(
    "authors",
    arguments: [
      ("By Jane Doe", ["Jane Doe"]),
      ("BY JANE DOE", ["JANE DOE"]),
      ("By Jane Doe and John Roe, City", ["Jane Doe", "John Roe"]),
      ("By Jane Doe, John Roe and Ann Poe in Lindhaven", ["Jane Doe", "John Roe", "Ann Poe"]),
      ("By Jane Doe, court reporter", ["Jane Doe"]),
      ("By Jane Doe | Coast News", ["Jane Doe"]),
      ("By Jane Doe and Agencies", ["Jane Doe"]),
      ("Author: Jane Doe", ["Jane Doe"]),
      ("Written by Jane van der Doe", ["Jane van der Doe"]),
      ("By J. K. O’Neil-Doe", ["J. K. O’Neil-Doe"]),
      ("By April Doe", ["April Doe"]),
      ("By John Roe Jr.", ["John Roe Jr."]),
      ("Piše: Đorđe Šarić", ["Đorđe Šarić"]),
    ] as [(String, [String])])
  func authors(_ line: String, _ names: [String]) throws {
    #expect(try read(line).authors == names)
  }

  @Test("an agency in place of an author is the source")
  func agencyByline() throws {
    let article = try read("By Coast News Agency")
    #expect(article.authors.isEmpty)
    #expect(article.source == "Coast News Agency")
  }

  @Test(
    "credits and sources",
    arguments: [
      ("Source: NORDPRESS/Ana Holm/Pool", "NORDPRESS/Ana Holm/Pool", "NORDPRESS"),
      ("Source: Coast News Agency", "Coast News Agency", "Coast News Agency"),
      ("Izvor: coastnews.example / Ana Holm", "coastnews.example / Ana Holm", nil),
      ("Source: coastnews.com", "coastnews.com", "coastnews.com"),
      ("Source: Ana Holm", "Ana Holm", nil),
      ("Source: Office of the Harbour Master", "Office of the Harbour Master", nil),
      ("Photo: NORDPRESS/Ana Holm", "NORDPRESS/Ana Holm", nil),
      ("Foto: Ana Šarić", "Ana Šarić", nil),
    ] as [(String, String, String?)])
  func credits(_ line: String, _ credit: String, _ source: String?) throws {
    let article = try read(line)
    #expect(article.credit == credit)
    #expect(article.source == source)
  }

  @Test("an agency's dateline gives source and date")
  func agencyDateline() throws {
    let article = try PlainTextReader().read(
      text: "Harbour opens\n\nLINDHAVEN, Aug 10 (Coast Agency) - The harbour opened.\n\nIt did.",
      name: "sample")
    #expect(article.source == "Coast Agency")
    #expect(article.published == nil, "no year is printed")
    let dated = try PlainTextReader().read(
      text: "Harbour opens\n\nLindhaven, 10 August 2022 – The harbour opened.\n\nIt did.", name: "sample")
    #expect(dated.published?.iso == "2022-08-10")
  }

  @Test(
    "language",
    arguments: [
      ("The harbour will open in spring, she said, and the boats are to go out again.", "en", false),
      ("Luka će se otvoriti na proleće, rekla je ona, i brodovi će ponovo isploviti na more.", nil, true),
      ("De haven gaat in het voorjaar open, zei ze, en we waren in de stad toen hij het hoorde.", nil, true),
      (
        "Der Hafen wird im Frühjahr geöffnet, sagte sie, und die Boote fahren wieder hinaus in die See.", nil,
        true
      ),
      ("Порт откроется весной.", nil, true),
      ("Harbour opens", nil, false),
      (String(repeating: "\n", count: 30_000) + "Harbour opens", nil, false),
    ] as [(String, String?, Bool)])
  func language(_ text: String, _ code: String?, _ warns: Bool) throws {
    let article = try PlainTextReader().read(text: text, name: "sample")
    #expect(article.language == code)
    #expect(article.warnings.contains { $0.contains("does not look English") } == warns)
  }

  @Test("a saved page is told, since its tags are read as words")
  func markup() throws {
    let page = try PlainTextReader().read(
      text: "\n<!DOCTYPE html>\n<html><p>The harbour is open.</p></html>", name: "sample")
    #expect(page.warnings.first?.contains("HTML") == true)
  }
}
