import StoreContract
import Testing

@testable import Claims

/// Each test fails when the rule that it names is taken out.
@Suite struct ScaleTests {
  let clock = FixedClock(Newsroom.noon)

  private func newsroom() async throws -> Newsroom {
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock)
    try await newsroom.importing([("Marko Ilić", "The bridge opens in June."), ("Vera Dahl", "Work goes on.")])
    return newsroom
  }

  private func refusal(_ newsroom: Newsroom, _ change: (Workbench) async throws -> Void) async throws -> String {
    let before = try await newsroom.store.read { try $0.counts() }
    do {
      try await change(newsroom.workbench)
      Issue.record("was not refused")
      return ""
    } catch {
      #expect(try await newsroom.store.read { try $0.counts() } == before)
      return (error as? ClaimsError)?.told ?? "\(error)"
    }
  }

  let tide = ScaleDefinition(
    key: "tide", name: "Tides", form: .ordered,
    ratings: [
      .init(key: "low", label: "Low", definition: "It is not so."),
      .init(key: "high", label: "High", definition: "It is so."),
      .init(key: "fog", label: "Fog", definition: "Nobody can see.", isOffScale: true),
    ])

  // MARK: Editions

  @Test func aNewEditionRewritesNoVerdict() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.addScale(tide)
    _ = try await newsroom.workbench.useScale("tide")
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "low", because: "x")
    #expect(try await newsroom.workbench.addScale(tide).outcome.isNew == false)
    #expect(try await newsroom.workbench.addScale(tide).changeCount == 0, "the same says nothing new")
    var next = tide
    next.ratings[0].definition = "It is not so at all."
    let outcome = try await newsroom.workbench.addScale(next).outcome
    #expect(outcome.scale.edition == 2 && outcome.before?.edition == 1)
    _ = try await newsroom.workbench.mark(.named(["2"]), as: "low", because: "x")
    let given = try await newsroom.store.read { snapshot in
      try ["1", "2"].map { word in
        try snapshot.dossier(of: snapshot.resolve(word, as: Claim.self), for: Viewer("Ana Kovač")).currentVerdict
      }
    }
    #expect(given.map { $0?.scale.edition } == [1, 2])
    #expect(given.map { $0?.rating.definition } == ["It is not so.", "It is not so at all."])
  }

  @Test func anEditionThatWasTakenBackKeepsItsNumber() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.addScale(tide)
    _ = try await newsroom.workbench.undo()
    #expect(try await newsroom.workbench.addScale(tide).outcome.scale.edition == 2)
  }

  @Test func scalesAreFoundByKeyEditionAndNumber() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.addScale(tide)
    var next = tide
    next.name = "Other tides"
    _ = try await newsroom.workbench.addScale(next)
    let found = try await newsroom.store.read { snapshot in
      try ["tide", "Tide@1", "SCALE-1"].map { try snapshot.scale($0).title }
    }
    #expect(found == ["tide@2", "tide", "default"])
    for word in ["tide@3", "tide@", "x", "SCALE-9"] {
      await #expect(throws: ClaimsError.self) { try await newsroom.store.read { try $0.scale(word) } }
    }
    #expect(
      try await refusal(newsroom) { _ = try await $0.mapScale("default", to: "politifact", []) }
        .contains("addScale(preset: Optional(\"politifact\"))"))
  }

  // MARK: Use

  @Test func claimsAreRatedOnTheScaleInUse() async throws {
    let newsroom = try await newsroom()
    let use = try await newsroom.workbench.useScale("politifact").outcome
    #expect(use.isAdded && use.previous == "default" && use.type == .claim)
    #expect(try await newsroom.store.read { try $0.currentScale().key } == "politifact")
    let words = try await refusal(newsroom) { _ = try await $0.mark(.named(["1"]), as: "verified", because: "x") }
    #expect(words.contains("no rating of the scale politifact") && words.contains("true, mostly-true"))
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "half-true", because: "x")
    // Another scale that is added later changes nothing.
    _ = try await newsroom.workbench.addScale(tide)
    #expect(try await newsroom.store.read { try $0.currentScale().key } == "politifact")
    #expect(try await newsroom.workbench.useScale("default").outcome.previous == "politifact")
  }

  @Test func aScaleIsForOneTypeOfClaims() async throws {
    let newsroom = try await newsroom()
    #expect(try await newsroom.workbench.useScale("istinomer-promises").outcome.type == .promise)
    let settings = try await newsroom.store.read { try $0.settings() }
    #expect(settings.scale(for: .promise) == "istinomer-promises" && settings.scale(for: .claim) == "default")
    #expect(
      try await refusal(newsroom) { _ = try await $0.useScale("promise", for: .claim) }.contains("a scale for promises")
    )
    #expect(try await refusal(newsroom) { _ = try await $0.useScale("nowhere") }.contains("listPresets"))
  }

  @Test func anEarlierEditionIsNotPutIntoUse() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.addScale(tide)
    var next = tide
    next.name = "Other"
    _ = try await newsroom.workbench.addScale(next)
    #expect(try await refusal(newsroom) { _ = try await $0.useScale("tide@1") }.contains("earlier edition"))
  }

  @Test func aScaleThatTheSettingsNameAndNobodyHasIsSaid() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.change(.config) { draft in
      draft.update(try draft.storedSettings()) { $0.set(.claimScale, to: "gone") }
    }
    let words = try await refusal(newsroom) { _ = try await $0.mark(.named(["1"]), as: "verified", because: "x") }
    #expect(words.contains("“gone”") && words.contains("useScale(\"default\")"))
  }

  // MARK: Types

  private func promise(_ newsroom: Newsroom, criteria: String? = "Open by June.") async throws {
    var edit = ClaimEdit()
    edit.type = .promise
    if let criteria { edit.criteria = .set(criteria) }
    _ = try await newsroom.workbench.edit("1", edit)
  }

  @Test func aPromiseNeedsCriteriaBeforeItIsRated() async throws {
    let newsroom = try await newsroom()
    try await promise(newsroom, criteria: nil)
    let words = try await refusal(newsroom) { _ = try await $0.mark(.named(["1"]), as: "kept", because: "x") }
    #expect(words.contains("setCriteria(of: \"C-1\")"))
    try await promise(newsroom)
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "kept", because: "x")
    // From under a verdict they are not taken away, but they can be said better.
    var clear = ClaimEdit()
    clear.criteria = .clear
    let uncleared = try await refusal(newsroom) { [clear] workbench in _ = try await workbench.edit("1", clear) }
    #expect(uncleared.contains("not cleared"))
    try await promise(newsroom, criteria: "Open to walkers by June.")
  }

  @Test func thePresetForAPromiseIsAddedByItsFirstUse() async throws {
    let newsroom = try await newsroom()
    try await promise(newsroom)
    #expect(try await newsroom.store.read { try $0.all(Scale.self).map(\.key) } == ["default"])
    let outcome = try await newsroom.workbench.mark(.named(["1"]), as: "partly-kept", because: "x").outcome[0]
    #expect(outcome.scale.key == "promise" && outcome.scale.purpose == .promise)
    #expect(try await newsroom.store.read { try $0.all(Scale.self).map(\.key) } == ["default", "promise"])
    #expect(try await newsroom.store.read { try $0.currentScale().key } == "default")
  }

  @Test func aRatingMustBeOnTheScaleOfEveryClaim() async throws {
    let newsroom = try await newsroom()
    try await promise(newsroom)
    let words = try await refusal(newsroom) { _ = try await $0.mark(.named(["1", "2"]), as: "kept", because: "x") }
    #expect(
      words.contains("C-2 on default (verified") && words.contains("which lacks it") && words.contains("C-1 on promise")
    )
    // What stands on both is taken for both, each on its own.
    let both = try await newsroom.workbench.mark(.named(["1", "2"]), as: "unverifiable", because: "x").outcome
    #expect(both.map(\.scale.key) == ["promise", "default"])
  }

  @Test func aPlainTypeIsNoType() async throws {
    let newsroom = try await newsroom()
    let typed = try await newsroom.workbench.add(ClaimDetails(text: "x", type: .claim)).outcome
    #expect(typed.type == nil)
    try await promise(newsroom)
    var edit = ClaimEdit()
    edit.type = .claim
    #expect(try await newsroom.workbench.edit("1", edit).outcome.type == nil)
  }

  // MARK: Free text

  @Test func freeTextIsASentenceAndNeverANumber() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.useScale("full-fact")
    let sentence = "This is right for 2023, not since."
    let outcome = try await newsroom.workbench.mark(.named(["1"]), as: " \(sentence) ", because: "x").outcome[0]
    #expect(outcome.rating.label == sentence && outcome.rating.position == nil)
    for bad in ["", " ", "two\nlines", String(repeating: "x", count: 301)] {
      #expect(
        try await refusal(newsroom) { _ = try await $0.mark(.named(["1"]), as: bad, because: "x") }
          .contains("the verdict"))
    }
    let viewer = Viewer("Ana Kovač")
    let (dossier, summary, counts, words) = try await newsroom.store.read { snapshot in
      let claim = try snapshot.resolve("1", as: Claim.self)
      return (
        try snapshot.dossier(of: claim, for: viewer),
        try snapshot.summaries(of: snapshot.claims(ClaimQuery()), for: viewer)[0], try snapshot.counts(),
        try snapshot.history(of: claim, for: viewer) { $0.dayInUTC }.map(\.summary)
      )
    }
    #expect(dossier.currentVerdict?.rating.label == sentence)
    #expect(summary.rating?.label == sentence)
    #expect(counts.ratings == ["full-fact": 1, nil: 1])
    #expect(words.last == "marked \(sentence): x")
    let filter = Filter(terms: [.is(.rating, ["this is right"])])
    await #expect(throws: ClaimsError.self) { try await newsroom.store.read { try $0.check(filter) } }
    #expect(try await newsroom.workbench.report(ReportRequest(filter: .everything)).scales.map(\.key) == ["full-fact"])
  }

  // MARK: Mapping

  @Test func mappingKeepsTheVerdictAndRefusesUnknownRatings() async throws {
    let newsroom = try await newsroom()
    _ = try await newsroom.workbench.mark(.named(["1"]), as: "disputed", because: "x")
    _ = try await newsroom.workbench.addScale(.politiFact)
    for (old, new, words) in [
      ("wrong", "false", "no rating of the scale default. Ratings: verified"),
      ("disputed", "wrong", "no rating of the scale politifact. Ratings: true"),
    ] {
      #expect(
        try await refusal(newsroom) { _ = try await $0.mapScale("default", to: "politifact", [(old, new)]) }
          .contains(words))
    }
    #expect(
      try await refusal(newsroom) { _ = try await $0.mapScale("default", to: "default@1", []) }.contains("to itself"))
    // Two editions are proposed where there are two.
    func proposed(_ word: String) async throws -> UseCase? {
      do {
        _ = try await newsroom.workbench.mapScale(word, to: word, [])
        return nil
      } catch let error as ClaimsError {
        return error.refusal.code == .scaleMappedToItself ? error.refusal.remedies.first?.step.useCase : nil
      }
    }
    #expect(try await proposed("politifact") == .listScales)
    for edition in 2...3 {
      var next = ScaleDefinition.politiFact
      next.name += " \(edition)"
      _ = try await newsroom.workbench.addScale(next)
    }
    for (word, old, new) in [("politifact@1", 1, 2), ("politifact@2", 1, 2), ("politifact", 2, 3)] {
      #expect(try await proposed(word) == .mapScale("politifact@\(old)", to: "politifact@\(new)"), "\(word)")
    }
    _ = try await newsroom.workbench.mapScale("default", to: "politifact", [("disputed", "true")])
    let mapped = try await newsroom.workbench.mapScale("default", to: "politifact", [("disputed", "false")]).outcome
    #expect(mapped.unmapped.map(\.key) == ["verified", "partly-verified", "unverifiable"])
    #expect(mapped.new.mappings?.count == 1, "mapping again replaces")
    #expect(mapped.new.rating(standingFor: "disputed", of: mapped.old.id)?.key == "false")
    let verdict = try await newsroom.store.read { try $0.all(Verdict.self)[0] }
    #expect(verdict.rating == "disputed" && verdict.scale == mapped.old.id)
    // Free text has no ratings to map.
    _ = try await newsroom.workbench.addScale(.fullFact)
    #expect(
      try await refusal(newsroom) { _ = try await $0.mapScale("default", to: "full-fact", []) }.contains("free text"))
  }
}
