import ArgumentParser
import Claims
import Reporting

extension ClaimCommands {
  struct Edit: Command {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Correct a claim's text, speaker, date and the like.",
      discussion: """
        Only what you name changes; “none” clears a field. The quotation that was
        imported stays as it is; a role goes with the speaker whose it was. Without
        options, an editor opens with the text. All but the text can be changed for
        several claims at once, or for those that a filter lets through. Every state
        before is kept: claimbook log C-12.

        EXAMPLES
          claimbook edit C-12 --text "The bridge cost 12 million euros."
          claimbook edit C-12 --speaker "Ana Kovač" --date 2024-05-07
          claimbook edit C-12 --tag budget --untag bridge --due friday --assignee Marko
          claimbook edit C-12 --priority high --selected-because "Three readers asked."
          claimbook edit C-12 C-14 --speaker S-3
          claimbook edit C-12 --type promise --criteria "It is open by June 2025."
          claimbook edit C-12
        """)

    @Argument(help: ArgumentHelp("Claims (C-1 C-2) or a filter.", valueName: "claim"))
    var claims: [String]

    @Option(help: "The new wording.")
    var text: String?

    @Option(
      help: ArgumentHelp("Who said it: a name, S-3, or none; repeated for a joint statement.", valueName: "name"))
    var speaker: [String] = []

    @Option(
      help: ArgumentHelp("Who said it, somebody new whose name is a part of known ones.", valueName: "name"))
    var newSpeaker: [String] = []

    @Option(help: "The speaker's function at the time, or none.")
    var role: String?

    @Option(help: ArgumentHelp("When it was said, or none.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("Who published it: a name, SRC-3, or none.", valueName: "name"))
    var source: String?

    @Option(
      help: ArgumentHelp("Who published it, another source whose name is a part of known ones.", valueName: "name"))
    var newSource: String?

    @Option(help: "What it is about, or none.")
    var topic: String?

    @Option(help: ArgumentHelp("By when it must be checked, or none.", valueName: "date"))
    var due: String?

    @Option(help: ArgumentHelp("Who checks it, or none.", valueName: "name"))
    var assignee: String?

    @Option(help: ArgumentHelp("Who looks at it second, or none.", valueName: "name"))
    var reviewer: String?

    @Option(help: ArgumentHelp("How soon: low, normal, high, or none.", valueName: "priority"))
    var priority: String?

    @Option(help: ArgumentHelp("Why the newsroom checks it, or none; printed in reports.", valueName: "text"))
    var selectedBecause: String?

    @Option(help: ArgumentHelp("When a published check is to be looked at again, or none.", valueName: "date"))
    var recheck: String?

    @Option(help: ArgumentHelp("A tag to add; may be repeated.", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("A tag to take away; may be repeated.", valueName: "tag"))
    var untag: [String] = []

    @OptionGroup var kind: ClaimTypeOptions

    @OptionGroup var options: WritingOptions
    @OptionGroup var bulk: BulkOptions

    func run(in container: Container) throws {
      do {
        try change(in: container)
      } catch ClaimsError.doubtfulName(let doubt) {
        var settled = self
        switch (doubt.kind, try NameQuestion.answer(doubt)) {
        case (.source, .known(let known)): settled.source = known
        case (.source, .new): (settled.source, settled.newSource) = (nil, doubt.name)
        case (_, .known(let known)): settled.speaker = speaker.map { NameQuestion.isAbout($0, doubt) ? known : $0 }
        case (_, .new):
          settled.speaker.removeAll { NameQuestion.isAbout($0, doubt) }
          settled.newSpeaker.append(doubt.name)
        }
        try settled.run(in: container)
      }
    }

    private func change(in container: Container) throws {
      // Mistakes are told before a file is opened; days count from the newsroom's today, which its file knows.
      var edit = try edit(today: container.clock.today)
      DayDoubt.say([edit.said?.day], today: container.clock.today)
      let isInEditor = edit.isEmpty
      guard claims.count == 1, Reference(claims[0], to: .claim) != nil else {
        guard !isInEditor, text == nil else {
          throw CommandFailure("a wording is edited for one claim at a time: claimbook edit C-12", .wrongUsage)
        }
        return try BulkChange.run(
          container, claims, options, bulk, verb: "changed",
          { session, selection in
            try await session.workbench.edit(selection, self.edit(today: session.today))
          },
          claim: \.claim, isChanged: \.isChanged
        ) { .init($0.isChanged ? "changed" : "unchanged") }
      }
      if isInEditor { edit = try openEditor(container) }
      let (complete, word) = (edit, claims[0])
      let receipt: Receipt<Claim>
      do {
        receipt = try container.writing(options) { session in
          let edit = isInEditor ? complete : try self.edit(today: session.today)
          return try await session.workbench.edit(word, edit)
        }
      } catch {
        // Wording typed in an editor must not be lost with the window.
        if isInEditor, let typed = complete.text, !typed.allSatisfy(\.isWhitespace) {
          Output.error("Your wording was not stored:\n\(Wrapped.text(Escaped.line(typed), indent: "  "))")
        }
        throw error
      }
      ChangeLines.print(
        receipt.outcome, receipt.changeCount == 0 ? "is unchanged" : "changed", receipt.commitNumber, json: bulk.json)
    }

    /// The text in an editor; the version seen goes along, so that nobody's change in between is overwritten.
    private func openEditor(_ container: Container) throws -> ClaimEdit {
      guard Screen.canAsk || Environment["CLAIMBOOK_EDITOR"] != nil else {
        throw CommandFailure("say what to change: --text, --speaker, --role, --date, --source, --tag, …", .wrongUsage)
      }
      let word = claims[0]
      let seen = try container.reading(options.location) { try await $0.workbench.claim(word) }
      var edit = ClaimEdit()
      edit.seenVersion = seen.version
      edit.text = try TextEditor.edit(seen.text)
      return edit
    }

    /// What the options say, where today is `today`.
    private func edit(today: Day) throws -> ClaimEdit {
      var edit = ClaimEdit()
      edit.text = text
      if !speaker.isEmpty { edit.speakers = speaker.map { $0.lowercased() } == ["none"] ? .clear : .set(speaker) }
      edit.newSpeakers = newSpeaker
      edit.role = role.map(TypedField.field)
      edit.source = source.map(TypedField.field)
      edit.newSource = newSource
      edit.topic = topic.map(TypedField.field)
      edit.assignee = assignee.map(TypedField.field)
      edit.reviewer = reviewer.map(TypedField.field)
      edit.said = try date.map { try TypedField.day($0, direction: .past, today: today) }
      edit.due = try due.map { try TypedField.day($0, direction: .future, today: today) }
      edit.type = kind.type
      edit.criteria = kind.criteria.map(TypedField.field)
      edit.priority = try priority.map(Self.priority)
      edit.selectedBecause = selectedBecause.map(TypedField.field)
      edit.recheck = try recheck.map { try TypedField.day($0, direction: .future, at: .first, today: today) }
      edit.addTags = tag
      edit.removeTags = untag
      return edit
    }

    private static func priority(_ text: String) throws -> ClaimEdit.Field<Priority> {
      let word = text.lowercased()
      if word == "none" { return .clear }
      guard let priority = Priority(rawValue: word) else {
        let words = Priority.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure("“\(Escaped.line(text))” is no priority. Priorities: \(words), or none", .wrongUsage)
      }
      return .set(priority)
    }
  }
}
