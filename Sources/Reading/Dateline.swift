import Claims

/// A line of a date and little else: `NEWS 10.08.2022 11:41`, `Published: 5 May 2024, 10:30`.
struct Dateline {
  private(set) var day: Day?
  private(set) var time: String?
  private(set) var warnings: [String] = []

  /// Reads a line of the head. The first line of a text may be a headline that holds a date, so there less is
  /// allowed beside the date.
  init?(_ line: String, isFirst: Bool) {
    let words = line.split { $0.isWhitespace || ",|()[]•·".contains($0) }
    // Twelve words are a date, a time, a second date with its label, and a section.
    guard words.count <= 12, let date = PrintedDate(in: words) else { return nil }
    let clock = ClockTime(in: words)
    let others = words.indices.filter { index in
      !date.words.contains(index) && clock?.words.contains(index) != true && !Self.belongsToDate(words[index])
    }.map { words[$0] }
    // What is left is a section or a place: two words at most, written like names, and no sentence.
    guard others.count <= 2, others.allSatisfy({ $0.first?.isLowercase == false }) else { return nil }
    if let last = words.last, last.last == ".", last.contains(where: \.isLetter), others.last == last {
      return nil
    }
    if isFirst, !others.allSatisfy({ !$0.contains(where: \.isLowercase) || line.contains("\($0),") }) {
      return nil
    }

    // A line that only says when the text was changed does not say when it was published.
    if Self.updateLabels.contains(words[0].lowercased().filter(\.isLetter)) { return }
    day = date.day
    time = date.day == nil ? nil : clock?.text
    if date.day == nil {
      warnings.append(
        "There is no such date as \(date.printed), so the article has none. Give it with --date.")
    }
    check(date, against: words.lazy.compactMap(PrintedDate.weekday).first)
  }

  /// The printed day of the week decides between two readings, and shows a date that contradicts itself.
  private mutating func check(_ date: PrintedDate, against weekday: Int?) {
    guard let first = date.day, first.precision == .day else { return }
    if let other = date.otherDay {
      if weekday == other.weekday, weekday != first.weekday {
        day = other
      } else if weekday != first.weekday {
        warnings.append(
          "The date \(date.printed) was read with the day first, as \(first.iso); it could also mean \(other.iso). "
            + "If that is meant, give it with --date.")
      }
    } else if let weekday, weekday != first.weekday {
      warnings.append(
        "The text says \(name(weekday)), but \(first.iso) was a \(name(first.weekday)): one of them is wrong."
      )
    }
  }

  private func name(_ weekday: Int) -> String {
    let name = PrintedDate.weekdays[weekday - 1]
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Labels, weekdays, zones, arrows, second dates and times.
  private static func belongsToDate(_ word: Substring) -> Bool {
    word.first?.isNumber == true || !word.contains(where: \.isLetter) || PrintedDate.month(word) != nil
      || PrintedDate.weekday(word) != nil || labels.contains(word.lowercased().filter(\.isLetter))
  }

  private static let updateLabels: Set<String> = [
    "updated", "update", "modified", "edited", "ažurirano", "izmijenjeno",
  ]
  private static let labels = updateLabels.union([
    "published", "posted", "date", "datum", "objavljeno", "first", "last", "on", "at", "am", "pm", "gmt",
    "utc", "cet",
    "cest", "bst", "est", "edt", "pst", "pdt", "et", "h", "hrs",
  ])
}
