/// Questions on a terminal.
enum Question {
  /// Asks for a value that was left out; in a pipe it is an error that names the option.
  static func ask(_ prompt: String, option: String) throws -> String {
    guard Screen.canAsk else {
      throw CommandFailure("\(prompt) is missing: give it with \(option)", .wrongUsage)
    }
    Output.prompt("\(prompt):")
    guard let answer = readLine(strippingNewline: true), !answer.allSatisfy(\.isWhitespace) else {
      throw CommandFailure("\(prompt) is missing: give it with \(option)", .wrongUsage)
    }
    return answer
  }

  /// Asks for a value that may be left out.
  static func askOptional(_ prompt: String) -> String? {
    guard Screen.canAsk else { return nil }
    Output.prompt("\(prompt) (Enter for none):")
    guard let answer = readLine(strippingNewline: true), !answer.allSatisfy(\.isWhitespace) else { return nil }
    return answer
  }

  /// Asks which of a few is meant; nothing when that is left open, or nobody can be asked.
  static func choose<Choice>(_ prompt: String, _ choices: [Choice], _ name: (Choice) -> String) -> Choice? {
    guard Screen.canAsk else { return nil }
    Output.error(prompt)
    for (place, choice) in choices.enumerated() { Output.error("  \(place + 1)  \(name(choice))") }
    while true {
      Output.prompt("number, or Enter to leave it open:")
      guard let answer = readLine(strippingNewline: true), !answer.allSatisfy(\.isWhitespace) else { return nil }
      if let place = Int(answer.filter { !$0.isWhitespace }), choices.indices.contains(place - 1) {
        return choices[place - 1]
      }
    }
  }

  /// Asks before many claims are changed at once.
  static func confirm(_ prompt: String) throws {
    guard Screen.canAsk else {
      throw CommandFailure("\(prompt) Say so with --yes, or look first with --dry-run", .confirmationNeeded)
    }
    guard isAgreed(prompt) else {
      // No error, though scripts must see that nothing came of it.
      Output.error("nothing was changed")
      throw CommandFailure.said(.error, .declined)
    }
  }

  /// Asks on a terminal; anything but yes is no.
  static func isAgreed(_ prompt: String) -> Bool {
    Output.prompt("\(prompt) [y/N]")
    let answer = readLine(strippingNewline: true)?.lowercased()
    return answer == "y" || answer == "yes"
  }
}
