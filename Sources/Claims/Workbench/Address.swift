extension Workbench {
  /// A web address: `http` or `https`, a host, no blanks or control characters.
  public static func checkedAddress(_ text: String) throws(ClaimsError) -> String {
    let address = text.trimmed
    let rest =
      ["https://", "http://"].first { address.lowercased().hasPrefix($0) }
      .map { address.dropFirst($0.count) }
    guard let rest, let first = rest.first, first != "/",
      !address.unicodeScalars.contains(where: {
        $0.properties.isWhitespace || $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
      })
    else {
      throw .invalid("the address", value: text, problem: "it must look like https://example.org/page")
    }
    return address
  }
}
