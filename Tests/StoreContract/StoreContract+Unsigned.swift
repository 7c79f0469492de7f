import Testing

@testable import Claims

extension StoreContract {
  /// What changes a published check for its readers, beside the check itself; each in a newsroom of its own.
  private static let laterChanges: [(what: String, make: @Sendable (Workbench) async throws -> Void)] = [
    ("the speaker's name", { _ = try await $0.renameSpeaker("S-1", to: "Jonas Falk") }),
    ("whom the speaker was merged into", { _ = try await $0.mergeSpeakers(["S-1"], into: "S-2") }),
    (
      "the name of whom the speaker was merged into before", { _ = try await $0.renameSpeaker("S-2", to: "Jonas Falk") }
    ),
    ("the source's name", { _ = try await $0.renameSource("SRC-1", to: "Radio Zapad") }),
    ("a request for a reply", { _ = try await $0.askReply(.named(["C-1"]), ReplyRequest(addressee: "Her lawyer")) }),
    (
      "the headline",
      { workbench in
        var (article, _) = Newsroom.article(statements)
        (article.text, article.title) = (article.text + "Later.\n", "Nobody wants the bridge")
        _ = try await workbench.import(article, raw: Array(article.text.utf8), fileName: "b.txt", statements: [])
      }
    ),
  ]

  private static let statements = (1...6).map { number -> (speaker: String?, text: String) in
    (
      number == 1 ? "Marko Ilić" : "Vera Dahl",
      "The bridge number \(number) of the town opens on day \(number) of June."
    )
  }

  static func findsWhatNobodySigned(_ make: @escaping MakeStore) async throws {
    for (what, change) in laterChanges {
      let newsroom = try await newsroom(make)
      let workbench = newsroom.workbench
      try await newsroom.importing(statements)
      if what.hasSuffix("before") { _ = try await workbench.mergeSpeakers(["S-1"], into: "S-2") }
      for claim in ["C-1", "C-3"] {
        _ = try await workbench.mark(.named([claim]), as: "verified", because: "The contract says so.")
        _ = try await workbench.step(.named([claim]), .approve)
      }
      _ = try await workbench.step(.named(["C-1"]), .publish)
      try await change(workbench)
      let found = try await newsroom.store.read { try $0.maybeUnsigned() }
      #expect(found.contains { $0.number == 1 } && found.allSatisfy(\.isStanding), "\(what)")
    }
  }
}
