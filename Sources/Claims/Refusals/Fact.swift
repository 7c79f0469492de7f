/// A value that a refusal or a use case names, so that a program reads it without taking a sentence apart.
///
///     let facts: [String: Fact] = ["claim": "C-12", "seen": 3, "parts": ["C-13", "C-14"]]
public enum Fact: Sendable, Hashable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([Fact])
  case group([String: Fact])
  /// What is not known, or is not there.
  case absent

  init(_ text: String?) { self = text.map { .text($0) } ?? .absent }
  init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }
}

extension Fact: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(arrayLiteral facts: Fact...) { self = .list(facts) }
}
