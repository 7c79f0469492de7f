/// Why there is no page.
public struct FetchFailure: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  public var code: Code
  /// A sentence without its full stop: what happened, with which value.
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }

  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    /// The request is none.
    case badRequest
    /// Not an address, or one that is too long or holds what no address may hold.
    case badAddress
    /// Another scheme than `http` and `https`.
    case scheme
    case port
    /// A host in a network that is not the public web.
    case privateAddress
    case tooManyRedirects
    /// A redirect without a place, or with one that is no address.
    case badRedirect
    case unknownHost
    case connection
    case certificate
    case timeout
    /// More bytes than allowed, as sent or after decompression.
    case tooLarge
    case tooManyHeaders
    /// An encoding that was not offered, or damaged data in one that was.
    case encoding
    /// The connection ended before the page did.
    case incomplete
    /// No text.
    case binary
    /// The server answered with an error, or with nothing that HTTP knows.
    case status
    case gone
    case notArchived
    case `internal`
  }
}
