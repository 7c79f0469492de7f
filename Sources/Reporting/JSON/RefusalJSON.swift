public import Claims

/// Refusals and next steps. How a step is spelled is each front end's own, so it hands the words in.
extension JSON {
  public init(_ fact: Fact) {
    self =
      switch fact {
      case .text(let text): .string(text)
      case .number(let number): .int(number)
      case .flag(let flag): .bool(flag)
      case .list(let facts): .array(facts.map { JSON($0) })
      case .group(let facts): JSON(facts)
      case .absent: .null
      }
  }

  public init(_ facts: [String: Fact]) { self = .object(facts.mapValues { JSON($0) }) }

  /// What can be done next; what the person fills in is named among the gaps.
  public init(_ step: NextStep, spelledBy spell: (NextStep) -> String) {
    self = [
      "use_case": .string(step.useCase.name.rawValue), "arguments": JSON(step.useCase.arguments),
      "gaps": .array(step.useCase.gaps.map { .string($0) }), "label": .string(step.useCase.label),
      "for_another": .bool(step.isForAnother), "command": .string(spell(step)),
    ]
  }

  public init(_ remedy: Remedy, spelledBy spell: (NextStep) -> String) {
    self = JSON(remedy.step, spelledBy: spell).adding(["lead": JSON(remedy.lead.isEmpty ? nil : remedy.lead)])
  }
}
