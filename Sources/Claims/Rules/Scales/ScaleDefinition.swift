/// A scale as somebody writes it down, before it becomes an edition in a file: a preset, or a newsroom's own.
public struct ScaleDefinition: Sendable, Hashable {
  public var key: String
  public var name: String
  /// The claims that it is for.
  public var purpose: ClaimType
  public var form: Scale.Form
  /// On an ordered scale from the lowest to the highest; none on a scale of free text.
  public var ratings: [Value]

  public init(
    key: String, name: String, purpose: ClaimType = .claim, form: Scale.Form, ratings: [Value]
  ) {
    self.key = key
    self.name = name
    self.purpose = purpose
    self.form = form
    self.ratings = ratings
  }

  /// A rating without a number: its place follows from the order.
  public struct Value: Sendable, Hashable {
    public var key: String
    public var label: String
    public var definition: String
    /// Stands beside an ordered scale, and never gets a number.
    public var isOffScale: Bool
    public var translations: [Rating.Translation]

    public init(
      key: String, label: String, definition: String, isOffScale: Bool = false,
      translations: [Rating.Translation] = []
    ) {
      self.key = key
      self.label = label
      self.definition = definition
      self.isOffScale = isOffScale
      self.translations = translations
    }
  }
}

/// Why a definition is no scale: in which field, for the file that it was read from, and in a sentence.
public struct ScaleProblem: Refusing, Sendable, Hashable {
  /// `name`, or `ratings.2.label` for the second rating's label.
  public let field: String
  public let description: String

  public init(_ field: String, _ description: String) {
    self.field = field
    self.description = description
  }

  public var refusal: Refusal { Refusal(.noScale, description, ["field": .text(field)]) }
}

extension Scale {
  /// How its ratings stand to each other.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// From the lowest to the highest; some may stand off the scale.
    case ordered
    /// Side by side.
    case nominal
    /// There are none: each verdict is a sentence of its own.
    case freeText = "free-text"
  }

  public var form: Form {
    if isFreeText == true { return .freeText }
    return ratings.contains { $0.position != nil } ? .ordered : .nominal
  }

  /// `politifact`, and `politifact@2` for a later edition.
  public var title: String { edition == 1 ? key : "\(key)@\(edition)" }

  /// `politifact@1`, for where editions are told apart.
  public var citation: String { "\(key)@\(edition)" }

  /// The rating that was given by this word; on a scale of free text the sentence itself, which never has a number.
  public func given(_ word: String) -> Rating? {
    isFreeText == true ? Rating(key: word, label: word, definition: "", position: nil) : rating(word)
  }

  /// How far up a rating stands, from 0 to 1; nothing for one off the scale.
  public func height(of rating: Rating) -> Double? {
    let top = ratings.compactMap(\.position).max() ?? 0
    guard let position = rating.position, top > 1 else { return nil }
    return Double(position - 1) / Double(top - 1)
  }

  /// Whether it says the same as a definition.
  func says(_ definition: ScaleDefinition) -> Bool {
    name == definition.name && (purpose ?? .claim) == definition.purpose && form == definition.form
      && ratings == definition.numbered
  }
}

extension ScaleDefinition {
  /// The ratings with their places: from 1 on an ordered scale, never a number anywhere else.
  public var numbered: [Rating] {
    var position = 0
    return ratings.map { value in
      let isOnScale = form == .ordered && !value.isOffScale
      if isOnScale { position += 1 }
      return Rating(
        key: value.key, label: value.label, definition: value.definition, position: isOnScale ? position : nil,
        translations: value.translations.isEmpty ? nil : value.translations)
    }
  }
}
