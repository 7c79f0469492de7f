/// What a name looks like: two names with the same skeleton cannot be told apart on a page.
///
/// The idea and its name are from Unicode's UTS 39; the letters here are those of Cyrillic, Greek and Armenian, and the
/// digits and forms, that look like basic Latin ones in common typefaces, chosen by looking.
enum Skeleton {
  /// In small basic letters, as far as it goes.
  static func of(_ name: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      let plain = plain(scalar)
      seen.append(lookalikes[plain] ?? plain)
    }
    return Folding.folded(String(seen))
  }

  /// The letter of which this is a wide or mathematical form.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar }
    guard (0x1D400...0x1D7FF).contains(scalar.value), let words = scalar.properties.name?.split(separator: " "),
      let letter = words.last?.unicodeScalars.first, words.last?.count == 1
    else { return scalar }
    return words.contains("SMALL") ? letter.properties.lowercaseMapping.unicodeScalars.first ?? letter : letter
  }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (foreign, latin) in [
      // Cyrillic
      ("АВЕЅІЈКМНОРСТУХҮԌԚԜҺ", "ABESIJKMHOPCTYXYGQWh"), ("аеорсухѕіјһԁԛԝүӏк", "aeopcyxsijhdqwylk"),
      // Greek
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("αγικνορτυχ", "ayikvoptux"),
      // Armenian
      ("ՍՕսոօհցզ", "UOunohgq"),
      // What is read as another in most typefaces
      ("1|ⅼI", "llll"), ("0", "O"), ("ɑɡıȷ", "agij"),
    ] {
      for (a, b) in zip(foreign.unicodeScalars, latin.unicodeScalars) { table[a] = b }
    }
    // A large I is a small l, in whatever alphabet it is; a large L is neither.
    table["l"] = "l"
    return table.mapValues { $0 == "I" || $0 == "l" ? "|" : $0 }
  }()
}
