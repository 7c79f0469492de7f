@testable import Claims
import StoreContract
import Testing

/// What is printed can be typed, and what is typed otherwise is answered with what was meant.
@Suite struct TypedAsPrintedTests {
  private func newsroom() async throws -> Newsroom {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    _ = try await newsroom.workbench.addScale(try #require(ScaleDefinition.preset("politifact")))
    _ = try await newsroom.workbench.useScale("politifact")
    _ = try await newsroom.workbench.add(ClaimDetails(text: "The tram costs 310 million."))
    _ = try await newsroom.workbench.add(ClaimDetails(text: "The tram opens."))
    return newsroom
  }

  private func numbers(_ terms: String, _ newsroom: Newsroom) async throws -> [Int] {
    let filter = try Filter(terms, today: newsroom.workbench.today, me: "Ana Kovač")
    return try await newsroom.workbench.claims(filter).claims.map(\.number)
  }

  @Test(arguments: ["Mostly False", "mostly false", "MOSTLY  FALSE", "mostly-false", "Mostly-False"])
  func labelsAreRatings(word: String) async throws {
    let newsroom = try await newsroom()
    let marked = try await newsroom.workbench.mark(.named(["C-1"]), as: word, because: "The contract.").outcome
    #expect(marked[0].rating.key == "mostly-false")
    #expect(try await numbers("rating:\"\(word)\"", newsroom) == [1])
    #expect(try await numbers("not:rating:\"\(word)\"", newsroom) == [2])
    _ = try await newsroom.workbench.saveFilter("low", "rating:\"\(word)\"")
    #expect(try await numbers("@low", newsroom) == [1])
    await #expect(throws: ClaimsError.self) { try await numbers("rating:\"Mostly Wrong\"", newsroom) }
  }

  @Test func labelsAreRatingsOfOpinionsVotesAndCorrections() async throws {
    let newsroom = try await newsroom()
    let ana = newsroom.workbench
    _ = try await ana.configure([(.secondOpinion, "on"), (.overrides, "on")])
    for name in ["Vera", "Otto"] { _ = try await ana.addPerson(name, role: .editor) }
    _ = try await ana.mark(.named(["C-1"]), as: "Half True", because: "The contract.")
    for step in [Transition.queue, .start, .submit] { _ = try await ana.step(.named(["C-1"]), step) }
    let vera = newsroom.workbench(of: "Vera")
    let given = try await vera.giveOpinion(on: "C-1", "Mostly False", because: "The annex.").outcome
    #expect(String(reflecting: given).contains("mostly-false"))
    let vote = try await newsroom.workbench(of: "Otto").vote(on: "C-1", "Half True", because: "So it is.").outcome
    #expect(String(reflecting: vote).contains("half-true"))
  }

  @Test func editionsOfAScaleAreFiltered() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.mark(.named(["C-1"]), as: "true", because: "The contract.")
    for (terms, found) in [
      ("scale:politifact", [1]), ("scale:politifact@1", [1]), ("not:scale:PolitiFact@1", [2]), ("scale:default@1", []),
    ] {
      #expect(try await numbers(terms, newsroom) == found, "\(terms)")
    }
    await #expect(throws: ClaimsError.self) { try await numbers("scale:politifact@2", newsroom) }
  }

  @Test(arguments: [
    ("rating=disputed", "rating:disputed"), ("STATUS=new", "status:new"),
    ("speaker=\"Ana Kovač\"", "speaker:\"Ana Kovač\""),
    ("due<friday", "due.before:friday"), ("said>=2024", "said.after:2024"), ("rating==true", "rating:true"),
    ("not:rating=disputed", "rating:disputed"),
  ])
  func habitsOfOtherProgramsAreAnswered(text: String, meant: String) throws {
    do {
      _ = try Filter(text, today: FixedClock(Newsroom.noon).today)
      Issue.record("“\(text)” was taken for a word")
    } catch {
      #expect(error.problem.contains("did you mean \(meant)"), "\(error)")
    }
  }

  @Test func wordsWithAnEqualsSignAreStillWords() throws {
    for text in ["a=b", "\"rating=disputed\"", "rating=", "1<2"] {
      #expect(try Filter(text, today: FixedClock(Newsroom.noon).today).hasText, "\(text)")
    }
  }

  @Test func publishedIsWhatReadersSee() async throws {
    let newsroom = try await newsroom()
    let ana = newsroom.workbench
    _ = try await ana.mark(.named(["C-1", "C-2"]), as: "true", because: "The contract.")
    for number in 3...4 {
      _ = try await ana.add(ClaimDetails(text: "Number \(number)."))
      _ = try await ana.mark(.named(["C-\(number)"]), as: "true", because: "The contract.")
    }
    _ = try await ana.step(.named(["C-1", "C-2", "C-3"]), .publish)
    _ = try await ana.correct("C-2", CorrectionDetails(wrong: "The day.", now: "It is Monday.", severity: .minor))
    _ = try await ana.withdraw(.named(["C-3"]), because: "Both were wrong.")
    #expect(try await ana.claim("C-2").status == .corrected)
    for (terms, found) in [
      ("status:published", [1, 2]), ("is:published", [1, 2]), ("not:is:published", [3, 4]), ("status:corrected", [2]),
      ("status:published not:status:corrected", [1]), ("status:withdrawn,published", [1, 2, 3]),
      ("status:published,corrected", [1, 2]),
    ] {
      #expect(try await numbers(terms, newsroom) == found, "\(terms)")
      let filter = try Filter(terms, today: ana.today)
      #expect(try await ana.count(filter).matching == found.count)
      #expect(try await ana.report(ReportRequest(filter: filter)).chosen.matching == found.count)
    }
  }

  /// A number of another kind is answered with what it is, and how it is looked at.
  @Test func numbersOfOtherKindsAreNamed() async throws {
    let newsroom = try await newsroom()
    let ana = newsroom.workbench
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June.")])
    _ = try await ana.addEvidence(
      .address("https://example.org/a"), to: .named(["C-1"]), EvidenceDetails(stance: .supports))
    _ = try await ana.note("C-2", "Seen.", isPublic: false)
    _ = try await ana.askReply(.named(["C-1"]), ReplyRequest(addressee: "Ilić"))
    let cases: [(word: String, told: String)] = [
      ("A-1", "A-1 is an article. See it: showArticle(\"A-1\")"), ("a-1", "A-1 is an article"),
      ("E-1", "E-1 is a piece of evidence. See it: showEvidence(\"E-1\")"),
      ("S-1", "S-1 is a speaker. See it: showSpeaker(\"S-1\")"),
      ("SRC-1", "SRC-1 is a source. See it: showSource(\"SRC-1\")"),
      ("N-1", "N-1 is a note. It belongs to: showClaim(\"C-2\")"),
      ("R-1", "R-1 is a reply. It belongs to: showClaim(\"C-1\")"),
      ("P-1", "P-1 is a person"), ("L-1", "L-1 is an evidence link"), ("A-9", "See all claims"),
      ("X-1", "See all claims"),
    ]
    for (word, told) in cases {
      let said = await WorkTests.sentence { _ = try await ana.dossier(of: word) }
      #expect(said.contains(told), "\(said)")
    }
    for (word, told) in cases.prefix(8) {
      let said = await WorkTests.sentence {
        _ = try await ana.drop(ClaimSelection(words: [word], today: ana.today), because: "No claim.")
      }
      #expect(said.contains(told), "\(said)")
    }
    let evidence = await WorkTests.sentence { _ = try await ana.evidence("C-1") }
    #expect(evidence.contains("C-1 is a claim. Its evidence: listEvidence"), "\(evidence)")
    let speaker = await WorkTests.sentence { _ = try await ana.add(ClaimDetails(text: "It rains.", speaker: "E-1")) }
    #expect(speaker.contains("E-1 is a piece of evidence"), "\(speaker)")
  }

  @Test(
    arguments: [
      ("www.example.org/x", "https://www.example.org/x"), ("WWW.example.hr", "https://WWW.example.hr"),
      ("example.org", "https://example.org"), ("example.hr/a?b=c#d", "https://example.hr/a?b=c#d"),
      ("example.org:8080/a", "https://example.org:8080/a"), ("notes.md", nil), ("article.txt", nil), ("./a.b/c", nil),
      ("/a.b/c", nil), ("a b.org", nil), ("", nil), ("https://example.org", nil), ("budget/2024.pdf", nil),
      ("3.5/4", nil),
    ] as [(String, String?)])
  func addressesWithoutTheirBeginning(word: String, meant: String?) {
    #expect(Workbench.likelyAddress(word) == meant)
  }

  @Test func anAddressThatIsAskedForMayLookLikeAFile() {
    for (word, meant) in [("example.hr", "Did you mean https://example.hr?"), ("tram", "must look like")] {
      do throws(ClaimsError) {
        _ = try Workbench.checkedAddress(word)
        Issue.record("“\(word)” was taken")
      } catch {
        #expect(error.told.contains(meant), "\(error.told)")
      }
    }
  }
}
