extension Workbench {
  /// Changes settings, and the preset with all that was set before when it is given.
  ///
  ///     try await workbench.configure([(.timeZone, "Europe/Belgrade"), (.secondOpinion, "on")])
  ///
  /// - Throws: `ClaimsError.invalid` for a value that a setting does not take, `.notAllowed` for anybody but an admin
  ///   where roles count.
  public func configure(
    _ changes: [(setting: Setting, value: String)], preset: Preset? = nil
  ) async throws -> Receipt<Settings> {
    try await change(.config) { draft in
      try draft.requireAdmin(for: "change the settings")
      let checked = try changes.map { ($0.setting, try $0.setting.checked($0.value, in: draft.snapshot)) }
      let before = try draft.storedSettings()
      let after = draft.update(before) { settings in
        if let preset, preset != settings.preset {
          settings.preset = preset
          settings.differences = []
        }
        for (setting, value) in checked { settings.set(setting, to: value) }
      }
      guard after.number(.quorum) <= after.number(.panel) else {
        throw ClaimsError.invalid(
          "the quorum", value: after.value(.quorum),
          problem: "a panel of \(after.value(.panel)) can never have so many votes for one rating")
      }
      return after
    }
  }
}

extension Draft {
  /// The file's settings as a record: files of schema 4 and older have none until they set something.
  mutating func storedSettings() throws -> Settings {
    if let known = try snapshot.records(.settings).first.flatMap(Settings.init) { return known }
    return try create { id, number in Settings(id: id, number: number, preset: .solo, differences: []) }
  }

  /// - Throws: `ClaimsError.notAllowed` unless the author is an admin, or roles do not count.
  func requireAdmin(for what: String) throws(ClaimsError) {
    guard settings.isOn(Setting.roles), author.role != .admin else { return }
    throw .notAllowed(
      Refusal(
        .roleMissing, "\(author.name) is \(author.role.phrase); only an admin may \(what)", author.lacking(.admin),
        Remedy("See", .listPeople)))
  }

  /// A setting as the way out, which is somebody else's where the author may not change it.
  func setting(_ lead: String, _ setting: Setting, to value: String) -> Remedy {
    Remedy(
      lead, .configure(setting, value: value), isForAnother: settings.isOn(Setting.roles) && author.role != .admin)
  }
}

extension Setting {
  /// The type of claims whose scale it names.
  private var ratedType: ClaimType? {
    switch self {
    case .claimScale: .claim
    case .promiseScale: .promise
    case .consistencyScale: .consistency
    default: nil
    }
  }

  /// In characters, of a name.
  private static let longestLine = 120

  /// The value as it is stored.
  func checked(_ text: String, in snapshot: any Snapshot) throws -> String {
    let value = Claim.oneLine(text.trimmed)
    switch form {
    case .onOff:
      switch value.lowercased() {
      case "on", "yes", "true": return "on"
      case "off", "no", "false": return "off"
      default: throw ClaimsError.invalid("the value of \(rawValue)", value: text, problem: "it is on or off")
      }
    case .number(let range):
      guard let number = Int(value), range.contains(number) else {
        throw ClaimsError.invalid(
          "the value of \(rawValue)", value: text,
          problem: "it is a number from \(range.lowerBound) to \(range.upperBound)")
      }
      return String(number)
    case .choice(let words):
      guard words.contains(value.lowercased()) else {
        throw ClaimsError.invalid(
          "the value of \(rawValue)", value: text, problem: "it is one of \(words.joined(separator: ", "))")
      }
      return value.lowercased()
    case .line:
      guard !value.isEmpty, value.count <= Self.longestLine else {
        throw ClaimsError.invalid(
          "the value of \(rawValue)", value: "\(text.prefix(40))",
          problem: "it has from 1 to \(Self.longestLine) characters, or is none")
      }
      return value
    case .address: return value.lowercased() == Self.none ? Self.none : try Workbench.checkedAddress(value)
    case .word:
      guard !value.isEmpty else {
        throw ClaimsError.invalid("the value of \(rawValue)", value: text, problem: "it is empty")
      }
      // The scale of a preset's setting is added by its first use.
      if let type = ratedType, value != self.value(in: .solo) {
        let scales = try snapshot.all(Scale.self).filter { ($0.purpose ?? .claim) == type }
        guard scales.contains(where: { $0.key == value }) else {
          let keys = Claim.unique(scales.map(\.key) + [self.value(in: .solo)]).joined(separator: ", ")
          throw ClaimsError.invalid(
            "the scale for \(type.plural)", value: text,
            problem: "this file's are \(keys)",
            [Remedy("Add one", .addScale(preset: ScaleDefinition.preset(value)?.key))])
        }
      }
      return value
    }
  }
}
