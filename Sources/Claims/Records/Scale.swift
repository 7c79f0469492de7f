/// A version of a set of ratings. A verdict points to the version that it was given on, so that a later version
/// never rewrites it.
public struct Scale: Entity {
  public static let kind = RecordKind.scale
  public let id: Identifier<Scale>
  public let number: Int
  public var version = 1
  public var isRemoved = false

  /// The name by which filters and commands call it.
  public var key: String
  /// 1 for the first edition of this scale.
  public var edition: Int
  public var name: String
  public var ratings: [Rating]
  /// The claims that it is for; absent for plain claims.
  public var purpose: ClaimType?
  /// Ratings are a sentence of the editor's instead of values of a set.
  public var isFreeText: Bool?
  /// What became of the ratings of older scales, for statistics; old verdicts stay as they are.
  public var mappings: [Mapping]?

  package init(
    id: Identifier<Scale>, number: Int, version: Int = 1, isRemoved: Bool = false, key: String, edition: Int,
    name: String, ratings: [Rating], purpose: ClaimType? = nil, isFreeText: Bool? = nil, mappings: [Mapping]? = nil
  ) {
    self.id = id
    self.number = number
    self.version = version
    self.isRemoved = isRemoved
    self.key = key
    self.edition = edition
    self.name = name
    self.ratings = ratings
    self.purpose = purpose
    self.isFreeText = isFreeText
    self.mappings = mappings
  }

  /// The ratings from the highest down, then those off the scale.
  public var fromTheTop: [Rating] {
    ratings.filter { $0.position != nil }.sorted { ($0.position ?? 0) > ($1.position ?? 0) }
      + ratings.filter { $0.position == nil }
  }

  public func rating(_ key: String) -> Rating? { ratings.first { $0.key == key } }

  /// The rating that somebody types: by its key, or by its label as it is printed; case and accents don't matter.
  public func rating(typed word: String) -> Rating? {
    if let rating = rating(word.trimmed.lowercased()) { return rating }
    let folded = Folding.folded(word)
    return ratings.first { Folding.folded($0.label) == folded }
  }

  /// A rating of another scale, and the one of this scale that stands for it.
  public struct Mapping: Sendable, Hashable, Codable {
    public let scale: Identifier<Scale>
    public let rating: String
    public let to: String

    package init(scale: Identifier<Scale>, rating: String, to: String) {
      self.scale = scale
      self.rating = rating
      self.to = to
    }
  }
}

/// A value on a scale.
public struct Rating: Sendable, Hashable, Codable {
  /// What is typed: `partly-verified`.
  public let key: String
  /// What readers see: "Partly verified".
  public let label: String
  /// What it means, one sentence, printed in every report.
  public let definition: String
  /// The place on the scale from 1, the lowest; absent for a rating off the scale, which must never get a number.
  public let position: Int?
  /// The label and definition in other languages.
  public let translations: [Translation]?

  public init(
    key: String, label: String, definition: String, position: Int?, translations: [Translation]? = nil
  ) {
    self.key = key
    self.label = label
    self.definition = definition
    self.position = position
    self.translations = translations
  }

  public struct Translation: Sendable, Hashable, Codable {
    /// An ISO 639-1 code.
    public let language: String
    public let label: String
    public let definition: String?

    public init(language: String, label: String, definition: String? = nil) {
      self.language = language
      self.label = label
      self.definition = definition
    }
  }
}
