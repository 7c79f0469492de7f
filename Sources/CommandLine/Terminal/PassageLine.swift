import Claims

/// A passage between what stands around it: `…he said that [the quay is full] and nobody…`.
enum PassageLine {
  static func text(_ passage: Passage) -> String {
    Escaped.line("…\(passage.prefix)[\(passage.quote)]\(passage.suffix)…")
  }
}
