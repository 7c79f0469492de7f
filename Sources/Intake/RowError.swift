public import Claims

/// What is wrong with a row or a line of a list, and where.
public struct RowError: Refusing, Sendable {
  /// Of the list, without its folder.
  public let list: String
  /// As a spreadsheet counts: a table's header is the first.
  public let number: Int
  /// Whether it is a line of JSON, which is no row of a spreadsheet.
  public let isLine: Bool
  public let cause: any Error

  public init(list: String, number: Int, isLine: Bool, _ cause: any Error) {
    (self.list, self.number, self.isLine, self.cause) = (list, number, isLine, cause)
  }

  /// `articles.jsonl, line 7`
  public var place: String { "\(list), \(isLine ? "line" : "row") \(number)" }

  /// What its cause says, with the place; its ways out are those of the cause.
  public var refusal: Refusal {
    let why = (cause as? any Refusing)?.refusal
    return Refusal(
      .badRow, "\(place): \(why?.sentence ?? "\(cause)"); skipped",
      [
        "list": .text(list), "row": .number(number),
        "cause": .group(["code": why.map { .text($0.code.rawValue) } ?? .absent, "facts": .group(why?.facts ?? [:])]),
      ], why?.remedies ?? [])
  }
}

/// Why a row of a list holds no article.
public enum RowProblem: Refusing, Sendable, Equatable {
  case notJSON, notObject
  case missing(String)
  case wrongKind(String)
  /// Longer than any article.
  case tooLong
  /// Neither an article nor where one is.
  case noArticle
  case openQuote
  case fields(Int, header: Int)
  case nothing

  public var refusal: Refusal { Refusal(.badRow, sentence, ["problem": .text(word)]) }

  private var word: String {
    switch self {
    case .notJSON: "not-json"
    case .notObject: "not-object"
    case .missing: "missing"
    case .wrongKind: "wrong-kind"
    case .tooLong: "too-long"
    case .noArticle: "no-article"
    case .openQuote: "open-quote"
    case .fields: "fields"
    case .nothing: "nothing"
    }
  }

  private var sentence: String {
    switch self {
    case .notJSON: "it is no JSON"
    case .notObject: "it is no JSON object"
    case .missing(let field): "“\(field)” is missing"
    case .wrongKind(let field): "“\(field)” is not what it should be"
    case .tooLong: "it is longer than any article"
    case .noArticle: "“html”, “text”, “path” or “url” is missing"
    case .openQuote: "a quotation mark is opened and never closed"
    case .fields(let count, let header): "it has \(count) fields, the header \(header)"
    case .nothing: "it holds neither an address nor a text"
    }
  }

  /// What a decoder found wrong with a line, for whoever made the list.
  public init(_ error: DecodingError) {
    func path(_ keys: [any CodingKey]) -> String {
      keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): self = .missing(path(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = context.codingPath.isEmpty ? .notObject : .wrongKind(path(context.codingPath))
    default: self = .notJSON
    }
  }
}
