import Claims

/// What a claim lacks, and claims that are lacking.
extension ReviewRound {
  mutating func changeSpeaker() throws -> Bool {
    guard let typed = answer("who said it? (none: nobody)") else { return true }
    if typed.lowercased() == "none" { return try change("by nobody") { $0.speakers = .clear } }
    do {
      return try change("by \(typed)") { $0.speakers = .set([typed]) }
    } catch ClaimsError.doubtfulName(let doubt) {
      switch try Keyboard.lending({ try NameQuestion.answer(doubt) }) {
      case .known(let speaker):
        let name = doubt.candidates.first { $0.shortID == speaker }?.name ?? speaker
        return try change("by \(name)") { $0.speakers = .set([speaker]) }
      case .new:
        return try change("by \(doubt.name)") {
          $0.speakers = .clear
          $0.newSpeakers = [doubt.name]
        }
      }
    }
  }

  mutating func changeDay() throws -> Bool {
    guard let typed = answer("said when? (2024-05-07; none: not known)") else { return true }
    let today = try today()
    let said = try TypedField.day(typed, direction: .past, today: today)
    DayDoubt.say([said.day], today: today)
    return try change("said \(said.day?.iso ?? "on no day")") { $0.said = said }
  }

  mutating func changeDue() throws -> Bool {
    guard let typed = answer("due when? (friday, now+8d; none: never)") else { return true }
    let due = try TypedField.day(typed, direction: .future, today: today())
    return try change("due \(due.day?.iso ?? "on no day")") { $0.due = due }
  }

  mutating func changePriority() throws -> Bool {
    Output.line(ReviewKeys.priorities)
    let priority: Priority
    switch Keyboard.key() {
    case .character("h"): priority = .high
    case .character("n"): priority = .normal
    case .character("l"): priority = .low
    default: return true
    }
    return try change("\(priority.rawValue) priority") { $0.priority = .set(priority) }
  }

  /// A statement of this claim's article that the extraction has missed.
  mutating func addMissed() throws -> Bool {
    let claim = try current()
    guard let article = claim.article?.description else {
      Output.line("\(claim.shortID) stands in no article, so that none can be missed there")
      return false
    }
    guard let words = answer("which words of the article?") else { return true }
    var quote = ArticleQuote(words, in: article)
    let asked = quote
    let passages = try container.reading(location) { try await $0.workbench.passages(of: asked) }
    if passages.count > 1 {
      for (place, passage) in passages.enumerated() { Output.line("  \(place + 1)  \(PassageLine.text(passage))") }
      guard let typed = answer("which place?") else { return true }
      quote.place = Int(typed) ?? 0
    } else {
      Output.line("  \(PassageLine.text(passages[0]))")
    }
    let typed = Keyboard.line("who said it? (Enter: leave it open) ")
    guard let speaker = typed?.trimmingBlanks else { return true }
    var details = ClaimDetails(text: "", quote: quote, speaker: speaker.isEmpty ? nil : speaker)
    do {
      return try add(details)
    } catch ClaimsError.doubtfulName(let doubt) {
      switch try Keyboard.lending({ try NameQuestion.answer(doubt) }) {
      case .known(let speaker): details.speaker = speaker
      case .new: (details.speaker, details.newSpeaker) = (nil, doubt.name)
      }
      return try add(details)
    }
  }

  private mutating func add(_ details: ClaimDetails) throws -> Bool {
    let receipt = try write { try await $0.add(details) }
    let new = receipt.outcome.shortID
    note(receipt.commitNumber, "added", "\(new) added", added: [new])
    return true
  }

  /// A line that says something; nothing when it was left, or has no words.
  private func answer(_ prompt: String) -> String? {
    guard let typed = Keyboard.line(prompt + " ")?.trimmingBlanks, !typed.isEmpty else { return nil }
    return typed
  }

  private mutating func change(_ words: String, _ fill: (inout ClaimEdit) -> Void) throws -> Bool {
    let claim = try current()
    var edit = ClaimEdit()
    edit.seenVersion = claim.version
    fill(&edit)
    let change = edit
    let receipt = try write { try await $0.edit(claim.shortID, change) }
    note(receipt.commitNumber, "edited", "\(claim.shortID) \(words)")
    return true
  }

  private func today() throws -> Day { try container.reading(location) { $0.today } }
}

extension String {
  fileprivate var trimmingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
