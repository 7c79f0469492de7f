/// `1 claim`, `2 claims`.
enum Counted {
  static func text(_ number: Int, _ word: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? word : plural ?? word + "s")"
  }

  /// As many as are read at a glance: `C-1, C-2 and 9 more`.
  static func names(_ all: [String]) -> String {
    all.prefix(6).joined(separator: ", ") + (all.count > 6 ? " and \(all.count - 6) more" : "")
  }
}
