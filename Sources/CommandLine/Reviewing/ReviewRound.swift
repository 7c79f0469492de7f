import Claims

/// One sitting of `claimbook review`: which claims, how far it has come, and what was done.
struct ReviewRound {
  private(set) var claims: [String]
  private(set) var place = 0
  let container: Container
  let location: FileOptions
  /// What this sitting wrote and did not take back, the latest last.
  private var written: [Written] = []

  private struct Written {
    let commit: Int
    let place: Int
    /// `accepted`, for the sum at the end.
    let kind: String
    let words: String
    /// A claim farther on that is none any more.
    var gone: String?
    /// Claims that it made, and that follow the place.
    var added: [String] = []
  }

  init(_ claims: [String], _ container: Container, _ location: FileOptions) {
    self.claims = claims
    self.container = container
    self.location = location
  }

  /// Shows claim after claim until all were seen or somebody has had enough.
  mutating func run() throws {
    var isToBeShown = true
    while true {
      do {
        if isToBeShown { try show() }
      } catch {
        report(error)
      }
      let key = Keyboard.key()
      isToBeShown = true
      do {
        switch key {
        case .character("q"), .end:
          Output.line(summary)
          return
        case .character("u"): try undo()
        case .character("b"), .back: goBack()
        case .character("n"), .character(" "), .enter, .next: goOn()
        case .character("?"), .character("h"):
          Output.line(ReviewKeys.help)
          isToBeShown = false
        case .character(let character): isToBeShown = try act(character)
        case .escape, .backspace, .clear: isToBeShown = false
        }
      } catch {
        // Nothing was written; the claim is shown again as it stands.
        report(error)
      }
      guard place < claims.count else {
        return Output.line("\n" + summary)
      }
    }
  }

  private func report(_ error: any Error) {
    Output.line(Style.bad(Failure.sentence(of: error)))
  }

  mutating func goOn() {
    repeat { place += 1 } while isGone
  }

  private mutating func goBack() {
    let before = place
    repeat { place -= 1 } while isGone
    if place < 0 { place = before }
  }

  /// Whether this sitting has merged the claim here into another one.
  private var isGone: Bool { claims.indices.contains(place) && written.contains { $0.gone == claims[place] } }

  /// - Returns: whether the claim is to be shown again.
  private mutating func act(_ key: Character) throws -> Bool {
    switch key {
    case "a": try accept()
    case "e": try edit()
    case "s": try split()
    case "m": return try merge()
    case "d": return try drop()
    case "p": return try assign()
    case "t": return try tag()
    case "w": return try changeSpeaker()
    case "y": return try changeDay()
    case "i": return try changePriority()
    case "l": return try changeDue()
    case "+": return try addMissed()
    default:
      Output.line(ReviewKeys.unknown(key))
      return false
    }
    return true
  }

  // MARK: Actions

  private mutating func accept() throws {
    let word = claims[place]
    let receipt = try write { try await $0.accept(.named([word])) }
    let claim = receipt.outcome[0].claim
    note(receipt.commitNumber, "accepted", "\(word) accepted, \(claim.status.rawValue)")
    goOn()
  }

  private mutating func edit() throws {
    let claim = try current()
    var edit = ClaimEdit()
    edit.seenVersion = claim.version
    edit.text = try Keyboard.lending { try TextEditor.edit(claim.text) }
    let change = edit
    let receipt = try write { try await $0.edit(claim.shortID, change) }
    note(receipt.commitNumber, "edited", "\(claim.shortID) reworded")
  }

  private mutating func split() throws {
    let claim = try current()
    let parts = try Keyboard.lending { try SplitLines.edit(claim) }
    let receipt = try write { try await $0.split(claim.shortID, into: parts, seenVersion: claim.version) }
    let new = receipt.outcome.parts.map(\.shortID)
    note(receipt.commitNumber, "split", "\(claim.shortID) split into \(new.joined(separator: ", "))", added: new)
    goOn()
  }

  private mutating func merge() throws -> Bool {
    let word = claims[place]
    let next = claims.dropFirst(place + 1).first { claim in !written.contains { $0.gone == claim } }
    let hint = next.map { " (Enter: \($0), the next one)" } ?? ""
    guard let typed = Keyboard.line("the same as which claim?\(hint) ") else { return true }
    guard let other = typed.allSatisfy(\.isWhitespace) ? next : typed else { return true }
    let (one, two) = (try claim(word), try claim(other))
    // The earlier one stays: it is the one that others may have seen.
    let (kept, gone) = one.number < two.number ? (one, two) : (two, one)
    for (claim, what) in [(kept, "stays"), (gone, "would be dropped as its duplicate")] {
      Output.line("\(claim.shortID) \(what)")
      Output.line(Wrapped.text(Escaped.line("“\(claim.text)”"), indent: "  "))
    }
    Output.line("merge them? [y] yes, any other key: no")
    guard Keyboard.key() == .character("y") else {
      Output.line("not merged")
      return true
    }
    let receipt = try write { try await $0.merge([gone.shortID], into: kept.shortID) }
    note(
      receipt.commitNumber, "merged", "\(gone.shortID) dropped as a duplicate of \(kept.shortID)", gone: gone.shortID)
    if isGone { goOn() }
    return true
  }

  private mutating func drop() throws -> Bool {
    let word = claims[place]
    Output.line(ReviewKeys.reasons)
    let reason: String?
    switch Keyboard.key() {
    case .character("o"): reason = "opinion"
    case .character("p"): reason = "prediction"
    case .character("s"): reason = "out of scope"
    case .character("d"):
      let other = Keyboard.line("a duplicate of (Enter: leave it open) ")
      reason = try other.map { try $0.allSatisfy(\.isWhitespace) ? "duplicate" : "duplicate of \(claim($0).shortID)" }
    case .character("x"): reason = Keyboard.line("why: ")
    default: reason = nil
    }
    guard let reason else {
      Output.line("not dropped")
      return true
    }
    let receipt = try write { try await $0.drop(.named([word]), because: reason) }
    note(receipt.commitNumber, "dropped", "\(word) dropped: \(reason)")
    goOn()
    return true
  }

  private mutating func assign() throws -> Bool {
    let word = claims[place]
    let me = container.author(location.by)
    guard let typed = Keyboard.line("to whom? (Enter: you, \(Escaped.line(me)); none: nobody) ") else { return true }
    let name = typed.allSatisfy(\.isWhitespace) || typed.lowercased() == "me" ? me : typed
    let person = name.lowercased() == "none" ? nil : name
    let receipt = try write { try await $0.assign(.named([word]), to: person) }
    note(receipt.commitNumber, "assigned", "\(word) is \(person.map { "\($0)’s" } ?? "nobody’s")")
    return true
  }

  private mutating func tag() throws -> Bool {
    let word = claims[place]
    guard let typed = Keyboard.line("tags, as in +nato -draft: ") else { return true }
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    let removed = words.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let added = words.filter { !$0.hasPrefix("-") }
    let receipt = try write { try await $0.tag(.named([word]), adding: added, removing: removed) }
    let tags = receipt.outcome[0].claim.tags.map { "+\($0)" }.joined(separator: " ")
    note(receipt.commitNumber, "tagged", "\(word): \(tags.isEmpty ? "no tags" : tags)")
    return true
  }

  private mutating func undo() throws {
    guard let last = written.last else {
      Output.line("nothing of this sitting is left to undo; for what was before: claimbook undo")
      return
    }
    _ = try write { try await $0.undo(change: last.commit) }
    written.removeLast()
    claims.removeAll(where: last.added.contains)
    place = last.place
    Output.line("taken back: \(Escaped.line(last.words))")
  }

  // MARK: Reading and writing

  /// Each action opens the file, is one transaction, and closes the file: whenever the program ends, nothing is half
  /// done and nothing is left beside the file.
  func write<Outcome: Sendable>(
    _ change: @escaping @Sendable (Workbench) async throws -> Receipt<Outcome>
  ) throws -> Receipt<Outcome> {
    try container.writing(location) { try await change($0.workbench) }
  }

  mutating func note(
    _ commit: Int?, _ kind: String, _ words: String, gone: String? = nil, added: [String] = []
  ) {
    guard let commit else { return Output.line("nothing had to be changed") }
    written.append(
      Written(commit: commit, place: place, kind: kind, words: words, gone: gone, added: added))
    // What was made of this one comes right after it.
    claims.insert(contentsOf: added, at: place + 1)
    Output.line(Escaped.line(words))
  }

  func current() throws -> Claim { try claim(claims[place]) }

  func claim(_ word: String) throws -> Claim {
    try container.reading(location) { try await $0.workbench.claim(word) }
  }

  private func show() throws {
    let word = claims[place]
    let page = try container.reading(location) { session in
      ReviewPage(try await session.workbench.sortingPage(of: word), today: session.today)
    }
    page.print(place: place + 1, of: claims.count)
  }

  private var summary: String {
    let order = ["accepted", "edited", "split", "merged", "dropped", "assigned", "tagged", "added"]
    let done = order.compactMap { kind in
      let count = written.count { $0.kind == kind }
      return count > 0 ? "\(count) \(kind)" : nil
    }
    let seen = min(place, claims.count)
    return "\(seen) of \(claims.count) seen" + (done.isEmpty ? "" : ": " + done.joined(separator: ", "))
  }
}
