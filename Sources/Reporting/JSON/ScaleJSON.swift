public import Claims

extension JSON {
  /// A scale of a file; `isInUse` says whether new verdicts are given on it, and `verdicts` how many were.
  public init(_ scale: Scale, isInUse: Bool, verdicts: Int, titles: [Identifier<Scale>: String]) {
    self = JSON.scale(
      scale.key, name: scale.name, purpose: scale.purpose ?? .claim, form: scale.form, ratings: scale.ratings
    ).adding([
      "id": .string(scale.shortID), "edition": .int(scale.edition), "in_use": .bool(isInUse),
      "verdicts": .int(verdicts),
      "mappings": .array(
        (scale.mappings ?? []).map { mapping in
          [
            "scale": JSON(titles[mapping.scale]), "rating": .string(mapping.rating), "to": .string(mapping.to),
          ]
        }),
    ])
  }

  /// A preset that no file has to have.
  public init(_ definition: ScaleDefinition) {
    self = .scale(
      definition.key, name: definition.name, purpose: definition.purpose, form: definition.form,
      ratings: definition.numbered)
  }

  private static func scale(
    _ key: String, name: String, purpose: ClaimType, form: Scale.Form, ratings: [Rating]
  ) -> JSON {
    [
      "key": .string(key), "name": .string(name), "for": .string(purpose.rawValue), "form": .string(form.rawValue),
      "ratings": .array(ratings.map(JSON.init)),
    ]
  }

  private init(_ rating: Rating) {
    self = [
      "key": .string(rating.key), "label": .string(rating.label), "definition": .string(rating.definition),
      "position": JSON(rating.position),
      "translations": .array(
        (rating.translations ?? []).map { translation in
          [
            "language": .string(translation.language), "label": .string(translation.label),
            "definition": JSON(translation.definition),
          ]
        }),
    ]
  }

  public init(_ outcome: SecondOpinion) {
    self =
      switch outcome {
      case .none: "none"
      case .agreed: "agreed"
      case .open: "open"
      case .undecided: "undecided"
      case .outvoted: "outvoted"
      }
  }

  public init(_ agreement: Agreement) {
    self = [
      "scale": .string(agreement.scale.key), "scale_edition": .int(agreement.scale.edition),
      "form": .string(agreement.scale.form.rawValue), "opinions": .int(agreement.pairs.count),
      "mapped": .int(agreement.mapped), "agreed": .int(agreement.agreed),
      "share": .double(Double(agreement.agreed) / Double(agreement.pairs.count)),
      "minimum": .int(Agreement.minimum), "alpha_nominal": JSON(agreement.nominal.number),
      "alpha_ordinal": JSON(agreement.ordinal?.number), "ordinal_opinions": .int(agreement.onScale.count),
      "by_rating": .array(
        agreement.byRating.map { row in
          ["rating": .string(row.rating.key), "given": .int(row.given), "agreed": .int(row.agreed)]
        }),
    ]
  }
}
