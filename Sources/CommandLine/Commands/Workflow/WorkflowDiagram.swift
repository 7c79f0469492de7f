import ArgumentParser
import Claims
import Reporting

/// The workflow as a diagram, for the documentation.
enum WorkflowDiagram {
  static var mermaid: String {
    var lines = ["stateDiagram-v2", "  [*] --> new"]
    for transition in Transition.allCases {
      guard let to = transition.to else { continue }
      for from in transition.from where transition != .drop {
        lines.append("  \(name(from)) --> \(name(to)): \(transition.rawValue)")
      }
    }
    lines.append("  note left of dropped: drop, from any status before published; restore leads back")
    lines.append("  dropped --> [*]")
    lines.append("  withdrawn --> [*]")
    return lines.joined(separator: "\n")
  }

  private static func name(_ status: Claims.Status) -> String { status.rawValue.replacing("-", with: "_") }
}
