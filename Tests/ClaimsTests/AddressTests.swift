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
}
