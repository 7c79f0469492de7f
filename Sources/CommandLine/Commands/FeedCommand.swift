import ArgumentParser
import Claims
import FoundationEssentials
import Reading
import Reporting

struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed", abstract: "Follow feeds, and import what is new in them.",
    discussion: """
      EXAMPLES
        claimbook feed add https://example.org/feed.xml
        claimbook feed pull
        claimbook feed list
      """,
    subcommands: [
      AddFeeds.self, ListFeeds.self, PullFeeds.self, RemoveFeeds.self, ImportFeeds.self, ExportFeeds.self,
    ])
}

struct AddFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Follow feeds from now on.",
    discussion: """
      RSS, Atom or JSON Feed, at an address or in a file that another program
      writes. Nothing is fetched yet: “claimbook feed pull” does that.

      EXAMPLES
        claimbook feed add https://example.org/feed.xml
        claimbook feed add ~/feeds/council.rss --title "The council"
      """)

  @Argument(help: ArgumentHelp("Addresses or files.", valueName: "feed"))
  var feeds: [String]

  @Option(help: "What to call it; else what it calls itself.")
  var title: String?

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @OptionGroup var options: WritingOptions

  func run() throws {
    let followed = try feeds.map { (address: try Self.address($0), title: title) }
    let mode = options.mode
    let receipt = try Session.writing(options) { try await $0.workbench.follow(followed, mode: mode) }
    FeedLines.print(receipt, json: json)
  }

  /// An address as it is, a file by its whole path, since a pull may start in another folder.
  static func address(_ word: String) throws -> String {
    if FetchClient.isAddress(word) { return try Workbench.checkedAddress(word) }
    let bytes = try InputFile.article(word)
    _ = try FeedArticles(bytes, name: Escaped.terminal(InputFile.baseName(word)))
    return word.hasPrefix("/") ? word : FileManager.default.currentDirectoryPath + "/" + word
  }
}

struct ListFeeds: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the feeds that are followed.",
    discussion: """
      EXAMPLES
        claimbook feed list
        claimbook feed list --json
      """)

  @OptionGroup var options: ReadingOptions

  func run() throws {
    let feeds = try Session.reading(options.location) { session in
      try await session.workbench.read { try $0.all(Feed.self) }
    }
    if options.json {
      for feed in feeds { Output.line(JSON(feed).line) }
      return
    }
    var table = Table(["feed", "entries", "title", "address"])
    for feed in feeds {
      table.add([
        .init(feed.shortID, .strong), .init("\(feed.seen.count)"), .init(feed.title ?? ""), .init(feed.address),
      ])
    }
    table.print()
    Output.aside(Style.faint(Counted.text(feeds.count, "feed")))
  }
}

struct RemoveFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Follow feeds no longer; their articles stay.",
    discussion: """
      EXAMPLES
        claimbook feed remove F-2
      """)

  @Argument(help: ArgumentHelp("F-1, an address, or a part of a title.", valueName: "feed"))
  var feeds: [String]

  @OptionGroup var options: WritingOptions

  func run() throws {
    let (words, mode) = (feeds, options.mode)
    let receipt = try Session.writing(options) { try await $0.workbench.unfollow(words, mode: mode) }
    for feed in receipt.outcome {
      Output.line("\(feed.shortID) \(Escaped.line(feed.displayTitle)) is not followed any more." + receipt.dryRunNote)
    }
  }
}

struct ImportFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Follow all feeds of an OPML list.",
    discussion: """
      EXAMPLES
        claimbook feed import subscriptions.opml
      """)

  @Argument(help: ArgumentHelp("An OPML file, as feed readers export it.", valueName: "file"))
  var file: String

  @Flag(help: "Print JSON Lines instead of text.")
  var json = false

  @OptionGroup var options: WritingOptions

  func run() throws {
    let name = Escaped.terminal(InputFile.baseName(file))
    let list = try FeedArticles(try InputFile.article(file), name: name, isList: true)
    var left: [String] = []
    let feeds = list.document.entries.compactMap { entry -> (address: String, title: String?)? in
      guard let url = entry.url, let address = try? Workbench.checkedAddress(url) else {
        left.append(entry.id)
        return nil
      }
      return (address, entry.title)
    }
    if !left.isEmpty {
      Output.error(
        "warning: \(Counted.text(left.count, "feed")) without an address of the web left out: "
          + Escaped.line(left.prefix(3).joined(separator: ", ")) + (left.count > 3 ? " …" : ""))
    }
    guard !feeds.isEmpty else { throw CommandFailure("\(name) lists no feed", .invalidData) }
    let mode = options.mode
    FeedLines.print(try Session.writing(options) { try await $0.workbench.follow(feeds, mode: mode) }, json: json)
  }
}

struct ExportFeeds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the feeds as OPML, which feed readers import.",
    discussion: """
      EXAMPLES
        claimbook feed export > feeds.opml
      """)

  @OptionGroup var options: FileOptions

  func run() throws {
    let feeds = try Session.reading(options) { session in
      try await session.workbench.read { try $0.all(Feed.self) }
    }
    let shared = feeds.filter { FetchClient.isAddress($0.address) }
    Output.write(OPML.text(shared), to: 1)
    if shared.count < feeds.count {
      Output.error(
        "warning: \(Counted.text(feeds.count - shared.count, "feed")) in a file left out, which is of no use elsewhere."
      )
    }
  }
}

/// What is printed of feeds that were followed.
enum FeedLines {
  static func print(_ receipt: Receipt<[FollowOutcome]>, json: Bool) {
    for outcome in receipt.outcome {
      if json {
        Output.line(JSON(outcome.feed).adding(["new": .bool(outcome.isNew)]).line)
      } else {
        let words = outcome.isNew ? "is followed" : "is followed already"
        Output.line(
          "\(Style.strong(outcome.feed.shortID)) \(Escaped.line(outcome.feed.displayTitle)) \(words)."
            + receipt.dryRunNote)
      }
    }
    if !json, receipt.commitNumber != nil { Output.line("Next: claimbook feed pull") }
  }
}

extension Receipt {
  fileprivate var dryRunNote: String { commitNumber == nil && changeCount > 0 ? " (dry run: nothing is written)" : "" }
}
