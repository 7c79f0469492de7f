import ArgumentParser
import Claims
import Reporting

/// What a change of one claim prints.
enum ChangeLines {
  static func print(_ claim: Claim, _ verb: String, _ commit: Int?, json: Bool) {
    if json {
      Output.line(
        JSON.object([
          "id": .string(claim.shortID), "uuid": .string(claim.uuidText), "version": .int(claim.version),
          "text": .string(claim.text), "written": .bool(commit != nil),
        ]).line)
      return
    }
    Output.line("\(Style.strong(claim.shortID)) \(verb): \(Escaped.line(claim.text))")
    if commit == nil, verb != "is unchanged" { Output.line("(dry run: nothing is written)") }
  }
}
