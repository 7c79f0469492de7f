/// How one text became another, paragraph by paragraph; edited paragraphs word by word.
struct TextDifference {
  enum Line: Equatable {
    case kept(String)
    case removed(String)
    case added(String)
    /// A paragraph of both, its words in runs.
    case edited([Run])
  }

  struct Run: Equatable {
    var kind: Kind
    var text: String

    enum Kind { case kept, removed, added }
  }

  let lines: [Line]

  init(from old: String, to new: String) {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    var lines: [Line] = []
    var removed: [String] = []
    var added: [String] = []
    func close() {
      // The first removed one became the first added one, if they share words enough.
      while let gone = removed.first {
        removed.removeFirst()
        if let come = added.first, let runs = Self.runs(from: gone, to: come) {
          lines.append(.edited(runs))
          added.removeFirst()
        } else {
          lines.append(.removed(gone))
        }
      }
      lines += added.map(Line.added)
      added = []
    }
    for (line, kind) in Self.merged(before, after) {
      switch kind {
      case .removed: removed.append(line)
      case .added: added.append(line)
      case .kept:
        close()
        lines.append(.kept(line))
      }
    }
    close()
    self.lines = lines
  }

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Both lists as one, with which of them each element is from.
  private static func merged(_ before: [String], _ after: [String]) -> [(String, Run.Kind)] {
    let difference = after.difference(from: before)
    var removals: Set<Int> = []
    var insertions: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removals.insert(offset)
      case .insert(let offset, _, _): insertions.insert(offset)
      }
    }
    var merged: [(String, Run.Kind)] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removals.contains(old) {
        merged.append((before[old], .removed))
        old += 1
      } else if insertions.contains(new) {
        merged.append((after[new], .added))
        new += 1
      } else {
        merged.append((before[old], .kept))
        (old, new) = (old + 1, new + 1)
      }
    }
    return merged
  }

  /// The words of two paragraphs; nothing where less than a third of them is the same.
  private static func runs(from old: String, to new: String) -> [Run]? {
    let (before, after) = (words(of: old), words(of: new))
    let merged = merged(before, after)
    guard 3 * merged.count(where: { $0.1 == .kept }) >= max(before.count, after.count) else { return nil }
    var runs: [Run] = []
    for (word, kind) in merged {
      if let last = runs.last, last.kind == kind {
        runs[runs.count - 1].text += " " + word
      } else {
        runs.append(Run(kind: kind, text: word))
      }
    }
    return runs
  }

  private static func words(of text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
