@testable import Claims
import StoreContract
import Testing

/// Over random histories, every open obligation lies on exactly the desks that it belongs to: worked out here anew from
/// the records, without the code of the desk.
@Suite struct DeskDriveTests {
  private static let people: [(String, Person.Role)] = [
    ("Ana Kovač", .admin), ("Vera", .editor), ("Igor", .editor), ("Mira", .researcher), ("Jan", .researcher),
  ]
  private static let claims = 5

  @Test("nothing falls off the desks", arguments: [UInt64(3), 17, 41, 95])
  func nothingFallsOff(_ seed: UInt64) async throws {
    let clock = FixedClock(Newsroom.noon)
    let newsroom = try await Newsroom(MemoryStore(clock: clock), clock: clock, preset: .newsroom)
    for (name, role) in Self.people.dropFirst() { _ = try await newsroom.workbench.addPerson(name, role: role) }
    _ = try await newsroom.workbench.configure([(.evidence, "0"), (.primaryEvidence, "0"), (.reply, "off")])
    try await newsroom.importing((1...Self.claims).map { ("Marko Ilić", "Bridge number \($0) opens in June.") })
    var random = SeededRandom(seed: seed)
    var seen: Set<Status> = []
    var accepted = 0
    for number in 1...320 {
      accepted += try await command(newsroom, &random) ? 1 : 0
      guard number.isMultiple(of: 8) else { continue }
      seen.formUnion(try await check(newsroom, "seed \(seed), command \(number)"))
    }
    #expect(accepted > 60 && seen.count >= 5, "the histories are too poor: \(accepted) of \(seen)")
  }

  private func command(_ newsroom: Newsroom, _ random: inout SeededRandom) async throws -> Bool {
    func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
    let name = pick(Self.people).0
    let (word, workbench) = (pick((1...Self.claims).map { "C-\($0)" }), newsroom.workbench(of: name))
    let claim = ClaimSelection.named([word])
    do {
      switch Int.random(in: 0..<22, using: &random) {
      case 0: return try await workbench.accept(claim).changeCount > 0
      case 1, 2: _ = try await workbench.step(claim, .start)
      case 3, 4, 5: _ = try await workbench.mark(claim, as: pick(["verified", "disputed"]), because: "Seen \(word).")
      case 6, 7, 8: _ = try await workbench.step(claim, .submit)
      case 9, 10: _ = try await workbench.step(claim, .approve)
      case 11: _ = try await workbench.step(claim, .return, because: "Look again.")
      case 12, 13: _ = try await workbench.step(claim, .publish)
      case 14:
        _ = try await workbench.step(claim, pick([.drop, .drop, .withdraw]), because: "Later.")
      case 15: _ = try await workbench.step(claim, .restore)
      case 16: _ = try await workbench.assign(claim, to: pick([nil] + Self.people.map(\.0)))
      case 17:
        var edit = ClaimEdit()
        edit.reviewer = pick([.clear] + Self.people.map { .set($0.0) })
        _ = try await workbench.edit(word, edit)
      case 18: _ = try await newsroom.workbench.retire(pick(Self.people.dropFirst().map(\.0)))
      case 19:
        let (name, role) = pick(Self.people)
        _ = try await newsroom.workbench.addPerson(name, role: role)
      case 20: _ = try await workbench.askReply(claim, ReplyRequest())
      default: _ = try await workbench.askCorrection(word, wrong: "It was May.", askedBy: "A reader")
      }
      return true
    } catch is ClaimsError { return false }
  }

  /// - Returns: where the claims stand.
  private func check(_ newsroom: Newsroom, _ place: String) async throws -> [Status] {
    let (people, claims, replies, corrections) = try await newsroom.store.read { snapshot in
      (
        try snapshot.all(Person.self).filter { $0.retired == nil }, try snapshot.all(Claim.self),
        try snapshot.all(Reply.self), try snapshot.all(Correction.self)
      )
    }
    var desks: [String: Set<String>] = [:]
    for person in people {
      for section in try await newsroom.workbench(of: person.name).desk().sections {
        for item in section.items {
          let what = [section.kind.rawValue, item.summary.claim.shortID, item.record].compactMap { $0 }
          desks[what.joined(separator: " "), default: []].insert(person.name)
        }
      }
    }
    func names(_ isOne: (Person) -> Bool) -> Set<String> { Set(people.filter(isOne).map(\.name)) }
    let all = names { _ in true }
    for claim in claims {
      let id = claim.shortID
      let holder = names { $0.id == claim.assignee }
      let theirs = holder.isEmpty ? all : holder.union(names { $0.id == claim.reviewer })
      func lies(_ kind: Desk.Kind, _ record: String? = nil, on wanted: Set<String>) {
        let found = desks[[kind.rawValue, id, record].compactMap { $0 }.joined(separator: " ")] ?? []
        #expect(found == wanted, "\(place): \(kind) \(id) \(record ?? "") (\(claim.status))")
      }
      let isOpen = Status.beforePublication.contains(claim.status)
      lies(.mine, on: isOpen ? holder : [])
      switch claim.status {
      case .queued, .inResearch: lies(.unassigned, on: holder.isEmpty ? all : [])
      case .inReview, .approved:
        // Who may approve it now is asked of the rules themselves, person by person.
        var able: Set<String> = []
        for person in people {
          let steps = try await newsroom.workbench(of: person.name).possibleSteps(of: id).steps
          guard let approve = steps.first(where: { $0.transition == .approve }) else { continue }
          if !approve.unmet.contains(where: { [.role, .status, .secondPerson].contains($0.guard) }) {
            able.insert(person.name)
          }
        }
        let isSignedOff = try await newsroom.store.read {
          try claim.status == .approved && $0.approval(of: claim) != nil
        }
        let reviewer = able.intersection(names { $0.id == claim.reviewer })
        let wanted = isSignedOff ? names { $0.role >= .editor } : reviewer.isEmpty ? able : reviewer
        lies(.secondLook, on: wanted)
        lies(.unassigned, on: wanted.isEmpty ? all : [])
      default: break
      }
      for reply in replies where reply.claim == claim.id && reply.isOpen {
        lies(.unanswered, reply.shortID, on: claim.status == .dropped || claim.status == .withdrawn ? [] : theirs)
      }
      for correction in corrections where correction.claim == claim.id && correction.isOpen && claim.drop == nil {
        lies(.corrections, correction.shortID, on: names { $0.role >= .editor }.union(theirs))
      }
    }
    return claims.map(\.status)
  }
}
