extension ScaleDefinition {
  /// Scales that a file can take as they are. Keys, labels and order are those that each organisation publishes; the
  /// definitions are ours, so that a newsroom which uses one as its own writes its own edition.
  public static let presets: [ScaleDefinition] = [
    ours, promise, consistency, politiFact, washingtonPost, africaCheck, istinomer, istinomerPromises,
    istinomerConsistency, demagog, snopes, fullFact,
  ]

  public static func preset(_ key: String) -> ScaleDefinition? { presets.first { $0.key == key } }

  static func preset(
    _ key: String, _ name: String, for purpose: ClaimType = .claim, _ form: Scale.Form, _ ratings: [Value]
  ) -> ScaleDefinition {
    ScaleDefinition(key: key, name: name, purpose: purpose, form: form, ratings: ratings)
  }
}

extension ScaleDefinition.Value {
  /// A rating of a preset, with its label in one other language.
  static func of(
    _ key: String, _ label: String, _ definition: String, off isOffScale: Bool = false,
    _ language: String? = nil, _ translated: String = "", _ translatedDefinition: String? = nil
  ) -> Self {
    Self(
      key: key, label: label, definition: definition, isOffScale: isOffScale,
      translations: language.map {
        [.init(language: $0, label: translated, definition: translatedDefinition)]
      } ?? [])
  }
}
