/// The text that stays the same however an article was saved or pasted: its lines end with a line feed each, without
/// blanks before it, and no empty lines stand before the first or after the last.
enum LineEnds {
  private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  static func plain(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 1)
    // How much of the result is sure to stay: all but the blanks at its end.
    var solid = 0
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case lineFeed where last == carriageReturn: break
      case lineFeed, carriageReturn:
        result.removeLast(result.count - solid)
        if !result.isEmpty { result.append(lineFeed) }
        solid = result.count
      case UInt8(ascii: " "), UInt8(ascii: "\t"): result.append(byte)
      default:
        result.append(byte)
        solid = result.count
      }
      last = byte
    }
    result.removeLast(result.count - solid)
    while result.last == lineFeed { result.removeLast() }
    if !result.isEmpty { result.append(lineFeed) }
    return String(decoding: result, as: UTF8.self)
  }
}
