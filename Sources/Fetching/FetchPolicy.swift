public import FetchMessages

/// What may be asked and what not, whatever the address looks like: ports, networks, redirects.
/// Schemes other than the web's make no `WebAddress`.
public struct FetchPolicy: Sendable {
  /// A place that is allowed although it is private.
  public struct Exception: Sendable, Hashable {
    public var address: IPAddress
    public var port: Int

    public init(_ address: IPAddress, port: Int) {
      self.address = address
      self.port = port
    }
  }

  /// Servers that tests started themselves.
  public var exceptions: Set<Exception>

  public init(exceptions: Set<Exception> = []) { self.exceptions = exceptions }

  /// With exceptions for ports of 127.0.0.1, from a list as in `8080,8081`.
  public init(loopbackPorts list: String?) {
    let ports = (list ?? "").split(separator: ",").compactMap { Int($0) }
    exceptions = Set(ports.map { Exception(.four(0x7F00_0001), port: $0) })
  }

  public static let ports: Set<Int> = [80, 443, 8080, 8443]

  /// Whether an address may be asked at all; what its name stands for is checked when it is connected to.
  public func check(_ address: WebAddress, ports: [Int] = []) throws(FetchFailure) {
    let literal = IPAddress(address.host)
    if let literal, let objection = objection(to: literal, port: address.port) { throw objection }
    let isException = literal.map { exceptions.contains(Exception($0, port: address.port)) } ?? false
    guard isException || Self.ports.contains(address.port) || ports.contains(address.port) else {
      throw FetchFailure(
        .port, "\(address) asks for port \(address.port); only 80, 443, 8080 and 8443 are used unless allowed")
    }
  }

  /// Why no connection may go there.
  public func objection(to address: IPAddress, port: Int) -> FetchFailure? {
    guard let reason = PublicAddresses.objection(to: address),
      !exceptions.contains(Exception(address, port: port))
    else { return nil }
    return FetchFailure(.privateAddress, "private address: \(address) is \(reason); only the public web is read")
  }

  /// Where a redirect leads.
  ///
  /// - Throws: where it must not be followed.
  func redirect(from address: WebAddress, to location: String, ports: [Int]) throws(FetchFailure) -> WebAddress {
    do throws(FetchFailure) {
      let next = try WebAddress(location, from: address)
      try check(next, ports: ports)
      return next
    } catch {
      throw FetchFailure(
        error.code == .badAddress ? .badRedirect : error.code,
        "\(address) leads on to what is refused: \(error.message)")
    }
  }

  /// What to say about a redirect that is followed.
  public static func remarks(from address: WebAddress, to next: WebAddress) -> [String] {
    address.scheme == "https" && next.scheme == "http"
      ? ["\(address) leads on to \(next), which is not encrypted: anybody on the way could have changed the page."] : []
  }
}
