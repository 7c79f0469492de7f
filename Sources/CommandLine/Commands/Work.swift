import ArgumentParser
import Claims
import Reporting

struct Assign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Give claims to a person, or take them away.",
    discussion: """
      The last word is the person: their name, “me”, or “none”. In a file with
      roles only people who are registered and still work here have claims.

      EXAMPLES
        claimbook assign C-12 C-14 "Ana Kovač"
        claimbook assign status:new topic:budget assignee:none me
        claimbook assign C-12 none
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter, then the person.", valueName: "claim… person"))
  var words: [String]

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run() throws {
    guard words.count >= 2, let word = words.last else {
      throw CommandFailure("name the claims, then the person: claimbook assign C-12 NAME", .usage)
    }
    // The last word is the person; a claim or a term there means that the person was forgotten.
    let isTerm = word.contains(":") || word.hasPrefix("+") || word.hasPrefix("@")
    guard !isTerm, Reference(word, to: .claim) == nil || !word.lowercased().hasPrefix("c") else {
      throw CommandFailure(
        "the last word is the person, and “\(Escaped.line(word))” is none: claimbook assign C-12 NAME", .usage)
    }
    let person =
      switch word.lowercased() {
      case "none": String?.none
      case "me": Session.author(options.by)
      default: word
      }
    try BulkChange.run(
      Array(words.dropLast()), options, bulk, verb: person.map { "assigned to \($0)" } ?? "taken from whoever has them",
      { workbench, selection, mode in try await workbench.assign(selection, to: person, mode: mode) },
      claim: \.claim, isChanged: \.isChanged
    ) { .init((person ?? "nobody") + ($0.isChanged ? "" : " (already)")) }
  }
}

struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Add tags to claims, or take them away.",
    discussion: """
      What begins with + at the end is added, --remove takes away; all before
      are claims or a filter. To choose claims by nothing but a tag, use
      claimbook edit +road --tag nato.

      EXAMPLES
        claimbook tag C-12 C-14 +nato +budget
        claimbook tag speaker:Kovač +nato --remove draft
        claimbook tag C-12 --remove draft
      """)

  @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter, then +tags.", valueName: "claim… +tag"))
  var words: [String]

  @Option(help: ArgumentHelp("A tag to take away; may be repeated.", valueName: "tag"))
  var remove: [String] = []

  @OptionGroup var options: WritingOptions
  @OptionGroup var bulk: BulkOptions

  func run() throws {
    let added = Array(words.reversed().prefix { $0.hasPrefix("+") }.reversed())
    let chosen = Array(words.dropLast(added.count))
    guard !chosen.isEmpty else {
      throw CommandFailure(
        "name the claims before the tags: claimbook tag C-12 +nato. "
          + "Claims that have a tag already: claimbook edit \(Escaped.line(added.first ?? "+road")) --tag \(Escaped.line(added.last?.dropFirst().description ?? "nato"))",
        .usage)
    }
    let removed = remove
    try BulkChange.run(
      chosen, options, bulk, verb: "tagged",
      { workbench, selection, mode in
        try await workbench.tag(selection, adding: added, removing: removed, mode: mode)
      }, claim: \.claim, isChanged: \.isChanged
    ) { outcome in
      let tags = outcome.claim.tags.map { "+\($0)" }.joined(separator: " ")
      return .init((tags.isEmpty ? "no tags" : tags) + (outcome.isChanged ? "" : " (already)"))
    }
  }
}

struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make several claims of one that says several things.",
    discussion: """
      Each part is words of the claim; it becomes a claim of its own, with its
      place in the article, the speaker, tags and evidence. The claim itself is
      dropped with a reason that names them; its quotation stays as it is.
      Without parts an editor opens: one part a line.

      EXAMPLES
        claimbook split C-12 --part "taxes fell" --part "wages rose by 4 per cent"
        claimbook split C-12
      """)

  @Argument(help: ArgumentHelp("The claim, C-12.", valueName: "claim"))
  var claim: String

  @Option(help: ArgumentHelp("Words of the claim; once for each part.", valueName: "words"))
  var part: [String] = []

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text, one object a claim.")
  var json = false

  func run() throws {
    let (word, mode) = (claim, options.mode)
    var parts = part
    var seen: Int?
    if parts.isEmpty {
      guard Screen.canAsk || Environment["CLAIMBOOK_EDITOR"] != nil else {
        throw CommandFailure("say where to split: claimbook split \(Escaped.line(word)) --part “…” --part “…”", .usage)
      }
      let claim = try Session.reading(options.location) { session in
        try await session.workbench.read { try $0.resolve(word, as: Claim.self) }
      }
      seen = claim.version
      parts = try SplitLines.edit(claim)
    }
    let (wordings, version) = (parts, seen)
    let receipt = try Session.writing(options) {
      try await $0.workbench.split(word, into: wordings, seenVersion: version, mode: mode)
    }
    for part in receipt.outcome.parts { ChangeLines.print(part, "split off", receipt.commitNumber, json: json) }
    ChangeLines.print(receipt.outcome.original, "dropped", receipt.commitNumber, json: json)
  }
}

/// The parts of a claim, typed in an editor.
enum SplitLines {
  static func edit(_ claim: Claim) throws -> [String] {
    let help = """


      # One part a line; each must be words of the claim. Lines with # are left out.
      """
    return try TextEditor.edit(claim.text + help).split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("#") }
  }
}

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that claims are one: the first stays.",
    discussion: """
      The others are dropped as its duplicates and keep all they have; restore
      brings them back. The first gets what it lacks: their places in its
      article, their evidence, tags, person, the earliest due date. Claims of
      different speakers are never one.

      EXAMPLES
        claimbook merge C-12 C-31
        claimbook merge C-12 C-31 C-40 --dry-run
      """)

  @Argument(help: ArgumentHelp("The claim that stays, then its duplicates.", valueName: "claim"))
  var claims: [String]

  @OptionGroup var options: WritingOptions

  @Flag(help: "Print JSON instead of text, one object a claim.")
  var json = false

  func run() throws {
    guard let kept = claims.first, claims.count >= 2 else {
      throw CommandFailure("name the claim that stays, then its duplicates: claimbook merge C-12 C-31", .usage)
    }
    let (others, mode) = (Array(claims.dropFirst()), options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.merge(others, into: kept, mode: mode) }
    ChangeLines.print(receipt.outcome.kept, "stays", receipt.commitNumber, json: json)
    for claim in receipt.outcome.merged {
      ChangeLines.print(
        claim, "dropped as a duplicate of \(receipt.outcome.kept.shortID)", receipt.commitNumber, json: json)
    }
  }
}
