/// Corrections and requests for them.
public struct CorrectionList: Sendable {
  /// By number; of chosen claims, claim by claim.
  public let rows: [CorrectionRow]
  /// What a filter chose; absent where claims were named, or all were asked for.
  public let tally: ClaimTally?
}

extension Workbench {
  /// What was corrected, or is asked to be: of some claims, or of all.
  ///
  ///     for row in try await workbench.corrections().rows { print(row.correction.wrong) }
  ///
  /// - Throws: `ClaimsError.notFound`, or `.noClaims` for a filter that lets none through.
  public func corrections(of selection: ClaimSelection? = nil) async throws -> CorrectionList {
    try await read { CorrectionList(rows: try $0.corrections(of: selection), tally: try $0.tally(selection)) }
  }
}
