import Claims

/// A scale on the terminal.
enum ScaleLines {
  static func print(_ row: ScaleRow, _ titles: [Identifier<Scale>: String]) {
    print(row.scale)
    Output.line("")
    FactRow.print("verdicts", "\(row.verdicts)" + (row.isInUse ? ", and new ones are given on it" : ""))
    for mapping in row.scale.mappings ?? [] {
      FactRow.print("mapped", "\(titles[mapping.scale] ?? "?"): \(mapping.rating) counts as \(mapping.to)")
    }
  }

  /// The ratings from the top, each with its place, its meaning and its other names.
  static func print(_ scale: Scale) {
    let form =
      switch scale.form {
      case .ordered: "from the top"
      case .nominal: "not ordered"
      case .freeText: "one sentence for each verdict, at most \(Scale.longestSentence) characters, never a number"
      }
    Output.line(
      "\(Style.strong(scale.title))  \(Escaped.line(scale.name)), edition \(scale.edition), for \((scale.purpose ?? .claim).plural); \(form)"
    )
    for rating in scale.fromTheTop {
      let place = rating.position.map { "\($0)" } ?? (scale.form == .ordered ? "off" : "")
      Output.line(
        "  \(DisplayWidth.padded(place, to: 3)) \(ClaimLines.style(of: rating, on: scale)(Escaped.line(rating.label)))  \(rating.key)"
      )
      Output.line(Wrapped.text(Escaped.line(rating.definition), indent: "      "))
      for translation in rating.translations ?? [] {
        let definition = translation.definition.map { ": \($0)" } ?? ""
        Output.line(
          Style.faint(
            Wrapped.text(Escaped.line("\(translation.language)  \(translation.label)\(definition)"), indent: "      ")))
      }
    }
  }
}
