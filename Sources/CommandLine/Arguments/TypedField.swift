import Claims

/// A field as an editor typed it, where “none” clears it.
enum TypedField {
  static func field(_ text: String) -> ClaimEdit.Field<String> {
    text.lowercased() == "none" ? .clear : .set(text)
  }

  static func day(
    _ text: String, direction: DateExpression.Direction, at end: DateExpression.End = .last, today: Day
  ) throws -> ClaimEdit.Field<Day> {
    if text.lowercased() == "none" { return .clear }
    return .set(try DateExpression(today: today, direction: direction).day(text, at: end))
  }
}

extension ClaimEdit.Field<Day> {
  /// The day that is set, if one is.
  var day: Day? { if case .set(let day) = self { day } else { nil } }
}
