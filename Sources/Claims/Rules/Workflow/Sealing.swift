extension Draft {
  /// Refuses to change what readers have seen, where the file asks for corrections.
  func requireUnsealed(_ claim: Claim) throws(ClaimsError) {
    guard claim.status.isPublic, settings.isOn(Guard.seal) else { return }
    throw .notAllowed(
      Refusal(
        .checkSealed,
        "\(claim.shortID) is \(claim.status.rawValue): what readers saw changes through a correction only",
        claim.standing,
        claim.status == .withdrawn
          ? Remedy("Add a claim of its own", .addClaim) : Remedy("Correct it", .correct(claim.shortID))))
  }
}
