import CLibXML2

/// XML made harmless before a parser sees it, in one pass: no document type, no entities but XML's own, no characters that
/// XML forbids. What is left can neither grow nor name a file.
struct XMLScan {
  private(set) var markup: [UInt8] = []
  /// Whether the document declares entities or elements of its own: it is refused, for those can grow without bound or
  /// read files.
  private(set) var hasDeclarations = false

  init(_ bytes: [UInt8]) {
    markup.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count, !hasDeclarations {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<") where Self.stands("<![CDATA[", in: bytes, at: index):
        copy(bytes, from: &index, through: "]]>")
      case UInt8(ascii: "<") where Self.stands("<!--", in: bytes, at: index):
        // What is commented out is nobody's text.
        index = Self.end(of: "-->", in: bytes, from: index)
      case UInt8(ascii: "<") where Self.stands("<!", in: bytes, at: index):
        skipDeclaration(bytes, &index)
      case UInt8(ascii: "&"): takeReference(bytes, &index)
      case 0x00..<0x20 where byte != 9 && byte != 10 && byte != 13: index += 1
      default:
        markup.append(byte)
        index += 1
      }
    }
  }

  private static func stands(_ text: StaticString, in bytes: [UInt8], at index: Int) -> Bool {
    text.withUTF8Buffer { index + $0.count <= bytes.count && bytes[index..<(index + $0.count)].elementsEqual($0) }
  }

  /// Behind the mark, or the end of all.
  private static func end(of mark: StaticString, in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if stands(mark, in: bytes, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return bytes.count
  }

  private mutating func copy(_ bytes: [UInt8], from index: inout Int, through mark: StaticString) {
    let end = Self.end(of: mark, in: bytes, from: index)
    markup += bytes[index..<end].lazy.filter { $0 >= 0x20 || $0 == 9 || $0 == 10 || $0 == 13 }
    if !Self.stands(mark, in: bytes, at: max(index, end - mark.utf8CodeUnitCount)) {
      mark.withUTF8Buffer { markup += $0 }
    }
    index = end
  }

  /// `<!DOCTYPE rss PUBLIC "…" "…">` is skipped; one with declarations in it, and a declaration anywhere, is refused.
  private mutating func skipDeclaration(_ bytes: [UInt8], _ index: inout Int) {
    let start = index
    var quote: UInt8?
    index += 2
    let name = String(decoding: bytes[index...].prefix(7), as: UTF8.self).uppercased()
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        hasDeclarations = true
        return
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    if name != "DOCTYPE" { hasDeclarations = index > start }
  }

  /// Longer names than any entity of HTML.
  private static let longestName = 12

  /// XML's five and numbers stay, HTML's become their character, and any other `&` is one.
  private mutating func takeReference(_ bytes: [UInt8], _ index: inout Int) {
    let rest = bytes[(index + 1)...].prefix(Self.longestName)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), end > index + 1 else {
      markup += "&amp;".utf8
      index += 1
      return
    }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) || Self.isNumber(name) {
      markup += bytes[index...end]
      index = end + 1
    } else if let scalar = Self.character(name) {
      markup += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      index = end + 1
    } else {
      markup += "&amp;".utf8
      index += 1
    }
  }

  private static func isNumber(_ name: String) -> Bool { name.first == "#" && character(name) != nil }

  /// What a reference means: `amp`, `eacute`, `#233`, `#xE9`.
  static func character(_ name: String) -> Unicode.Scalar? {
    guard name.first == "#" else {
      if name == "apos" { return "'" }
      return htmlEntityLookup(name).flatMap { Unicode.Scalar($0.pointee.value) }
    }
    let figures = name.dropFirst()
    let isHexadecimal = figures.first == "x" || figures.first == "X"
    let value = isHexadecimal ? UInt32(figures.dropFirst(), radix: 16) : UInt32(figures)
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
    return scalar.value >= 0x20 || [9, 10, 13].contains(scalar.value) ? scalar : nil
  }
}
