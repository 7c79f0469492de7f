public import Claims
import FetchMessages

/// How pieces of evidence are captured.
public struct CaptureWishes: Sendable {
  public var fetch: FetchWishes
  /// Whether pieces whose bytes are kept are looked at again.
  public var again: Bool
  /// Whether other bytes of the same address become a piece of their own.
  public var addsPiece: Bool

  public init(fetch: FetchWishes = FetchWishes(), again: Bool = false, addsPiece: Bool = false) {
    (self.fetch, self.again, self.addsPiece) = (fetch, again, addsPiece)
  }

  /// Why a piece is left as it is; nothing for one that is captured.
  public func reasonToSkip(_ evidence: Evidence) -> CaptureResult.Reason? {
    if again { return nil }
    // A file that an older version added knows neither its media type nor its text.
    guard evidence.url != nil else { return evidence.mediaType == nil ? nil : .file }
    switch evidence.capture {
    case .captured: return .captured
    case .partial: return .partial(evidence.captureNote ?? "")
    case .waived: return .waived(evidence.captureNote ?? "")
    case .uncaptured, .failed: return nil
    }
  }
}

/// What became of one piece of evidence that was to be captured.
public enum CaptureResult: Sendable {
  /// Captured, compared, or noted as failed; with what was odd, one sentence each.
  case done(CaptureOutcome, warnings: [String])
  case skipped(Evidence, Reason)
  /// Nothing could be recorded: `claimbook-fetch` is absent, the file is busy.
  case broken(Evidence, any Error)

  /// Why a piece is left as it is.
  public enum Reason: Sendable, Hashable {
    /// A file, which is kept already.
    case file
    case captured
    /// With what is missing.
    case partial(String)
    /// With the reason that was given.
    case waived(String)
  }
}

extension Intake {
  /// Fetches a piece's address and keeps the bytes, with their text; of a file it reads the text that an older version did
  /// not read. A transaction of its own, so that a run over many can be interrupted and repeated.
  ///
  ///     for piece in try await workbench.evidence(of: .all).pieces {
  ///       let result = await intake.capture(piece, CaptureWishes(), into: workbench)
  ///       if case .broken(_, let error) = result { print(error) }
  ///     }
  public func capture(
    _ evidence: Evidence, _ wishes: CaptureWishes, into workbench: Workbench
  ) async -> CaptureResult {
    if let reason = wishes.reasonToSkip(evidence) { return .skipped(evidence, reason) }
    do {
      let bytes: EvidenceBytes
      do {
        bytes = try await self.bytes(of: evidence, wishes.fetch, workbench)
      } catch let failure as FetchFailure {
        let outcome = try await workbench.noteFailedCapture(
          of: evidence.shortID, because: failure.message, isGone: failure.code == .gone)
        return .done(outcome.outcome, warnings: [])
      } catch let error as IntakeError {
        guard case .helper = error, evidence.content == nil else { throw error }
        // Where it was looked for is this machine's own matter, and not for the file.
        let outcome = try await workbench.noteFailedCapture(
          of: evidence.shortID, because: "claimbook-fetch, which reads addresses, could not be used")
        return .done(outcome.outcome, warnings: [error.description])
      }
      let outcome = try await workbench.capture(
        evidence.shortID, bytes.captured, addsPiece: wishes.addsPiece)
      return .done(outcome.outcome, warnings: bytes.warnings)
    } catch {
      return .broken(evidence, error)
    }
  }

  /// Captures a piece that was just added, where that `isAsked` for or the newsroom's file has it so; nothing where
  /// neither is the case, or it has no address. The piece stands in the file by then: adding never fails for want of a
  /// network.
  public func captureAdded(
    _ evidence: Evidence, isAsked: Bool, _ wishes: CaptureWishes = CaptureWishes(), into workbench: Workbench
  ) async throws -> CaptureResult? {
    guard evidence.url != nil else { return nil }
    if !isAsked {
      guard evidence.needsCapture, try await workbench.settings().capturesWhatIsAdded else { return nil }
    }
    return await capture(evidence, wishes, into: workbench)
  }

  private func bytes(of piece: Evidence, _ wishes: FetchWishes, _ workbench: Workbench) async throws -> EvidenceBytes {
    if let address = piece.url { return try await Blocking.run { try evidence(at: address, wishes) } }
    let kept = try await workbench.bytes(ofEvidence: piece.shortID)
    guard let kept else { throw IntakeError.bytesLost(evidence: piece.shortID) }
    return try await Blocking.run { evidence(kept, of: piece.fileName ?? piece.shortID) }
  }
}
