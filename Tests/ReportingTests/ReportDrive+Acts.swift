@testable import Claims
import StoreContract

/// What people do, sensible or not.
extension ReportDrive {
  mutating func act(as name: String, _ role: Person.Role, on number: Int) async throws -> (kind: String, Int) {
    let workbench = newsroom.workbench(of: name)
    let claim = ClaimSelection.named(["C-\(number)"])
    if Bool.random(using: &random) { return try await onward(workbench, number, claim) }
    switch Int.random(in: 0..<44, using: &random) {
    case 0, 1: return ("start", try await workbench.step(claim, .start).changeCount)
    case 2...5: return try await step(.submit, claim, workbench)
    case 6...11: return try await step(.approve, claim, workbench)
    case 12:
      guard rarely(3) else { return ("", 0) }
      return ("return", try await workbench.step(claim, .return, because: "Look again \(self.number).").changeCount)
    case 13...16: return try await step(.publish, claim, workbench)
    case 17, 18, 19:
      let rating = ["verified", "disputed", "unverifiable"][Int.random(in: 0..<3, using: &random)]
      return ("mark", try await workbench.mark(claim, as: rating, because: "Because \(self.number).").changeCount)
    case 20, 21, 22: return try await evidence(workbench, "C-\(number)", claim)
    case 23, 24, 25: return try await reply(workbench, "C-\(number)", claim)
    case 26:
      let note = try await workbench.note("C-\(number)", "Note \(self.number).", isPublic: Bool.random(using: &random))
      return ("note", note.changeCount)
    case 27: return try await edit(workbench, "C-\(number)")
    case 28, 29: return try await names(workbench)
    case 30, 31: return try await correction(workbench, number, role)
    case 32:
      guard rarely(4) else { return ("", 0) }
      let receipt = try await workbench.withdraw(claim, because: "It was another bridge.")
      return ("withdraw", receipt.changeCount)
    case 33:
      guard rarely(3) else { return ("restore", try await workbench.restore(claim).changeCount) }
      return ("drop", try await workbench.drop(claim, because: "an opinion").changeCount)
    case 34, 35: return try await settings(workbench)
    case 36: return try await person(workbench)
    case 37: return try await redact(workbench)
    case 38: return try await revise(number)
    case 39, 40: return ("undo", try await workbench.undo(1).changeCount)
    case 41:
      let newest = try await newsroom.store.read { try $0.log(LogQuery(limit: 12)).map(\.number) }
      return ("undo", try await workbench.undo(change: newest.randomElement(using: &random) ?? 1).changeCount)
    case 42:
      return ("tag", try await workbench.tag(claim, adding: ["t\(self.number % 5)"], removing: []).changeCount)
    default: return ("assign", try await workbench.assign(claim, to: name).changeCount)
    }
  }

  private mutating func rarely(_ times: Int) -> Bool { Int.random(in: 0..<times, using: &random) == 0 }

  /// What comes next with a check, so that many are published.
  private mutating func onward(
    _ workbench: Workbench, _ number: Int, _ claim: ClaimSelection
  ) async throws -> (String, Int) {
    switch try await newsroom.store.read({ try $0.resolve("C-\(number)", as: Claim.self).status }) {
    case .new, .queued: return try await step(.start, claim, workbench)
    case .inReview: return try await step(.approve, claim, workbench)
    case .approved: return try await step(.publish, claim, workbench)
    case .published,
      .corrected where rarely(3):
      return try await step(.approve, claim, workbench)
    case .dropped: return ("restore", try await workbench.restore(claim).changeCount)
    case .inResearch:
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        return ("mark", try await workbench.mark(claim, as: "verified", because: "Seen \(self.number).").changeCount)
      case 1, 2: return try await evidence(workbench, "C-\(number)", claim)
      case 3: return try await reply(workbench, "C-\(number)", claim)
      default: return try await step(.submit, claim, workbench)
      }
    default: return ("", 0)
    }
  }

  private mutating func step(
    _ transition: Transition, _ claim: ClaimSelection, _ workbench: Workbench
  ) async throws -> (String, Int) {
    let override = rarely(10) ? "tonight \(number)" : nil
    return (transition.rawValue, try await workbench.step(claim, transition, override: override).changeCount)
  }

  private mutating func evidence(
    _ workbench: Workbench, _ word: String, _ claim: ClaimSelection
  ) async throws -> (String, Int) {
    let pieces = try await newsroom.workbench.dossier(of: word).dossier.evidence.map(\.evidence.shortID)
    if rarely(6), let piece = pieces.randomElement(using: &random) {
      return ("remove-evidence", try await workbench.removeEvidence(piece, from: word, because: "not it").changeCount)
    }
    if rarely(4), let piece = pieces.randomElement(using: &random) {
      var edit = EvidenceEdit()
      if Bool.random(using: &random) { edit.title = .set("Title \(number)") } else { edit.stance = .context }
      return ("edit-evidence", try await workbench.editEvidence(piece, for: word, edit).changeCount)
    }
    let byte = UInt8.random(in: 0..<12, using: &random)
    let receipt = try await workbench.addEvidence(
      .file(name: "f\(byte)", bytes: [byte]), to: claim,
      EvidenceDetails(stance: .refutes, type: byte % 2 == 0 ? .primary : .data))
    return ("evidence", receipt.changeCount)
  }

  private mutating func reply(
    _ workbench: Workbench, _ word: String, _ claim: ClaimSelection
  ) async throws -> (String, Int) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return ("waive", try await workbench.waiveReply(claim, because: "He is dead \(number).").changeCount)
    case 1:
      return ("answer", try await workbench.answerReply(word, ReplyAnswer(text: "Answer \(number).")).changeCount)
    default:
      let request = ReplyRequest(addressee: "The city \(number)", isAgain: true)
      return ("ask", try await workbench.askReply(claim, request).changeCount)
    }
  }

  private mutating func edit(_ workbench: Workbench, _ word: String) async throws -> (String, Int) {
    var edit = ClaimEdit()
    edit.isConfirmed = true
    switch Int.random(in: 0..<5, using: &random) {
    case 0: edit.text = "Bridge text \(number)."
    case 1: edit.selectedBecause = .set("Reason \(number).")
    case 2: edit.role = .set("mayor \(number)")
    case 3: edit.said = Day(iso: "2024-05-0\(number % 9 + 1)").map { .set($0) }
    default: edit.speakers = .set(["S-\(number % 2 + 1)"])
    }
    return ("edit", try await workbench.edit(word, edit).changeCount)
  }

  private mutating func names(_ workbench: Workbench) async throws -> (String, Int) {
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1:
      let speaker = Bool.random(using: &random) ? "S-1" : "S-2"
      return ("rename-speaker", try await workbench.renameSpeaker(speaker, to: "Name \(number)").changeCount)
    case 2: return ("rename-source", try await workbench.renameSource("SRC-1", to: "Paper \(number)").changeCount)
    case 3: return ("merge-speakers", try await workbench.mergeSpeakers(["S-2"], into: "S-1").changeCount)
    case 4, 5: return ("unmerge", try await workbench.unmergeSpeaker("S-2").changeCount)
    default: return ("alias", try await workbench.aliasSpeaker("S-1", ["Alias \(number)"]).changeCount)
    }
  }

  private mutating func correction(
    _ workbench: Workbench, _ claim: Int, _ role: Person.Role
  ) async throws -> (String, Int) {
    if rarely(4) {
      let open = try await newsroom.store.read {
        try $0.corrections().map(\.correction).filter { [.open, .proposed].contains($0.state) }.map(\.shortID)
      }
      guard let word = open.first else { return ("", 0) }
      return ("refuse", try await workbench.refuseCorrection(word, because: "It is right.").changeCount)
    }
    let severity: Correction.Severity =
      [.update, .minor, .substantial].randomElement(using: &random) ?? .update
    var details = CorrectionDetails(wrong: "Wrong \(number).", now: "Now \(number).", severity: severity)
    if Bool.random(using: &random) {
      (details.rating, details.explanation) = ("disputed", "Because \(number).")
    } else {
      details.text = "Corrected text \(number)."
    }
    return ("correct", try await workbench.correct("C-\(claim)", details).changeCount)
  }

  /// The guards go off for a while now and then, and come on again.
  private mutating func settings(_ workbench: Workbench) async throws -> (String, Int) {
    let setting: Setting =
      [.secondPerson, .approval, .seal, .overrides, .reply, .name].randomElement(using: &random) ?? .name
    let value = setting == .name ? "Newsroom \(number)" : rarely(3) ? "off" : "on"
    return ("config", try await workbench.configure([(setting, value)]).changeCount)
  }

  /// Guests come as editors, sign nothing, and go.
  private mutating func person(_ workbench: Workbench) async throws -> (String, Int) {
    let guest = "Guest \(["Bo", "Cy", "Di", "Ed"][number % 4])"
    if Bool.random(using: &random) {
      return ("person", try await workbench.addPerson(guest, role: .editor).changeCount)
    }
    return ("retire", try await workbench.retire(guest).changeCount)
  }

  private mutating func redact(_ workbench: Workbench) async throws -> (String, Int) {
    guard rarely(4) else { return ("", 0) }
    let record =
      ["S-2", "N-\(Int.random(in: 1...4, using: &random))", "R-\(Int.random(in: 1...4, using: &random))", "E-1", "C-3"]
      .randomElement(using: &random) ?? "N-1"
    return ("redact", try await workbench.redact(RedactionRequest(records: [record], because: "asked for")).changeCount)
  }

  private mutating func revise(_ claim: Int) async throws -> (String, Int) {
    ("revise", try await article(of: claim, title: "Bridge \(claim), revised \(number)"))
  }
}
