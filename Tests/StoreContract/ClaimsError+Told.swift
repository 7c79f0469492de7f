public import Claims

extension ClaimsError {
  /// The sentence with its ways out as values, for tests that look for a part of it.
  public var told: String {
    refusal.sentence + refusal.remedies.map { ". \($0.lead): \($0.step.useCase)" }.joined()
  }
}
