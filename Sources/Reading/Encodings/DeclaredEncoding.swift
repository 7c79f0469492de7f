/// What a page says of its own encoding.
enum DeclaredEncoding {
  /// Pages put it far down their heads: on one in eight it stands beyond the first kilobyte.
  private static let reach = 65_536

  /// The label in `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml … encoding="…">`.
  static func label(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let found = value(after: "encoding", in: head[..<end])
    {
      return found
    }
    var index = 0
    while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if head[start...].starts(with: "<!--".utf8) {
        index = end(of: "-->", in: head, from: start + 4)
      } else if head[start...].starts(with: "<script".utf8) {
        index = end(of: "</script", in: head, from: start)
      } else if head[start...].starts(with: "<meta".utf8) {
        guard let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        if let found = value(after: "charset", in: head[start..<end]) { return found }
        index = end
      }
    }
    return nil
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }

  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let name = Array(name.utf8)
    var index = bytes.startIndex
    while index + name.count < bytes.endIndex {
      guard bytes[index] == name[0], bytes[index...].starts(with: name) else {
        index += 1
        continue
      }
      var rest = bytes[(index + name.count)...].drop { $0 <= 32 }
      index += name.count
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 32 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let label = rest.prefix { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || "-_:.".utf8.contains(byte)
      }
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }
}
