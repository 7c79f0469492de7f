/// One claim with all that belongs to it: its page.
public struct DossierView: Sendable {
  public let dossier: Dossier
  /// All that happened to it, oldest first.
  public let history: [HistoryLine]
  public let urgency: Urgency
  /// When its words were said, where its article is a recording.
  public let recorded: RecordedTime?
  /// What is to be done with it first.
  public let next: NextStep
}

extension Workbench {
  /// A claim with all that belongs to it and that the viewer may see.
  ///
  ///     let view = try await workbench.dossier(of: "C-12")
  ///     print(view.dossier.claim.text, view.history.map(\.summary))
  ///
  /// - Throws: `ClaimsError.notFound`, `.ambiguous`.
  public func dossier(of word: String) async throws -> DossierView {
    let (viewer, clock) = (viewer, clock)
    return try await read { snapshot in
      let claim = try snapshot.resolve(word, as: Claim.self)
      let dossier = try snapshot.dossier(of: claim, for: viewer)
      let person = try snapshot.person(named: viewer)
      return DossierView(
        dossier: dossier,
        history: try snapshot.history(of: claim, for: viewer) { clock.day(of: $0) },
        urgency: try snapshot.urgency(of: claim, by: clock), recorded: try snapshot.recordedTime(of: claim),
        next: try NextSteps(snapshot, for: person).first(with: dossier))
    }
  }
}
