/// A scale after it was added.
public struct ScaleOutcome: Sendable {
  public let scale: Scale
  /// False when its newest edition says the same already.
  public let isNew: Bool
  /// The edition before it, whose ratings may want to be mapped.
  public let before: Scale?
}

/// A scale after it was put into use.
public struct ScaleUse: Sendable {
  public let scale: Scale
  public let type: ClaimType
  /// The key of the one used until now.
  public let previous: String
  /// A preset that the file didn't have yet.
  public let isAdded: Bool
}

/// A scale after ratings of another one were mapped to its own.
public struct ScaleMapping: Sendable {
  public let old: Scale
  public let new: Scale
  /// Ratings of the old scale that stand for nothing on the new one.
  public let unmapped: [Rating]
}

extension Workbench {
  /// Adds a scale, or its next edition where the file has one of this key. Verdicts stay on the edition that they were
  /// given on.
  ///
  /// - Throws: `ScaleProblem` for a definition that is no scale, `.notAllowed` for a researcher where roles count.
  public func addScale(_ definition: ScaleDefinition) async throws -> Receipt<ScaleOutcome> {
    try await change(.addScale) { draft in
      try draft.requireEditor(for: "add a scale")
      let before = try draft.snapshot.newestScale(definition.key)
      // A new edition of what is in use is what verdicts are given on from then on.
      if [Setting.claimScale, .promiseScale, .consistencyScale].contains(where: {
        draft.settings.value($0) == definition.key
      }), before != nil {
        try draft.requireAdmin(for: "change the scale in use")
      }
      let scale = try draft.addScale(definition)
      return ScaleOutcome(scale: scale, isNew: scale.id != before?.id, before: before)
    }
  }

  /// Rates claims of a type on this scale from now on: the scale's own type, unless another is given. A preset that the
  /// file lacks is added.
  ///
  ///     try await workbench.useScale("default")
  ///
  /// - Throws: `ClaimsError.notFound`, or `.notAllowed` for a scale of another type, or for anybody but an admin where
  ///   roles count.
  public func useScale(
    _ word: String, for type: ClaimType? = nil
  ) async throws -> Receipt<ScaleUse> {
    try await change(.useScale) { draft in
      try draft.requireAdmin(for: "change the scale")
      let key = word.trimmed.lowercased()
      let known = try draft.snapshot.newestScale(key)
      let scale =
        if let known { known } else if let preset = ScaleDefinition.preset(key) { try draft.addScale(preset) } else {
          try draft.snapshot.scale(word)
        }
      guard try draft.snapshot.newestScale(scale.key).map({ $0.id == scale.id }) ?? true else {
        throw ClaimsError.notAllowed(
          Refusal(
            .scaleSuperseded, "\(scale.title) is an earlier edition; verdicts are given on the newest",
            ["scale": .text(scale.title)],
            Remedy("To go back to it, add it again from its file", .addScale(preset: nil))))
      }
      let purpose = scale.purpose ?? .claim
      let type = type ?? purpose
      guard type == purpose else {
        throw ClaimsError.notAllowed(
          Refusal(
            .scaleOfOtherType, "\(scale.key) is a scale for \(purpose.plural), not for \(type.plural)",
            ["scale": .text(scale.key), "is_for": .text(purpose.rawValue), "wanted_for": .text(type.rawValue)],
            Remedy("See which are", .listScales)))
      }
      let previous = try draft.snapshot.settings().scale(for: type)
      draft.update(try draft.storedSettings()) { $0.set(Settings.scaleSetting(for: type), to: scale.key) }
      return ScaleUse(scale: scale, type: type, previous: previous, isAdded: known == nil)
    }
  }

  /// Says which ratings of an old scale stand for which of a new one, for statistics. Verdicts stay as they are.
  ///
  /// Each of the pairs is an old rating and the new one that it stands for; mapping one again replaces it. Ratings that keep
  /// their key stand for themselves without a pair, as soon as one is mapped.
  ///
  /// - Throws: `ClaimsError.unknownRating` for a word that is on neither.
  public func mapScale(
    _ oldWord: String, to newWord: String, _ ratings: [(old: String, new: String)]
  ) async throws -> Receipt<ScaleMapping> {
    try await change(.mapScale) { draft in
      try draft.requireEditor(for: "map a scale")
      let (old, new) = (try draft.snapshot.scale(oldWord), try draft.snapshot.scale(newWord))
      guard old.id != new.id else {
        throw ClaimsError.notAllowed(
          Refusal(
            .scaleMappedToItself, "\(old.title) cannot be mapped to itself", ["scale": .text(old.title)],
            try draft.mapping(of: old)))
      }
      for scale in [old, new] where scale.isFreeText == true {
        throw ClaimsError.notAllowed(
          Refusal(
            .scaleWithoutRatings, "\(scale.title) is free text: there are no ratings to map",
            ["scale": .text(scale.title)]))
      }
      let pairs = try ratings.map { pair in
        (try old.required(pair.old).key, try new.required(pair.new).key)
      }
      let mapped = draft.update(new) { scale in
        var mappings = scale.mappings ?? []
        for (rating, target) in pairs {
          mappings.removeAll { $0.scale == old.id && $0.rating == rating }
          mappings.append(.init(scale: old.id, rating: rating, to: target))
        }
        scale.mappings = mappings.isEmpty ? nil : mappings
      }
      return ScaleMapping(
        old: old, new: mapped, unmapped: old.fromTheTop.filter { mapped.rating(standingFor: $0.key, of: old.id) == nil }
      )
    }
  }
}

extension Draft {
  /// What somebody may have meant who named one scale twice: two editions of it, where it has them.
  fileprivate func mapping(of scale: Scale) throws -> Remedy {
    let editions = try snapshot.all(Scale.self).filter { $0.key == scale.key }.sorted { $0.edition < $1.edition }
    guard editions.count > 1 else { return Remedy("See which there are", .listScales) }
    let new = max(1, editions.firstIndex { $0.id == scale.id } ?? 1)
    return Remedy("Name two editions", .mapScale(editions[new - 1].citation, to: editions[new].citation))
  }
}

extension Scale {
  /// The rating with this key.
  ///
  /// - Throws: `ClaimsError.unknownRating` with those that there are.
  func required(_ word: String) throws(ClaimsError) -> Rating {
    guard let rating = rating(typed: word) else {
      throw .unknownRating(word, scale: title, keys: fromTheTop.map(\.key))
    }
    return rating
  }

  /// The rating that a word gives on this scale; on one of free text the sentence, on one line.
  func rating(givenBy word: String) throws(ClaimsError) -> Rating {
    guard isFreeText == true else { return try required(word) }
    let sentence = word.trimmed
    guard !sentence.isEmpty, !sentence.contains(where: \.isNewline) else {
      throw .invalid("the verdict", value: word, problem: "on the scale \(title) it is a sentence on one line")
    }
    guard sentence.count <= Self.longestSentence else {
      throw .invalid(
        "the verdict", value: "\(sentence.prefix(40))…",
        problem: "it has \(sentence.count) characters, and at most \(Self.longestSentence) are taken")
    }
    return Rating(key: sentence, label: sentence, definition: "", position: nil)
  }

  /// In characters, of a verdict in words.
  public static let longestSentence = 300
}

extension Settings {
  static func scaleSetting(for type: ClaimType) -> Setting {
    switch type {
    case .claim: .claimScale
    case .promise: .promiseScale
    case .consistency: .consistencyScale
    }
  }
}
