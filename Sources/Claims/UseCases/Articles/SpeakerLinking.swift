/// Links the names of one import to speakers: one exact or alias match links, none makes a new speaker, several leave
/// the claim without that one, for an editor to say who is meant.
struct SpeakerLinking {
  /// Every speaker that was linked, in the order of their first claims.
  private(set) var speakers: [Speaker] = []
  private(set) var unlinked: [ImportOutcome.UnlinkedName] = []
  /// What became of a name, so that each is looked up once.
  private var outcomes: [String: Speaker?] = [:]

  /// Everyone who said it, each once; who can mean several speakers is left out.
  mutating func speakers(of statement: Statement, in draft: inout Draft) throws -> [Speaker] {
    var found: [Speaker] = []
    for name in Self.names(of: statement) {
      guard let speaker = try speaker(named: name, in: &draft), !found.contains(where: { $0.id == speaker.id }) else {
        continue
      }
      found.append(speaker)
    }
    return found
  }

  /// The role that the article gives, which is the first speaker's: nothing where only the others could be linked.
  func role(of statement: Statement) -> String? {
    let names = Self.names(of: statement)
    func isOpen(_ name: String) -> Bool { unlinked.contains { $0.name == name } }
    guard let first = names.first, isOpen(first), !names.allSatisfy(isOpen) else { return statement.role }
    return nil
  }

  /// Remembers the claim under every name of its statement that could not be linked.
  mutating func noteUnlinked(_ statement: Statement, in claim: Claim) {
    for name in Self.names(of: statement) {
      guard let place = unlinked.firstIndex(where: { $0.name == name }) else { continue }
      unlinked[place].claims.append(claim)
    }
  }

  private mutating func speaker(named name: String, in draft: inout Draft) throws -> Speaker? {
    if let outcome = outcomes[name] { return outcome }
    let known = try draft.speakers(named: name)
    let speaker: Speaker?
    switch known.count {
    case 0: speaker = try draft.createSpeaker(name)
    case 1: speaker = known[0]
    default:
      speaker = nil
      unlinked.append(.init(name: name, candidates: known, claims: []))
    }
    outcomes[name] = .some(speaker)
    if let speaker, !speakers.contains(where: { $0.id == speaker.id }) { speakers.append(speaker) }
    return speaker
  }

  private static func names(of statement: Statement) -> [String] {
    statement.speakers.map(\.trimmed).filter { !$0.isEmpty }
  }
}
