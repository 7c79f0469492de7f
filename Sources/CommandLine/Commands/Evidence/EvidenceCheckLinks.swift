import ArgumentParser
import Claims
import FetchMessages
import Reporting

extension EvidenceCommands {
  struct CheckLinks: Command {
    static let configuration = CommandConfiguration(
      commandName: "check-links",
      abstract: "Ask the addresses of evidence again: alive, changed or dead.",
      discussion: """
        Needs the web. An address is changed when it gives other bytes than those kept
        and, where a text was read, another text; dead when there is no such page or
        host. A server that refuses or is down today changes nothing but the note.
        Without a network nothing is recorded, and the exit code is 1.

        EXAMPLES
          claimbook evidence check-links
          claimbook evidence check-links C-12 E-7
          claimbook evidence check-links status:published --json
        """)

    @Argument(help: ArgumentHelp("Pieces (E-7), claims (C-12) or a filter; all without.", valueName: "evidence"))
    var words: [String] = []

    @Option(
      help: ArgumentHelp("A port that addresses may have beside 80, 443, 8080, 8443; repeatable.", valueName: "port"))
    var allowPort: [Int] = []

    @Flag(help: "Print JSON instead of text, one object a piece.")
    var json = false

    @OptionGroup var options: WritingOptions

    func run(in container: Container) throws {
      var isWhole = true
      try container.open(options) { session in
        let selection = try session.evidence(words)
        let (pieces, chosen) = try Session.wait {
          try await session.workbench.read { snapshot in
            (
              try selection.pieces(in: snapshot).filter { $0.url != nil },
              try FilterLine.text(selection.claims, in: snapshot)
            )
          }
        }.get()
        if let chosen { Output.error(chosen) }
        if pieces.isEmpty { return Output.aside("There is no evidence with an address.") }
        if options.dryRun { return EvidenceLines.list(pieces) }
        var run = LinkRun(session: session, wishes: FetchWishes(ports: allowPort), asJSON: json)
        for (place, piece) in pieces.enumerated() {
          try run.look(at: piece, "\(place) of \(Counted.text(pieces.count, "address", plural: "addresses"))")
        }
        isWhole = try run.finish()
      }
      if !isWhole { throw CommandFailure("", .error) }
    }
  }
}

/// Looks at addresses one after another and writes down what each answers, a transaction each.
private struct LinkRun {
  let session: Session
  let wishes: FetchWishes
  let asJSON: Bool
  private var progress = Progress()
  /// Whether any server answered, so that the network is there.
  private var isOnline = false
  /// Hosts that were not found: gone, or the network is.
  private var unknown: [(Evidence, FetchFailure)] = []
  private var unasked = 0

  init(session: Session, wishes: FetchWishes, asJSON: Bool) {
    self.session = session
    self.wishes = wishes
    self.asJSON = asJSON
  }

  mutating func look(at piece: Evidence, _ count: String) throws {
    guard let address = piece.url else { return }
    progress.show(count)
    do {
      let found = try EvidenceBytes(address: address, wishes)
      isOnline = true
      try note(.content(found.captured), piece)
    } catch let failure as FetchFailure {
      switch failure.code {
      case .gone:
        isOnline = true
        try note(.gone(failure.message), piece)
      case .unknownHost: unknown.append((piece, failure))
      case .status, .tooManyRedirects, .badRedirect, .tooLarge, .tooManyHeaders, .encoding, .incomplete, .binary,
        .notArchived:
        isOnline = true
        try note(.refused(failure.message), piece)
      case .connection, .certificate, .timeout, .privateAddress, .port, .badRequest, .badAddress, .scheme, .internal:
        leave(piece, failure)
      }
    }
  }

  /// Whether every address could be asked.
  mutating func finish() throws -> Bool {
    for (piece, failure) in unknown {
      // Where others answered it is not the network that is missing.
      if isOnline { try note(.gone("there is no such host any more"), piece) } else { leave(piece, failure) }
    }
    progress.clear()
    if unasked > 0 {
      Output.error(
        "\(Counted.text(unasked, "address", plural: "addresses")) could not be asked; nothing was changed for "
          + (unasked == 1 ? "it" : "them"))
    }
    return unasked == 0
  }

  private mutating func leave(_ piece: Evidence, _ failure: FetchFailure) {
    progress.clear()
    unasked += 1
    Output.error("error: \(piece.shortID): \(Escaped.line(failure.message))")
  }

  private mutating func note(_ answer: LinkAnswer, _ piece: Evidence) throws {
    progress.clear()
    let workbench = session.workbench
    let seen = try Session.wait { try await workbench.noteLook(at: piece.shortID, answer).outcome }.get()
    if asJSON { return Output.line(JSON(seen).line) }
    let state = seen.link.map { EvidenceLines.style($0)?($0.rawValue) ?? $0.rawValue } ?? "not sure"
    Output.line(
      "\(Style.strong(seen.shortID)) \(state)  \(Escaped.line(seen.url ?? ""))"
        + (seen.linkNote.map { "  (\(Escaped.line($0)))" } ?? ""))
  }
}
