import TOMLKit

extension FileValue {
  /// - Throws: `ScaleFileError` at the line where the text stops being TOML.
  init(toml text: String, name: String) throws(ScaleFileError) {
    let dots = text.utf8.count { $0 == UInt8(ascii: ".") }
    guard dots <= Self.mostDots else {
      throw ScaleFileError(
        name, line: nil, "it has \(dots) full stops, and a scale takes at most \(Self.mostDots). Shorten its texts")
    }
    if let line = Self.namelessHeading(in: text) {
      throw ScaleFileError(
        name, line: line, "a heading in brackets needs a name; a text may have no line that begins with “[”")
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ScaleFileError(name, line: error.source.begin.line, "it is no TOML here: \(error.description)")
    } catch {
      throw ScaleFileError(name, line: nil, "it is no TOML")
    }
    self.init(table.tomlValue, lines: Self.lines(of: text))
  }

  /// A dot in a key is a table in a table, and the parser goes through them without a bound.
  private static let mostDots = 2_000

  /// The first line that begins with a bracket and goes on with no name. Over such a heading the parser ends the process.
  private static func namelessHeading(in text: String) -> Int? {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line.utf8.drop { isBlank($0) }
      guard rest.first == UInt8(ascii: "[") else { continue }
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst() }
      guard let next = rest.first(where: { !isBlank($0) }), startsName(next) else { return index + 1 }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private static func startsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    // A closing bracket is an error that the parser tells.
    default: "-_\"']".utf8.contains(byte)
    }
  }

  private init(_ value: TOMLValue, lines: [String: [Int]] = [:], line: Int? = nil) {
    if let text = value.string {
      self.init(form: .text(text), line: line)
    } else if let flag = value.bool {
      self.init(form: .text(flag ? "true" : "false"), line: line)
    } else if let array = value.array {
      self.init(form: .list(array.map { Self($0.tomlValue) }), line: line)
    } else if let table = value.table {
      self.init(
        form: .table(
          table.map { key, value in
            let marks = lines[key] ?? []
            let child = Self(value.tomlValue, line: marks.first)
            // The parser keeps no places: a block's is that of its heading, where there is one for each.
            guard case .list(let items) = child.form, items.count == marks.count else { return (key, child) }
            let placed = zip(items, marks).map { Self(form: $0.form, line: $1) }
            return (key, Self(form: .list(placed), line: marks.first))
          }), line: line)
    } else {
      self.init(form: .other(value.debugDescription), line: line)
    }
  }

  /// The lines of top-level keys and of the headings of blocks, by key.
  private static func lines(of text: String) -> [String: [Int]] {
    var lines: [String: [Int]] = [:]
    var isTop = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[[") {
        isTop = false
        let key = line.dropFirst(2).prefix { $0 != "]" }.filter { $0 != " " }
        lines[String(key), default: []].append(index + 1)
      } else if line.hasPrefix("[") {
        isTop = false
      } else if isTop {
        let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        if !key.isEmpty { lines[String(key), default: []].append(index + 1) }
      }
    }
    return lines
  }
}
