/// How an editor names a record: `C-12`, `c12`, `12` where one kind is meant, or the start of its UUID.
public enum Reference: Sendable, Hashable {
  case number(RecordKind, Int)
  /// At least four characters of a UUID in lower case.
  case uuidPrefix(String)

  /// Reads a reference to a record of one kind; nothing when the word isn't one.
  public init?(_ word: String, to kind: RecordKind) {
    let text = word.lowercased()
    let prefix = kind.prefix.lowercased()
    var digits = text[...]
    if text.hasPrefix(prefix) {
      digits = digits.dropFirst(prefix.count)
      if digits.first == "-" { digits = digits.dropFirst() }
    }
    if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number > 0,
      digits.utf8.count < 8 || digits.count != text.count
    {
      self = .number(kind, number)
      return
    }
    let hyphens: Set = [8, 13, 18, 23]
    let isPrefix = text.utf8.enumerated().allSatisfy { place, byte in
      hyphens.contains(place) ? byte == UInt8(ascii: "-") : (48...57).contains(byte) || (97...102).contains(byte)
    }
    // A digit is asked for, so that words such as “cafe” stay words.
    guard isPrefix, (4...36).contains(text.utf8.count), text.utf8.contains(where: { (48...57).contains($0) })
    else { return nil }
    self = .uuidPrefix(text)
  }
}
