@testable import Claims
import Testing

/// Addresses as they are kept.
@Suite struct AddressTests {
  @Test(
    "what only says how somebody came there is left away, all else stays as it is",
    arguments: [
      ("https://example.org/a?utm_source=letter", "https://example.org/a"),
      ("https://example.org/a?id=7&utm_source=letter&UTM_Medium=mail&p=2", "https://example.org/a?id=7&p=2"),
      ("https://example.org/a?fbclid=x&gclid=y#part", "https://example.org/a#part"),
      ("https://example.org/a?q=utm_source", "https://example.org/a?q=utm_source"),
      ("https://example.org/a?", "https://example.org/a?"),
      ("https://example.org/a?b&&c=", "https://example.org/a?b&&c="),
      ("https://example.org/a#b?utm_source=c", "https://example.org/a#b?utm_source=c"),
      ("https://example.org/utm_source=a", "https://example.org/utm_source=a"), ("", ""),
    ])
  func tracking(address: String, kept: String) {
    #expect(Workbench.withoutTracking(address) == kept)
  }

  @Test(
    "a user's name and password are kept nowhere",
    arguments: [
      ("https://vera:secret@example.org/a?b=c@d#e", "https://example.org/a?b=c@d#e"),
      ("http://a@b@example.org", "http://example.org"),
      ("https://example.org/@vera", "https://example.org/@vera"),
      ("https://example.org?a=b@c", "https://example.org?a=b@c"),
      ("vera:secret@example.org", "vera:secret@example.org"), ("", ""),
    ])
  func credentials(address: String, kept: String) throws {
    #expect(Workbench.withoutCredentials(address) == kept)
    #expect(Workbench.withoutTracking(address) == kept)
    if kept.hasPrefix("http") { #expect(try Workbench.checkedAddress(address) == kept) }
  }

  @Test("an address that is nothing but a password is none")
  func nothing() { #expect(throws: ClaimsError.self) { try Workbench.checkedAddress("https://vera:secret@") } }
}
