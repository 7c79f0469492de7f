import Claims

/// What the models see of a word: hashes of its form, its ends and its shape.
package struct WordForm: Sendable {
  /// As written.
  package var exact: UInt64 = 0
  /// In lower case, with every figure as 0.
  package var lower: UInt64 = 0
  /// The last one to four bytes and the first one to three, in lower case; 0 where the word is shorter.
  var suffixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  var prefixes: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// Capitals, small letters, figures and marks, runs of more than two cut: `Xxx-dd`.
  var shape: UInt64 = 0
  /// The shape of the first three letters, and whether there are more.
  package var shortShape: UInt64 = 0
  var hasHyphen = false
  var hasFigure = false
  var isCapitalized = false

  init() {}

  /// The form of a token; `mark` is, for a quotation mark, what stands for all marks of its kind.
  init(_ token: Token, in text: CodePoints, mark: String? = nil) {
    if let mark {
      self.init(bytes: Array(mark.utf8), lower: Array(mark.utf8))
    } else {
      let kept = Span(token.span.start, min(token.span.end, token.span.start + Token.longestKept))
      var bytes: [UInt8] = []
      bytes.reserveCapacity(kept.length + 4)
      for index in kept.start..<kept.end {
        let scalar = text[index]
        if scalar.value < 0x80 {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if scalar == "’" {
          bytes.append(UInt8(ascii: "'"))
        } else {
          bytes.append(contentsOf: scalar.utf8)
        }
      }
      self.init(bytes: bytes, lower: Array(token.lower.utf8))
    }
  }

  private init(bytes: [UInt8], lower: [UInt8]) {
    var lower = lower
    for index in lower.indices where (48...57).contains(lower[index]) {
      lower[index] = 48
      hasFigure = true
    }
    exact = Hash.bytes(bytes)
    self.lower = hasFigure || bytes != lower ? Hash.bytes(lower) : exact
    let count = lower.count
    suffixes = (
      Hash.bytes(lower.suffix(1)), count > 1 ? Hash.bytes(lower.suffix(2)) : 0,
      count > 2 ? Hash.bytes(lower.suffix(3)) : 0, count > 3 ? Hash.bytes(lower.suffix(4)) : 0
    )
    prefixes = (
      Hash.bytes(lower.prefix(1)), count > 1 ? Hash.bytes(lower.prefix(2)) : 0,
      count > 2 ? Hash.bytes(lower.prefix(3)) : 0
    )
    var shape: [UInt8] = []
    var run = 0
    for byte in bytes {
      let kind = Self.kind(byte)
      run = shape.last == kind ? run + 1 : 0
      if run < 2 { shape.append(kind) }
      if byte == UInt8(ascii: "-") { hasHyphen = true }
    }
    self.shape = Hash.bytes(shape)
    shortShape = Hash.bytes(bytes.prefix(3).map(Self.kind) + (bytes.count > 3 ? [43] : []))
    isCapitalized = bytes.first.map { (65...90).contains($0) } ?? false
  }

  /// X, x, d, u for what is not ASCII, or the mark itself.
  private static func kind(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 65...90: 88
    case 97...122: 120
    case 48...57: 100
    case 128...: 117
    default: byte
    }
  }
}

extension ParsedArticle {
  /// The forms of all tokens; quotation marks of every style look like the two of the treebanks.
  package func forms() -> [WordForm] {
    tokens.indices.map { index in
      WordForm(tokens[index], in: text, mark: mark(index))
    }
  }

  private func mark(_ index: Int) -> String? {
    guard Quotations.isDoubleMark(tokens[index]) else { return nil }
    let opens =
      index + 1 < tokens.count && tokens[index + 1].quotation != nil
      && (index == 0 || tokens[index - 1].quotation != tokens[index + 1].quotation)
    return opens ? "``" : "''"
  }
}
