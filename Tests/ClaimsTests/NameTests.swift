@testable import Claims
import StoreContract
import Testing

/// A part of a known name is never a new speaker or person in silence.
@Suite struct NameTests {
  private func newsroom(_ speakers: [String] = ["Petra Lund", "Karl Dahl", "Erik Dahl"]) async throws -> Newsroom {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    for name in speakers {
      _ = try await newsroom.workbench.add(ClaimDetails(text: "\(name) said this.", speaker: name))
    }
    return newsroom
  }

  private func names(_ newsroom: Newsroom) async throws -> [String] {
    try await newsroom.workbench.speakers().map(\.speaker.name)
  }

  @Test(arguments: [
    ("Lund", ["Petra Lund (S-1)"]), ("petra", ["Petra Lund (S-1)"]), ("Lund, Petra", ["Petra Lund (S-1)"]),
    ("P. Lund", ["Petra Lund (S-1)"]), ("dáhl", ["Karl Dahl (S-2) or Erik Dahl (S-3)"]),
  ])
  func aPartIsDoubted(name: String, candidates: [String]) async throws {
    let newsroom = try await newsroom()
    let ana = newsroom.workbench
    var edit = ClaimEdit()
    edit.speakers = .set([name])
    let told = [
      await WorkTests.sentence { _ = try await ana.add(ClaimDetails(text: "It is late.", speaker: name)) },
      await WorkTests.sentence { [edit] in _ = try await ana.edit("C-1", edit) },
      await WorkTests.sentence { [edit] in _ = try await ana.edit(.named(["C-1", "C-2"]), edit) },
    ]
    for sentence in told {
      for candidate in candidates { #expect(sentence.contains("Did you mean \(candidate)?"), "\(sentence)") }
      #expect(sentence.contains("If it is somebody new: makeSpeaker"), "\(sentence)")
    }
    #expect(try await names(newsroom).count == 3)
    #expect(try await ana.claim("C-1").speakers.count == 1)
  }

  @Test(arguments: ["Vera Holm", "Petra Lund", "PETRA LUND", "S-1", "Petra Lundgren", "Nils Lund", "L"])
  func allOthersAreTaken(name: String) async throws {
    // A single letter is an initial of some name or other: here of none.
    let newsroom = try await newsroom(["Petra Mund", "Petra Lund"].filter { name != "L" || $0 == "Petra Mund" })
    _ = try await newsroom.workbench.add(ClaimDetails(text: "It is late.", speaker: name))
  }

  @Test func somebodyNewIsNamedAsSuch() async throws {
    let newsroom = try await newsroom()
    let ana = newsroom.workbench
    _ = try await ana.add(ClaimDetails(text: "It is late.", newSpeaker: "Lund"))
    // From now on the name is somebody's.
    _ = try await ana.add(ClaimDetails(text: "It is later.", speaker: "Lund"))
    var edit = ClaimEdit()
    edit.speakers = .set(["Petra Lund"])
    edit.newSpeakers = ["Dahl"]
    let edited = try await ana.edit("C-2", edit).outcome
    #expect(try await names(newsroom) == ["Petra Lund", "Karl Dahl", "Erik Dahl", "Lund", "Dahl"])
    #expect(edited.speakers.count == 2)
    let told = await WorkTests.sentence {
      _ = try await ana.add(ClaimDetails(text: "Again.", newSpeaker: "petra lund"))
    }
    #expect(told.contains("S-1 has the name “petra lund” already"), "\(told)")
  }

  @Test(
    "a part of a source's name makes no source in silence, and its number none at all",
    arguments: [
      ("Sever", "Radio Sever (SRC-1)"), ("radio", "Radio Sever (SRC-1) or Radio Jug (SRC-2)"),
      ("SEVER RADIO", "Radio Sever (SRC-1)"), ("Vesti", "Novosti Vesti (SRC-3)"),
    ])
  func aPartOfASourcesName(name: String, candidates: String) async throws {
    let newsroom = try await newsroom([])
    let ana = newsroom.workbench
    for source in ["Radio Sever", "Radio Jug", "Vesti Novosti"] {
      _ = try await ana.add(ClaimDetails(text: "\(source) said this.", source: source))
    }
    _ = try await ana.renameSource("SRC-3", to: "Novosti Vesti")
    var edit = ClaimEdit()
    edit.source = .set(name)
    for told in [
      await WorkTests.sentence { _ = try await ana.add(ClaimDetails(text: "It is late.", source: name)) },
      await WorkTests.sentence { [edit] in _ = try await ana.edit("C-1", edit) },
      await WorkTests.sentence { [edit] in _ = try await ana.edit(.named(["C-1", "C-2"]), edit) },
    ] {
      #expect(told.contains("there is no source “\(name)”. Did you mean \(candidates)?"), "\(told)")
      #expect(told.contains("If it is another one: makeSource"), "\(told)")
    }
    #expect(try await ana.sources().count == 3)
    // By its number, by its whole name, by one that it had, and by one that is no part of any.
    for (name, source) in [
      ("src-2", "SRC-2"), ("radio jug", "SRC-2"), ("Vesti Novosti", "SRC-3"), ("Radio", "SRC-4"), ("Radio", "SRC-4"),
    ] {
      var details = ClaimDetails(text: "\(name), again.", source: name)
      if source == "SRC-4", try await ana.sources().count == 3 { (details.source, details.newSource) = (nil, name) }
      let claim = try await ana.add(details).outcome
      #expect(try await ana.dossier(of: claim.shortID).dossier.source?.shortID == source)
    }
    edit = ClaimEdit()
    edit.newSource = "Jug"
    _ = try await ana.edit("C-1", edit)
    #expect(try await ana.dossier(of: "C-1").dossier.source?.name == "Jug")
    edit.newSource = "radio jug"
    let taken = await WorkTests.sentence { [edit] in _ = try await ana.edit("C-1", edit) }
    #expect(taken.contains("SRC-2 has the name “radio jug” already"), "\(taken)")
    let none = await WorkTests.sentence { _ = try await ana.add(ClaimDetails(text: "Late.", source: "SRC-9")) }
    #expect(none.contains("there is no source “SRC-9”"), "\(none)")
    // An article says what it says: nobody can be asked.
    try await newsroom.importing([], source: "Sever")
    #expect(
      try await ana.sources().map(\.source.name) == [
        "Radio Sever", "Radio Jug", "Novosti Vesti", "Radio", "Jug", "Sever",
      ])
  }

  /// An article says what it says: nobody can be asked.
  @Test func importsMakeSpeakersByThemselves() async throws {
    let newsroom = try await newsroom()
    try await newsroom.importing([("Lund", "The bridge opens in June.")])
    #expect(try await names(newsroom).last == "Lund")
  }

  @Test func aPartOfAPersonsNameSignsNothing() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)))
    let ana = newsroom.workbench
    _ = try await ana.addPerson("Vera Holm", role: .editor)
    let vera = newsroom.workbench(of: "vera")
    for told in [
      await WorkTests.sentence { _ = try await vera.add(ClaimDetails(text: "It is late.")) },
      await WorkTests.sentence { _ = try await vera.desk() },
    ] {
      #expect(told.contains("vera is nobody that this file knows. Did you mean Vera Holm?"), "\(told)")
    }
    _ = try await ana.add(ClaimDetails(text: "It is late."))
    let told = await WorkTests.sentence { _ = try await ana.assign(.named(["C-1"]), to: "Vera") }
    #expect(told.contains("Did you mean Vera Holm (P-2)?") && told.contains("addPerson"), "\(told)")
    #expect(try await ana.people().count == 2)
    // Anybody else may come, and a Vera who was added is herself.
    _ = try await newsroom.workbench(of: "Otto").note("C-1", "Seen.", isPublic: false)
    _ = try await ana.addPerson("Vera", role: .editor)
    _ = try await vera.note("C-1", "Seen.", isPublic: false)
    #expect(try await ana.people().map(\.name) == ["Ana Kovač", "Vera Holm", "Otto", "Vera"])
  }

  @Test func theUnknownAreToldWhoIsKnown() async throws {
    let newsroom = try await Newsroom(MemoryStore(clock: FixedClock(Newsroom.noon)), preset: .newsroom)
    for name in ["Mira", "Vera Holm", "Otto"] { _ = try await newsroom.workbench.addPerson(name, role: .editor) }
    _ = try await newsroom.workbench.retire("Otto")
    for (name, part) in [
      ("root", "It knows Ana Kovač, Mira and Vera Holm"), ("Vera", "Did you mean Vera Holm?"),
      ("Ana", "Did you mean Ana Kovač?"),
    ] {
      let workbench = newsroom.workbench(of: name)
      for told in [
        await WorkTests.sentence { _ = try await workbench.add(ClaimDetails(text: "It is late.")) },
        await WorkTests.sentence { _ = try await workbench.desk() },
      ] {
        #expect(told.contains(part), "\(told)")
      }
    }
    let assigned = await WorkTests.sentence {
      _ = try await newsroom.workbench.add(ClaimDetails(text: "It is late."))
      _ = try await newsroom.workbench.assign(.named(["C-1"]), to: "Holm")
    }
    #expect(assigned.contains("Did you mean Vera Holm?"), "\(assigned)")
  }

  /// A name in a filter says whom it fits, to editors and to readers.
  @Test func aNameThatFitsSeveralSaysWhich() async throws {
    let newsroom = try await newsroom(["Karl Dahl", "Erik Dahl", "Astrid Dahl", "Petra Lund"])
    let ana = newsroom.workbench
    _ = try await ana.mergeSpeakers(["S-3"], into: "S-2")
    for (terms, names) in [
      ("speaker:Dahl", ["Karl Dahl", "Erik Dahl"]), ("not:speaker:dahl", ["Karl Dahl", "Erik Dahl"]),
      ("speaker:Lund", []), ("speaker:S-1", []), ("speaker:Nobody", []), ("assignee:Ana", []), ("", []),
    ] {
      let filter = try Filter(terms, today: ana.today)
      for tally in [try await ana.count(filter), try await ana.list(filter).tally, try await ana.claims(filter).tally] {
        #expect(tally.fits.flatMap(\.records).map(\.name) == names, "\(terms)")
      }
    }
    for (terms, words) in [
      ("speaker:Dahl", "by Karl Dahl or Erik Dahl"), ("speaker:Lund", "by Petra Lund"), ("speaker:S-3", "by Erik Dahl"),
    ] {
      let report = try await ana.report(ReportRequest(filter: try Filter(terms, today: ana.today)))
      #expect(report.filter?.hasPrefix(words) == true, "\(report.filter ?? "")")
    }
  }

  @Test func theSameWordsByTheSameSpeakerAreFound() async throws {
    let newsroom = try await newsroom()
    let ana = newsroom.workbench
    for (text, speaker) in [
      ("The tram costs 310 million.", "Petra Lund"), ("the trám costs 310 million", "S-1"),
      ("The tram costs 310 million.", "Karl Dahl"), ("The tram costs 310 million.", nil),
      ("The tram costs 310 million euros.", "S-1"), ("The tram costs 310 million!", "Petra Lund"), ("👍", "S-1"),
    ] {
      _ = try await ana.add(ClaimDetails(text: text, speaker: speaker))
    }
    _ = try await ana.drop(.named(["C-9"]), because: "Twice.")
    func twins(_ word: String) async throws -> [String] {
      try await ana.claims(inTheWordsOf: word).map(\.shortID)
    }
    #expect(try await twins("C-5") == ["C-4"])
    #expect(try await twins("C-4") == ["C-5"])
    #expect(try await twins("C-7").isEmpty)
    #expect(try await twins("C-10").isEmpty)
    _ = try await ana.mergeSpeakers(["S-2"], into: "S-1")
    #expect(try await twins("C-4") == ["C-5", "C-6"])
  }
}
