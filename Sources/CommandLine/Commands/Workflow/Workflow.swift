import ArgumentParser
import Claims
import Reporting

extension WorkflowCommands {
  struct Workflow: PagedCommand {
    static let configuration = CommandConfiguration(
      commandName: "workflow", abstract: "The steps from new to published, and what each asks for.",
      discussion: """
        With a claims file at hand, guards that are switched off in it are marked.

        EXAMPLES
          claimbook workflow
          claimbook workflow --diagram
        """)

    @Flag(help: "Print a Mermaid state diagram instead of a table.")
    var diagram = false

    @OptionGroup var options: ReadingOptions

    func run(in container: Container) throws {
      if diagram { return Output.line(WorkflowDiagram.mermaid) }
      // The table is the same everywhere; only what is switched on is the file's own.
      let hasFile = options.location.file != nil || (try? FileLocation.find(nil)) != nil
      let settings =
        try hasFile
        ? container.reading(options.location) { try await $0.workbench.settings() } : nil
      if options.json {
        for transition in Transition.allCases { Output.line(Self.json(transition, settings).line) }
        return
      }
      var table = Table(["step", "from", "to", "who", "asks for"])
      for transition in Transition.allCases {
        let guards = transition.guards.map { $0.rawValue + (settings?.isOn($0) == false ? " (off)" : "") }
        table.add([
          .init(transition.rawValue, .strong), .init(Self.from(transition)),
          .init(transition.to?.rawValue ?? "where it was"), .init(transition.role.rawValue),
          .init(guards.joined(separator: ", ")),
        ])
      }
      table.print()
      Output.line("")
      for `guard` in Guard.allCases where Transition.allCases.contains(where: { $0.guards.contains(`guard`) }) {
        FactRow.print(`guard`.rawValue, `guard`.meaning, labelWidth: 18)
      }
      if let settings {
        Output.aside(
          Style.faint(
            "This file: preset \(settings.preset.rawValue), roles \(settings.value(.roles)), "
              + "skip-steps \(settings.value(.skipSteps)). Change it: claimbook config"))
      }
    }

    static func from(_ transition: Transition) -> String {
      transition == .drop ? "any before published" : transition.from.map(\.rawValue).joined(separator: ", ")
    }

    private static func isOn(_ guard: Guard, _ settings: Settings?) -> JSON {
      settings.map { .bool($0.isOn(`guard`)) } ?? .null
    }

    private static func json(_ transition: Transition, _ settings: Settings?) -> JSON {
      .object([
        "step": .string(transition.rawValue), "from": .array(transition.from.map { .string($0.rawValue) }),
        "to": JSON(transition.to?.rawValue), "role": .string(transition.role.rawValue),
        "guards": .array(
          transition.guards.map {
            .object(["guard": .string($0.rawValue), "on": isOn($0, settings)])
          }),
      ])
    }
  }
}
