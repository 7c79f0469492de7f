import ArgumentParser
import Claims
import Reporting

/// The parts of a claim, typed in an editor.
enum SplitLines {
  static func edit(_ claim: Claim) throws -> [String] {
    let help = """


      # One part a line; each must be words of the claim. Lines with # are left out.
      """
    return try TextEditor.edit(claim.text + help).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("#") }
  }
}
