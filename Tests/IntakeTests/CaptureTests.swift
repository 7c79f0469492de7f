import Claims
import FetchMessages
import Foundation
import Intake
import StoreContract
import TestFolders
import Testing

/// Evidence: files, captures and looks at addresses.
struct CaptureTests {
  private func piece(_ room: Room, _ address: String) async throws -> Evidence {
    _ = try? await room.newsroom.importing([("Ana Kos", "The quay is open.")])
    let selection = try ClaimSelection(words: ["C-1"], today: room.newsroom.clock.today)
    return try await room.workbench.addEvidence(
      .address(address), to: selection, EvidenceDetails(stance: .context)
    ).outcome.evidence
  }

  @Test("an address is captured with its text; what is captured is left alone unless it is wanted again")
  func captures() async throws {
    let room = try await Room()
    room.web.set("https://port.example/", .page(page("Yearbook"), type: "text/html; charset=utf-8"))
    let evidence = try await piece(room, "https://port.example/")
    guard
      case .done(let outcome, let warnings) = await room.intake.capture(evidence, CaptureWishes(), into: room.workbench)
    else {
      Issue.record("it was not captured")
      return
    }
    #expect(outcome.evidence.capture == .captured && outcome.evidence.title == "Yearbook" && warnings.isEmpty)
    #expect(outcome.evidence.mediaType == "text/html")
    guard
      case .skipped(_, let reason) = await room.intake.capture(outcome.evidence, CaptureWishes(), into: room.workbench)
    else {
      Issue.record("it was captured again")
      return
    }
    #expect(reason == .captured && room.web.asked.count == 1)
    guard
      case .done(let again, _) = await room.intake.capture(
        outcome.evidence, CaptureWishes(again: true), into: room.workbench)
    else {
      Issue.record("it was not looked at again")
      return
    }
    #expect(again.result == .same && room.web.asked.count == 2)
  }

  @Test(
    "why nothing could be had is written down, but never where it was looked for",
    arguments: [
      (Web.Answer.failure(FetchFailure(.gone, "there is no page")), "there is no page", 0),
      (.noHelper, "claimbook-fetch, which reads addresses, could not be used", 1),
      (.page("", type: "text/html"), "https://port.example/ answers with nothing", 0),
    ])
  func failures(answer: Web.Answer, reason: String, warnings count: Int) async throws {
    let room = try await Room()
    room.web.set("https://port.example/", answer)
    let evidence = try await piece(room, "https://port.example/")
    guard
      case .done(let outcome, let warnings) = await room.intake.capture(evidence, CaptureWishes(), into: room.workbench)
    else {
      Issue.record("nothing was noted")
      return
    }
    #expect(outcome.result == .failed && outcome.evidence.captureNote == reason && warnings.count == count)
  }

  @Test("a file is kept as it is, with its text where one can be read")
  func files() async throws {
    let room = try await Room()
    try room.write("p.html", page("Yearbook"))
    let (name, read) = try room.intake.evidence(file: room.folder.path("p.html"))
    #expect(name == "p.html" && read.captured.mediaType == "text/html" && read.captured.title == "Yearbook")
    #expect(read.captured.text?.contains("new quay") == true)
    try room.write("p.png", "GIF89a")
    #expect(try room.intake.evidence(file: room.folder.path("p.png")).bytes.captured.text == nil)
    try room.write("empty", "")
    #expect(throws: IntakeError.emptyEvidence(room.folder.path("empty"))) {
      try room.intake.evidence(file: room.folder.path("empty"))
    }
    #expect(throws: IntakeError.folder(room.folder.root)) { try room.intake.evidence(file: room.folder.root) }
  }

  private func added(
    _ room: Room, _ name: String, to words: [String], _ details: EvidenceDetails = EvidenceDetails(stance: .context)
  ) async throws -> [String] {
    let claims = try ClaimSelection(words: words, today: room.newsroom.clock.today)
    let files = try room.intake.evidenceFiles(room.folder.path(name))
    return try await room.intake.addEvidence(files, to: claims, details, into: room.workbench).all().map { outcome in
      outcome.told { file in
        let linked = file.receipt.outcome
        return "\(linked.evidence.shortID) \(linked.evidence.fileName ?? "-"): \(linked.claims.map(\.shortID))"
      }.replacingOccurrences(of: room.folder.root + "/", with: "")
    }
  }

  @Test("a folder gives a piece a file, to the claims that were chosen first; what cannot be taken is told")
  func folders() async throws {
    let room = try await Room()
    for (name, text) in [
      ("f/b.csv", "a,b\n"), ("f/in/a.txt", "Minutes"), ("f/empty", ""), ("f/.hidden", "x"),
      ("f/our.claimbook", "x"), ("f/our.claimbook-wal", "x"),
      ("f/z.bak", "SQLite format 3\0" + String(repeating: "\0", count: 52) + "CLMB and its pages"),
    ] {
      try room.write(name, text)
    }
    let pipe = try NamedPipe(room, "f/c.txt", holding: "never read")
    defer { pipe.end() }
    _ = try await room.newsroom.importing([("Ana Kos", "The quay is open."), ("Ana Kos", "The road is closed.")])
    // Once the first piece is linked, no claim passes this filter any more.
    #expect(
      try await added(room, "f", to: ["stance:none"]) == [
        "E-1 b.csv: [\"C-1\", \"C-2\"]", "left out c.txt: no-regular-file",
        "failed f/empty is empty: there is nothing to keep", "E-2 a.txt: [\"C-1\", \"C-2\"]",
        "left out our.claimbook: claims-file", "left out our.claimbook-wal: claims-file",
        "left out z.bak: claims-file",
      ])
    #expect(try await added(room, "f/in", to: ["C-1"]) == ["E-2 a.txt: [\"C-1\"]"])
    #expect(try await added(room, "f/in/a.txt", to: ["C-1"]) == ["E-2 a.txt: [\"C-1\"]"])
    await #expect(throws: ClaimsError.self) { try await added(room, "f", to: ["C-9"]) }
    let folder = room.folder.path("f/none")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(throws: IntakeError.noFiles(folder: folder)) { try room.intake.evidenceFiles(folder) }
  }

  @Test("a quotation and a title belong to one piece")
  func oneForSeveral() async throws {
    let room = try await Room()
    try room.write("f/a.txt", "Minutes")
    _ = try await room.newsroom.importing([("Ana Kos", "The quay is open.")])
    let details = [
      EvidenceDetails(stance: .context, quote: "Minutes"), EvidenceDetails(stance: .context, title: "Minutes"),
    ]
    for details in details { #expect(try await added(room, "f", to: ["C-1"], details).count == 1) }
    try room.write("f/b.txt", "More minutes")
    let refusal = IntakeError.oneForSeveral(folder: room.folder.path("f"), files: 2)
    for details in details { await #expect(throws: refusal) { try await added(room, "f", to: ["C-1"], details) } }
  }

  @Test(
    "what is added is captured where that is asked for, or where the file has it so",
    arguments: [
      ("manual", false, false), ("manual", true, true), ("auto", false, true), ("auto", true, true),
    ])
  func captureAdded(setting: String, isAsked: Bool, isCaptured: Bool) async throws {
    let room = try await Room()
    room.web.set("https://port.example/", .page(page("Yearbook"), type: "text/html"))
    _ = try await room.workbench.configure([(.capture, setting)])
    let new = try await piece(room, "https://port.example/")
    let result = try await room.intake.captureAdded(new, isAsked: isAsked, into: room.workbench)
    #expect((result != nil) == isCaptured && room.web.asked.count == (isCaptured ? 1 : 0))
    // A piece that is known: nobody asks for it again.
    guard case .done(let outcome, _)? = result else { return }
    let again = try await room.intake.captureAdded(outcome.evidence, isAsked: isAsked, into: room.workbench)
    if case .skipped(_, .captured)? = again { #expect(isAsked) } else { #expect(!isAsked) }
    #expect(room.web.asked.count == 1)
  }

  @Test("a file is never fetched, and why a piece is left alone is told before it is tried")
  func reasons() async throws {
    let room = try await Room()
    try room.write("f/a.txt", "Minutes")
    let new = try await piece(room, "https://port.example/")
    #expect(CaptureWishes().reasonToSkip(new) == nil)
    #expect(try await added(room, "f", to: ["C-1"]).count == 1)
    let file = try await room.workbench.evidence("E-2").evidence
    #expect(CaptureWishes().reasonToSkip(file) == .file)
    #expect(CaptureWishes(again: true).reasonToSkip(file) == nil)
    if case _? = try await room.intake.captureAdded(file, isAsked: true, into: room.workbench) {
      Issue.record("a file was captured")
    }
    let waived = try await room.workbench.waiveCapture(["E-1"], because: "A paywall.").outcome[0]
    #expect(CaptureWishes().reasonToSkip(waived) == .waived("A paywall."))
    #expect(CaptureWishes(again: true).reasonToSkip(waived) == nil)
  }

  private func looks(_ room: Room, _ pieces: [Evidence]) async throws -> [String] {
    try await room.intake.checkLinks(pieces, into: room.workbench).all().map { outcome in
      switch outcome {
      case .noted(let piece): "\(piece.shortID) \(piece.link?.rawValue ?? "-") \(piece.linkNote ?? "")"
      case .notAsked(let piece, let failure): "\(piece.shortID) not asked: \(failure.message)"
      }
    }
  }

  @Test("a host that is not found is dead where others answer, and unknown where none does")
  func links() async throws {
    let room = try await Room()
    let lost = try await piece(room, "https://lost.example/")
    let gone = try await piece(room, "https://gone.example/")
    let busy = try await piece(room, "https://busy.example/")
    room.web.set("https://lost.example/", .failure(FetchFailure(.unknownHost, "no such host")))
    room.web.set("https://busy.example/", .failure(FetchFailure(.timeout, "nothing came")))
    #expect(try await looks(room, [lost, busy]) == ["E-3 not asked: nothing came", "E-1 not asked: no such host"])
    #expect(
      try await looks(room, [lost, gone]) == [
        "E-2 dead there is no page at https://gone.example/", "E-1 dead there is no such host any more",
      ])
    room.web.set("https://gone.example/", .failure(FetchFailure(.status, "it answers 403")))
    #expect(try await looks(room, [gone]) == ["E-2 dead it answers 403"])
    room.web.set("https://gone.example/", .noHelper)
    await #expect(throws: IntakeError.self) { try await looks(room, [gone]) }
  }
}
