/// A filter cut into its terms at blanks outside quotation marks.
struct FilterToken {
  /// The characters with the quotation marks taken out and escapes resolved.
  var characters: [Character] = []
  /// Whether each character stood inside quotation marks, where it means nothing but itself.
  var isQuoted: [Bool] = []
  /// Where the token starts, from 1.
  let position: Int
  /// An empty quotation is a value too.
  var hasQuotes = false

  var text: String { String(characters) }

  /// The index of the first unquoted character of these.
  func firstUnquoted(_ wanted: Set<Character>) -> Int? {
    characters.indices.first { wanted.contains(characters[$0]) && !isQuoted[$0] }
  }

  func dropping(_ count: Int) -> FilterToken {
    var token = FilterToken(position: position + count)
    token.characters = Array(characters.dropFirst(count))
    token.isQuoted = Array(isQuoted.dropFirst(count))
    token.hasQuotes = hasQuotes
    return token
  }

  /// The pieces between unquoted commas.
  var values: [FilterToken] {
    var pieces: [FilterToken] = []
    var piece = FilterToken(position: position)
    for (index, character) in characters.enumerated() {
      if character == ",", !isQuoted[index] {
        pieces.append(piece)
        piece = FilterToken(position: position + index + 1)
      } else {
        piece.characters.append(character)
        piece.isQuoted.append(isQuoted[index])
      }
    }
    return pieces + [piece]
  }

  /// Cuts a text into tokens.
  static func tokens(of text: String) throws(FilterError) -> [FilterToken] {
    var tokens: [FilterToken] = []
    var current: FilterToken?
    var quoteStart: Int?
    var isEscaped = false
    var position = 0
    for character in text {
      position += 1
      if isEscaped {
        isEscaped = false
      } else if quoteStart != nil, character == "\\" {
        isEscaped = true
        continue
      } else if character == "\"" {
        if current == nil { current = FilterToken(position: position) }
        current?.hasQuotes = true
        quoteStart = quoteStart == nil ? position : nil
        continue
      } else if quoteStart == nil, character.isWhitespace {
        if let token = current { tokens.append(token) }
        current = nil
        continue
      }
      if current == nil { current = FilterToken(position: position) }
      current?.characters.append(character)
      current?.isQuoted.append(quoteStart != nil)
    }
    if let quoteStart {
      throw FilterError(position: quoteStart, problem: "the quotation mark is never closed")
    }
    if let token = current { tokens.append(token) }
    return tokens
  }
}
