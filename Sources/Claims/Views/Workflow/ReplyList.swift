/// The right-of-reply log.
public struct ReplyList: Sendable {
  /// By number; of chosen claims, claim by claim.
  public let rows: [ReplyRow]
  /// What a filter chose; absent where claims were named, or all were asked for.
  public let tally: ClaimTally?
}

extension Workbench {
  /// Who was asked for a reply, and what they said: of some claims, or of all.
  ///
  ///     for row in try await workbench.replies().rows { print(row.reply.addressee ?? "") }
  ///
  /// - Throws: `ClaimsError.notFound`, or `.noClaims` for a filter that lets none through.
  public func replies(of selection: ClaimSelection? = nil) async throws -> ReplyList {
    try await read { ReplyList(rows: try $0.replies(of: selection), tally: try $0.tally(selection)) }
  }
}
