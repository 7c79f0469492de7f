import ArgumentParser
import Claims

/// What every step of the workflow takes.
struct StepOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
  var claims: [String]

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run(_ transition: Transition, because reason: String? = nil, override: String? = nil) throws {
    try BulkChange.run(
      claims, options, bulk, verb: transition.past,
      { workbench, selection, mode in
        if transition == .withdraw {
          return try await workbench.withdraw(selection, because: reason ?? "", mode: mode)
        }
        return try await workbench.step(selection, transition, because: reason, override: override, mode: mode)
      }, claim: \.claim, isChanged: { $0.step != nil }
    ) { outcome in
      guard let step = outcome.step else { return .init(outcome.claim.status.rawValue) }
      let passed = step.overridden.isEmpty ? "" : " (past \(step.overridden.map(\.rawValue).joined(separator: ", ")))"
      return .init("\(step.from.rawValue) → \(step.to.rawValue)\(passed)")
    }
  }
}

/// For steps whose guards an editor may pass over.
struct OverrideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Pass unmet guards over for this reason, which log and report show; editors only.", valueName: "reason"))
  var override: String?
}

struct Queue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Put new claims in the queue.",
    discussion: """
      EXAMPLES
        claimbook queue C-12 C-13
        claimbook queue status:new article:A-3
      """)

  @OptionGroup var step: StepOptions

  func run() throws { try step.run(.queue) }
}

struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Take claims into research.",
    discussion: """
      Whoever starts a claim that is nobody's becomes its assignee.

      EXAMPLES
        claimbook start C-12 --by Mira
      """)

  @OptionGroup var step: StepOptions

  func run() throws { try step.run(.start) }
}

struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Hand researched claims in for review.",
    discussion: """
      A newsroom's file asks for a verdict, enough evidence, captures and a reply
      asked for; what is missing is named with the command that adds it.

      EXAMPLES
        claimbook submit C-12 --by Mira
        claimbook submit C-12 --override "Election tonight." --by Vera
      """)

  @OptionGroup var step: StepOptions
  @OptionGroup var overriding: OverrideOptions

  func run() throws { try step.run(.submit, override: overriding.override) }
}

struct Approve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Sign a reviewed check off, or a proposed correction.",
    discussion: """
      In a newsroom's file the approver is an editor who neither wrote the check nor
      changed its verdict or evidence last. A later change of wording, verdict or
      evidence voids the approval.

      EXAMPLES
        claimbook approve C-12 --by Vera
      """)

  @OptionGroup var step: StepOptions
  @OptionGroup var overriding: OverrideOptions

  func run() throws { try step.run(.approve, override: overriding.override) }
}

struct Return: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Give reviewed claims back to research, with a reason.",
    discussion: """
      EXAMPLES
        claimbook return C-12 --because "Ask the builder too." --by Vera
      """)

  @OptionGroup var step: StepOptions

  @Option(help: ArgumentHelp("What is to be done.", valueName: "reason"))
  var because: String?

  func run() throws { try step.run(.return, because: try because ?? Question.ask("the reason", option: "--because")) }
}

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Say that approved checks are published.",
    discussion: """
      From then on wording, verdict and evidence change through corrections only.

      EXAMPLES
        claimbook publish C-12 --by Vera
        claimbook publish status:approved
      """)

  @OptionGroup var step: StepOptions
  @OptionGroup var overriding: OverrideOptions

  func run() throws { try step.run(.publish, override: overriding.override) }
}

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take published checks back, with a reason that readers see.",
    discussion: """
      EXAMPLES
        claimbook withdraw C-12 --because "The recording was another one." --by Vera
      """)

  @OptionGroup var step: StepOptions

  @Option(help: ArgumentHelp("Why; printed in reports.", valueName: "reason"))
  var because: String?

  func run() throws { try step.run(.withdraw, because: try because ?? Question.ask("the reason", option: "--because")) }
}
