import ArgumentParser
import Claims

/// What every step of the workflow takes.
struct StepOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
  var claims: [String]

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run(_ container: Container, _ transition: Transition, because reason: String? = nil, override: String? = nil)
    throws
  {
    try BulkChange.run(
      container, claims, options, bulk, verb: transition.past,
      { session, selection in
        if transition == .withdraw {
          return try await session.workbench.withdraw(selection, because: reason ?? "")
        }
        return try await session.workbench.step(selection, transition, because: reason, override: override)
      }, claim: \.claim, isChanged: { $0.step != nil }
    ) { outcome in
      guard let step = outcome.step else { return .init(outcome.claim.status.rawValue) }
      let passed = step.overridden.isEmpty ? "" : " (past \(step.overridden.map(\.rawValue).joined(separator: ", ")))"
      return .init("\(step.from.rawValue) → \(step.to.rawValue)\(passed)")
    }
  }
}
