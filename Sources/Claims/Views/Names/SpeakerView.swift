/// A speaker with their claims.
public struct SpeakerView: Sendable {
  public let row: SpeakerRow
  public let claims: [ClaimSummary]
  /// The functions that articles give them, each once.
  public let roles: [String]
}

extension Workbench {
  /// Every speaker that stands for themselves, with how many claims are theirs, by number.
  public func speakers() async throws -> [SpeakerRow] {
    try await read { try $0.speakerRows() }
  }

  /// A speaker by number, name or a part of one, with their claims; one that was merged stands for the other.
  ///
  ///     let speaker = try await workbench.speaker("Kos")
  ///     print(speaker.row.speaker.name, speaker.roles)
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func speaker(_ word: String) async throws -> SpeakerView {
    let viewer = viewer
    return try await read { snapshot in
      let speaker = try snapshot.merged(snapshot.speaker(word))
      guard let row = try snapshot.speakerRows().first(where: { $0.speaker.id == speaker.id }) else {
        throw ClaimsError.notFound(.speaker, word)
      }
      let page = try snapshot.claims(ClaimQuery(Filter(terms: [.is(.speaker, [speaker.shortID])])))
      let claims = try snapshot.summaries(of: page, for: viewer)
      // A joint statement's role is that of its first speaker.
      let roles = claims.filter { $0.speakers.first?.id == speaker.id }.compactMap(\.claim.role)
      return SpeakerView(row: row, claims: claims, roles: Claim.unique(roles))
    }
  }
}
