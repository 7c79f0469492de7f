/// What bytes are, as servers name it (`application/pdf`): by how they begin, else by the file's name.
public enum MediaType {
  /// What a server said in `Content-Type` (`served`) is believed, unless it says nothing.
  public static func of(_ bytes: [UInt8], name: String, served: String? = nil) -> String {
    let said = served.map { $0.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace } } ?? ""
    let isVague = ["application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown"]
      .contains(said)
    if !isVague, isName(said) { return said }
    return (FormatRow.signed(bytes, name: name) ?? FormatRow.named(name))?.mediaType ?? text(bytes, name)
  }

  /// `type/subtype` in the letters that RFC 6838 allows: what a server says is shown and stored.
  private static func isName(_ word: String) -> Bool {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && word.utf8.count <= 127
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || "!#$&-^_.+".utf8.contains($0)
          }
      }
  }

  private static func text(_ bytes: [UInt8], _ name: String) -> String {
    let head = bytes.prefix(4096)
    // The bytes that no text has, by the WHATWG's table.
    let isBinary = head.contains { $0 < 0x09 || $0 == 0x0B || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) }
    switch Format.certain(bytes, name: name) {
    case .page: return "text/html"
    case .feed, .feedList: return "application/xml"
    default: break
    }
    return isBinary ? "application/octet-stream" : "text/plain"
  }
}
