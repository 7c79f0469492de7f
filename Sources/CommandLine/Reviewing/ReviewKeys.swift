/// The keys, as each screen shows them.
enum ReviewKeys {
  static let keys: [(key: String, short: String, long: String)] = [
    ("a", "accept", "accept: a proposed claim is confirmed, a new one queued"),
    ("e", "edit", "edit the wording in your editor; the quotation stays"),
    ("s", "split", "split into several claims, one part a line in your editor"),
    ("m", "merge", "merge with a claim that says the same; the earlier one stays"),
    ("d", "drop", "drop, with a reason"),
    ("p", "person", "give it to a person"),
    ("t", "tag", "add and remove tags"),
    ("u", "undo", "take back the last action of this sitting"),
    ("n", "next", "next one, also with the blank or →"),
    ("b", "back", "back, also with ←"),
    ("q", "quit", "quit; all that was done is kept"),
    ("?", "help", "these words"),
  ]

  /// As many lines as it needs; a key is never parted from its word.
  static var line: String {
    var lines = [""]
    for key in keys {
      let word = "[\(key.key)] \(key.short)"
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

  static let atTheEnd = "[u] undo [b] back [q] quit"
  static let reasons = "why? [o] opinion [p] prediction [d] duplicate [s] out of scope [x] other [Esc] keep it"
  static var help: String { keys.map { "  \($0.key)  \($0.long)" }.joined(separator: "\n") }
}
