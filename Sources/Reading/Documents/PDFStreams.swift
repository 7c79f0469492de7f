/// What the compressed streams of a PDF file hold. A megabyte can hold a thousand, and laying so much out takes a program
/// minutes; to see how much it is takes a moment.
public enum PDFStreams {
  /// Whether they hold more than `most` bytes, or are more than any document has. Pictures and attached files do not count,
  /// since nobody unpacks them for their text; nor do streams that are compressed in any other way than all are today.
  public static func hold(moreThan most: Int, in bytes: [UInt8]) -> Bool {
    var (left, streams, place) = (most, 0, 0)
    while let start = nextStream(in: bytes, from: place) {
      streams += 1
      guard streams <= mostStreams, unpack(bytes, from: start, &left, end: &place) else { return true }
    }
    return false
  }

  private static let mostStreams = 100_000
  private static let mark = Array("stream".utf8)
  private static let longestDictionary = 1_024

  /// Where the data of the next stream begin that is to be looked at.
  private static func nextStream(in bytes: [UInt8], from start: Int) -> Int? {
    var (place, last) = (start, start)
    while place + mark.count + 4 <= bytes.count {
      guard bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) else {
        place += 1
        continue
      }
      let word = place
      place += mark.count
      // Behind `endstream` the next object begins, and no data.
      let data = place + (bytes[place] == 13 && bytes[place + 1] == 10 ? 2 : 1)
      guard [10, 13].contains(bytes[place]), data + 2 <= bytes.count, isZlib(bytes[data], bytes[data + 1]) else {
        continue
      }
      let dictionary = dictionary(bytes[max(last, word - longestDictionary)..<word])
      if !dictionary.holds("/image"), !dictionary.holds("/embeddedfile") { return data }
      last = data
    }
    return nil
  }

  /// What of the bytes before a stream belongs to its own object.
  private static func dictionary(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.endIndex
    while start > bytes.startIndex, !bytes[start...].starts(with: "obj".utf8) { start -= 1 }
    return bytes[start...]
  }

  /// Zlib's sign (RFC 1950): the method is 8, and both bytes together are a multiple of 31.
  private static func isZlib(_ first: UInt8, _ second: UInt8) -> Bool {
    first & 0xF == 8 && (Int(first) << 8 | Int(second)).isMultiple(of: 31)
  }

  /// Unpacks the data from a place on, and says where they end; what comes out is taken off what is left.
  ///
  /// - Returns: whether there was room for it.
  private static func unpack(_ bytes: [UInt8], from start: Int, _ left: inout Int, end: inout Int) -> Bool {
    end = start + 2
    guard let inflater = Inflater(isBare: true) else { return true }
    var output: [UInt8] = []
    // Most streams are short, and what is fed is copied.
    var piece = 256
    while end < bytes.count {
      inflater.feed(Array(bytes[end..<min(end + piece, bytes.count)]))
      piece = min(4 * piece, 1 << 16)
      var status = Inflater.Status.goesOn
      while status == .goesOn {
        output.removeAll(keepingCapacity: true)
        status = inflater.inflate(&output)
        left -= output.count
        guard left >= 0 else { return false }
      }
      end += inflater.taken
      guard status == .needsMore else { return true }
    }
    return true
  }
}
