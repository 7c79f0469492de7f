import CCurl
public import FetchMessages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address of the web in its normal form, read by the same parser that will connect to it: what was checked and
/// what is asked cannot differ.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// In ASCII and lower case: a name, or an IP address in its usual notation.
  public let host: String
  public let port: Int
  /// The whole, without credentials and fragment.
  public let description: String
  /// What was left away or rewritten, one sentence each.
  public let remarks: [String]

  /// The longest address in bytes. Browsers stop sharing them at about 2 kB, servers refuse more than 8 kB.
  static let longest = 8_192

  /// An address as it was typed, or with a base as a redirect names it.
  public init(_ text: String, from base: WebAddress? = nil) throws(FetchFailure) {
    guard text.utf8.count <= Self.longest else {
      throw FetchFailure(
        .badAddress, "the address has \(text.utf8.count) bytes, more than the \(Self.longest) that one may have")
    }
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw FetchFailure(.badAddress, "the address holds a line break or another control character")
    }
    guard let handle = curl_url() else { throw FetchFailure(.internal, "there is no memory for the address") }
    defer { curl_url_cleanup(handle) }
    let parser = AddressParser(handle: handle)
    if let base { _ = parser.set(base.description) }
    // Without a scheme it would be guessed from the host's name, without a host a folder would become one.
    let isWhole = text.firstRange(of: "://").map { !text[$0.upperBound...].hasPrefix("/") } ?? false
    guard base != nil || isWhole || text.lowercased().hasPrefix("file:"), parser.set(text) else {
      throw FetchFailure(.badAddress, "“\(text)” is no address of the web: one looks like https://example.org/page")
    }
    scheme = (parser.part(CURLUPART_SCHEME) ?? "").lowercased()
    guard scheme == "http" || scheme == "https" else {
      throw FetchFailure(.scheme, "“\(text)” is not of the web: only http and https are read")
    }

    var remarks: [String] = []
    if parser.part(CURLUPART_USER) != nil || parser.part(CURLUPART_PASSWORD) != nil {
      remarks.append("The address held a user name or password; they were left away.")
      for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS] { parser.remove(part) }
    }
    parser.remove(CURLUPART_FRAGMENT)
    let typed = parser.part(CURLUPART_HOST) ?? ""
    guard !typed.isEmpty, let ascii = parser.part(CURLUPART_HOST, UInt32(CURLU_PUNYCODE)) else {
      throw FetchFailure(.badAddress, "“\(text)” has no host that could be asked")
    }
    let host = ascii.lowercased()
    if ascii.utf8.elementsEqual(typed.utf8) {
      if host.split(separator: ".").contains(where: { $0.hasPrefix("xn--") }) { remarks.append(Self.remark(on: host)) }
    } else {
      remarks.append(Self.remark(on: host))
    }
    self.host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    port = parser.part(CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap { Int($0) } ?? 0
    parser.set(CURLUPART_HOST, host)
    guard let whole = parser.part(CURLUPART_URL), whole.utf8.count <= Self.longest else {
      throw FetchFailure(.badAddress, "“\(text)” is no address of the web")
    }
    description = whole
    self.remarks = remarks
  }

  /// Letters of other alphabets can look like those of a known name.
  private static func remark(on host: String) -> String {
    "The host's name has letters beyond ASCII; it is \(host). Make sure that it is the one you mean."
  }
}

/// libcurl's parser of addresses.
private struct AddressParser {
  let handle: OpaquePointer

  /// Reads an address; with one read already it may be relative to that.
  func set(_ text: String) -> Bool {
    curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK
  }

  func set(_ part: CURLUPart, _ text: String) { curl_url_set(handle, part, text, 0) }

  func remove(_ part: CURLUPart) { curl_url_set(handle, part, nil, 0) }

  func part(_ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    // libidn2 takes a name for what the thread's locale says it is.
    let before = Self.locale.map { uselocale($0) }
    defer { if let before { _ = uselocale(before) } }
    guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  /// Letters are UTF-8, whatever the user's locale.
  nonisolated(unsafe) private static let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
}
