/// Which addresses belong to the public web.
///
/// From IANA's registries of special-purpose addresses (RFC 6890 and its updates). Everything of version 4 is public
/// but the networks named here; of version 6 only `2000::/3` is handed out, so all else is refused.
enum PublicAddresses {
  /// Why nobody may connect to it; nothing for a public address.
  static func objection(to address: IPAddress) -> String? {
    if let embedded = address.embedded {
      return objection(to: embedded).map { "\($0) (as \(embedded))" }
    }
    if let network = special.first(where: { $0.contains(address) }) { return network.purpose }
    if case .six = address, !global.contains(address) { return "not an address of the public internet" }
    return nil
  }

  private static let global = Network(.six(high: 0x2000 << 48, low: 0), 3, "")

  private static func four(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ bits: Int, _ purpose: String) -> Network {
    Network(.four(a << 24 | b << 16 | c << 8), bits, purpose)
  }

  private static func six(_ first: UInt64, _ second: UInt64, _ bits: Int, _ purpose: String) -> Network {
    Network(.six(high: first << 48 | second << 32, low: 0), bits, purpose)
  }

  private static let special: [Network] = [
    four(0, 0, 0, 8, "this machine itself"),
    four(10, 0, 0, 8, "in a private network"),
    four(100, 64, 0, 10, "in a provider's own network"),
    four(127, 0, 0, 8, "this machine itself"),
    four(169, 254, 0, 16, "a link-local address"),
    four(172, 16, 0, 12, "in a private network"),
    four(192, 0, 0, 24, "reserved for protocols"),
    four(192, 0, 2, 24, "reserved for documentation"),
    four(192, 88, 99, 24, "a former relay"),
    four(192, 168, 0, 16, "in a private network"),
    four(198, 18, 0, 15, "reserved for measurements"),
    four(198, 51, 100, 24, "reserved for documentation"),
    four(203, 0, 113, 24, "reserved for documentation"),
    four(224, 0, 0, 4, "a multicast address"),
    four(240, 0, 0, 4, "reserved"),
    Network(.six(high: 0, low: 0), 127, "this machine itself"),
    six(0xFC00, 0, 7, "in a private network"),
    six(0xFE80, 0, 10, "a link-local address"),
    six(0xFEC0, 0, 10, "in a private network"),
    six(0xFF00, 0, 8, "a multicast address"),
    // Teredo, ORCHID and other protocols' own.
    six(0x2001, 0, 23, "reserved for protocols"),
    six(0x2001, 0x0DB8, 32, "reserved for documentation"),
    six(0x3FFF, 0, 20, "reserved for documentation"),
  ]
}
