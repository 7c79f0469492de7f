extension Workbench {
  /// A web address: `http` or `https`, a host, no blanks or control characters.
  public static func checkedAddress(_ text: String) throws(ClaimsError) -> String {
    let address = withoutCredentials(text.trimmed)
    let rest =
      ["https://", "http://"].first { address.lowercased().hasPrefix($0) }
      .map { address.dropFirst($0.count) }
    guard let rest, let first = rest.first, first != "/",
      !address.unicodeScalars.contains(where: {
        $0.properties.isWhitespace || $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
      })
    else {
      let meant = Self.likelyAddress(text, isAddress: true).map { ". Did you mean \($0)?" } ?? ""
      throw .invalid("the address", value: text, problem: "it must look like https://example.org/page" + meant)
    }
    return address
  }

  /// The address without a user's name and password before its host: they open nothing here, and what is kept is shown.
  ///
  ///     Workbench.withoutCredentials("https://vera:secret@example.org/a")  // https://example.org/a
  public static func withoutCredentials(_ address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    let authority = address[scheme.upperBound...].prefix { !"/?#".contains($0) }
    guard let sign = authority.lastIndex(of: "@") else { return address }
    return String(address[..<scheme.upperBound]) + address[address.index(after: sign)...]
  }

  /// The address that a word means which lacks its `https://`, as browsers copy it; nothing where it looks like none. What
  /// may as well be a file (`report.md`) is an address only where one is asked for.
  public static func likelyAddress(_ word: String, isAddress: Bool = false) -> String? {
    let text = word.trimmed
    let host = text.prefix { !"/?#:".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let ending = labels.last, (2...24).contains(ending.count), ending.allSatisfy(\.isLetter),
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }),
      !text.contains(where: \.isWhitespace)
    else { return nil }
    let isPlain = labels.first?.lowercased() == "www" || text[host.endIndex...].hasPrefix("/")
    guard isAddress || isPlain || commonEndings.contains(ending.lowercased()) else { return nil }
    return "https://" + text
  }

  /// Endings of hosts that are hardly those of files.
  private static let commonEndings: Set<String> = ["com", "edu", "eu", "gov", "info", "int", "net", "org"]

  /// The address without what only says which advertisement or letter somebody came from, so that a page has one
  /// address however it was found.
  public static func withoutTracking(_ address: String) -> String {
    let address = withoutCredentials(address)
    let end = address.firstIndex(of: "#") ?? address.endIndex
    guard let mark = address[..<end].firstIndex(of: "?") else { return address }
    let parameters = address[address.index(after: mark)..<end].split(separator: "&", omittingEmptySubsequences: false)
    let kept = parameters.filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !trackers.contains(name)
    }
    guard kept.count < parameters.count else { return address }
    return address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + address[end...]
  }

  /// The click identifiers of Google, Facebook, Microsoft, Instagram, Mailchimp, Yandex, X and TikTok.
  private static let trackers: Set<String> = [
    "gclid", "gbraid", "wbraid", "dclid", "gclsrc", "_ga", "_gl", "fbclid", "msclkid", "igshid", "igsh", "mc_cid",
    "mc_eid", "yclid", "twclid", "ttclid",
  ]
}
