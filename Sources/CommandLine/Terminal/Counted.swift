/// `1 claim`, `2 claims`.
enum Counted {
  static func text(_ number: Int, _ word: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? word : plural ?? word + "s")"
  }
}
