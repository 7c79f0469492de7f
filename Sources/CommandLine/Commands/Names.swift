import ArgumentParser
import Claims
import Reporting

struct SpeakerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speaker",
    abstract: "The people and organisations who said something.",
    discussion: """
      EXAMPLES
        claimbook speaker list
        claimbook speaker alias S-3 "A. Kovač"
        claimbook speaker merge S-7 S-3
      """,
    subcommands: [
      ListSpeakers.self, ShowSpeaker.self, RenameSpeaker.self, AliasSpeaker.self, MergeSpeakers.self,
      UnmergeSpeaker.self,
    ])
}

struct ListSpeakers: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List speakers with how many claims are theirs.",
    discussion: """
      EXAMPLES
        claimbook speaker list
        claimbook speaker list --json
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let rows = try Session.reading(options.location) { session in
      try await session.workbench.read { try $0.speakerRows() }
    }
    var table = Table(["speaker", "claims", "name"])
    for row in rows {
      if options.json {
        Output.line(
          JSON(row.speaker, claims: row.claims).adding(["merged": .array(row.merged.map { .string($0.shortID) })]).line)
        continue
      }
      let aliases = row.speaker.aliases + row.merged.map { "\($0.name) (\($0.shortID))" }
      table.add([
        .init(row.speaker.shortID, .strong), .init("\(row.claims)"),
        .init(row.speaker.name + (aliases.isEmpty ? "" : "  also \(aliases.joined(separator: ", "))")),
      ])
    }
    if !options.json {
      table.print()
      Output.aside(Style.faint(Counted.text(rows.count, "speaker")))
    }
  }
}

struct ShowSpeaker: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a speaker and their claims.",
    discussion: """
      EXAMPLES
        claimbook speaker show S-3
        claimbook speaker show Kovač --json
      """)

  @Argument(help: ArgumentHelp("S-3, a name, or a part of one.", valueName: "speaker"))
  var speaker: String

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let word = speaker
    let (row, summaries, roles) = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        let speaker = try snapshot.merged(snapshot.speaker(word))
        let row = try snapshot.speakerRows().first { $0.speaker.id == speaker.id }
        let page = try snapshot.claims(ClaimQuery(Filter(terms: [.is(.speaker, [speaker.shortID])])))
        var seen: Set<String> = []
        let summaries = try snapshot.summaries(of: page, for: Session.viewer)
        // A joint statement's role is that of its first speaker.
        let roles = summaries.filter { $0.speakers.first?.id == speaker.id }.compactMap(\.claim.role)
          .filter { seen.insert($0).inserted }
        return (row, summaries, roles)
      }
    }
    guard let row else { throw ClaimsError.notFound(.speaker, word, hint: nil) }
    if options.json {
      Output.line(
        JSON(row.speaker, claims: row.claims).adding([
          "merged": .array(row.merged.map { .string($0.shortID) }), "roles": .array(roles.map(JSON.string)),
          "claim_list": .array(summaries.map(JSON.init)),
        ]).line)
      return
    }
    Output.line("\(Style.strong(row.speaker.shortID))  \(Style.link(Escaped.line(row.speaker.name)))")
    if !row.speaker.aliases.isEmpty {
      Output.line("  also called: \(Escaped.line(row.speaker.aliases.joined(separator: ", ")))")
    }
    if !row.merged.isEmpty {
      Output.line("  merged in: \(Escaped.line(row.merged.map { "\($0.shortID) \($0.name)" }.joined(separator: ", ")))")
    }
    if !roles.isEmpty { Output.line("  roles: \(Escaped.line(roles.joined(separator: "; ")))") }
    Output.line("")
    ClaimLines.print(summaries)
  }
}

struct RenameSpeaker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Correct a speaker's name; the old one stays as an alias.",
    discussion: """
      EXAMPLES
        claimbook speaker rename S-3 "Ana Kovač"
      """)

  @Argument(help: ArgumentHelp("S-3, a name, or a part of one.", valueName: "speaker"))
  var speaker: String

  @Argument(help: "The right name.")
  var name: String

  @OptionGroup var options: WritingOptions

  func run() throws {
    let (word, name, mode) = (speaker, name, options.mode)
    NameLines.print(try Session.writing(options) { try await $0.workbench.renameSpeaker(word, to: name, mode: mode) }) {
      "\($0.shortID) is called \($0.name)"
    }
  }
}

struct AliasSpeaker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Add other names that mean the same speaker.",
    discussion: """
      EXAMPLES
        claimbook speaker alias S-3 "A. Kovač" "Kovačova"
      """)

  @Argument(help: ArgumentHelp("S-3, a name, or a part of one.", valueName: "speaker"))
  var speaker: String

  @Argument(help: ArgumentHelp("The other names.", valueName: "alias"))
  var aliases: [String]

  @OptionGroup var options: WritingOptions

  func run() throws {
    let (word, aliases, mode) = (speaker, aliases, options.mode)
    NameLines.print(try Session.writing(options) { try await $0.workbench.aliasSpeaker(word, aliases, mode: mode) }) {
      "\($0.shortID) \($0.name) is also called \($0.aliases.joined(separator: ", "))"
    }
  }
}

struct MergeSpeakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Declare speakers to be one; the last named stays.",
    discussion: """
      All claims count for the last one from now on. Nothing is lost: “unmerge”
      takes it back.

      EXAMPLES
        claimbook speaker merge S-7 S-3
      """)

  @Argument(help: ArgumentHelp("Speakers, the one that stays last.", valueName: "speaker… target"))
  var speakers: [String]

  @OptionGroup var options: WritingOptions

  func run() throws {
    guard speakers.count >= 2, let target = speakers.last else {
      throw CommandFailure("name two speakers, the one that stays last: claimbook speaker merge S-7 S-3", .usage)
    }
    let (words, mode) = (Array(speakers.dropLast()), options.mode)
    NameLines.print(
      try Session.writing(options) { try await $0.workbench.mergeSpeakers(words, into: target, mode: mode) }
    ) {
      "\(words.joined(separator: ", ")) merged into \($0.shortID) \($0.name)"
    }
  }
}

struct UnmergeSpeaker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge", abstract: "Take a merge back.",
    discussion: """
      EXAMPLES
        claimbook speaker unmerge S-7
      """)

  @Argument(help: ArgumentHelp("The speaker that was merged, S-7.", valueName: "speaker"))
  var speaker: String

  @OptionGroup var options: WritingOptions

  func run() throws {
    let (word, mode) = (speaker, options.mode)
    NameLines.print(try Session.writing(options) { try await $0.workbench.unmergeSpeaker(word, mode: mode) }) {
      "\($0.shortID) \($0.name) stands alone again"
    }
  }
}

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Who published what was read.",
    discussion: """
      EXAMPLES
        claimbook source list
        claimbook source rename SRC-1 "Lindhaven Courier"
      """,
    subcommands: [ListSources.self, ShowSource.self, RenameSource.self])
}

struct ListSources: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List sources with how many claims they brought.",
    discussion: """
      EXAMPLES
        claimbook source list
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let rows = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        let counts = try snapshot.claimCounts(by: .source)
        return try snapshot.all(Source.self).map { ($0, counts[$0.uuidText] ?? 0) }
      }
    }
    var table = Table(["source", "claims", "name"])
    for (source, claims) in rows {
      if options.json {
        Output.line(JSON(source, claims: claims).line)
      } else {
        let also = source.aliases.isEmpty ? "" : "  also \(source.aliases.joined(separator: ", "))"
        table.add([.init(source.shortID, .strong), .init("\(claims)"), .init(source.name + also)])
      }
    }
    if !options.json {
      table.print()
      Output.aside(Style.faint(Counted.text(rows.count, "source")))
    }
  }
}

struct ShowSource: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a source, its articles and claims.",
    discussion: """
      EXAMPLES
        claimbook source show SRC-1
        claimbook source show Courier --json
      """)

  @Argument(help: ArgumentHelp("SRC-1, a name, or a part of one.", valueName: "source"))
  var source: String

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let word = source
    let (source, articles, summaries) = try Session.reading(options.location) { session in
      try await session.workbench.read { snapshot in
        let source = try snapshot.source(word)
        let page = try snapshot.claims(ClaimQuery(Filter(terms: [.is(.source, [source.shortID])])))
        let articles = try snapshot.all(Article.self).filter { $0.source == source.id }
        return (source, articles, try snapshot.summaries(of: page, for: Session.viewer))
      }
    }
    if options.json {
      Output.line(
        JSON(source, claims: summaries.count).adding([
          "articles": .array(articles.map { .string($0.shortID) }), "claim_list": .array(summaries.map(JSON.init)),
        ]).line)
      return
    }
    Output.line("\(Style.strong(source.shortID))  \(Escaped.line(source.name))")
    for article in articles { Output.line("  \(article.shortID)  \(Escaped.line(article.displayTitle))") }
    Output.line("")
    ClaimLines.print(summaries)
  }
}

struct RenameSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Correct a source's name; the old one stays as an alias.",
    discussion: """
      EXAMPLES
        claimbook source rename SRC-1 "Lindhaven Courier"
      """)

  @Argument(help: ArgumentHelp("SRC-1, a name, or a part of one.", valueName: "source"))
  var source: String

  @Argument(help: "The right name.")
  var name: String

  @OptionGroup var options: WritingOptions

  func run() throws {
    let (word, name, mode) = (source, name, options.mode)
    NameLines.print(try Session.writing(options) { try await $0.workbench.renameSource(word, to: name, mode: mode) }) {
      "\($0.shortID) is called \($0.name)"
    }
  }
}

enum NameLines {
  static func print<R: Entity>(_ receipt: Receipt<R>, _ text: (R) -> String) {
    let note =
      receipt.changeCount == 0
      ? " (nothing had to be changed)" : receipt.commitNumber == nil ? " (dry run: nothing is written)" : ""
    Output.line(Escaped.line(text(receipt.outcome)) + "." + note)
  }
}
