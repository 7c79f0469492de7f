import ArgumentParser
import Claims
import TestFolders
import Testing

@testable import claimbook

/// What the domain proposes, as commands.
@Suite struct SpellingTests {
  /// One of each, and those that are spelled in more than one way.
  static let examples: [(useCase: UseCase, text: String)] = [
    (.createFile(path: "news.claimbook"), "init news.claimbook"), (.createFile(path: nil), "init NAME.claimbook"),
    (.showStatus(path: "my news.claimbook"), "status --file \"my news.claimbook\""),
    (.showDesk, "desk"), (.sortClaims(filter: nil), "review"),
    (.sortClaims(filter: "article:A-1"), "review article:A-1"),
    (.passOver(.approve, claim: "C-1"), "approve C-1 --override “…”"),
    (.showLog(of: nil), "log"), (.showLog(of: "C-1"), "log C-1"),
    (.previewUndo(count: 1), "undo --dry-run"), (.previewUndo(count: 3), "undo 3 --dry-run"),
    (.configure(.panel, value: "5"), "config panel 5"),
    (.examineFile, "doctor"), (.rescueRecords, "doctor --rescue NEW-FILE"),
    (.mendIndexes, "doctor --mend"), (.makeBackup, "backup make"), (.listBackups, "backup list"),
    (.showViews, "query --views"),
    (.redact(records: ["A-1", "E-1"], withBytes: true), "redact A-1 E-1 --bytes --because “…”"),
    (.importArticle, "import ARTICLE.txt"), (.showArticle("A-1"), "article show A-1"),
    (.listArticles, "article list"), (.listFeeds, "feed list"),
    (.followFeed("https://example.org/rss"), "feed add https://example.org/rss"),
    (.followFeeds(list: "my feeds.opml"), "feed import \"my feeds.opml\""), (.verifyEvidence, "evidence verify"),
    (.listClaims(filter: nil), "list"), (.listClaims(filter: "rating:none is:open"), "list rating:none is:open"),
    (.showClaim("C-1"), "show C-1"), (.showPossibleSteps(of: "C-1"), "can C-1"),
    (.addClaim, "add --text “…” --speaker “…”"), (.editClaim("C-1"), "edit C-1"), (.editClaim(nil), "edit C-…"),
    (.setCriteria(of: "C-1"), "edit C-1 --criteria “…”"), (.tagClaim(nil), "tag C-… +nato"),
    (.assignClaims(filter: "assignee:P-2 is:open"), "assign assignee:P-2 is:open NAME"),
    (.addNote(to: "C-1"), "note C-1 “…”"), (.splitClaim("C-1"), "split C-1 --part “…” --part “…”"),
    (.mergeClaims(kept: "C-1", duplicate: nil), "merge C-1 C-…"),
    (.mergeClaims(kept: "C-1", duplicate: "C-2"), "merge C-1 C-2"),
    (.mark("C-1", rating: nil), "mark C-1 RATING --because “…”"),
    (.mark("C-1", rating: "disputed"), "mark C-1 disputed --because “…”"),
    (.giveOpinion(on: "C-1"), "opinion C-1 RATING --because “…”"), (.vote(on: "C-1"), "vote C-1 RATING --because “…”"),
    (.move(.submit, claim: "C-1"), "submit C-1"), (.move(.return, claim: "C-1"), "return C-1 --because “…”"),
    (.move(.drop, claim: "C-1"), "drop C-1 --because “…”"), (.move(.restore, claim: "C-1"), "restore C-1"),
    (.move(.withdraw, claim: "C-1"), "withdraw C-1 --because “…”"), (.move(.queue, claim: "C-1"), "queue C-1"),
    (.move(.start, claim: "C-1"), "start C-1"), (.move(.approve, claim: "C-1"), "approve C-1"),
    (.move(.publish, claim: "C-1"), "publish C-1"),
    (.correct("C-1"), "correct C-1 --wrong “…” --now “…”"), (.correct("COR-2"), "correct COR-2 --wrong “…” --now “…”"),
    (.correctRating(of: "C-1", to: "verified"), "correct C-1 --wrong “…” --now “…” --rating verified --because “…”"),
    (.refuseCorrection("COR-2"), "corrections refuse COR-2 --because “…”"), (.listCorrections, "corrections"),
    (.askReply(claim: "C-1"), "reply ask C-1"), (.askReply(claim: nil), "reply ask C-…"),
    (.askReply(claim: "C-1", isNaming: true), "reply ask C-1 --whom NAME"),
    (.askReplyAgain(claim: "C-1", whom: "The city"), "reply ask C-1 --whom \"The city\" --again"),
    (.waiveReply(claim: "C-1"), "reply waive C-1 --because “…”"),
    (.answerReply("R-1"), "reply answer R-1 --text “…”"), (.listReplies(of: "C-1"), "reply list C-1"),
    (.addEvidence(to: "C-1", kind: nil), "evidence add C-1 https://… --stance STANCE"),
    (.addEvidence(to: "C-1", kind: .primary), "evidence add C-1 https://… --stance STANCE --kind primary"),
    (.editEvidence("E-7", claim: "C-1"), "evidence edit C-1 E-7 --quote “…”"),
    (.setStance(of: "E-7", claim: "C-1"), "evidence edit C-1 E-7 --stance STANCE"),
    (.showEvidence("E-7"), "evidence show E-7"),
    (.listEvidence(of: nil), "evidence list"), (.capture("C-1"), "evidence capture C-1"),
    (.waiveCapture(of: "E-7"), "evidence waive E-7 --because “…”"), (.checkLinks, "evidence check-links"),
    (.listSpeakers, "speaker list"), (.showSpeaker("S-1"), "speaker show S-1"),
    (.listSources, "source list"), (.showSource("SRC-1"), "source show SRC-1"),
    (.setSpeaker(of: ["C-1", "C-2"], to: "S-3"), "edit C-1 C-2 --speaker S-3"),
    (.makeSpeaker("Petra Lund", of: []), "add --text “…” --new-speaker \"Petra Lund\""),
    (.makeSpeaker("Lund", of: ["C-1", "C-2"]), "edit C-1 C-2 --new-speaker Lund"),
    (.makeSource("Radio Jug", of: []), "add --text “…” --new-source \"Radio Jug\""),
    (.makeSource("Jug", of: ["C-1"]), "edit C-1 --new-source Jug"),
    (.mergeSpeakers("S-1", into: "S-2"), "speaker merge S-1 S-2"),
    (.mergeSpeakers(nil, into: nil), "speaker merge S-… S-…"), (.listPeople, "person list"),
    (.addPerson(name: "Ana Kovač", role: .editor), "person add \"Ana Kovač\" --role editor"),
    (.addPerson(name: nil, role: .admin), "person add NAME --role admin"),
    (.addPerson(name: "$(rm -rf ~)", role: .researcher), "person add '$(rm -rf ~)' --role researcher"),
    (.addPerson(name: "Eve `id` O'Hara", role: .researcher), "person add 'Eve `id` O'\\''Hara' --role researcher"),
    (.listScales, "scale list"), (.listPresets, "scale presets"),
    (.addScale(preset: "politifact"), "scale add politifact"), (.addScale(preset: nil), "scale add --from FILE"),
    (.useScale("default"), "scale use default"), (.mapScale("x@1", to: "x@2"), "scale map x@1 x@2 --rating OLD=NEW"),
    (.listFilters, "filter list"), (.saveFilter(name: "mine", terms: nil), "filter save mine …"),
    (.saveFilter(name: "mine", terms: "assignee:me is:open"), "filter save mine assignee:me is:open"),
    (.report(filter: nil), "report -o report.md"), (.report(filter: "id:C-1"), "report id:C-1 -o report.md"),
  ]

  @Test("each use case is a command that the program understands once its gaps are filled in")
  func everyUseCaseIsACommand() throws {
    #expect(Set(Self.examples.map(\.useCase.name)) == Set(UseCase.Name.allCases))
    for (useCase, text) in Self.examples {
      #expect(useCase.command.text == "claimbook " + text)
      #expect(throws: Never.self, "claimbook \(useCase.command.arguments.joined(separator: " "))") {
        _ = try Claimbook.parseAsRoot(useCase.command.arguments)
      }
    }
  }

  @Test("what is left to the person is a gap in the command, and nothing else is")
  func everyGapIsShown() {
    for (useCase, text) in Self.examples {
      let shown = useCase.command.shownGaps
      #expect(shown.isEmpty == useCase.gaps.isEmpty, "claimbook \(text): \(useCase.gaps)")
      #expect(shown.count >= useCase.gaps.count, "claimbook \(text): \(useCase.gaps)")
      #expect(Set(useCase.arguments.keys).isDisjoint(with: useCase.gaps))
      #expect(!useCase.arguments.values.contains(.absent))
    }
    // A list without a filter is that of all; a claim that is to be edited has to be named.
    #expect(UseCase.listClaims(filter: nil).gaps.isEmpty && UseCase.editClaim(nil).gaps == ["claim"])
  }

  @Test("no command that is proposed is refused for how it is called, once its gaps are filled in")
  func everyCommandIsTaken() throws {
    let folder = try TemporaryFolder()
    // So much as the examples name; nothing is fetched, since the program that could is nowhere.
    let file = """
      claimbook init news.claimbook; export CLAIMBOOK_FETCH=/nowhere CLAIMBOOK_EDITOR=true
      for part in one two three; do claimbook add --text "The text of $part, and more" --speaker Kos; done
      claimbook speaker alias S-1 K; claimbook add --text 'It is safe' --speaker Ilić; claimbook person add Somebody --role admin
      cp news.claimbook kept
      """
    // Sorting asks for keys, and so for a terminal.
    let others = Self.examples.filter { $0.useCase.name != .createFile && $0.useCase.name != .sortClaims }
    let calls = others.map(\.useCase.command.arguments).map { words in
      "cp kept news.claimbook; claimbook "
        + words.map { "'\($0.replacing("'", with: "'\\''"))'" }.joined(separator: " ")
        + " > said 2>&1; [ $? != 2 ] || { echo '##' \(words[0]); cat said; }"
    }
    let run = try Program.shell((["{", file, "} > /dev/null 2>&1"] + calls).joined(separator: "\n"), in: folder.root)
    #expect(run.output == "", "these are refused as wrong usage")
  }

  @Test("each use case has a label of its own, an editor's words and no command")
  func labels() {
    var owners: [String: Set<String>] = [:]
    for useCase in Self.examples.map(\.useCase) {
      let step = if case .move(let transition, _) = useCase { transition.rawValue } else { "" }
      owners[useCase.label, default: []].insert(useCase.name.rawValue + step)
    }
    for (label, names) in owners {
      #expect(names.count == 1, "“\(label)” is \(names.sorted())")
      #expect(label.first?.isUppercase == true && label.count <= 32 && !label.contains("claimbook"), "\(label)")
      #expect(label.allSatisfy { $0.isLetter || $0 == " " }, "\(label)")
    }
  }

  @Test(
    "a shell reads the name of a file as it is, and no terminal obeys it",
    arguments: [
      ("report.md", "report.md"), ("in/a b.opml", "\"in/a b.opml\""), ("-x.opml", "./-x.opml"), ("-", "./-"),
      ("- x", "\"./- x\""), ("~/a", "\"~/a\""), ("a;id", "\"a;id\""), ("*.opml", "\"*.opml\""),
      ("$(id) `id`", "'$(id) `id`'"), ("it's $HOME", "'it'\\''s $HOME'"), ("\"a\"", "'\"a\"'"), ("a\\b", "'a\\b'"),
      ("line\nend", "$'line\\u000aend'"), ("it's\\\u{1B}[31m$(id)", "$'it\\'s\\\\\\u001b[31m$(id)'"),
      ("\u{202E}ab", "$'\\u202eab'"), ("\u{85}", "$'\\u0085'"),
    ])
  func paths(path: String, word: String) throws {
    #expect(SpelledCommand.Word.path(path).text == word)
    let read = try Program.shell("printf '%s|' \(word)", in: "/").output
    #expect(read == (path.hasPrefix("-") ? "./" : "") + path + "|")
  }

  @Test("what another person does is done in their name")
  func namesOfOthers() throws {
    for (useCase, text) in [
      (UseCase.giveOpinion(on: "C-1"), "opinion C-1 RATING --because “…”"),
      (.vote(on: "C-1"), "vote C-1 RATING --because “…”"),
    ] {
      #expect(NextStep(useCase, isForAnother: true).command == "claimbook \(text) --by NAME")
    }
    for useCase in Self.examples.map(\.useCase) where Self.isAskedOfOthers(useCase) {
      _ = try Claimbook.parseAsRoot(useCase.command.arguments + ["--by", "Somebody"])
    }
  }

  /// Those that the domain may leave to somebody else: steps, opinions, and what admins do.
  private static func isAskedOfOthers(_ useCase: UseCase) -> Bool {
    [.move, .correct, .giveOpinion, .vote, .addPerson, .configure].contains(useCase.name)
  }

  @Test(
    "a refusal with its commands is one sentence",
    arguments: [
      (
        ClaimsError.notFound(.person, "Ann", note: "Did you mean Ana?", [Remedy("See who works here", .listPeople)]),
        "there is no person “Ann”. Did you mean Ana? See who works here: claimbook person list"
      ),
      (
        .notAllowed(Refusal(.voteGiven, "Ana voted already", [:], Remedy(.showClaim("C-1")))),
        "Ana voted already: claimbook show C-1"
      ),
      (
        .notAllowed(
          Refusal(
            .correctionWaiting, "COR-1 waits", [:], Remedy("Approve it", .move(.approve, claim: "C-1")),
            Remedy("refuse it", .refuseCorrection("COR-1")))),
        "COR-1 waits. Approve it: claimbook approve C-1, or refuse it: claimbook corrections refuse COR-1 --because “…”"
      ),
      (.nothingToUndo, "there is nothing to undo"),
    ] as [(ClaimsError, String)])
  func sentences(error: ClaimsError, words: String) {
    #expect(error.spelled == words)
  }
}
