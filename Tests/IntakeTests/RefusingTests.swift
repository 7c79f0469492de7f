import Claims
import FetchMessages
import Intake
import Reading
import TestFolders
import Testing

/// What goes wrong with what comes in is a refusal, as a rule's no is.
struct RefusingTests {
  static let errors: [(error: any Refusing, code: RefusalCode)] = [
    (IntakeError.noFile("a.txt"), .noFile), (IntakeError.folder("a"), .folder),
    (IntakeError.notReadable("a.txt"), .notReadable), (IntakeError.endsEarly("a.txt"), .notReadable),
    (IntakeError.tooLarge("a.txt", bytes: 9, limit: 8), .tooLarge),
    (IntakeError.tooLarge("a.warc", bytes: nil, limit: 8), .tooLarge),
    (IntakeError.evidenceTooLarge("a.pdf", bytes: 9, limit: 8), .tooLarge),
    (IntakeError.notUnpacked("a.gz", limit: 8), .notUnpacked), (IntakeError.nothingToRead(folder: "a"), .nothingToRead),
    (IntakeError.compressed("a.gz"), .compressed), (IntakeError.notAnArchive("a.tar", .tar), .notAnArchive),
    (IntakeError.cutShort("a.tar"), .cutShort), (IntakeError.columns(list: "a.csv", .init(columns: ["b"])), .noColumn),
    (IntakeError.listOfFeeds("a.opml", path: nil), .listOfFeeds),
    (IntakeError.noListOfFeeds("a.rss", path: "in/a.rss"), .noListOfFeeds),
    (IntakeError.noFeeds("a.opml"), .noFeeds), (IntakeError.emptyEntry("a"), .emptyEntry),
    (IntakeError.emptyEvidence("a"), .emptyEvidence), (IntakeError.bytesLost(evidence: "E-1"), .bytesLost),
    (IntakeError.pdf(name: "a.pdf", .noReader), .pdf), (IntakeError.pdf(name: "a.pdf", .tooMuch(limit: 8)), .pdf),
    (IntakeError.reader(name: "a.html", .crashed), .reader),
    (IntakeError.helper(.ended("claimbook-fetch", path: "/x")), .helper),
    (IntakeError.notBeside("/a", .absolute), .notBeside),
    (IntakeError.badList("a.csv", spare: 8), .badList), (RowProblem.notJSON, .badRow),
    (ReadingError.empty(name: "a"), .unreadableInput),
    (FeedError.noFeed(name: "a"), .unreadableInput), (FeedError.unreadable(.binary(name: "a")), .unreadableInput),
    (FetchFailure(.privateAddress, "no"), .fetchFailed),
  ]

  @Test("each says its code, its facts, and a sentence that belongs to no front end")
  func areRefusals() {
    for (error, code) in Self.errors {
      let refusal = error.refusal
      #expect(refusal.code == code && !refusal.facts.isEmpty, "\(refusal)")
      #expect(refusal.sentence.last != "." && !refusal.sentence.contains(/claimbook (?!-)[a-z]| --[a-z]/), "\(refusal)")
    }
  }

  @Test("what is taken for something else leads to what it is, by a path that can be named again")
  func remedies() async throws {
    let room = try await Room()
    try room.write("in/a.opml", "<opml><body><outline xmlUrl='https://x.example/rss'/></body></opml>")
    let path = room.folder.path("in/a.opml")
    let outcomes = try await room.intake.readings(of: room.inputs("in/a.opml")).all()
    guard case .failed(let error as any Refusing)? = outcomes.first else { return #expect(Bool(false), "\(outcomes)") }
    #expect(error.refusal.remedies == [Remedy("Follow them", .followFeeds(list: path))])
    #expect(IntakeError.listOfFeeds("a.opml", path: nil).refusal.remedies.isEmpty)
    #expect(
      IntakeError.noListOfFeeds("a.rss", path: "in/a.rss").refusal.remedies == [
        Remedy("Follow it", .followFeed("in/a.rss"))
      ]
    )
    #expect(IntakeError.bytesLost(evidence: "E-1").refusal.remedies == [Remedy("Look at all of them", .verifyEvidence)])
  }

  @Test("a row says where it is, and all that its cause says")
  func rows() {
    let refusal = RowError(
      list: "a.csv", number: 7, isLine: false, IntakeError.listOfFeeds("b.opml", path: "in/b.opml")
    ).refusal
    #expect(refusal.code == .badRow && refusal.sentence == "a.csv, row 7: b.opml is a list of feeds; skipped")
    #expect(
      refusal.facts == [
        "list": "a.csv", "row": 7, "cause": .group(["code": "list-of-feeds", "facts": .group(["name": "b.opml"])]),
      ])
    #expect(refusal.remedies == IntakeError.listOfFeeds("b.opml", path: "in/b.opml").refusal.remedies)
  }

  @Test("why an address could not be had is a word as codes are")
  func fetching() {
    for code in FetchFailure.Code.allCases {
      guard case .text(let word)? = FetchFailure(code, "no").refusal.facts["problem"] else {
        Issue.record("\(code) has no word")
        continue
      }
      #expect(word == word.lowercased() && word.replacing("-", with: "") == code.rawValue.lowercased())
    }
  }
}
