import Claims

/// Says after a command which published checks it changed for readers without a second person's having seen it.
enum UnsignedLines {
  private static let mostNamed = 8

  static func print(_ claims: [Claim]) {
    guard let first = claims.first else { return }
    let names = claims.prefix(mostNamed).map(\.shortID).joined(separator: ", ")
    let more = claims.count > mostNamed ? " and \(claims.count - mostNamed) more" : ""
    Output.error(
      "note: \(names)\(more) \(claims.count == 1 ? "is" : "are") published, and no second person has signed this change. "
        + "Another editor signs it: \(UseCase.step(.approve, of: first.shortID).command.text)")
  }
}
