extension Draft {
  /// Refuses to change what readers have seen, where the file asks for corrections.
  func requireUnsealed(_ claim: Claim) throws(ClaimsError) {
    guard claim.status.isPublic, settings.isOn(Guard.seal) else { return }
    let next =
      claim.status == .withdrawn
      ? "Add a claim of its own: claimbook add"
      : "Correct it: claimbook correct \(claim.shortID) --wrong “…” --now “…”"
    throw .notAllowed(
      "\(claim.shortID) is \(claim.status.rawValue): what readers saw changes through a correction only. \(next)")
  }
}
