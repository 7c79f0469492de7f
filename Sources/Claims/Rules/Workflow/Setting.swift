/// What a newsroom can set in its file, with what each preset begins with: the one table that `claimbook config` and
/// the docs read.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  case name
  case address
  case roles
  case skipSteps = "skip-steps"
  case verdict
  case evidence
  case primaryEvidence = "primary-evidence"
  case captures
  case support
  case quotations
  case reply
  case secondPerson = "second-person"
  case secondOpinion = "second-opinion"
  case approval
  case seal
  case overrides
  case quorum
  case panel
  case capture
  case replyDays = "reply-days"
  case correctionDays = "correction-days"
  case history
  case timeZone = "time-zone"
  case claimScale = "scale"
  case promiseScale = "promise-scale"
  case consistencyScale = "consistency-scale"

  /// What values it takes.
  public enum Form: Sendable, Hashable {
    case onOff
    case number(ClosedRange<Int>)
    case choice([String])
    /// A word that only the rest of the file can judge: the key of a scale, a time zone.
    case word
    /// A line of text, or none.
    case line
    /// An address of the web, or none.
    case address
  }

  /// The value of a line or an address that nobody gave.
  static let none = "none"

  public var form: Form {
    switch self {
    case .name: .line
    case .address: .address
    case .roles, .skipSteps, .verdict, .captures, .support, .quotations, .reply, .secondPerson, .secondOpinion,
      .approval,
      .seal, .overrides:
      .onOff
    case .evidence, .primaryEvidence: .number(0...20)
    case .quorum: .number(1...9)
    case .panel: .number(1...15)
    case .replyDays, .correctionDays: .number(0...365)
    case .capture: .choice(["manual", "auto"])
    case .history: .choice(ReadersHistory.allCases.map(\.rawValue))
    case .timeZone, .claimScale, .promiseScale, .consistencyScale: .word
    }
  }

  /// Whether it may have this number.
  func takes(_ number: Int) -> Bool { if case .number(let range) = form { range.contains(number) } else { false } }

  /// What a preset begins with.
  public func value(in preset: Preset) -> String {
    let isNewsroom = preset == .newsroom
    return switch self {
    case .name, .address: Self.none
    case .roles, .verdict, .captures, .support, .quotations, .reply, .secondPerson, .approval, .seal:
      isNewsroom ? "on" : "off"
    case .skipSteps: isNewsroom ? "off" : "on"
    case .secondOpinion: "off"
    case .overrides: "on"
    case .evidence: isNewsroom ? "2" : "0"
    case .primaryEvidence: isNewsroom ? "1" : "0"
    case .quorum: "2"
    case .panel: "3"
    case .capture: "manual"
    case .replyDays: "3"
    // The European code's deadline for answering a justified complaint (efcsn.com/complaints).
    case .correctionDays: "7"
    case .history: ReadersHistory.all.rawValue
    case .timeZone: "system"
    case .claimScale: "default"
    case .promiseScale: "promise"
    case .consistencyScale: "consistency"
    }
  }

  /// What it does, in one sentence without a full stop.
  public var meaning: String {
    switch self {
    case .name: "what the newsroom is called in its reports"
    case .address: "where its checks stand, as https://example.org/checks; reports link to it"
    case .roles: "steps need the role that the workflow gives them; unknown names are refused"
    case .skipSteps: "a claim may go forward over several steps at once"
    case .verdict: "submitting needs a verdict with an explanation"
    case .evidence: "submitting needs so many pieces of evidence, of different bytes or addresses"
    case .primaryEvidence: "submitting needs so many primary pieces among them"
    case .captures: "submitting needs every address captured, or waived with a reason"
    case .support: "submitting needs a verdict that is not against all of its evidence"
    case .quotations: "submitting needs every quotation from a captured text to stand in it"
    case .reply: "submitting a verdict on a named speaker needs a reply asked for, or waived with a reason"
    case .secondPerson: "the approver is neither the author nor the last to change the check"
    case .secondOpinion: "approving needs a blind second opinion that agrees, or a panel's decision"
    case .approval: "publishing needs an approval of the check as it stands"
    case .seal: "what was published changes through corrections only, which a second editor approves"
    case .overrides: "an editor may pass a guard over with a reason, which is shown everywhere"
    case .quorum: "so many votes for one rating decide when opinions differ"
    case .panel: "so many vote at most"
    case .capture: "addresses are captured when they are added (auto) or when asked for (manual)"
    case .replyDays: "working days that somebody gets to reply, unless a deadline is given"
    case .correctionDays: "working days in which a request for a correction is answered"
    case .history: "what reports tell of a check's history: all, corrections (and publication), none"
    case .timeZone: "the newsroom's time zone, as Europe/Belgrade; system is the machine's"
    case .claimScale: "the scale on which claims are rated"
    case .promiseScale: "the scale on which promises are rated"
    case .consistencyScale: "the scale on which consistency is rated"
    }
  }
}

/// How much of a check's history its readers are told.
public enum ReadersHistory: String, Sendable, Hashable, CaseIterable {
  /// Everything that concerns readers, from the recording on.
  case all
  /// That it was published, corrected and withdrawn.
  case corrections
  case none
}

/// Where a file's settings begin.
public enum Preset: String, Sendable, Hashable, Codable, CaseIterable {
  /// One person: no guard.
  case solo
  /// Several: every guard but the blind second opinion.
  case newsroom
}

extension Settings {
  public func value(_ setting: Setting) -> String {
    differences.first { $0.key == setting.rawValue }?.value ?? setting.value(in: preset)
  }

  public func isOn(_ setting: Setting) -> Bool { value(setting) == "on" }

  /// A number that is not in the setting's range, which nobody could have set, counts as the preset's.
  public func number(_ setting: Setting) -> Int {
    if let own = Int(value(setting)), setting.takes(own) { return own }
    return Int(setting.value(in: preset)) ?? 0
  }

  /// Whether addresses are captured as soon as they are added.
  public var capturesWhatIsAdded: Bool { value(.capture) == "auto" }

  /// What the newsroom is called; absent where nobody said.
  public var newsroomName: String? { given(.name) }

  /// Where its checks stand; absent where nobody said.
  public var newsroomAddress: String? { given(.address) }

  public var readersHistory: ReadersHistory { ReadersHistory(rawValue: value(.history)) ?? .all }

  private func given(_ setting: Setting) -> String? {
    let value = value(setting)
    return value == Setting.none ? nil : value
  }

  /// The scale for this type of claim, by its key.
  public func scale(for type: ClaimType?) -> String {
    switch type ?? .claim {
    case .claim: value(.claimScale)
    case .promise: value(.promiseScale)
    case .consistency: value(.consistencyScale)
    }
  }

  /// Whether steps are held to this guard.
  public func isOn(_ guard: Guard) -> Bool {
    switch `guard` {
    case .status, .reason, .correction: true
    case .role: isOn(Setting.roles)
    case .verdict: isOn(Setting.verdict)
    case .evidence: number(.evidence) > 0
    case .primaryEvidence: number(.primaryEvidence) > 0
    case .captures: isOn(Setting.captures)
    case .support: isOn(Setting.support)
    case .quotations: isOn(Setting.quotations)
    case .reply: isOn(Setting.reply)
    case .secondPerson: isOn(Setting.secondPerson)
    case .secondOpinion: isOn(Setting.secondOpinion)
    case .approval: isOn(Setting.approval)
    case .seal: isOn(Setting.seal)
    }
  }

  mutating func set(_ setting: Setting, to value: String) {
    differences.removeAll { $0.key == setting.rawValue }
    if value != setting.value(in: preset) {
      differences.append(Value(key: setting.rawValue, value: value))
      differences.sort { $0.key < $1.key }
    }
  }
}

extension Snapshot {
  /// The file's settings; files that never set any are those of one person.
  public func settings() throws -> Settings {
    try records(.settings).first.flatMap(Settings.init)
      ?? Settings(id: .make(at: Instant(millisecondsSince1970: 0)), number: 0, preset: .solo, differences: [])
  }
}
