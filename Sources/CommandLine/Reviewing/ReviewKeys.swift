/// The keys, as each screen shows them.
enum ReviewKeys {
  static let keys: [(key: String, short: String, long: String)] = [
    ("a", "accept", "accept: a proposed claim is confirmed, a new one queued"),
    ("e", "edit", "edit the wording in your editor; the quotation stays"),
    ("w", "who", "say who said it"),
    ("y", "day", "say on which day it was said"),
    ("s", "split", "split into several claims, one part a line in your editor"),
    ("m", "merge", "merge with a claim that says the same; the earlier one stays"),
    ("d", "drop", "drop, with a reason"),
    ("p", "person", "give it to a person"),
    ("i", "priority", "say how soon it wants to be checked"),
    ("l", "due", "say by when"),
    ("t", "tag", "add and remove tags"),
    ("+", "missed", "add a statement of the same article that was missed"),
    ("u", "undo", "take back the last action of this sitting"),
    ("n", "next", "next one, also with the blank or →"),
    ("b", "back", "back, also with ←"),
    ("q", "quit", "quit; all that was done is kept"),
    ("?", "help", "these words"),
  ]

  static var line: String { lines(of: keys.map { "[\($0.key)] \($0.short)" }) }

  static var reasons: String {
    lines(of: [
      "why?", "[o] opinion", "[p] prediction", "[d] duplicate", "[s] out of scope", "[x] other", "[Esc] keep it",
    ])
  }

  static var priorities: String { lines(of: ["how soon?", "[h] high", "[n] normal", "[l] low", "[Esc] as it is"]) }

  /// What is said of a key that does nothing.
  static func unknown(_ key: Character) -> String {
    let shown = key.isLetter || key.isNumber || key.isPunctuation || key.isSymbol ? "“\(key)”" : "that key"
    return "\(shown) does nothing here; there are \(keys.map(\.key).joined(separator: " "))"
  }

  static var help: String { keys.map { "  \($0.key)  \($0.long)" }.joined(separator: "\n") }

  /// As many lines as they need; a key is never parted from its word.
  private static func lines(of words: [String]) -> String {
    var lines = [""]
    for word in words {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.count + 1 + word.count > Screen.width {
        lines.append(word)
      } else {
        lines[lines.count - 1] += " " + word
      }
    }
    return lines.joined(separator: "\n")
  }
}
