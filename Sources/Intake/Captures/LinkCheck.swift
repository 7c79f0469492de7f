public import Claims
public import FetchMessages

/// What a look at an address told.
public enum LinkOutcome: Sendable {
  /// What the piece says of its address now; it was written down.
  case noted(Evidence)
  /// Nobody could be asked, which says nothing of the address; nothing was written.
  case notAsked(Evidence, FetchFailure)
}

/// Looks at the addresses of evidence one after another, as it is asked to, and writes down what each answers, a
/// transaction each.
///
/// A host that is not found is gone, or the network is: that is decided at the end, when others have answered or not.
public struct LinkCheck: AsyncSequence, AsyncIteratorProtocol {
  let intake: Intake
  let workbench: Workbench
  let wishes: FetchWishes
  private var pieces: ArraySlice<Evidence>
  /// Whether any server answered, so that the network is there.
  private var isOnline = false
  private var unknown: ArraySlice<(Evidence, FetchFailure)> = []

  init(_ intake: Intake, _ pieces: [Evidence], _ wishes: FetchWishes, into workbench: Workbench) {
    (self.intake, self.workbench, self.wishes) = (intake, workbench, wishes)
    self.pieces = pieces[...]
  }

  public func makeAsyncIterator() -> LinkCheck { self }

  /// The next answer.
  ///
  /// - Throws: what is wrong with the claims file, or `IntakeError.helper` where no address can be asked at all.
  public mutating func next() async throws -> LinkOutcome? {
    while let piece = pieces.popFirst() {
      if let address = piece.url, let outcome = try await look(at: piece, address) { return outcome }
    }
    guard let (piece, failure) = unknown.popFirst() else { return nil }
    // Where others answered it is not the network that is missing.
    return isOnline ? try await note(.gone("there is no such host any more"), piece) : .notAsked(piece, failure)
  }

  /// Nothing where it cannot be told yet.
  private mutating func look(at piece: Evidence, _ address: String) async throws -> LinkOutcome? {
    do {
      let (intake, wishes) = (intake, wishes)
      let found = try await Blocking.run { try intake.evidence(at: address, wishes) }
      isOnline = true
      return try await note(.content(found.captured), piece)
    } catch let failure as FetchFailure {
      switch failure.code {
      case .gone:
        isOnline = true
        return try await note(.gone(failure.message), piece)
      case .unknownHost:
        unknown.append((piece, failure))
        return nil
      case .status, .tooManyRedirects, .badRedirect, .tooLarge, .tooManyHeaders, .encoding, .incomplete, .binary,
        .notArchived:
        isOnline = true
        return try await note(.refused(failure.message), piece)
      case .connection, .certificate, .timeout, .privateAddress, .port, .badRequest, .badAddress, .scheme, .internal:
        return .notAsked(piece, failure)
      }
    }
  }

  private func note(_ answer: LinkAnswer, _ piece: Evidence) async throws -> LinkOutcome {
    .noted(try await workbench.noteLook(at: piece.shortID, answer).outcome)
  }
}

extension Intake {
  /// Asks the addresses of pieces again: alive, changed or dead. Pieces without an address are passed over.
  ///
  ///     let pieces = try await workbench.evidence(of: .all).pieces
  ///     for try await outcome in intake.checkLinks(pieces, into: workbench) {
  ///       if case .notAsked = outcome { print("somewhere no network") }
  ///     }
  public func checkLinks(
    _ pieces: [Evidence], wishes: FetchWishes = FetchWishes(), into workbench: Workbench
  ) -> LinkCheck {
    LinkCheck(self, pieces, wishes, into: workbench)
  }
}
