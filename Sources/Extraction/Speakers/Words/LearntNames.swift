import CExtractionModel

/// What the training articles teach about names; `ExtractionTraining` writes the lines that it is read from.
///
/// A line is a kind, a colon, and entries parted by blanks; kinds take several lines; `_` stands for a blank in an entry:
/// `men`, `women`, `firstNames`, `surnames`, `places`, `organisations`, `ordinary`, and
/// `famous` with `Full_Name:share of the surname in per cent:articles:roles`.
struct LearntNames: Sendable {
  /// A person whom articles call by the surname alone.
  struct Famous: Sendable {
    let name: String
    /// How many of a hundred mentions of the surname with a first name are this person.
    let share: Int
    /// How many articles named the person in full.
    let count: Int
    let roles: [String]
  }

  private(set) var classes: [(String, WordClass)] = []
  private(set) var famous: [String: Famous] = [:]
  /// Places of several words, in lower case.
  private(set) var longPlaces: Set<String> = []
  private(set) var famousByName: [String: Famous] = [:]

  /// Those that are embedded in the program.
  static let embedded = LearntNames(
    lines: String(
      decoding: UnsafeRawBufferPointer(start: claimbook_learnt_names(), count: claimbook_learnt_names_size()),
      as: UTF8.self))

  init(lines: String) {
    for line in lines.split(separator: "\n") {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let entries = sides[1].split(separator: " ")
      switch sides[0] {
      case "men": add(entries, [.firstName, .mansName])
      case "women": add(entries, [.firstName, .womansName])
      case "firstNames": add(entries, .firstName)
      case "surnames": add(entries, .surname)
      case "organisations": add(entries, .organisation)
      case "ordinary": add(entries, .ordinary)
      case "places":
        add(entries.filter { !$0.contains("_") }, .learntPlace)
        longPlaces.formUnion(entries.filter { $0.contains("_") }.map(Self.withBlanks))
      case "famous": entries.forEach { addFamous($0) }
      default: break
      }
    }
  }

  private mutating func add(_ words: [Substring], _ kind: WordClass) {
    for word in words { classes.append((String(word), kind)) }
  }

  private static func withBlanks(_ entry: Substring) -> String {
    entry.split(separator: "_").joined(separator: " ")
  }

  private mutating func addFamous(_ entry: Substring) {
    let fields = entry.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 4, let share = Int(fields[1]), let count = Int(fields[2]) else { return }
    let name = Self.withBlanks(fields[0])
    let person = Famous(name: name, share: share, count: count, roles: fields[3].split(separator: ",").map(String.init))
    famousByName[name.lowercased()] = person
    guard let surname = name.split(separator: " ").last, share > 0 else { return }
    famous[surname.lowercased()] = person
  }
}
