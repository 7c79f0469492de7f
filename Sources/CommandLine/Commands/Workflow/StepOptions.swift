import ArgumentParser
import Claims

/// What every step of the workflow takes.
struct StepOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
  var claims: [String]

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run(
    _ container: Container, _ transition: Transition, because reason: String? = nil, override: String? = nil,
    at address: String? = nil
  ) throws {
    try BulkChange.run(
      container, claims, options, bulk, verb: transition.past,
      { session, selection in
        if transition == .withdraw {
          return try await session.workbench.withdraw(selection, because: reason ?? "")
        }
        if let address { return try await session.workbench.publish(selection, at: address, override: override) }
        return try await session.workbench.step(selection, transition, because: reason, override: override)
      }, claim: \.claim, isChanged: { $0.step != nil }, doubts: \.doubts
    ) { outcome in
      guard let step = outcome.step else {
        return .init(outcome.claim.status.rawValue + (outcome.claim.address.map { " at \($0)" } ?? ""))
      }
      let passed = step.overridden.isEmpty ? "" : " (past \(step.overridden.map(\.rawValue).joined(separator: ", ")))"
      return .init("\(step.from.rawValue) → \(step.to.rawValue)\(passed)")
    }
  }
}
