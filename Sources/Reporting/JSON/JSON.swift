import Claims
import FoundationEssentials

/// A JSON value. Absent values are written as null, keys are sorted.
public indirect enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  public init(_ text: String?) { self = text.map(JSON.string) ?? .null }
  public init(_ number: Int?) { self = number.map(JSON.int) ?? .null }
  public init(_ number: Double?) { self = number.map(JSON.double) ?? .null }
  public init(_ value: JSON?) { self = value ?? .null }

  /// On one line, as JSON Lines want it. What nobody sees, or a terminal would obey, is spelled as `\u009b`.
  public var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only numbers that JSON lacks could fail, and there are none: confidences are checked by their column.
    let line = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    // Outside of strings JSON has none of them, and inside each may be spelled.
    return HiddenCharacter.replaced(in: line) { scalar, _ in
      String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }

  /// With more fields.
  public func adding(_ fields: [String: JSON]) -> JSON {
    guard case .object(let own) = self else { return self }
    return .object(own.merging(fields) { _, new in new })
  }
}

extension JSON: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .bool(let bool): try value.encode(bool)
    case .int(let number): try value.encode(number)
    case .double(let number): try value.encode(number)
    case .string(let text): try value.encode(text)
    case .array(let values): try value.encode(values)
    case .object(let fields): try value.encode(fields)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(booleanLiteral bool: Bool) { self = .bool(bool) }
  public init(integerLiteral number: Int) { self = .int(number) }
  public init(arrayLiteral values: JSON...) { self = .array(values) }
  public init(dictionaryLiteral fields: (String, JSON)...) {
    self = .object(Dictionary(fields) { _, new in new })
  }
}
