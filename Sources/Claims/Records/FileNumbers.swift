/// The numbers that a claims file can have in it. Others were not written by Claimbook, and to count on from them would
/// overflow.
public enum FileNumbers {
  /// Of records, versions, changes and events: from 1 to the highest that every reader of JSON keeps exactly.
  public static let counted = 1...9_007_199_254_740_991
  /// Places in a text, sizes in bytes, milliseconds of a recording: the same from 0.
  public static let measured = 0...9_007_199_254_740_991
}

extension Entity {
  /// Whether its number and version are none that a record can have.
  var impossibleNumber: String? {
    if !FileNumbers.counted.contains(number) { return "number" }
    return FileNumbers.counted.contains(version) ? nil : "version"
  }

  public var impossibleField: String? { impossibleNumber }
}

extension Claim {
  public var impossibleField: String? {
    if let impossibleNumber { return impossibleNumber }
    // Not a number is in no range either.
    if let confidence, !(0...1).contains(confidence) { return "confidence" }
    if passage?.isPossible == false { return "passage" }
    return appearances.allSatisfy(\.isPossible) ? nil : "appearances"
  }
}

extension Evidence {
  public var impossibleField: String? {
    if let impossibleNumber { return impossibleNumber }
    return size.map(FileNumbers.measured.contains) ?? true ? nil : "size"
  }
}

extension EvidenceLink {
  public var impossibleField: String? {
    if let impossibleNumber { return impossibleNumber }
    return span?.isPossible ?? true ? nil : "place of the quotation"
  }
}

extension Scale {
  public var impossibleField: String? {
    if let impossibleNumber { return impossibleNumber }
    return FileNumbers.counted.contains(edition) ? nil : "edition"
  }
}

extension Span {
  /// Whether it can be a stretch of a text.
  var isPossible: Bool { FileNumbers.measured.contains(start) && FileNumbers.measured.contains(end) }
}

extension Passage {
  fileprivate var isPossible: Bool {
    span.isPossible && parts.allSatisfy(\.isPossible) && lostIn.map(FileNumbers.counted.contains) ?? true
  }
}
