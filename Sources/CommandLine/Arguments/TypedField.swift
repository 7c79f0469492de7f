import Claims

/// A field as an editor typed it, where “none” clears it.
enum TypedField {
  static func field(_ text: String) -> ClaimEdit.Field<String> {
    text.lowercased() == "none" ? .clear : .set(text)
  }

  static func day(_ text: String, direction: DateExpression.Direction, today: Day) throws -> ClaimEdit.Field<Day> {
    if text.lowercased() == "none" { return .clear }
    guard let day = DayWord.day(text, direction, today: today) else {
      throw CommandFailure(
        "“\(Escaped.line(text))” is no date. Dates look like 2024-05-07, 2024-05, yesterday or friday", .wrongUsage)
    }
    return .set(day)
  }
}
