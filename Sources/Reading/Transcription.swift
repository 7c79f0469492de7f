import Claims

/// Code units read one character at a time, with what was broken counted.
///
/// The standard library replaces what is broken in silence, and its result cannot tell that from a U+FFFD which
/// stood in the file.
struct Transcription {
  private(set) var text: String
  /// Characters in all.
  private(set) var count = 0
  /// Whole characters beyond ASCII.
  private(set) var wide = 0
  /// Sequences that are no character; each became U+FFFD.
  private(set) var broken = 0
  private var firstBrokenLine = 1

  init<Encoding: Unicode.Encoding>(_ units: some Sequence<Encoding.CodeUnit>, as encoding: Encoding.Type) {
    var parser = Encoding.ForwardParser()
    var units = units.makeIterator()
    var scalars = String.UnicodeScalarView()
    var line = 1
    var isAfterReturn = false
    reading: while true {
      switch parser.parseScalar(from: &units) {
      case .valid(let encoded):
        let scalar = Encoding.decode(encoded)
        if scalar == "\r" || scalar == "\n" && !isAfterReturn { line += 1 }
        isAfterReturn = scalar == "\r"
        if !scalar.isASCII { wide += 1 }
        scalars.append(scalar)
      case .error:
        if broken == 0 { firstBrokenLine = line }
        broken += 1
        isAfterReturn = false
        scalars.append("\u{FFFD}")
      case .emptyInput:
        break reading
      }
      count += 1
    }
    text = String(scalars)
  }

  func decoded(as encoding: String) -> Decoding.Decoded {
    guard broken > 0 else { return .init(text: text, encoding: encoding) }
    let subject = broken == 1 ? "1 place that is" : "\(broken) places that are"
    return .init(
      text: text, encoding: encoding,
      warnings: [
        "The file is damaged: \(subject) not valid \(encoding), first in line \(firstBrokenLine), "
          + "\(broken == 1 ? "was" : "were") replaced by \u{FFFD}."
      ])
  }
}
