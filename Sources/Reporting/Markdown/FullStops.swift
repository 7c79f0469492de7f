extension String {
  /// With a full stop, unless it ends as a sentence does.
  var closed: String {
    guard let last = last(where: { !"”“\"»)".contains($0) }) else { return self }
    return ".!?…".contains(last) ? self : self + "."
  }

  /// Without one, where the sentence goes on.
  var unclosed: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }
}
