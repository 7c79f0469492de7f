/// A speaker with those merged into them and how many claims are theirs together.
public struct SpeakerRow: Sendable {
  public let speaker: Speaker
  public let merged: [Speaker]
  public let claims: Int
}

extension Snapshot {
  /// Every speaker that stands for themselves, by number.
  func speakerRows() throws -> [SpeakerRow] {
    let counts = try claimCounts(by: .speaker)
    let all = try all(Speaker.self)
    var members: [Identifier<Speaker>: [Speaker]] = [:]
    for speaker in all where speaker.mergedInto != nil {
      members[try merged(speaker).id, default: []].append(speaker)
    }
    return all.filter { $0.mergedInto == nil }.map { speaker in
      let merged = members[speaker.id] ?? []
      let claims = ([speaker] + merged).map { counts[$0.uuidText] ?? 0 }.reduce(0, +)
      return SpeakerRow(speaker: speaker, merged: merged, claims: claims)
    }
  }
}
