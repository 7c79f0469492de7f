/// JSON as pages have it: with comments of HTML around it, commas too many, raw line breaks in strings.
///
/// It is read into values with a bound on size and depth, so that no page can take memory or the stack.
indirect enum LooseJSON {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([LooseJSON])
  case object([String: LooseJSON])

  /// Larger blocks of data are no description of an article.
  static let longest = 2_000_000
  static let deepest = 64

  /// Nothing where the bytes cannot be read as JSON at all; what stands after the first value is left alone.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= Self.longest else { return nil }
    var parser = Parser(bytes)
    guard let value = parser.value(0) else { return nil }
    self = value
  }

  subscript(name: String) -> LooseJSON? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }

  var string: String? {
    switch self {
    case .text(let text): text
    case .number(let number): number
    default: nil
    }
  }

  /// The value itself, or the elements of a list.
  var elements: [LooseJSON] { if case .list(let values) = self { values } else { [self] } }

  private struct Parser {
    let bytes: ArraySlice<UInt8>
    var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = bytes
      // `<!--`, `<![CDATA[` and the like may stand before it.
      index = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.endIndex
      if bytes.starts(with: "<![CDATA[".utf8)
        || bytes.drop(while: { $0 <= 32 || $0 == 47 }).starts(with: "<![CDATA[".utf8)
      {
        index = bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.endIndex
      }
    }

    var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    mutating func skipBlanks() {
      while let byte = next, byte <= 32 || byte == UInt8(ascii: ",") || byte == 0xEF || byte == 0xBB || byte == 0xBF {
        index += 1
      }
    }

    mutating func value(_ depth: Int) -> LooseJSON? {
      skipBlanks()
      guard depth < LooseJSON.deepest, let byte = next else { return nil }
      switch byte {
      case UInt8(ascii: "{"): return object(depth)
      case UInt8(ascii: "["): return list(depth)
      case UInt8(ascii: "\""): return string().map { .text($0) }
      default: return word()
      }
    }

    private mutating func object(_ depth: Int) -> LooseJSON? {
      index += 1
      var fields: [String: LooseJSON] = [:]
      while true {
        skipBlanks()
        guard let byte = next else { return nil }
        if byte == UInt8(ascii: "}") {
          index += 1
          return .object(fields)
        }
        guard byte == UInt8(ascii: "\""), let name = string() else { return nil }
        skipBlanks()
        guard next == UInt8(ascii: ":") else { return nil }
        index += 1
        guard let value = value(depth + 1) else { return nil }
        // Of two fields of one name the first counts.
        if fields[name] == nil { fields[name] = value }
      }
    }

    private mutating func list(_ depth: Int) -> LooseJSON? {
      index += 1
      var values: [LooseJSON] = []
      while true {
        skipBlanks()
        guard let byte = next else { return nil }
        if byte == UInt8(ascii: "]") {
          index += 1
          return .list(values)
        }
        guard let value = value(depth + 1) else { return nil }
        values.append(value)
      }
    }

    private mutating func string() -> String? {
      index += 1
      var text: [UInt8] = []
      while let byte = next {
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let escaped = next else { return nil }
          index += 1
          switch escaped {
          case UInt8(ascii: "n"), UInt8(ascii: "r"): text.append(10)
          case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
            text.append(32)
          case UInt8(ascii: "u"): text.append(contentsOf: unicode())
          default: text.append(escaped)
          }
        default: text.append(byte)
        }
      }
      return nil
    }

    /// The four digits of `\u00e9`; of two halves of a pair both.
    private mutating func unicode() -> [UInt8] {
      guard let first = unit() else { return UTF8.encodedReplacementCharacter.map { $0 } }
      if UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\"), index + 1 < bytes.endIndex,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        guard let second = unit() else { return UTF8.encodedReplacementCharacter.map { $0 } }
        return Array(String(decoding: [first, second], as: UTF16.self).utf8)
      }
      return Array(String(decoding: [first], as: UTF16.self).utf8)
    }

    private mutating func unit() -> UInt16? {
      guard index + 4 <= bytes.endIndex else { return nil }
      defer { index += 4 }
      return UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    }

    private mutating func word() -> LooseJSON? {
      let start = index
      while let byte = next, byte > 32, !",:]}".utf8.contains(byte) { index += 1 }
      guard index > start else { return nil }
      switch String(decoding: bytes[start..<index], as: UTF8.self) {
      case "null", "undefined": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      case let other: return .number(other)
      }
    }
  }
}
