extension Snapshot {
  /// A scale by its key, which means its newest edition, by key and edition (`politifact@1`), or by number (`SCALE-2`).
  ///
  /// - Throws: `ClaimsError.notFound`, which offers to add a preset of that key.
  func scale(_ word: String) throws -> Scale {
    let key = word.trimmed.lowercased()
    let parts = key.split(separator: "@", omittingEmptySubsequences: false)
    let scales = try all(Scale.self)
    let found: Scale? =
      if parts.count == 2, let edition = Int(parts[1]) {
        scales.first { $0.key == parts[0] && $0.edition == edition }
      } else if key.hasPrefix("scale-") {
        scales.first { $0.shortID.lowercased() == key }
      } else {
        try newestScale(key)
      }
    guard let found else {
      throw ScaleDefinition.preset(key) == nil
        ? ClaimsError.notFound(
          .scale, word, note: "This file's scales are \(scales.map(\.title).joined(separator: ", "))",
          [Remedy("Those that can be added", .listPresets)])
        : .notFound(.scale, word, [Remedy("It can be added", .addScale(preset: key))])
    }
    return found
  }

  /// The newest edition of a scale; nothing when this file has no such scale.
  func newestScale(_ key: String) throws -> Scale? {
    try all(Scale.self).filter { $0.key == key }.max { $0.edition < $1.edition }
  }

  /// The scale on which new verdicts are given: the newest edition of the one that the settings name.
  func currentScale(for type: ClaimType? = nil) throws -> Scale {
    let key = try settings().scale(for: type)
    guard let scale = try newestScale(key) else { throw ClaimsError.missingScale(key, for: type ?? .claim) }
    return scale
  }
}

extension ClaimsError {
  static func missingScale(_ key: String, for type: ClaimType) -> ClaimsError {
    .notFound(
      .scale, key, note: "The settings name it for \(type.plural)",
      [Remedy("Add it from a file, or choose another", .useScale(Settings.scaleSetting(for: type).value(in: .solo)))])
  }
}

extension ClaimType {
  /// In a sentence: “the scale for promises”.
  public var plural: String {
    switch self {
    case .claim: "claims"
    case .promise: "promises"
    case .consistency: "consistency"
    }
  }
}

extension Draft {
  /// The next edition of a scale; the same one when it says nothing new.
  mutating func addScale(_ definition: ScaleDefinition) throws -> Scale {
    let definition = try definition.checked()
    if let newest = try snapshot.newestScale(definition.key), newest.says(definition) { return newest }
    // Editions that were taken back count too: a number means one edition for ever.
    let last = try snapshot.everWritten(Scale.self).filter { $0.key == definition.key }.map(\.edition).max()
    return try create { id, number in
      Scale(
        id: id, number: number, key: definition.key, edition: (last ?? 0) + 1, name: definition.name,
        ratings: definition.numbered, purpose: definition.purpose == .claim ? nil : definition.purpose,
        isFreeText: definition.form == .freeText ? true : nil)
    }
  }

  /// The scale in use for a type of claim. A preset that the file lacks is added by its first use: its key says which
  /// one is meant, so asking for a command first would be ceremony.
  mutating func scale(for type: ClaimType?) throws -> Scale {
    let type = type ?? .claim
    let key = settings.scale(for: type)
    if let scale = try snapshot.newestScale(key) { return scale }
    if let drafted = changes.compactMap({ Scale($0.after) }).last(where: { $0.key == key }) { return drafted }
    guard let preset = ScaleDefinition.preset(key), preset.purpose == type else {
      throw ClaimsError.missingScale(key, for: type)
    }
    return try addScale(preset)
  }
}
