/// A head of the log that somebody wrote down elsewhere, whole or its first digits: what shows that the end of a log was
/// taken away, which nothing inside the file can.
public struct NotedHead: Sendable, Hashable {
  /// Fewer digits could be met by chance, or made to be met.
  public static let shortest = 12

  /// In lower case.
  public let digits: String

  /// - Throws: `ClaimsError.invalid` for anything but 12 to 64 hexadecimal digits.
  public init(_ text: String) throws(ClaimsError) {
    let digits = text.trimmed.lowercased()
    guard (Self.shortest...64).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ Hexadecimal.value($0) != nil })
    else {
      throw .invalid(
        "the head", value: text,
        problem: "a head has 64 hexadecimal digits, of which at least the first \(Self.shortest) are needed")
    }
    self.digits = digits
  }

  func begins(_ hash: [UInt8]) -> Bool { hash.starts(with: digits.utf8) }
}
