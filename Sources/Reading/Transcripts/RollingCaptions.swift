/// Captions that scroll: each repeats the lines before it, as live captions and YouTube's automatic ones do.
enum RollingCaptions {
  /// The captions with only what is new in each, where the file repeats itself; else as they are.
  ///
  /// - Returns: the captions, and how many held a repetition.
  static func removed(from captions: [Caption]) -> (captions: [Caption], repeated: Int) {
    let words = captions.map { $0.lines.map { $0.text.split(separator: " ") } }
    var shown: [[Substring]] = []
    var overlaps: [Int] = []
    for lines in words {
      overlaps.append(overlap(shown, lines))
      // One without words wipes nothing: the same line comes back after it.
      if !lines.isEmpty { shown = lines }
    }
    let repeated = overlaps.count { $0 > 0 }
    let filled = words.count { !$0.isEmpty }
    // People do say “No.” twice; a third of all captions that begin with the one before is how the file was made.
    guard repeated >= 2, repeated * 3 >= filled else { return (captions, 0) }
    var result = captions
    for index in captions.indices { result[index].lines = without(overlaps[index], of: captions[index].lines) }
    return (result, repeated)
  }

  /// How many words at the beginning of the lines are the last whole lines of those shown before.
  private static func overlap(_ shown: [[Substring]], _ lines: [[Substring]]) -> Int {
    let new = lines.flatMap(\.self)
    for first in shown.indices {
      let old = shown[first...].flatMap(\.self)
      if !old.isEmpty, new.starts(with: old) { return old.count }
    }
    return 0
  }

  private static func without(_ count: Int, of lines: [CaptionLine]) -> [CaptionLine] {
    var left = count
    return lines.compactMap { line in
      let words = line.text.split(separator: " ")
      guard left > 0 else { return line }
      let dropped = min(left, words.count)
      left -= dropped
      if dropped == words.count { return nil }
      var line = line
      line.text = words.dropFirst(dropped).joined(separator: " ")
      line.beginsTurn = false
      return line
    }
  }
}
