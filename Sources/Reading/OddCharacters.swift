import Claims

/// Characters that are kept as they are, since they may be evidence, but that an editor should know of.
enum OddCharacters {
  static func warnings(in text: CodePoints) -> [String] {
    var (nulls, escapes, others) = (0, 0, 0)
    for scalar in text.scalars {
      switch scalar.value {
      case 0: nulls += 1
      case 0x1B: escapes += 1
      case 9, 10, 12, 13, 0x85: break
      case 1..<0x20, 0x7F..<0xA0: others += 1
      default: break
      }
    }
    var warnings: [String] = []
    if nulls > 0 { warnings.append("The text holds \(nulls) NUL \(nulls == 1 ? "character" : "characters").") }
    if escapes > 0 {
      warnings.append("The text holds \(escapes) terminal escape \(escapes == 1 ? "sequence" : "sequences"); shown as ␛.")
    }
    if others > 0 { warnings.append("The text holds \(others) control \(others == 1 ? "character" : "characters").") }
    return warnings
  }
}
