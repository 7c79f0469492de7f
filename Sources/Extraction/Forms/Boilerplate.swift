import Claims

/// Lines that a newsroom puts into every article: teasers, invitations, notices.
enum Boilerplate {
  /// Whether a paragraph is such a line.
  static func matches(_ paragraph: Span, in text: CodePoints) -> Bool {
    guard let first = text.words(paragraph, most: 1).first else { return true }
    if text[first.start] == "©" || text[first].lowercased() == "(c)" { return true }
    guard firstWords.contains(text.bareWord(first)) else { return false }
    let words = text.words(paragraph, most: longest + 1)
    // A teaser has one headline; what is longer is text.
    guard words.count <= longest else { return false }
    return opening(of: words, in: text) != nil
  }

  /// Whether a line announces teasers below it: `Read also`, `More on this:`, and nothing else.
  static func isTeaserHeading(_ paragraph: Span, in text: CodePoints) -> Bool {
    let words = text.words(paragraph, most: 6)
    guard words.count <= 5, let length = opening(of: words, in: text) else { return false }
    return length == words.count
  }

  /// A headline under such a heading: short, without the full stop of a sentence.
  static func isTeaser(_ paragraph: Span, in text: CodePoints) -> Bool {
    guard let last = paragraph.isEmpty ? nil : text[paragraph.end - 1] else { return true }
    return last != "." && text.words(paragraph, most: 21).count <= 20
  }

  private static let longest = 30

  /// How many words the notice's opening takes; nothing where the line begins otherwise.
  private static func opening(of words: [Span], in text: CodePoints) -> Int? {
    let bare = words.prefix(5).map(text.bareWord)
    for (length, openings) in [(4, always), (3, always), (2, always), (1, always)] where bare.count >= length {
      if openings.contains(bare.prefix(length).joined(separator: " ")) { return length }
    }
    // Other openings are words of ordinary sentences too, so the line must set them off.
    for length in stride(from: min(4, bare.count), to: 0, by: -1)
    where setOff.contains(bare.prefix(length).joined(separator: " ")) {
      let isWhole = length == words.count
      let hasColon = ":|>–—".unicodeScalars.contains(text[words[length - 1].end - 1])
      let isBeforeDash = length < words.count && ["|", ">", "–", "—", "-", "→"].contains(text[words[length]])
      if isWhole || hasColon || isBeforeDash { return length }
    }
    return nil
  }

  private static let always: Set<String> = [
    "read also", "also read", "read more", "read next", "you may also like", "sign up for our", "sign up to our",
    "subscribe to our", "subscribe now", "follow us on", "click here", "download our app", "all rights reserved",
    "reporting by", "additional reporting by", "editing by",
    "writing by", "with reporting by", "this article was first", "this article was originally",
    "this story was originally", "this story has been", "this article has been", "join our newsletter",
    "advertisement", "our standards the thomson",
  ]
  /// What all these lines begin with: most paragraphs are told apart by their first word.
  private static let firstWords = Set(always.union(setOff).map { String($0.prefix { $0 != " " }) })
  private static let setOff: Set<String> = [
    "more on this", "see also", "more from this", "share this", "sign up", "follow us", "related", "related articles",
    "related stories", "related topics", "more on the story", "more stories",
    "most read", "recommended", "recommended stories", "tags", "topics", "watch", "listen", "watch also", "video",
    "read", "more", "share", "comments", "newsletter", "advert", "sponsored", "continue reading", "editor's note",
    "note", "correction", "clarification", "sources", "keywords", "filed under", "contact", "copyright", "podcast",
    "in pictures", "gallery", "explainer", "don't miss",
  ]
}
